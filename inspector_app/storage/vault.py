"""The open vault: made, opened, closed, and the transactions in it."""

import errno
import os
import secrets
import shutil
import threading
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final, TypeAlias

from filelock import BaseFileLock

from inspector_app.errors import VaultError
from inspector_app.storage.engine import Database, DatabaseError, keyed_database
from inspector_app.storage.envelope import (
    DEFAULT_COST,
    KEY_BYTES,
    Cost,
    Envelope,
    envelope_bytes,
    read_envelope,
    unwrap,
    wrap,
)
from inspector_app.storage.folder import Folder, hold, move, put, vault_exists
from inspector_app.storage.migrations import migrate

__all__ = ["Vault", "create_vault", "open_vault", "vault_exists"]

Value: TypeAlias = str | int | bytes | None
"""What a column holds."""

_READONLY, _CORRUPT, _FULL, _CANTOPEN, _NOTADB, _IOERR = 8, 11, 13, 14, 26, 10
_IOERR_READS: Final = {266, 522, 8458}
"""Extended codes IOERR_READ, IOERR_SHORT_READ and IOERR_DATA: what is there cannot be read."""
_LITTLE_SPACE: Final = 256 * 1024
"""Bytes free below which a failed write is put down to a full disk."""


class Vault:
    """An open vault. It belongs to the thread that opened it and holds the lock of its folder until `close`."""

    def __init__(self, files: Folder, vault_id: str, database: Database, lock: BaseFileLock) -> None:
        self.id = vault_id
        self.files = files
        self._database = database
        self._connection: Any = database.conn
        self._lock = lock
        self._thread = threading.get_ident()

    @property
    def database(self) -> Database:
        """Return the vault as sqlite-utils sees it, for work on tables. Its errors come as SQLite's."""
        self._check_thread()
        return self._database

    def execute(self, sql: str, values: Sequence[Value] = ()) -> int:
        """Run one statement and return the number of rows it changed. Outside `atomic` it is durable at once."""
        self._check_thread()
        try:
            return int(self._connection.execute(sql, values).rowcount)
        except DatabaseError as error:
            raise _known(error, self.files) from error

    def row(self, sql: str, values: Sequence[Value] = ()) -> tuple[Any, ...] | None:
        """Return the first row of a query, None if there is none."""
        self._check_thread()
        try:
            row: tuple[Any, ...] | None = self._connection.execute(sql, values).fetchone()
        except DatabaseError as error:
            raise _known(error, self.files) from error
        return row

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        self._check_thread()
        try:
            rows: list[tuple[Any, ...]] = self._connection.execute(sql, values).fetchall()
        except DatabaseError as error:
            raise _known(error, self.files) from error
        return rows

    def upsert(self, table: str, values: Mapping[str, Value], key: str | tuple[str, ...]) -> None:
        """Insert a row, or update the one with the same key."""
        self._check_thread()
        with _translated(self.files):
            self._database.table(table).upsert(dict(values), pk=key)

    def atomic(self) -> "_Transaction":
        """Commit what the block writes, or nothing of it; durable when the block is left. May be nested.

        The block gets SQLite's own `execute`. VaultError `vault.full`, `vault.damaged`, `vault.not_writable`; nothing
        of the block is kept then.
        """
        self._check_thread()
        return _Transaction(self._connection, self.files)

    def checkpoint(self) -> bool:
        """Bring the write-ahead log into the database and empty it; tell whether that was done.

        What was committed is durable before, too; but a log that gets damaged loses it without a word, a database
        does not. False on a full disk and inside `atomic`: nothing is lost then. VaultError `vault.damaged`.
        """
        self._check_thread()
        if self._connection.in_transaction:
            return False
        try:
            return self.row("PRAGMA wal_checkpoint(TRUNCATE)") == (0, 0, 0)
        except VaultError as error:
            if error.code == "vault.damaged":
                raise
            return False

    def close(self) -> None:
        """Close the files, forget the key and free the lock. May be called twice."""
        self._check_thread()
        try:
            # On a full disk the log stays beside the database, and is read at the next start.
            with suppress(DatabaseError):
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            with suppress(DatabaseError):
                self._connection.close()
        finally:
            self._lock.release()

    def _check_thread(self) -> None:
        if threading.get_ident() != self._thread:
            raise RuntimeError("the vault was opened by another thread")


class _Transaction:
    """A transaction that takes the write lock when it begins; within another one it is a savepoint.

    Written by hand, not as a generator, because every answer goes through it.
    """

    __slots__ = ("_connection", "_files", "_outermost")

    def __init__(self, connection: Any, files: Folder) -> None:
        self._connection = connection
        self._files = files
        self._outermost = not connection.in_transaction

    def __enter__(self) -> Callable[..., Any]:
        try:
            self._connection.execute("BEGIN IMMEDIATE" if self._outermost else "SAVEPOINT inner")
        except DatabaseError as error:
            raise _known(error, self._files) from error
        execute: Callable[..., Any] = self._connection.execute
        return execute

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if error is None:
            try:
                self._connection.execute("COMMIT" if self._outermost else "RELEASE inner")
            except DatabaseError as failure:
                self._undo()
                raise _known(failure, self._files) from failure
            return
        self._undo()
        if isinstance(error, DatabaseError):
            raise _known(error, self._files) from error

    def _undo(self) -> None:
        # SQLite has rolled back by itself after some errors.
        if self._connection.in_transaction:
            if self._outermost:
                self._connection.execute("ROLLBACK")
            else:
                self._connection.execute("ROLLBACK TO inner")
                self._connection.execute("RELEASE inner")


