"""The open vault: made, opened, closed, and the transactions in it."""

import os
import secrets
import threading
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeAlias

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
from inspector_app.storage.faults import check_pages, damaged, known, translated
from inspector_app.storage.folder import Folder, hold, move, put, vault_exists
from inspector_app.storage.migrations import migrate
from inspector_app.storage.transaction import Transaction

__all__ = ["Vault", "create_vault", "open_vault", "vault_exists"]

Value: TypeAlias = str | int | bytes | None
"""What a column holds."""


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
        if not self._connection.in_transaction:
            with self.atomic() as execute:
                return int(execute(sql, values).rowcount)
        try:
            return int(self._connection.execute(sql, values).rowcount)
        except DatabaseError as error:
            raise known(error, self.files, self._connection) from error

    def row(self, sql: str, values: Sequence[Value] = ()) -> tuple[Any, ...] | None:
        """Return the first row of a query, None if there is none."""
        self._check_thread()
        try:
            row: tuple[Any, ...] | None = self._connection.execute(sql, values).fetchone()
            check_pages(self._connection)
        except DatabaseError as error:
            raise known(error, self.files, self._connection) from error
        return row

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        self._check_thread()
        try:
            rows: list[tuple[Any, ...]] = self._connection.execute(sql, values).fetchall()
            check_pages(self._connection)
        except DatabaseError as error:
            raise known(error, self.files, self._connection) from error
        return rows

    def upsert(self, table: str, values: Mapping[str, Value], key: str | tuple[str, ...]) -> None:
        """Insert a row, or update the one with the same key."""
        with self.atomic():
            self._database.table(table).upsert(dict(values), pk=key)

    def atomic(self) -> Transaction:
        """Commit what the block writes, or nothing of it; durable when the block is left. May be nested.

        The block gets SQLite's own `execute`, fast and unguarded: what decides over a write is read with `row`, which
        notices bad pages. VaultError `vault.full`, `vault.damaged`, `vault.not_writable`; nothing of the block is
        kept then.
        """
        self._check_thread()
        return Transaction(self._connection, self.files)

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


def create_vault(folder: Path, passphrase: str, *, cost: Cost = DEFAULT_COST) -> Vault:
    """Make a vault in the folder (made if missing) and open it. Killed in the middle, it was never made.

    VaultError `vault.exists`, `vault.passphrase_empty`, `vault.in_use`, `vault.not_writable`, `vault.full`.
    """
    files = Folder(folder)
    with translated(files):
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
    with translated(files), _held(files) as lock:
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
        raise damaged("envelope") from error
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
        raise damaged()
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
        raise damaged()
    migrate(database)
    if database.execute("SELECT id FROM vault").fetchall() != [(vault_id,)]:
        raise damaged()
    check_pages(database.conn)
