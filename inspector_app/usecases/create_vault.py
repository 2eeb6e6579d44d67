"""Make the vault of this laptop."""

from inspector_app.errors import InputError
from inspector_app.storage.folder import vault_exists
from inspector_app.storage.vault import Vault
from inspector_app.storage.vault import create_vault as _create
from inspector_app.usecases.world import World

SHORTEST_PASSPHRASE = 12
"""Characters. NIST SP 800-63B-4 asks for 15 where a passphrase stands alone; here the device is a second factor."""


def vault_present(world: World) -> bool:
    """Tell whether this person already has a vault."""
    return vault_exists(world.data_folder)


def create_vault(world: World, passphrase: str) -> Vault:
    """Make the vault and return it open.

    InputError `input.passphrase_short`; VaultError `vault.exists`, `vault.not_writable`, `vault.full`.
    """
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise InputError("input.passphrase_short", shortest=SHORTEST_PASSPHRASE)
    return _create(world.data_folder, passphrase)
