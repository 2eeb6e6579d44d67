"""Read the whole vault, or a backup of it, and say what is not as it was written down."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inspector_app.domain.log import LogHead
from inspector_app.errors import VaultError
from inspector_app.storage.backup import check_backup, check_database, read_backup
from inspector_app.storage.envelope import unwrap
from inspector_app.storage.envelope_file import read_envelope
from inspector_app.storage.log import link_at
from inspector_app.storage.log_check import LogFault
from inspector_app.storage.migrations import LATEST
from inspector_app.storage.pace import UNHURRIED, Pace, Stopped
from inspector_app.storage.records import records_in
from inspector_app.storage.still import Ask, directly, hold_beside, hold_still, move_on
from inspector_app.storage.structure import check_structure
from inspector_app.storage.vault import Vault, open_vault
from inspector_app.usecases.world import World

__all__ = ["LogFault", "VaultCheck", "check_beside", "check_file", "check_vault", "look_over"]


@dataclass(frozen=True, slots=True)
class VaultCheck:
    """What was found. `entries` are in the log, `records` were compared with it; `head` is the log's end.

    A fault's code is one of the log's check (`log.*`), `vault.pages`, `vault.damaged`, `vault.lost_changes`,
    `record.log_differs` or `backup.*`; `number` names an entry, `subject` a thing.
    """

    faults: tuple[LogFault, ...]
    head: LogHead
    records: int

    @property
    def ok(self) -> bool:
        """Tell whether nothing was found."""
        return not self.faults


def check_vault(vault: Vault, pace: Pace = UNHURRIED) -> VaultCheck:
    """Check pages, indexes, log and everything it vouches for; then the log against the heads in the signed records.

    It reads everything: some seconds for a large vault. Stopped by `pace`.
    """
    return check_beside(directly(vault), pace)


def check_beside(ask: Ask, pace: Pace = UNHURRIED) -> VaultCheck:
    """Do the same on this thread, beside a vault that is open on another one and goes on taking answers.

    What is checked is the vault as it was when this began. Where its file cannot be held still, as on a full disk, the
    vault's own thread does it. Stopped also when the vault is locked, or something in it destroyed, meanwhile.
    """
    still = hold_beside(ask, pace)
    if still is None:
        return ask(lambda vault: _checked(vault.database.conn, vault.id, vault.log_head(), pace))
    try:
        # On a connection of its own: one that met a bad page tells nothing any more.
        with still.reading(pace) as connection:
            return _checked(connection, still.vault_id, still.head, pace)
    finally:
        ask(lambda vault: move_on(vault, still))


def look_over(ask: Ask, pace: Pace = UNHURRIED) -> tuple[LogFault, ...]:
    """Check that tables and indexes fit together, as an old page put back breaks them; for a quiet moment.

    It is the part of `check_beside` that finds what reading does not notice. Nothing is looked at while another work
    reads the vault. Stopped as there.
    """
    still = ask(lambda vault: hold_still(vault, pace.cancelled))
    if still is None:
        return ()
    try:
        with still.reading(pace) as connection:
            return tuple(check_structure(connection, pace))
    except Stopped:
        raise
    except Exception as error:  # noqa: BLE001 (whatever a damaged file does to SQLite)
        return (LogFault("vault.damaged", None, type(error).__name__),)
    finally:
        ask(lambda vault: move_on(vault, still))


def check_file(world: World, path: Path, passphrase: str, pace: Pace = UNHURRIED) -> VaultCheck:
    """Check the vault or the backup at `path` (its folder or a file in it). Stopped by `pace`.

    What keeps it from being opened is a fault too. VaultError `vault.missing`, `vault.wrong_passphrase`,
    `vault.in_use`, `vault.newer`.
    """
    folder = path if path.is_dir() else path.parent
    backup = read_backup(folder)
    if backup is not None:
        key = unwrap(read_envelope(backup.files.envelope.read_bytes()), passphrase)
        return VaultCheck(tuple(check_backup(backup, key, pace)), backup.head, 0)
    try:
        vault = open_vault(folder, passphrase, now=world.now)
    except VaultError as error:
        if error.code not in {"vault.damaged", "vault.lost_changes"}:
            raise
        found = LogFault(error.code, None, str(error.data.get("part", error.data.get("lost", ""))))
        return VaultCheck((found,), LogHead(0, ""), 0)
    try:
        return check_vault(vault, pace)
    finally:
        vault.close()


def _checked(connection: Any, vault_id: str, head: LogHead, pace: Pace) -> VaultCheck:
    faults: list[LogFault] = []
    records = 0
    try:
        faults = check_database(connection, vault_id, LATEST, head, pace)
        for key, pdf in records_in(connection.execute, pace):
            from inspector_app.signing.verify import verify_record  # 40 MB, which a vault without records does not need

            records += 1
            inside = verify_record(pdf, (), None).record
            if inside is None or inside.log_head is None:
                continue
            if link_at(connection.execute, inside.log_head.number) != inside.log_head:
                faults.append(LogFault("record.log_differs", inside.log_head.number, key))
    except Stopped:
        raise
    except Exception as error:  # noqa: BLE001 (whatever a damaged file does to SQLite)
        faults.append(LogFault("vault.damaged", None, type(error).__name__))
    return VaultCheck(tuple(faults), head, records)
