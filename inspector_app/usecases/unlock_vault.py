"""Open the vault with the passphrase or with what this device's keyring keeps, and close it again."""

from contextlib import suppress

from inspector_app import keychain
from inspector_app.domain.canonical import Json
from inspector_app.domain.log import LogKind
from inspector_app.errors import KeychainError, VaultError
from inspector_app.storage.envelope import KeyringSecret
from inspector_app.storage.tries import Tries, check_wait, count_wrong, forget_tries, read_tries
from inspector_app.storage.vault import Vault, open_vault
from inspector_app.storage.ways import ways_in
from inspector_app.usecases.check_clock import clock_behind
from inspector_app.usecases.world import World

__all__ = ["Vault", "lock_vault", "note_opening", "unlock_vault", "unlock_with_keyring"]


def unlock_vault(world: World, passphrase: str) -> Vault:
    """Open the vault in the calling thread, which it then belongs to.

    VaultError `vault.wrong_passphrase`, `vault.wait` (seconds) when the last wrong one was too short ago (this one
    is not looked at then), `vault.damaged`, `vault.newer`, `vault.missing`, `vault.in_use`.
    """
    folder, now = world.data_folder, world.now()
    check_wait(folder, now)
    try:
        vault = open_vault(folder, passphrase, now=world.now)
    except VaultError as error:
        if error.code == "vault.wrong_passphrase":
            count_wrong(folder, now)
        raise
    return note_opening(world, vault, "passphrase")


def unlock_with_keyring(world: World, *, patience: float = keychain.PATIENCE) -> Vault:
    """Open the vault with what this device's keyring keeps; the passphrase does it as before, whatever happens here.

    VaultError `vault.no_way` (way) when the vault does not know this way, `vault.way_unusable` (way) when the keyring
    keeps another vault's or an older secret, and as `unlock_vault`; KeychainError when the keyring does not answer,
    `keychain.nothing_kept` when it keeps nothing for this vault. A keyring that hangs is left after `patience` seconds.
    """
    ways = ways_in(world.data_folder)
    if not ways.keyring:
        raise VaultError("vault.no_way", way="keyring")
    secret = keychain.fetch(ways.vault_id, patience=patience)
    if secret is None:
        raise KeychainError("keychain.nothing_kept")
    vault = open_vault(world.data_folder, KeyringSecret(secret), now=world.now)
    return note_opening(world, vault, "keyring")


def lock_vault(vault: Vault) -> None:
    """Write everything into the main file, close it and drop the key. Safe to call twice."""
    if any(vault.key):  # else it was closed before
        with suppress(VaultError):
            vault.log(LogKind.LOCKED)
    vault.close()


def note_opening(world: World, vault: Vault, way: str) -> Vault:
    """Bring the wrong tries that were counted outside into the log, and that the vault was opened; return it.

    The entry says by how many minutes the clock is behind, if it is. A full disk keeps nobody out; the count then stays
    and is noted next time. VaultError `vault.damaged`.
    """
    tries = read_tries(world.data_folder)
    try:
        behind = clock_behind(world, vault)
        told: dict[str, Json] = {"way": way} if behind is None else {"way": way, "clock_behind": behind.minutes}
        with vault.atomic():
            if tries is not None:
                vault.log(LogKind.UNLOCK_FAILED, data=_told(tries))
            vault.log(LogKind.UNLOCKED, data=told)
    except VaultError as error:
        if error.code in {"vault.full", "vault.not_writable"}:
            return vault
        vault.close()
        raise
    forget_tries(world.data_folder)
    return vault


def _told(tries: Tries) -> dict[str, Json]:
    return {"count": tries.count, "first": tries.first.isoformat(), "last": tries.last.isoformat()}
