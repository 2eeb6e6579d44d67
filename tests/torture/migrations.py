"""A migration that dies before any of its statements: the file is the old one or the new one, and opens either way."""

import os
import shutil
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from inspector_app.storage import engine
from inspector_app.storage.answers import load_answers
from inspector_app.storage.backup import check_backup, check_database, list_backups
from inspector_app.storage.envelope import unwrap
from inspector_app.storage.folder import Folder
from inspector_app.storage.migrations import LATEST
from inspector_app.storage.opening import stored_envelope
from inspector_app.storage.vault import open_vault
from tests.torture.kills import Outcome, run_and_kill
from tests.vaults.content import OPEN, PASSPHRASE

_PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class _Opening:
    """Opens the vault and dies before its statement number `last`, counted over all connections; never for 0."""

    folder: Path
    last: int

    def __call__(self, lines: Connection) -> None:
        count, connect = 0, engine._connect

        def step(_: str) -> None:
            nonlocal count
            count += 1
            if count == self.last:
                os._exit(9)  # nothing is flushed, closed or rolled back, as after a kill, on every system

        def watched(path: Path, mode: str) -> Any:
            connection = connect(path, mode)
            connection.set_trace_callback(step)
            return connection

        engine._connect = watched
        open_vault(self.folder, PASSPHRASE).close()
        lines.send(count)


def kill_while_migrating(released: Path, folder: Path, every: int = 1) -> Outcome:
    """Kill the migration of a released vault before every n-th of its statements, each time on a fresh copy."""
    outcome, copy = Outcome(), folder / "copy"
    shutil.copytree(released, copy)
    (statements,) = run_and_kill(_Opening(copy, 0), _PATIENCE)
    for last in range(1, statements + 1, every):
        shutil.rmtree(copy)
        shutil.copytree(released, copy)
        if run_and_kill(_Opening(copy, last), _PATIENCE):
            outcome.faults.append(f"statement {last}: it was not killed")
        outcome.kills += 1
        outcome.faults += [f"statement {last}: {fault}" for fault in _faults(copy)]
    return outcome


def _faults(folder: Path) -> list[str]:
    """Look at the file as it was left, then open it as the next start would."""
    found = [] if _schema(folder) in range(1, LATEST + 1) else ["the schema is none"]
    vault = open_vault(folder, PASSPHRASE)
    try:
        found += [str(fault) for fault in check_database(vault.database.conn, vault.id, LATEST, vault.log_head())]
        if len(load_answers(vault, OPEN)) != 2:
            found.append("answers are missing")
        for backup in list_backups(vault.files.backups):
            found += [f"{backup.path.name}: {fault}" for fault in check_backup(backup, bytes(vault.key))]
    finally:
        vault.close()
    return found


def _schema(folder: Path) -> int:
    """Return the schema of a copy of the file, so that looking changes nothing."""
    copy = folder.with_name("looked-at")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder, copy)
    key = unwrap(stored_envelope(Folder(copy)), PASSPHRASE)
    database = engine.keyed_database(Folder(copy).database, key, create=False)
    try:
        return int(database.conn.execute("PRAGMA user_version").fetchone()[0])
    finally:
        database.close()
