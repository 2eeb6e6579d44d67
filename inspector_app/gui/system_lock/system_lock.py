"""One signal for everything by which a system says that nobody sits there any more."""

import sys

from PySide6.QtCore import QObject, Signal

from inspector_app.gui.system_lock.sleep_watch import SleepWatch
from inspector_app.gui.system_lock.watch import Watch


class SystemLock(QObject):
    """Says that the screen was locked, or that the device sleeps, is about to sleep, or has slept.

    What a system has no word for, the clocks tell afterwards (`SleepWatch`).
    """

    noticed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._slept = SleepWatch(self)
        self._slept.slept.connect(self.noticed)
        self._watch = _watch(self)
        self._watch.noticed.connect(self.noticed)

    def begin(self) -> None:
        """Watch from now on. A device that goes to sleep waits for `ready_to_sleep`, a few seconds at most."""
        self._slept.begin()
        self._watch.begin()

    def ready_to_sleep(self) -> None:
        """Let the device sleep: the vault is closed."""
        self._watch.ready_to_sleep()

    def end(self) -> None:
        """Watch no more. What was held up goes on."""
        self._slept.end()
        self._watch.end()


def _watch(parent: QObject) -> Watch:
    made: Watch
    if sys.platform == "linux":
        from inspector_app.gui.system_lock.linux import LinuxWatch

        made = LinuxWatch(parent)
    elif sys.platform == "win32":
        from inspector_app.gui.system_lock.windows import WindowsWatch

        made = WindowsWatch(parent)
    elif sys.platform == "darwin":
        from inspector_app.gui.system_lock.macos import MacWatch

        made = MacWatch(parent)
    else:
        made = Watch(parent)
    return made
