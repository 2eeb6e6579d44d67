"""How far long work is, and the way to end it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.paragraph import Paragraph

_PARTS = 1000


class ProgressLine(QWidget):
    """Hidden until something is going on. Says that it is to be ended."""

    cancel_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Paragraph(role="secondary")
        self._cancel = button(self.tr("取りやめる"), name=self.tr("{what}：取りやめる").format(what=name))
        self._cancel.clicked.connect(self._on_cancel)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(name)
        line = QHBoxLayout()
        line.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._cancel)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(6)
        outer.addLayout(line)
        outer.addWidget(self._bar)
        self.hide()

    @property
    def words(self) -> str:
        """Return what is said to be going on."""
        return self._words.text()

    def render_progress(self, words: str, done: int = 0, total: int = 0) -> None:
        """Say what is being done, and how much of how much; of 0 where nobody knows."""
        if self.isHidden():
            self._cancel.setEnabled(True)
            self.show()
        self._words.render_text(words)
        self._bar.setRange(0, _PARTS if total else 0)
        self._bar.setValue(min(_PARTS, done * _PARTS // total) if total else 0)

    def render_endable(self, *, endable: bool) -> None:
        """Offer to end it, or not."""
        self._cancel.setVisible(endable)

    def render_nothing(self) -> None:
        """Say that nothing is going on."""
        self.hide()

    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self._words.render_text(self.tr("取りやめています…"))
        self.cancel_wanted.emit()
