"""Find backups where somebody keeps them: beside the vault, on a USB stick, in any folder."""

from pathlib import Path

from inspector_app.errors import VaultError
from inspector_app.storage.backup import Backup, check_backup, list_backups, read_backup
from inspector_app.storage.log_check import LogFault
from inspector_app.storage.pace import UNHURRIED, Pace
from inspector_app.storage.still import Ask

__all__ = ["Backup", "LogFault", "backup_bytes", "check_again", "find_backups"]


def find_backups(folder: Path) -> tuple[Backup, ...]:
    """Return the backups in a folder, the newest first; the folder may be a backup itself, or a vault's.

    VaultError `vault.no_backup` when there is none.
    """
    itself = read_backup(folder)
    found = (itself,) if itself is not None else list_backups(folder) or list_backups(folder / "backups")
    if not found:
        raise VaultError("vault.no_backup")
    return found


def backup_bytes(backup: Backup) -> int:
    """Return how many bytes a backup takes."""
    try:
        return sum(path.stat().st_size for path in backup.path.iterdir())
    except OSError:
        return 0


def check_again(ask: Ask, backup: Backup, pace: Pace = UNHURRIED) -> tuple[LogFault, ...]:
    """Read a backup of the open vault from end to end, on this thread; return what does not hold.

    VaultError `vault.other_vault`; Stopped by `pace`.
    """
    vault_id, key = ask(lambda vault: (vault.id, bytes(vault.key)))
    if backup.vault_id != vault_id:
        raise VaultError("vault.other_vault")
    return tuple(check_backup(backup, key, pace))
