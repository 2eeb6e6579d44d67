"""Back the vault up: once a day by itself, before risky steps, and when asked to, beside it or to a USB stick."""

from pathlib import Path

from inspector_app.storage.backing_up import back_up
from inspector_app.storage.backup import Backup, list_backups
from inspector_app.storage.destruction import renew_backups_in
from inspector_app.storage.generations import Reason
from inspector_app.storage.vault import Vault
from inspector_app.usecases.world import World

__all__ = ["Backup", "back_up_if_due", "back_up_vault", "backups_of"]


def back_up_vault(vault: Vault, target: Path | None = None) -> Backup:
    """Make a backup now and read it back; `target` is a folder elsewhere, such as a USB stick.

    It is encrypted like the vault, and opened by the same passphrase. Older backups of this vault in that folder which
    hold what was destroyed since are overwritten and removed: a stick forgets, too, when it is used again. VaultError
    `vault.full`, `vault.not_writable`, `vault.backup_failed` (faults).
    """
    backup = back_up(vault, Reason.ASKED, target)
    if target is not None:
        renew_backups_in(vault, target)
    return backup


def back_up_if_due(world: World, vault: Vault) -> Backup | None:
    """Make the backup of the day unless there is one; for a quiet moment after unlocking. Errors as `back_up_vault`."""
    newest = next(iter(list_backups(vault.files.backups)), None)
    if newest is not None and newest.made_at.date() == world.now().date():
        return None
    return back_up(vault, Reason.DAILY)


def backups_of(world: World) -> tuple[Backup, ...]:
    """Return the backups beside this person's vault, the newest first; they are listed without being opened."""
    return list_backups(world.data_folder / "backups")
