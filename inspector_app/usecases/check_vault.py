"""Read the whole vault, or a backup of it, and say what is not as it was written down."""

from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.log import LogHead
from inspector_app.errors import VaultError
from inspector_app.signing.verify import verify_record
from inspector_app.storage.backup import check_backup, check_database, read_backup
from inspector_app.storage.engine import read_only_database
from inspector_app.storage.envelope import unwrap
from inspector_app.storage.envelope_file import read_envelope
from inspector_app.storage.folder import Folder
from inspector_app.storage.log import link_at
from inspector_app.storage.log_check import LogFault
from inspector_app.storage.migrations import LATEST
from inspector_app.storage.records import load_records
from inspector_app.storage.vault import Vault, open_vault
from inspector_app.usecases.world import World

__all__ = ["LogFault", "VaultCheck", "check_file", "check_vault"]


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


def check_vault(vault: Vault) -> VaultCheck:
    """Check pages, indexes, log and everything it vouches for; then the log against the heads in the signed records.

    It reads everything: some seconds for a large vault.
    """
    head = vault.log_head()
    faults = _files(vault, head)
    records = 0
    for record in load_records(vault):
        records += 1
        inside = verify_record(record.pdf, (), None).record
        if inside is None or inside.log_head is None:
            continue
        if link_at(vault, inside.log_head.number) != inside.log_head:
            faults.append(LogFault("record.log_differs", inside.log_head.number, record.id))
    return VaultCheck(tuple(faults), head, records)


def check_file(world: World, path: Path, passphrase: str) -> VaultCheck:
    """Check the vault or the backup at `path` (its folder or a file in it).

    What keeps it from being opened is a fault too. VaultError `vault.missing`, `vault.wrong_passphrase`,
    `vault.in_use`, `vault.newer`.
    """
    folder = path if path.is_dir() else path.parent
    backup = read_backup(folder)
    if backup is not None:
        key = unwrap(read_envelope(backup.files.envelope.read_bytes()), passphrase)
        return VaultCheck(tuple(check_backup(backup, key)), backup.head, 0)
    try:
        vault = open_vault(folder, passphrase, now=world.now)
    except VaultError as error:
        if error.code not in {"vault.damaged", "vault.lost_changes"}:
            raise
        found = LogFault(error.code, None, str(error.data.get("part", error.data.get("lost", ""))))
        return VaultCheck((found,), LogHead(0, ""), 0)
    try:
        return check_vault(vault)
    finally:
        vault.close()


def _files(vault: Vault, head: LogHead) -> list[LogFault]:
    """Check the main file on a connection of its own: one that met a bad page tells nothing any more."""
    if not vault.checkpoint():
        return check_database(vault.database.conn, vault.id, LATEST, head)
    try:
        database = read_only_database(Folder(vault.files.path).database, bytes(vault.key))
        try:
            return check_database(database.conn, vault.id, LATEST, head)
        finally:
            database.close()
    except Exception as error:  # noqa: BLE001 (whatever a damaged file does to SQLite)
        return [LogFault("vault.damaged", None, type(error).__name__)]
