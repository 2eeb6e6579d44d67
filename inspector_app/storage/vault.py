"""The open vault: made, opened, closed, and the transactions in it."""

import secrets
import threading
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeAlias

from filelock import BaseFileLock

from inspector_app.domain.canonical import Json
from inspector_app.domain.form import Form
from inspector_app.domain.log import LogHead, LogKind
from inspector_app.errors import VaultError
from inspector_app.storage.backup import write_backup
from inspector_app.storage.ballast import drop_ballast, keep_ballast
from inspector_app.storage.chain import append, last_link
from inspector_app.storage.engine import FAILURES, Database, DatabaseError, keyed_database
from inspector_app.storage.envelope import DEFAULT_COST, KEY_BYTES, Cost, Envelope, Way, unwrap, wrap
from inspector_app.storage.envelope_file import envelope_bytes
from inspector_app.storage.faults import check_pages, damaged, known, translated
from inspector_app.storage.folder import Folder, Footing, hold, keep_private, make_private, move, put, vault_exists
from inspector_app.storage.generations import Reason
from inspector_app.storage.inventory import Item
from inspector_app.storage.mark import Mark, mark_key, put_mark, read_mark
from inspector_app.storage.migrations import LATEST
from inspector_app.storage.opening import (
    bring_up_to_date,
    check_identity,
    check_mark,
    is_logged,
    log_kept_aside,
    make_database,
    stored_envelope,
)
from inspector_app.storage.readings import Readings
from inspector_app.storage.transaction import Transaction

__all__ = ["Vault", "create_vault", "open_vault", "vault_exists"]

Value: TypeAlias = str | int | bytes | None
"""What a column holds."""

Clock: TypeAlias = Callable[[], datetime]
"""Returns the device's time with its UTC offset."""


def device_time() -> datetime:
    """Return this device's time to the second, with its UTC offset."""
    return datetime.now().astimezone().replace(microsecond=0)


class Vault:
    """An open vault. It belongs to the thread that opened it and holds the lock of its folder until `close`."""

    def __init__(self, files: Folder, vault_id: str, database: Database, mark: Mark, lock: BaseFileLock) -> None:
        self.id = vault_id
        self.files = files
        self.mark = mark
        self.key = bytearray()
        """The data key, with which a further way in is wrapped and backups are opened; overwritten by `close`."""
        self.forms: dict[str, Form] = {}  # those read since it was opened, by their hash
        self.readings = Readings()
        self.now: Clock = device_time
        """The time of entries in the log that are not told theirs."""
        self._database = database
        self._connection: Any = database.conn
        self._lock = lock
        self._footing = Footing(files.database)
        self._thread = threading.get_ident()

    @property
    def closed(self) -> bool:
        """Tell whether the vault was closed."""
        return self.mark.closed

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
        except FAILURES as error:
            raise known(error, self.files, self._connection) from error

    def row(self, sql: str, values: Sequence[Value] = ()) -> tuple[Any, ...] | None:
        """Return the first row of a query, None if there is none."""
        self._check_thread()
        try:
            row: tuple[Any, ...] | None = self._connection.execute(sql, values).fetchone()
            check_pages(self._connection)
        except FAILURES as error:
            raise known(error, self.files, self._connection) from error
        return row

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        self._check_thread()
        try:
            rows: list[tuple[Any, ...]] = self._connection.execute(sql, values).fetchall()
            check_pages(self._connection)
        except FAILURES as error:
            raise known(error, self.files, self._connection) from error
        return rows

    def upsert(self, table: str, values: Mapping[str, Value], key: str | tuple[str, ...]) -> None:
        """Insert a row, or update the one with the same key."""
        with self.atomic():
            self._database.table(table).upsert(dict(values), pk=key)

    def atomic(self) -> Transaction:
        """Commit what the block writes, or nothing of it; durable when the block is left. May be nested.

        The block gets SQLite's own `execute`, fast and unguarded: what decides over a write is read with `row`, which
        notices bad pages. VaultError `vault.full`, `vault.damaged`, `vault.not_writable`, `vault.gone` (the file was
        removed or pulled out), InputError `input.not_text` (half a surrogate pair); nothing of the block is kept then.
        """
        self._check_thread()
        return Transaction(self._connection, self.files, self._footing, self.mark)

    def log(
        self,
        kind: LogKind,
        subject: str = "",
        data: dict[str, Json] | None = None,
        items: Sequence[Item] = (),
        at: datetime | None = None,
    ) -> LogHead:
        """Add an entry to the log, in the transaction of what it tells of, and return the head it leads to.

        `items` are the things (table, key) that were changed: the entry vouches for them as they are stored now.
        Errors as `atomic`.
        """
        when = (at or self.now()).isoformat()
        with self.atomic() as execute:
            self.mark.pending = append(execute, self.id, (when, kind.value, subject), data or {}, items)
            return self.mark.pending

    def log_head(self) -> LogHead:
        """Return the end of the log."""
        self._check_thread()
        head = last_link(self._connection.execute, self.id)
        check_pages(self._connection)
        return head

    def checkpoint(self) -> bool:
        """Bring the write-ahead log into the database and empty it; tell whether that was done.

        What was committed is durable before, too; but a log that gets damaged loses it, a database does not. On a
        full disk the ballast is given up. False if that does not help, inside `atomic`, and while somebody reads the
        database on another thread: nothing is lost then. VaultError `vault.damaged`.
        """
        self._check_thread()
        if self._connection.in_transaction or self.readings:
            return False
        with suppress(OSError):
            self.mark.sync()
        return self._emptied() or (drop_ballast(self.files.ballast) and self._emptied())

    def close(self) -> None:
        """Close the files, forget the key and free the lock. May be called twice."""
        self._check_thread()
        self.readings.end()
        try:
            # On a full disk the log stays beside the database, and is read at the next start.
            with suppress(DatabaseError, VaultError):
                self.checkpoint()
            with suppress(DatabaseError):
                self._connection.close()
            with suppress(OSError):
                self.mark.close()
        finally:
            self.key[:] = bytes(len(self.key))
            self._lock.release()

    def _emptied(self) -> bool:
        try:
            return self.row("PRAGMA wal_checkpoint(TRUNCATE)") == (0, 0, 0)
        except VaultError as error:
            if error.code == "vault.damaged":
                raise
            return False

    def _check_thread(self) -> None:
        if threading.get_ident() != self._thread:
            raise RuntimeError("the vault was opened by another thread")


