"""What macOS says in distributed notifications: the screen is locked, the screen saver runs.

Read through CoreFoundation's C interface, which the main thread's event loop serves (Qt runs on it there). There is no
notification of sleep in it: a device that sleeps locks its screen, and the clocks tell afterwards (`SleepWatch`).
"""

import sys
from ctypes import CDLL, CFUNCTYPE, c_char_p, c_long, c_uint32, c_void_p
from ctypes.util import find_library
from typing import Any, Final

from PySide6.QtCore import QObject

from inspector_app.gui.system_lock.watch import Watch

NAMES: Final = ("com.apple.screenIsLocked", "com.apple.screensaver.didstart")
"""What is said when nobody is to sit there any more."""
_UTF8, _DELIVER_AT_ONCE = 0x08000100, 4
_CALLBACK = CFUNCTYPE(None, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)


class MacWatch(Watch):
    """Listens to the notifications of the whole device."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._callback = _CALLBACK(lambda *_: self.noticed.emit())
        self._library: Any = None

    def begin(self) -> None:
        """Watch from now on."""
        if self._library is None and sys.platform == "darwin":
            self._library = _core_foundation()
            center = self._library.CFNotificationCenterGetDistributedCenter()
            for name in NAMES:
                text = self._library.CFStringCreateWithCString(None, name.encode(), _UTF8)
                self._library.CFNotificationCenterAddObserver(
                    center, id(self), self._callback, text, None, _DELIVER_AT_ONCE
                )

    def end(self) -> None:
        """Watch no more."""
        if self._library is not None:
            center = self._library.CFNotificationCenterGetDistributedCenter()
            self._library.CFNotificationCenterRemoveEveryObserver(center, id(self))
            self._library = None


def _core_foundation() -> Any:
    library = CDLL(find_library("CoreFoundation"))
    library.CFNotificationCenterGetDistributedCenter.restype = c_void_p
    library.CFStringCreateWithCString.restype = c_void_p
    library.CFStringCreateWithCString.argtypes = [c_void_p, c_char_p, c_uint32]
    add = library.CFNotificationCenterAddObserver
    add.argtypes = [c_void_p, c_void_p, _CALLBACK, c_void_p, c_void_p, c_long]
    library.CFNotificationCenterRemoveEveryObserver.argtypes = [c_void_p, c_void_p]
    return library
