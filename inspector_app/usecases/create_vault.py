"""Make the vault of this laptop."""

from contextlib import suppress

from inspector_app.errors import VaultError
from inspector_app.storage.backing_up import back_up
from inspector_app.storage.generations import Reason
from inspector_app.storage.vault import Vault
from inspector_app.storage.vault import create_vault as _create
from inspector_app.usecases.judge_passphrase import refuse_weak
from inspector_app.usecases.world import World


def create_vault(world: World, passphrase: str) -> Vault:
    """Make the vault and its first backup, and return it open: from now on a damaged file can be replaced.

    InputError `input.passphrase_short` (shortest), `input.passphrase_weak` (hints); VaultError `vault.exists`,
    `vault.not_writable`, `vault.full`.
    """
    refuse_weak(passphrase)
    vault = _create(world.data_folder, passphrase, now=world.now)
    # Without room for a backup there is a vault all the same; the next day's backup is tried again.
    with suppress(VaultError):
        back_up(vault, Reason.DAILY)
    return vault