def create_vault(folder: Path, passphrase: str, *, cost: Cost = DEFAULT_COST) -> Vault:
    """Make a vault in the folder (made if missing) and open it. Killed in the middle, it was never made.

    VaultError `vault.exists`, `vault.passphrase_empty`, `vault.in_use`, `vault.not_writable`, `vault.full`.
    """
    files = Folder(folder)
    with _translated(files):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with _held(files) as lock:
            if vault_exists(folder):
                raise VaultError("vault.exists")
            vault_id, key = secrets.token_hex(16), secrets.token_bytes(KEY_BYTES)
            envelope = wrap(key, passphrase, vault_id, cost)
            _make_database(files, vault_id, key)
            # From here on the vault exists: what opens it is in place, and the database under its first name.
            put(files.envelope, envelope_bytes(envelope))
            return _open(files, envelope, key, lock)


def open_vault(folder: Path, passphrase: str) -> Vault:
    """Open the vault in the folder and bring its schema up to date.

    VaultError `vault.missing`, `vault.in_use`, `vault.wrong_passphrase`, `vault.damaged` (with `part`), `vault.newer`,
    `vault.not_writable`, `vault.full`.
    """
    files = Folder(folder)
    if not vault_exists(folder):
        raise VaultError("vault.missing")
    with _translated(files), _held(files) as lock:
        envelope = _read_envelope(files)
        return _open(files, envelope, unwrap(envelope, passphrase), lock)


@contextmanager
def _held(files: Folder) -> Generator[BaseFileLock, None, None]:
    """Take the lock, and free it again only if the block fails."""
    lock = hold(files)
    try:
        yield lock
    except BaseException:
        lock.release()
        raise


def _read_envelope(files: Folder) -> Envelope:
    try:
        data = files.envelope.read_bytes()
    except FileNotFoundError as error:
        raise VaultError("vault.damaged", part="envelope") from error
    return read_envelope(data)


def _make_database(files: Folder, vault_id: str, key: bytes) -> None:
    """Make the whole database under its first name, in one file without a log."""
    for leftover in files.path.glob(f"{files.unfinished.name}*"):
        leftover.unlink()
    database = keyed_database(files.unfinished, key, create=True)
    try:
        migrate(database)
        database.table("vault").insert({"id": vault_id})
        database.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        database.close()
    with files.unfinished.open("rb+") as file:
        os.fsync(file.fileno())


def _open(files: Folder, envelope: Envelope, key: bytes, lock: BaseFileLock) -> Vault:
    """Open the database with a key that the envelope gave: whatever does not fit now is damage."""
    if files.unfinished.exists() and not files.database.exists():
        move(files.unfinished, files.database)
    if not files.database.exists() or files.database.stat().st_size == 0:
        raise VaultError("vault.damaged", part="database")
    database = keyed_database(files.database, key, create=False)
    try:
        _check_identity(database, envelope.vault_id)
        return Vault(files, envelope.vault_id, database, lock)
    except BaseException:
        database.close()
        raise


def _check_identity(database: Database, vault_id: str) -> None:
    """Bring the schema up to date and make sure that this is the vault which the envelope names."""
    if database.execute("PRAGMA user_version").fetchone() == (0,):
        raise VaultError("vault.damaged", part="database")
    migrate(database)
    if database.execute("SELECT id FROM vault").fetchall() != [(vault_id,)]:
        raise VaultError("vault.damaged", part="database")


@contextmanager
def _translated(files: Folder) -> Generator[None, None, None]:
    """Raise what SQLite and the file system report as a VaultError."""
    try:
        yield
    except DatabaseError as error:
        raise _known(error, files) from error
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise VaultError("vault.full") from error
        raise VaultError("vault.not_writable", reason=os.strerror(error.errno or 0)) from error


def _known(error: Exception, files: Folder) -> Exception:
    """Return what an error of SQLite means to a person; itself if it is a fault of the program."""
    extended = int(getattr(error, "sqlite_errorcode", 0))
    code = extended & 0xFF
    if code == _FULL:
        return VaultError("vault.full")
    if code in {_CORRUPT, _NOTADB} or extended in _IOERR_READS:
        return VaultError("vault.damaged", part="database")
    if code in {_READONLY, _CANTOPEN, _IOERR}:
        if _free(files.path) < _LITTLE_SPACE:
            return VaultError("vault.full")
        return VaultError("vault.not_writable", reason=getattr(error, "sqlite_errorname", ""))
    return error


def _free(folder: Path) -> int:
    """Return the bytes free on the disk of a folder; 0 when the disk does not say."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return 0
