"""What Windows says in messages to our window: the session is locked or left, the device goes to sleep.

WM_WTSSESSION_CHANGE comes to a window that was registered for it (WTSRegisterSessionNotification), WM_POWERBROADCAST to
every window; Windows waits up to two seconds for the answer to the latter, in which the vault is closed.
"""

import sys
from ctypes import POINTER, Structure, c_int, c_size_t, c_ssize_t, c_uint, c_ulong, c_void_p, cast
from typing import Any, ClassVar, Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from inspector_app.gui.system_lock.watch import Watch

WM_POWERBROADCAST, WM_WTSSESSION_CHANGE = 0x0218, 0x02B1
PBT_APMSUSPEND = 0x0004
WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF, WTS_SESSION_LOCK = 0x2, 0x4, 0x6, 0x7
_LEAVES: Final = {WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF, WTS_SESSION_LOCK}
_NOTIFY_FOR_THIS_SESSION = 0


class Message(Structure):
    """MSG of the Windows API."""

    _fields_: ClassVar[list[tuple[str, Any]]] = [
        ("hwnd", c_void_p),
        ("message", c_uint),
        ("wParam", c_size_t),
        ("lParam", c_ssize_t),
        ("time", c_ulong),
        ("x", c_int),
        ("y", c_int),
    ]


def says_goodbye(message: int, parameter: int) -> bool:
    """Tell whether a message means that nobody sits there any more. Source: WinUser.h, WtsApi32.h."""
    if message == WM_WTSSESSION_CHANGE:
        return parameter in _LEAVES
    return message == WM_POWERBROADCAST and parameter == PBT_APMSUSPEND


class WindowsWatch(Watch):
    """Reads the messages of all our windows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filter = _Filter(self)
        self._windows: list[int] = []
        self._watching = False

    def begin(self) -> None:
        """Watch from now on."""
        if not self._watching and (application := QCoreApplication.instance()) is not None:
            self._watching = True
            application.installNativeEventFilter(self._filter)
            self._windows = [int(window.winId()) for window in QGuiApplication.topLevelWindows()]
            _register(self._windows, wanted=True)

    def end(self) -> None:
        """Watch no more."""
        if self._watching and (application := QCoreApplication.instance()) is not None:
            self._watching = False
            application.removeNativeEventFilter(self._filter)
            _register(self._windows, wanted=False)


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, watch: WindowsWatch) -> None:
        super().__init__()
        self._watch = watch

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        """Look at a message, and leave it to those it is for."""
        del kind
        read = cast(int(message), POINTER(Message)).contents
        if says_goodbye(read.message, read.wParam):
            self._watch.noticed.emit()
        return False, 0


if sys.platform == "win32":
    from ctypes import windll

    def _register(windows: list[int], *, wanted: bool) -> None:
        """Tell Windows whether our windows want to hear of their session."""
        for window in windows:
            if wanted:
                windll.wtsapi32.WTSRegisterSessionNotification(c_void_p(window), _NOTIFY_FOR_THIS_SESSION)
            else:
                windll.wtsapi32.WTSUnRegisterSessionNotification(c_void_p(window))

else:

    def _register(windows: list[int], *, wanted: bool) -> None:
        """Tell nobody: this system is asked in another way."""
