"""What is looked at before a vault is handed out: it is the right one, and nothing acknowledged is missing."""

from collections.abc import Generator
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Any

from inspector_app.domain.log import LogHead
from inspector_app.errors import VaultError
from inspector_app.storage.chain import last_link
from inspector_app.storage.engine import Database
from inspector_app.storage.faults import check_pages, damaged
from inspector_app.storage.folder import Folder
from inspector_app.storage.migrations import LATEST, LOGGED


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
