"""Putting a backup in the place of a damaged vault, which is kept aside, with all that can be saved from it."""

import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.log import LogHead, LogKind, beginning
from inspector_app.errors import VaultError
from inspector_app.storage.backup import Backup, check_backup, check_database, list_backups
from inspector_app.storage.ballast import drop_ballast
from inspector_app.storage.chain import append
from inspector_app.storage.engine import FAILURES, Database, keyed_database, read_only_database
from inspector_app.storage.envelope import Envelope, Way, unwrap
from inspector_app.storage.envelope_file import read_envelope
from inspector_app.storage.faults import translated
from inspector_app.storage.folder import Folder, hold, make_file, move, put
from inspector_app.storage.inspection_keys import KEYS, keys_in
from inspector_app.storage.log_check import SEALED
from inspector_app.storage.mark import mark_key, put_mark, read_mark
from inspector_app.storage.migrations import LATEST, LOGGED, migrate
from inspector_app.storage.pace import UNHURRIED, Pace, Stage, Stopped
from inspector_app.storage.salvage import Gone, Wreck, as_gone, entries_after, saveable, take_over
from inspector_app.storage.sealing import SealedInspection, drop_sealed, list_sealed, sealed_in, unseal

_PIECE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Restored:
    """What became of a vault. `backup` is None where none was whole: then everything is from the damaged files.

    `saved` entries are newer than the backup and were taken over from the damaged files.

    `gone` is everything acknowledged that is not in the vault any more; `complete` tells whether it is known that there
    is nothing beyond it. `sealed` are the inspections that lie in the backup under keys which are not here any more,
    and are at the agency alone. The damaged files lie in `aside`.
    """

    backup: Backup | None
    aside: Path
    saved: int
    gone: tuple[Gone, ...]
    complete: bool
    sealed: tuple[SealedInspection, ...] = ()


@dataclass(frozen=True, slots=True)
class _Site:
    files: Folder
    vault_id: str
    key: bytes
    at: datetime

    @property
    def aside(self) -> Path:
        return self.files.aside(self.at)

    @property
    def new(self) -> Path:
        """Return the database that is being built."""
        return self.files.path / "vault.restored.db"

    @property
    def wreck(self) -> Path:
        """Return the copy of the damaged database that is read."""
        return self.files.path / "vault.wreck.db"


def restore(folder: Path, way: Way, at: datetime, chosen: Backup | None = None, pace: Pace = UNHURRIED) -> Restored:
    """Put the chosen backup, or the newest whole one, into the place of the vault in the folder.

    Stopped by `pace`, nothing was changed. Killed in the middle, the vault is the damaged one or the restored one,
    and restoring again works. VaultError `vault.no_backup`, `vault.backup_damaged` (faults; the chosen one),
    `vault.other_vault`, `vault.wrong_passphrase`, `vault.in_use`, `vault.full`, `vault.not_writable`.
    """
    files = Folder(folder)
    with translated(files):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = hold(files)
        try:
            backups = [chosen] if chosen else list_backups(files.backups)
            return _restore(files, way, at, backups, pace, strict=chosen is not None)
        finally:
            lock.release()


def _restore(files: Folder, way: Way, at: datetime, backups: Sequence[Backup], pace: Pace, *, strict: bool) -> Restored:
    own = _envelope(files)
    site = None if own is None else _Site(files, own.vault_id, unwrap(own, way), at)
    for backup in backups:
        envelope = own or _envelope(backup.files)
        if envelope is None:
            continue
        if envelope.vault_id != backup.vault_id:
            raise VaultError("vault.other_vault")
        site = _Site(files, backup.vault_id, unwrap(envelope, way), at)
        faults = check_backup(backup, site.key, pace)
        if not faults:
            drop_ballast(files.ballast)
            return _put_in_place(site, backup, pace)
        if strict:
            raise VaultError("vault.backup_damaged", faults=[fault.code for fault in faults])
    if site is None or strict:
        raise VaultError("vault.no_backup")
    return _put_in_place(site, None, pace)


def _put_in_place(site: _Site, backup: Backup | None, pace: Pace) -> Restored:
    """Build the new vault beside the damaged one, on a backup or on nothing, and put it in place."""
    marked = read_mark(site.files.mark, mark_key(site.key, site.vault_id))
    before = site.aside.exists()
    try:
        _keep_aside(site, pace)
        restored, head = _build(site, backup, marked, pace)
    except BaseException:
        _remove(site.new)
        if not before:  # the damaged files are still where they were
            shutil.rmtree(site.aside, ignore_errors=True)
        raise
    finally:
        _remove(site.wreck)
    _swap(site, site.new, head, backup)
    return restored


