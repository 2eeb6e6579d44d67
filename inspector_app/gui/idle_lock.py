"""Notices that nobody is there any more."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_SIGNS_OF_LIFE = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class IdleLock(QObject):
    """Says that nothing was typed, moved or touched for so many minutes.

    It watches the windows and not the application: a filter there would see every event of every widget.
    """

    idle = Signal()

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.idle)
        application.focusWindowChanged.connect(self._on_focus_window_changed)

    def begin(self, minutes: float) -> None:
        """Watch from now on."""
        self._timer.start(round(minutes * 60_000))
        self._on_focus_window_changed(QGuiApplication.focusWindow())

    def end(self) -> None:
        """Watch no more."""
        self._timer.stop()

    def _on_focus_window_changed(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to count again at every sign of life."""
        del watched
        if event.type() in _SIGNS_OF_LIFE and self._timer.isActive():
            self._timer.start()
        return False
