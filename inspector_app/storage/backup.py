"""Backups: encrypted generations beside the vault, or in a folder that the inspector names.

A backup is a folder: the database, copied page by page by SQLite itself under the same key, the envelope that opens it,
and `backup.json`, which says what it is. It gets its name when everything in it is on the disk and was read back; until
then it ends in `.part`, and killed in the middle it stays so, and is cleared away.
"""

import hashlib
import json
import os
import re
import shutil
import time
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from inspector_app.domain.canonical import Json, canonical_json
from inspector_app.domain.ids import InspectionId
from inspector_app.domain.log import LogHead
from inspector_app.errors import VaultError
from inspector_app.storage.chain import last_link
from inspector_app.storage.copying import copy_database, seal_copy, seals_hold
from inspector_app.storage.engine import read_only_database
from inspector_app.storage.faults import translated
from inspector_app.storage.folder import Folder, put
from inspector_app.storage.generations import Generation, Reason, kept
from inspector_app.storage.log_check import LogFault, Sealed, check_log
from inspector_app.storage.migrations import LOGGED
from inspector_app.storage.pace import UNHURRIED, Pace, Stage, Stopped, heeded
from inspector_app.storage.sealing import sealed_in
from inspector_app.storage.structure import check_seals, check_structure

SCHEMA: Final = "inspector-app/backup/1"
PART: Final = ".part"
ABOUT: Final = "backup.json"
"""The file that makes a folder a backup."""
_PIECE: Final = 1024 * 1024
_TORN: Final = re.compile(rf"\d{{8}}T\d{{6}}-({'|'.join(Reason)})(-\d+)?{re.escape(PART)}")
"""Names that only an unfinished backup of ours has: a stick holds other things, too."""
_LONG_AGO: Final = 24 * 60 * 60
"""Seconds after which nobody works on one any more, not on another laptop either."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A whole backup. `head` is the end of the log in it, `sha256` of its database file, `schema` the vault's.

    `sealed` are the inspections that only their keys open in it; of a backup that was not just made nobody knows them.
    """

    path: Path
    vault_id: str
    made_at: datetime
    reason: Reason
    schema: int
    head: LogHead
    sha256: str
    sealed: tuple[InspectionId, ...] = ()

    @property
    def files(self) -> Folder:
        """Return the files in it, which have the names that they have in a vault."""
        return Folder(self.path)


def write_backup(
    connection: Any,
    files: Folder,
    vault_id: str,
    key: bytes,
    what: tuple[datetime, Reason],
    target: Path | None = None,
    pace: Pace = UNHURRIED,
) -> Backup:
    """Make a backup of a database that is open under `key`, and read it back. `what` is when and why.

    It lies beside the vault, or in the folder `target`: there what the agency has acknowledged is sealed, each
    inspection under its key, which does not go along. Stopped by `pace`, nothing is left of it. VaultError
    `vault.full`, `vault.not_writable`; `vault.backup_failed` (faults) when what was written does not hold, which is
    also so when the vault itself does not.
    """
    at, reason = what
    parent = target or files.backups
    with translated(Folder(parent)):
        parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _clear_torn(parent)
        name = _free_name(parent, f"{at:%Y%m%dT%H%M%S}-{reason.value}")
        part = parent / (name + PART)
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(mode=0o700)
        try:
            backup = Backup(part, vault_id, at, reason, 0, LogHead(0, ""), "")
            backup = _write(connection, files, backup, key, pace, sealing=target is not None)
            part.replace(parent / name)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
        _sync_folder(parent)
    return _at(backup, parent / name)


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """Return the backups in a folder, the newest first. What does not look whole is left out."""
    paths: list[Path] = []
    with suppress(OSError):
        paths = [path for path in folder.iterdir() if path.suffix != PART]
    found = [backup for backup in map(read_backup, paths) if backup is not None]
    return tuple(sorted(found, key=lambda each: (each.made_at, each.head.number), reverse=True))


