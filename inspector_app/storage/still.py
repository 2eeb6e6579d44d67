"""The database file held still, so that it can be read on another thread while answers go on into the log of writes.

A commit writes to the write-ahead log alone. As long as nothing is brought from there into the database, that file is
the vault as it was at one moment, whoever reads it and however long that takes.
"""

from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from threading import Event
from typing import Any, Final, Protocol, TypeVar

from inspector_app.domain.log import LogHead
from inspector_app.errors import VaultError
from inspector_app.storage.engine import DatabaseError, read_only_database
from inspector_app.storage.folder import Folder
from inspector_app.storage.pace import Pace, Stage, Stopped
from inspector_app.storage.vault import Vault

T = TypeVar("T")

_AGAIN: Final = 0.2
"""Seconds after which it is asked once more whether somebody has left."""

_AT_PAGES: Final = 1000
"""SQLite's own number of pages at which the write-ahead log is brought into the database."""


class Ask(Protocol):
    """Does something with the vault, wherever it is open, and returns what came of it."""

    def __call__(self, work: Callable[[Vault], T], /) -> T:
        """Do it; what it raises comes back."""
        ...


def directly(vault: Vault) -> Ask:
    """Return what asks a vault that this thread has opened."""

    def ask(work: Callable[[Vault], T], /) -> T:
        return work(vault)

    return ask


class Still:
    """The vault's database as it is now (`at`). `head` is the end of the log in it."""

    def __init__(self, vault: Vault, cancelled: Event) -> None:
        self.vault_id = vault.id
        self.files: Folder = vault.files
        self.at = vault.now()
        self.head: LogHead = vault.log_head()
        self._key = bytearray(vault.key)
        self._cancelled = cancelled
        self._left = Event()

    @property
    def key(self) -> bytes:
        """Return the key under which it is read, as long as somebody does."""
        return bytes(self._key)

    @contextmanager
    def reading(self, pace: Pace) -> Generator[Any, None, None]:
        """Open a connection for this thread, once; Stopped when the reading was ended before it began."""
        try:
            pace.at(Stage.PAGES)
            database = read_only_database(self.files.database, self.key)
            try:
                yield database.conn
            finally:
                database.close()
        finally:
            self.leave()

    def leave(self) -> None:
        """Say that nobody reads it any more."""
        self._key[:] = bytes(len(self._key))
        self._left.set()

    def end(self) -> None:
        """End the reading, and wait until it has ended."""
        self._cancelled.set()
        self._left.wait()


def hold_still(vault: Vault, cancelled: Event) -> Still | None:
    """Hold the database file still until `move_on`; None where it cannot be, as on a full disk or inside `atomic`.

    `cancelled` is set when the vault is closed, or something in it is destroyed: the reading has to end then.
    """
    if vault.readings or not vault.checkpoint():
        return None
    vault.database.conn.execute("PRAGMA wal_autocheckpoint = 0")
    still = Still(vault, cancelled)
    vault.readings.append(still)
    return still


def hold_beside(ask: Ask, pace: Pace) -> Still | None:
    """Hold it still for work on this thread, when whoever reads it now has left; None where it cannot be.

    Stopped by `pace`, and when the vault is locked.
    """
    while True:
        still, busy = ask(lambda vault: (hold_still(vault, pace.cancelled), bool(vault.readings)))
        if still is not None or not busy:
            return still
        if pace.cancelled.wait(_AGAIN):
            raise Stopped


def move_on(vault: Vault, still: Still) -> None:
    """Let the database file be written again, and bring into it what came meanwhile."""
    still.leave()
    if still in vault.readings:
        vault.readings.remove(still)
    vault.database.conn.execute(f"PRAGMA wal_autocheckpoint = {_AT_PAGES}")
    with suppress(DatabaseError, VaultError):
        vault.checkpoint()
