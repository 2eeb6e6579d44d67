"""Mend a damaged vault from a backup, or go on with what is there."""

from pathlib import Path

from inspector_app.errors import VaultError
from inspector_app.storage.backup import read_backup
from inspector_app.storage.pace import UNHURRIED, Pace
from inspector_app.storage.restoring import Restored, restore
from inspector_app.storage.salvage import Gone
from inspector_app.storage.sealing import SealedInspection
from inspector_app.storage.vault import Vault, open_vault
from inspector_app.usecases.world import World

__all__ = ["Gone", "Restored", "SealedInspection", "accept_loss", "restore_vault"]


def restore_vault(world: World, passphrase: str, chosen: Path | None = None, pace: Pace = UNHURRIED) -> Restored:
    """Put a backup in the place of the vault, with all that can be saved from the damaged one, which is kept aside.

    `chosen` is a backup's folder or a file in it; without it the newest whole one beside the vault is taken. The
    answer lists every acknowledged change that is gone, and the inspections that are at the agency alone, because a
    backup from elsewhere keeps them sealed under keys that are not here. Stopped by `pace`: nothing was changed then.
    VaultError `vault.no_backup`, `vault.backup_damaged`, `vault.other_vault`, `vault.wrong_passphrase`, `vault.in_use`,
    `vault.full`, `vault.not_writable`.
    """
    if chosen is None:
        return restore(world.data_folder, passphrase, world.now(), pace=pace)
    backup = read_backup(chosen if chosen.is_dir() else chosen.parent)
    if backup is None:
        raise VaultError("vault.no_backup")
    return restore(world.data_folder, passphrase, world.now(), backup, pace)


def accept_loss(world: World, passphrase: str) -> Vault:
    """Open a vault that has lost its last changes, or its mark, as it is; the log keeps what was lost.

    Only after its owner was told: VaultError `vault.lost_changes`, or `vault.damaged` with part "mark" or "log".
    """
    return open_vault(world.data_folder, passphrase, now=world.now, as_found=True)
