"""Open the vault with the passphrase, and close it again."""

from inspector_app.storage.vault import Vault, open_vault
from inspector_app.usecases.world import World

__all__ = ["Vault", "lock_vault", "unlock_vault"]


def unlock_vault(world: World, passphrase: str) -> Vault:
    """Open the vault in the calling thread, which it then belongs to.

    VaultError `vault.wrong_passphrase`, `vault.damaged`, `vault.newer`, `vault.missing`, `vault.in_use`.
    """
    return open_vault(world.data_folder, passphrase)


def lock_vault(vault: Vault) -> None:
    """Write everything into the main file, close it and drop the key. Safe to call twice."""
    vault.close()
