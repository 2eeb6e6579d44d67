"""Let this device's keyring open the vault, or no longer: a convenience beside the passphrase, never instead of it."""

import secrets

from inspector_app import keychain
from inspector_app.errors import KeychainError
from inspector_app.keychain import KeychainState
from inspector_app.storage.envelope import KEY_BYTES
from inspector_app.storage.vault import Vault
from inspector_app.storage.ways import Ways, add_keyring, remove_keyring, ways_in
from inspector_app.usecases.world import World

__all__ = ["KeychainState", "Ways", "add_keyring_way", "keyring_state", "list_ways", "remove_keyring_way"]


def list_ways(world: World) -> Ways:
    """Return the ways into the vault, which may be locked. VaultError `vault.damaged`, `vault.newer`."""
    return ways_in(world.data_folder)


def keyring_state() -> KeychainState:
    """Return whether this device's keyring can be used now. Takes as long as the keyring's patience at most."""
    return keychain.available()


def add_keyring_way(vault: Vault, *, patience: float = keychain.PATIENCE) -> None:
    """Keep a new random key in this device's keyring and let it open the vault.

    KeychainError as `keychain.keep`: nothing has changed then. VaultError `vault.full`, `vault.not_writable`: the
    keyring keeps a key that opens nothing, until the next try.
    """
    secret = secrets.token_bytes(KEY_BYTES)
    keychain.keep(vault.id, secret, patience=patience)
    add_keyring(vault, secret)


def remove_keyring_way(vault: Vault, *, patience: float = keychain.PATIENCE) -> KeychainError | None:
    """Let the keyring open the vault no longer, and take out what it keeps.

    What it keeps opens nothing from the first step on; so a keyring that does not answer is no failure: its error is
    returned, to be told. VaultError `vault.full`, `vault.not_writable`: nothing has changed then.
    """
    remove_keyring(vault)
    try:
        keychain.forget(vault.id, patience=patience)
    except KeychainError as error:
        return error
    return None
