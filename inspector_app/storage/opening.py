"""Around the opening of a vault: how its first files are made, and what is looked at before it is handed out."""

import os
from collections.abc import Generator
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Any

from inspector_app.domain.canonical import Json
from inspector_app.domain.log import LogHead, LogKind
from inspector_app.errors import VaultError
from inspector_app.storage.chain import append, last_link
from inspector_app.storage.engine import Database, keyed_database
from inspector_app.storage.envelope import Envelope
from inspector_app.storage.envelope_file import read_envelope
from inspector_app.storage.faults import check_pages, damaged
from inspector_app.storage.folder import Folder, make_file
from inspector_app.storage.inventory import all_items
from inspector_app.storage.mark import mark_key, put_mark
from inspector_app.storage.migrations import LATEST, LOGGED, migrate


def check_identity(database: Database, vault_id: str) -> int:
    """Return the schema's number of a vault that is the one which the envelope names, and not too new."""
    (found,) = database.execute("PRAGMA user_version").fetchone()
    if found == 0:
        raise damaged()
    if found > LATEST:
        raise VaultError("vault.newer", part="schema", found=found, known=LATEST)
    if database.execute("SELECT id FROM vault").fetchall() != [(vault_id,)]:
        raise damaged()
    check_pages(database.conn)
    return int(found)


def check_mark(connection: Any, vault_id: str, marked: LogHead | None) -> None:
    """Compare the log with what was acknowledged last.

    VaultError `vault.lost_changes` (last, found, lost) when the end of the log is missing; `vault.damaged` with part
    "mark" when there is no whole mark, so that nobody can say, and with part "log" when another log is in its place.
    """
    execute = connection.execute
    head = last_link(execute, vault_id)
    row = (head.sha256,)
    if marked is not None and 0 < marked.number < head.number:
        row = execute("SELECT hash FROM log WHERE no = ?", (marked.number,)).fetchone()
    check_pages(connection)
    if marked is None:
        raise damaged("mark")
    if head.number < marked.number:
        lost = marked.number - head.number
        raise VaultError("vault.lost_changes", last=marked.number, found=head.number, lost=lost)
    if marked.number > 0 and row != (marked.sha256,):
        raise damaged("log")


def is_logged(schema: int) -> bool:
    """Tell whether a vault of that schema has a log, and so a mark."""
    return schema >= LOGGED


def bring_up_to_date(database: Database, files: Folder, vault_id: str, key: bytes, at: datetime) -> None:
    """Take the steps to the latest schema and note them in the log: all of it, or nothing.

    Where the steps bring the log, its mark is there first: as long as there is no log, nobody looks for one.
    """
    execute = database.conn.execute
    (schema,) = execute("PRAGMA user_version").fetchone()
    with database.atomic():
        migrate(database)
        states: dict[str, Json] = dict(execute("SELECT id, state FROM inspections").fetchall())
        data: dict[str, Json] = {"from": schema, "to": LATEST, "states": states}
        what = (at.isoformat(), LogKind.MIGRATED.value, "")
        head = append(execute, vault_id, what, data, all_items(execute))
        if not is_logged(schema):
            put_mark(files.mark, head, mark_key(key, vault_id))


@contextmanager
def log_kept_aside(files: Folder, at: datetime) -> Generator[None, None, None]:
    """Keep a copy of the write-ahead log if the block finds damage: closing the database would remove it."""
    log = b""
    with suppress(FileNotFoundError):
        log = files.write_ahead_log.read_bytes()
    try:
        yield
    except VaultError as error:
        if log and error.code in {"vault.damaged", "vault.lost_changes"}:
            with suppress(OSError):
                aside = files.aside(at)
                aside.mkdir(mode=0o700, parents=True, exist_ok=True)
                (aside / files.write_ahead_log.name).write_bytes(log)
        raise


def stored_envelope(files: Folder) -> Envelope:
    """Return the envelope of a vault; VaultError `vault.damaged`, `vault.newer`."""
    try:
        data = files.envelope.read_bytes()
    except FileNotFoundError as error:
        raise damaged("envelope") from error
    return read_envelope(data)


def make_database(files: Folder, vault_id: str, key: bytes, at: datetime) -> None:
    """Make the whole database under its first name, in one file without a log of writes, and its mark."""
    for leftover in files.path.glob(f"{files.unfinished.name}*"):
        leftover.unlink()
    make_file(files.unfinished)
    database = keyed_database(files.unfinished, key, create=True)
    try:
        migrate(database)
        with database.atomic():
            database.table("vault").insert({"id": vault_id})
            made: dict[str, Json] = {"schema": LATEST}
            head = append(database.conn.execute, vault_id, (at.isoformat(), LogKind.CREATED.value, ""), made, ())
        database.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        database.close()
    with files.unfinished.open("rb+") as file:
        os.fsync(file.fileno())
    put_mark(files.mark, head, mark_key(key, vault_id))