def read_backup(path: Path) -> Backup | None:
    """Return the backup in a folder by what it says of itself, None if it is none."""
    try:
        node = json.loads((path / ABOUT).read_bytes())
        if node["schema"] != SCHEMA:
            return None
        return Backup(
            path=path,
            vault_id=node["vault_id"],
            made_at=datetime.fromisoformat(node["made_at"]),
            reason=Reason(node["reason"]),
            schema=int(node["vault_schema"]),
            head=LogHead(int(node["number"]), str(node["head"])),
            sha256=str(node["sha256"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def check_backup(backup: Backup, key: bytes, pace: Pace = UNHURRIED) -> list[LogFault]:
    """Read a backup from end to end: its pages, its log, and everything that the log vouches for. Stopped by `pace`.

    The faults are those of the log's check, and `backup.changed`, `backup.unreadable`.
    """
    try:
        if _file_hash(backup.files.database, pace) != backup.sha256:
            return [LogFault("backup.changed", None, backup.path.name)]
        database = read_only_database(backup.files.database, key)
        try:
            execute = database.conn.execute
            return check_database(database.conn, backup.vault_id, backup.schema, backup.head, pace, sealed_in(execute))
        finally:
            database.close()
    except Stopped:
        raise
    except Exception as error:  # noqa: BLE001 (whatever a damaged file does to SQLite)
        return [LogFault("backup.unreadable", None, type(error).__name__)]


def check_database(
    connection: Any,
    vault_id: str,
    schema: int,
    head: LogHead | None,
    pace: Pace = UNHURRIED,
    sealed: Sealed = MappingProxyType({}),
) -> list[LogFault]:
    """Check pages, indexes and log of an open database; Stopped by `pace`. Errors of SQLite come as they are."""
    if faults := check_seals(connection, pace) or check_structure(connection, pace):
        return faults
    with heeded(connection, pace):
        if connection.execute("SELECT id FROM vault").fetchall() != [(vault_id,)]:
            return [LogFault("vault.other", None, vault_id)]
        return check_log(connection.execute, vault_id, head, pace, sealed) if schema >= LOGGED else []


def refresh_envelopes(files: Folder) -> None:
    """Put the vault's envelope into every backup beside it: an old passphrase opens none of them any more."""
    envelope = files.envelope.read_bytes()
    for backup in list_backups(files.backups):
        if backup.vault_id == json.loads(envelope).get("vault_id"):
            put(backup.files.envelope, envelope)


def clear_away(files: Folder, fresh: Backup) -> None:
    """Remove backups that the rule does not keep, and what was left of unfinished ones; never the `fresh` one.

    Where the clock was set back, the rule would take the backup that was just made for the oldest.
    """
    with suppress(OSError):
        for path in files.backups.iterdir():
            if path.suffix == PART:
                shutil.rmtree(path, ignore_errors=True)
    backups = list_backups(files.backups)
    keep = kept(Generation(each.path.name, each.made_at, each.reason, each.head.number) for each in backups)
    keep.add(fresh.path.name)
    for backup in backups:
        if backup.path.name not in keep:
            # What it is goes first: a removal that is cut off leaves nothing that looks like a backup.
            with suppress(OSError):
                (backup.path / ABOUT).unlink()
            shutil.rmtree(backup.path, ignore_errors=True)


def _clear_torn(parent: Path) -> None:
    """Remove what is left of backups that were torn off long ago, as when a stick is pulled out amid one."""
    with suppress(OSError):
        for path in parent.iterdir():
            if _TORN.fullmatch(path.name) and time.time() - path.stat().st_mtime > _LONG_AGO:
                shutil.rmtree(path, ignore_errors=True)


def _write(connection: Any, files: Folder, backup: Backup, key: bytes, pace: Pace, *, sealing: bool) -> Backup:
    (schema,) = connection.execute("PRAGMA user_version").fetchone()
    head = last_link(connection.execute, backup.vault_id) if schema >= LOGGED else LogHead(0, "")
    copy = backup.files.database
    copy_database(connection, copy, key, pace)
    sealed = seal_copy(copy, key, backup.vault_id, pace) if sealing else ()
    backup.files.envelope.write_bytes(files.envelope.read_bytes())
    for file in (backup.files.database, backup.files.envelope):
        _sync_file(file)
    written = _describe(backup, int(schema), head, pace)
    faults = [fault.code for fault in check_backup(written, key, pace)]
    if not faults and sealed and not seals_hold(connection, copy, key, backup.vault_id, pace):
        faults = ["backup.incomplete"]
    if faults:
        raise VaultError("vault.backup_failed", faults=faults)
    return replace(written, sealed=sealed)


def _describe(backup: Backup, schema: int, head: LogHead, pace: Pace = UNHURRIED) -> Backup:
    sha256 = _file_hash(backup.files.database, pace)
    node: dict[str, Json] = {
        "schema": SCHEMA,
        "vault_id": backup.vault_id,
        "made_at": backup.made_at.isoformat(),
        "reason": backup.reason.value,
        "vault_schema": schema,
        "number": head.number,
        "head": head.sha256,
        "sha256": sha256,
    }
    put(backup.path / ABOUT, canonical_json(node))
    return Backup(backup.path, backup.vault_id, backup.made_at, backup.reason, schema, head, sha256)


def _at(backup: Backup, path: Path) -> Backup:
    return replace(backup, path=path)


def _free_name(parent: Path, name: str) -> str:
    names = [name, *(f"{name}-{number}" for number in range(2, 1000))]
    return next(each for each in names if not (parent / each).exists())


def _file_hash(path: Path, pace: Pace) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            pace.at(Stage.PAGES)
            digest.update(piece)
    return digest.hexdigest()


def _sync_file(path: Path) -> None:
    path.chmod(0o600)
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(path: Path) -> None:
    if os.name == "posix":
        folder = os.open(path, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
