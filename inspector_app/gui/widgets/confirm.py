"""A step that cannot be taken back: asked for once, explained, and done at the second press. Nothing opens over it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.paragraph import Paragraph


class Confirm(QWidget):
    """Says that the step was asked for, and that it was asked for twice.

    Without `words` there is no button to begin with: something else on the screen calls `ask`.
    """

    asked = Signal()
    confirmed = Signal()

    def __init__(self, words: str, sure: str, meaning: str, parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(parent)
        self._ask = button(words, name=name)
        self._no = button(self.tr("やめる"))
        self._yes = button(sure, "danger")
        self._meaning = Paragraph(meaning, role="unmet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._meaning)
        line = QHBoxLayout()
        line.addStretch(1)
        for piece in (self._ask, self._no, self._yes):
            line.addWidget(piece)
        column.addLayout(line)
        self._begins = bool(words)
        self._ask.clicked.connect(self.ask)
        self._no.clicked.connect(self._on_refused)
        self._yes.clicked.connect(self._on_confirmed)
        self._render_asking(asking=False)
        self.setFocusProxy(self._ask)

    def render_meaning(self, words: str) -> None:
        """Say what the step means."""
        self._meaning.render_text(words)

    def ask(self) -> None:
        """Say what the step means, and ask whether it is to be taken."""
        self._render_asking(asking=True)
        self._no.setFocus()
        self.asked.emit()

    def render_calm(self) -> None:
        """Go back to before the first press."""
        self._render_asking(asking=False)

    def _render_asking(self, *, asking: bool) -> None:
        self._ask.setVisible(not asking and self._begins)
        if not self._begins:
            self.setVisible(asking)
        for piece in (self._meaning, self._no, self._yes):
            piece.setVisible(asking)

    def _on_refused(self) -> None:
        self._render_asking(asking=False)
        if self._begins:
            self._ask.setFocus()

    def _on_confirmed(self) -> None:
        self._render_asking(asking=False)
        self.confirmed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step back on Esc."""
        if event.key() == Qt.Key.Key_Escape and self._yes.isVisible():
            self._on_refused()
        else:
            super().keyPressEvent(event)
