"""The window: a header, one screen, a status line. It shows what it is told and decides nothing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from inspector_app.gui.stage import Stage

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from inspector_app.gui.header import Header
    from inspector_app.gui.status_line import StatusLine
    from inspector_app.gui.widgets.notice import Notice

_WIDTH, _HEIGHT = 1366, 768
_AFTER_PAINT = 50
"""Milliseconds from the first paint until what can wait begins: the picture reaches the screen first."""


class MainWindow(QMainWindow):
    """Says that it is to be locked or wants to close."""

    lock_wanted = Signal()
    close_wanted = Signal()
    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("実地検査ノート"))
        self._may_close = False
        self._painted = False
        ground = QWidget()
        ground.setObjectName("ground")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._notice: Notice | None = None
        self._header: Header | None = None
        self._status: StatusLine | None = None
        self._stage = Stage()
        self.screens = self._stage.screens
        column.addWidget(self._stage, 1)
        self._column = column
        self.setCentralWidget(ground)
        self.setMinimumSize(560, 320)
        room = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(_WIDTH, room.width()), min(_HEIGHT, room.height()))

    @property
    def header(self) -> "Header":
        """Return the header; there is one from the first unlocking on."""
        if self._header is None:
            from inspector_app.gui.header import Header

            self._header = Header()
            self._header.help_wanted.connect(self._stage.toggle_help)
            self._column.insertWidget(0, self._header)
        return self._header

    @property
    def status(self) -> "StatusLine":
        """Return the status line; there is one from the first unlocking on."""
        if self._status is None:
            from inspector_app.gui.status_line import StatusLine

            self._status = StatusLine()
            self._status.lock_wanted.connect(self.lock_wanted)
            self._column.addWidget(self._status)
        return self._status

    @property
    def locked(self) -> bool:
        """Tell whether only the unlock screen is shown."""
        return self._header is None or self._header.isHidden()

    @property
    def notice_words(self) -> str:
        """Return what is being said above the screen."""
        return "" if self._notice is None else self._notice.words

    @property
    def screen_shown(self) -> QWidget | None:
        """Return the screen that is shown."""
        return self.screens.currentWidget()

    def render_nothing(self) -> None:
        """Take away everything that the vault gave."""
        self.screens.render_nothing()
        self.render_notice("note", "")

    def render_locked(self, *, locked: bool) -> None:
        """Show header and status line only while there is work on screen."""
        if not locked or self._header is not None:
            self.header.setVisible(not locked)
            self.status.setVisible(not locked)

    def render_notice(self, tone: str, words: str) -> None:
        """Say something above the screen until it is put away or replaced."""
        if self._notice is None:
            if not words:
                return
            from inspector_app.gui.widgets.notice import Notice

            self._notice = Notice(margin=12)
            self._notice.action_wanted.connect(lambda: self.render_notice("note", ""))
            self._column.insertWidget(self._column.indexOf(self._stage), self._notice)
        self._notice.render_notice(tone, words, self.tr("閉じる") if words else "")

    def close_for_good(self) -> None:
        """Close without asking anybody."""
        self._may_close = True
        self.close()

    def come_forward(self) -> None:
        """Come to the front."""
        from PySide6.QtCore import Qt

        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Let Enter press the button that has the keyboard."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QAbstractButton, QApplication

        pressed = QApplication.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(pressed, QAbstractButton):
            pressed.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say once that the window is on screen: what can wait begins then."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(_AFTER_PAINT, self, self.painted.emit)

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Close only when everything is stored."""
        if self._may_close:
            event.accept()
        else:
            event.ignore()
            self.close_wanted.emit()
