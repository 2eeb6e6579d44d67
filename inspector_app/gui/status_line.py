"""The line at the bottom: what is saved, how far the inspection is, what is unsent, how to lock."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.told import Told

_ROOM_FOR_PRACTICE = 900


class StatusLine(QWidget):
    """Always told, never in the way."""

    lock_wanted = Signal()
    outbox_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(32)
        line = self._line = QHBoxLayout(self)
        self._saved, self._progress, self._practice = Told(stays=True), Told(yields=True), Told()
        self._unsent = button("", "status")
        self._lock = button(self.tr("Ctrl+L ロック"), "status")
        for piece in (self._saved, self._progress):
            line.addWidget(piece)
        line.addStretch(1)
        line.addWidget(self._practice)
        line.addWidget(self._unsent)
        line.addWidget(self._lock)
        self._lock.clicked.connect(self.lock_wanted)
        key = QShortcut(QKeySequence("Ctrl+L"), self)
        key.setWhatsThis(self.tr("ロックする"))
        key.activated.connect(self.lock_wanted)
        self._unsent.clicked.connect(self.outbox_wanted)
        self.hide()

    @property
    def saved_words(self) -> str:
        """Return what is said about saving."""
        return self._saved.text()

    @property
    def progress_words(self) -> str:
        """Return what is said about progress."""
        return self._progress.text()

    def render_saved(self, role: str, words: str) -> None:
        """Say whether everything is saved, in the colour of a role."""
        self._saved.render_words(f"● {words}", role)

    def render_progress(self, words: str) -> None:
        """Say how far the inspection is."""
        self._progress.render_words(words)

    def render_practice(self, words: str) -> None:
        """Say that this is practice, or nothing."""
        self._practice.render_words(words)

    def render_unsent(self, words: str) -> None:
        """Say what is unsent."""
        self._unsent.setText(words)
        self._unsent.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        roomy = self.width() >= _ROOM_FOR_PRACTICE
        self._practice.setVisible(roomy)
        self._saved.render_stays(stays=roomy)
        self._line.setContentsMargins(*((16, 0, 16, 0) if roomy else (10, 0, 4, 0)))
        self._line.setSpacing(20 if roomy else 8)
