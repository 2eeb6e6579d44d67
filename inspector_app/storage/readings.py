"""Who reads the database file on another thread than the vault's, and needs it unchanged meanwhile."""

from typing import Protocol


class Reading(Protocol):
    """One of them."""

    def end(self) -> None:
        """End it, and wait until it has ended."""


class Readings(list[Reading]):
    """All of them; while there are any, nothing is brought from the write-ahead log into the database."""

    def end(self) -> None:
        """End all of them, and wait until they have ended."""
        for reading in self:
            reading.end()
        self.clear()