@dataclass(frozen=True, slots=True)
class _Opening:
    """What an opening goes by. `as_found`: the end of the log may be missing, and its owner goes on without it."""

    files: Folder
    envelope: Envelope
    key: bytes
    lock: BaseFileLock
    now: Clock
    as_found: bool = False


def create_vault(folder: Path, passphrase: str, *, cost: Cost = DEFAULT_COST, now: Clock = device_time) -> Vault:
    """Make a vault in the folder (made if missing) and open it. Killed in the middle, it was never made.

    VaultError `vault.exists`, `vault.passphrase_empty`, `vault.in_use`, `vault.not_writable`, `vault.full`.
    """
    files = Folder(folder)
    with translated(files):
        make_private(folder)
        with _held(files) as lock:
            if vault_exists(folder):
                raise VaultError("vault.exists")
            vault_id, key = secrets.token_hex(16), secrets.token_bytes(KEY_BYTES)
            envelope = wrap(key, passphrase, vault_id, cost)
            make_database(files, vault_id, key, now())
            # From here on the vault exists: what opens it is in place, and the database under its first name.
            put(files.envelope, envelope_bytes(envelope))
            return _open(_Opening(files, envelope, key, lock, now))


def open_vault(folder: Path, way: Way, *, now: Clock = device_time, as_found: bool = False) -> Vault:
    """Open the vault in the folder and bring its schema up to date.

    `way` is the passphrase or another way in. VaultError as `unwrap`, `vault.missing`, `vault.in_use`,
    `vault.damaged` (with `part`), `vault.newer`, `vault.not_writable`, `vault.full`; `vault.lost_changes` (last, found,
    lost) when changes that were acknowledged are gone. With `as_found` it opens without them, and its log says so.
    """
    files = Folder(folder)
    if not vault_exists(folder):
        raise VaultError("vault.missing")
    with translated(files), _held(files) as lock:
        envelope = stored_envelope(files)
        key = unwrap(envelope, way)
        return _open(_Opening(files, envelope, key, lock, now, as_found))


@contextmanager
def _held(files: Folder) -> Generator[BaseFileLock, None, None]:
    """Take the lock, and free it again only if the block fails."""
    lock = hold(files)
    try:
        yield lock
    except BaseException:
        lock.release()
        raise


def _open(opening: _Opening) -> Vault:
    """Open the database with a key that the envelope gave: whatever does not fit now is damage."""
    files = opening.files
    if files.unfinished.exists() and not files.database.exists():
        move(files.unfinished, files.database)
    if not files.database.exists() or files.database.stat().st_size == 0:
        raise damaged()
    keep_private(files)
    with log_kept_aside(files, opening.now()):
        database = keyed_database(files.database, opening.key, create=False)
        try:
            vault = _checked(opening, database)
        except BaseException:
            database.close()
            raise
    keep_ballast(files.ballast)
    return vault


def _checked(opening: _Opening, database: Database) -> Vault:
    """Make sure that this is the vault which the envelope names, whole, and bring its schema up to date."""
    files, vault_id = opening.files, opening.envelope.vault_id
    schema, key = check_identity(database, vault_id), mark_key(opening.key, vault_id)
    execute, told = database.conn.execute, dict[str, Json]()
    if is_logged(schema):
        marked = read_mark(files.mark, key)
        try:
            check_mark(database.conn, vault_id, marked)
        except VaultError:
            if not opening.as_found:
                raise
            told = {"last": None if marked is None else marked.number, "found": last_link(execute, vault_id).number}
    if schema < LATEST:
        write_backup(database.conn, files, vault_id, bytes(opening.key), (opening.now(), Reason.MIGRATION))
        bring_up_to_date(database, files, vault_id, bytes(opening.key), opening.now())
    if told or schema < LATEST:
        put_mark(files.mark, last_link(execute, vault_id), key)
    vault = Vault(files, vault_id, database, Mark(files.mark, key), opening.lock)
    vault.now = opening.now
    vault.key[:] = opening.key
    if told:
        vault.log(LogKind.LOSS_ACCEPTED, data=told)
    return vault
