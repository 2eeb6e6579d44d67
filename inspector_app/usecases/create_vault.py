"""Make the vault of this laptop."""

from inspector_app.storage.folder import vault_exists
from inspector_app.storage.vault import Vault
from inspector_app.storage.vault import create_vault as _create
from inspector_app.usecases.judge_passphrase import refuse_weak
from inspector_app.usecases.world import World


def vault_present(world: World) -> bool:
    """Tell whether this person already has a vault."""
    return vault_exists(world.data_folder)


def create_vault(world: World, passphrase: str) -> Vault:
    """Make the vault and return it open.

    InputError `input.passphrase_short` (shortest), `input.passphrase_weak` (hints); VaultError `vault.exists`,
    `vault.not_writable`, `vault.full`.
    """
    refuse_weak(passphrase)
    return _create(world.data_folder, passphrase, now=world.now)
