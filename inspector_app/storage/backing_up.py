"""Backing up the open vault."""

from pathlib import Path

from inspector_app.domain.canonical import Json
from inspector_app.domain.log import LogKind
from inspector_app.storage.backup import Backup, clear_away, write_backup
from inspector_app.storage.generations import Reason
from inspector_app.storage.vault import Vault


def back_up(vault: Vault, reason: Reason, target: Path | None = None) -> Backup:
    """Make a backup, read it back, note it in the log, and clear away what is no longer kept. Not inside `atomic`.

    It lies beside the vault, or in the folder `target`. Errors as `backup.write_backup`.
    """
    what = (vault.now(), reason)
    backup = write_backup(vault.database.conn, vault.files, vault.id, bytes(vault.key), what, target)
    told: dict[str, Json] = {"reason": reason.value, "number": backup.head.number, "elsewhere": target is not None}
    vault.log(LogKind.BACKED_UP, data=told)
    if target is None:
        clear_away(vault.files, backup)
    return backup
