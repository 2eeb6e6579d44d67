"""Notices afterwards that a device slept: its clock on the wall went on, the one that counts work did not."""

import time

from PySide6.QtCore import QObject, QTimer, Signal

_EVERY = 5
"""Seconds from one look at the clocks to the next."""
_JUMP = 30
"""Seconds by which the clocks may differ: more is a sleep, or a clock that was set; locking is right after both."""


class SleepWatch(QObject):
    """Says that the device slept, or that its clock was set ahead."""

    slept = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_EVERY * 1000)
        self._timer.timeout.connect(lambda: self.look(time.time(), time.monotonic()))
        self._wall = self._work = 0.0

    def begin(self) -> None:
        """Watch from now on."""
        self._wall, self._work = time.time(), time.monotonic()
        self._timer.start()

    def look(self, wall: float, work: float) -> None:
        """Compare both clocks (in seconds) with what they said the last time.

        Where the working clock counts sleep as well, the timer itself comes late.
        """
        ahead, passed = (wall - self._wall) - (work - self._work), work - self._work
        self._wall, self._work = wall, work
        if ahead > _JUMP or passed > _EVERY + _JUMP:
            self.slept.emit()

    def end(self) -> None:
        """Watch no more."""
        self._timer.stop()
