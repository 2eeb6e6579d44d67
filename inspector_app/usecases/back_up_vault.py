"""Back the vault up: once a day by itself, before risky steps, and when asked to, beside it or to a USB stick."""

import os
from pathlib import Path

from inspector_app.errors import VaultError
from inspector_app.storage import backing_up
from inspector_app.storage.backup import Backup, list_backups
from inspector_app.storage.destruction import renew_backups_beside, renew_backups_in
from inspector_app.storage.generations import Reason
from inspector_app.storage.pace import UNHURRIED, Pace
from inspector_app.storage.still import Ask, directly
from inspector_app.storage.vault import Vault
from inspector_app.usecases.world import World

__all__ = ["Backup", "back_up_beside", "back_up_elsewhere", "back_up_if_due", "back_up_vault", "backups_of"]


def back_up_vault(vault: Vault, target: Path | None = None, pace: Pace = UNHURRIED) -> Backup:
    """Make a backup now and read it back; `target` is a folder elsewhere, such as a USB stick.

    It is encrypted like the vault, and opened by the same passphrase; elsewhere what the agency has acknowledged is
    sealed under keys that stay here. Older backups of this vault in that folder which hold what was destroyed since are
    overwritten and removed: a stick forgets, too, when it is used again. VaultError `vault.full`, `vault.not_writable`,
    `vault.backup_failed` (faults). Stopped by `pace`: nothing is left of it then.
    """
    return back_up_beside(directly(vault), target, pace)


def back_up_beside(ask: Ask, target: Path | None = None, pace: Pace = UNHURRIED) -> Backup:
    """Do the same on this thread, beside a vault that goes on taking answers on its own; Stopped as it is locked."""
    backup = backing_up.back_up_beside(ask, Reason.ASKED, target, pace)
    if target is not None:
        ask(lambda vault: renew_backups_in(vault, target))
    return backup


def back_up_elsewhere(ask: Ask, target: Path, pace: Pace = UNHURRIED) -> Backup:
    """Do the same in a folder that is there, such as on a stick.

    VaultError `backup.target_gone`, `backup.target_full` (file) where the folder is the cause, or as `back_up_beside`.
    """
    if not target.is_dir():
        raise VaultError("backup.target_gone", file=str(target))
    try:
        return back_up_beside(ask, target, pace)
    except VaultError as error:
        if error.code == "vault.full":
            raise VaultError("backup.target_full", file=str(target)) from error
        if target.is_dir() and os.access(target, os.W_OK):
            raise
        raise VaultError("backup.target_gone", file=str(target)) from error


def back_up_if_due(world: World, ask: Ask, pace: Pace = UNHURRIED) -> Backup | None:
    """Make the backup of the day unless there is one; for a quiet moment after unlocking. Errors as `back_up_beside`.

    Nor is one made while another one is, or the vault is checked. Backups that still hold what was destroyed, because
    something cut that off, go now.
    """
    renew_backups_beside(ask, pace)
    newest = next(iter(list_backups(ask(lambda vault: vault.files.backups))), None)
    if newest is not None and newest.made_at.date() == world.now().date():
        return None
    if ask(lambda vault: bool(vault.readings)):
        return None
    return backing_up.back_up_beside(ask, Reason.DAILY, None, pace)


def backups_of(world: World) -> tuple[Backup, ...]:
    """Return the backups beside this person's vault, the newest first; they are listed without being opened."""
    return list_backups(world.data_folder / "backups")