def _build(site: _Site, backup: Backup | None, marked: LogHead | None, pace: Pace) -> tuple[Restored, LogHead]:
    """Build the new database; return what became of the vault, and the head of its log."""
    for path in (site.new, site.wreck):
        _remove(path)
    if backup is not None:
        _copy(backup.files.database, site.new, pace)
    for ending in ("", "-wal"):
        _copy(Path(f"{site.files.database}{ending}"), Path(f"{site.wreck}{ending}"), pace)
    wreck = Wreck(site.wreck, site.key)
    database = keyed_database(site.new, site.key, create=backup is None)
    try:
        if backup is None:
            migrate(database)
            database.table("vault").insert({"id": site.vault_id})
        unseal(database, site.vault_id, _keys(site, wreck), pace)
        saved, gone = _mend(site, database, wreck, backup, marked, pace)
        sealed = list_sealed(database.conn.execute)
        restored = Restored(backup, site.aside, saved, tuple(gone), marked is not None, sealed)
        pace.at(Stage.SAVING)  # the last moment at which it can be stopped
        head = _note(site, database, restored)
        database.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return restored, head
    finally:
        database.close()
        wreck.close()


def _keys(site: _Site, wreck: Wreck) -> dict[str, bytes]:
    """Return the keys of inspections that are still here: in the damaged vault, or in a backup beside it."""
    keys = dict[str, bytes]()
    for backup in list_backups(site.files.backups):
        if backup.vault_id == site.vault_id:
            with suppress(*FAILURES):
                database = read_only_database(backup.files.database, site.key)
                try:
                    keys |= keys_in(database.conn.execute)
                finally:
                    database.close()
    return keys | dict(wreck.rows(KEYS) or ())


def _copy(source: Path, target: Path, pace: Pace) -> None:
    """Copy a file, if there is one, for this person alone."""
    with suppress(FileNotFoundError), source.open("rb") as reader:
        total, done = source.stat().st_size, 0
        make_file(target)
        with target.open("r+b") as writer:
            while piece := reader.read(_PIECE):
                pace.at(Stage.COPYING, done, total)
                done += writer.write(piece)


def _mend(
    site: _Site, database: Database, wreck: Wreck, backup: Backup | None, marked: LogHead | None, pace: Pace
) -> tuple[int, list[Gone]]:
    """Take over what can be saved; return how many entries that were, and what is gone."""
    start = beginning(site.vault_id) if backup is None else backup.head
    entries, gone = entries_after(wreck, start, None if marked is None else marked.number, pace)
    usable = saveable(wreck, entries, pace) if backup is None or backup.schema == LATEST else []
    gone = [*(as_gone(entry) for entry in entries[len(usable) :]), *gone]
    try:
        with database.atomic():
            take_over(database.conn.execute, wreck, usable, pace)
            sealed = sealed_in(database.conn.execute)
            if usable and check_database(database.conn, site.vault_id, LATEST, None, pace, sealed):
                raise ValueError("what was saved does not fit together")
    except Stopped:
        raise
    except Exception:  # noqa: BLE001 (then the backup alone has to do, whatever the wreck held)
        gone = [*(as_gone(entry) for entry in usable), *gone]
        usable = []
    if backup is None and not usable:
        raise VaultError("vault.no_backup")
    return len(usable), gone


def _note(site: _Site, database: Database, restored: Restored) -> LogHead:
    """Write the restoring into the log of the new vault, and return its head."""
    backup, execute = restored.backup, database.conn.execute
    if backup is not None and backup.schema < LATEST and not restored.sealed:
        return backup.head if backup.schema >= LOGGED else beginning(site.vault_id)
    told: dict[str, Json] = {
        "backup": None if backup is None else backup.head.number,
        "made_at": None if backup is None else backup.made_at.isoformat(),
        "saved": restored.saved,
        "gone": [each.number for each in restored.gone],
    }
    if restored.sealed:
        told[SEALED] = [each.inspection_id for each in restored.sealed]
    what = (site.at.isoformat(), LogKind.RESTORED.value, "")
    with database.atomic():
        items = [item for items in sealed_in(execute).values() for item in items]
        drop_sealed(execute)
        return append(execute, site.vault_id, what, told, items)


def _swap(site: _Site, new: Path, head: LogHead, backup: Backup | None) -> None:
    """Put the new database in place. Its predecessor's log would be taken for its own, so that goes first."""
    files = site.files
    for ending in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            Path(f"{files.database}{ending}").unlink()
    move(new, files.database)
    put_mark(files.mark, head, mark_key(site.key, site.vault_id))
    if backup is not None and _envelope(files) is None:
        put(files.envelope, backup.files.envelope.read_bytes())


def _keep_aside(site: _Site, pace: Pace) -> None:
    site.aside.mkdir(mode=0o700, parents=True, exist_ok=True)
    files = site.files
    for path in (files.database, files.write_ahead_log, files.mark, files.envelope):
        with suppress(FileNotFoundError):
            _copy(path, site.aside / path.name, pace)
            shutil.copystat(path, site.aside / path.name)


def _envelope(files: Folder) -> Envelope | None:
    """Return the envelope if it is whole."""
    try:
        return read_envelope(files.envelope.read_bytes())
    except (OSError, VaultError):
        return None


def _remove(path: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            Path(f"{path}{ending}").unlink()
