"""Notices that nobody sits there any more: nothing is touched, or the system locks or sleeps."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QClipboard, QGuiApplication

from inspector_app.gui.idle_lock import IdleLock
from inspector_app.gui.system_lock.system_lock import SystemLock


class Absence(QObject):
    """Watches while a vault is open."""

    noticed = Signal()

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        self._idle, self._system = IdleLock(application), SystemLock(self)
        self._idle.idle.connect(self.noticed)
        self._system.noticed.connect(self.noticed)

    def begin(self, minutes: float) -> None:
        """Watch from now on; nothing touched for so many minutes counts as absence."""
        self._idle.begin(minutes)
        self._system.begin()

    def end(self) -> None:
        """Count idle minutes no more. A device that wants to sleep still waits for `vault_closed`."""
        self._idle.end()

    def vault_closed(self) -> None:
        """Let the device sleep, and listen no more."""
        self._system.end()


def clear_clipboard() -> None:
    """Empty the clipboard, and the selection that X11 keeps beside it, where the content is ours."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        _clear(clipboard, QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        _clear(clipboard, QClipboard.Mode.Selection)


def _clear(clipboard: QClipboard, mode: QClipboard.Mode) -> None:
    """Ask the X server itself who owns it: Qt takes no notice of another program's copy in the same millisecond."""
    if clipboard.mimeData(mode).metaObject().className() != "QXcbClipboardMime":
        clipboard.clear(mode)
