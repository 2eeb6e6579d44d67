"""What the watches of all systems have in common."""

from PySide6.QtCore import QObject, Signal


class Watch(QObject):
    """What one system says; this one says nothing."""

    noticed = Signal()

    def begin(self) -> None:
        """Watch from now on."""

    def ready_to_sleep(self) -> None:
        """Let the device sleep."""

    def end(self) -> None:
        """Watch no more."""
