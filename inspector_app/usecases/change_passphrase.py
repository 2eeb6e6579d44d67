"""Change the passphrase: the vault's key is wrapped anew, its content stays as it is."""

from inspector_app.errors import VaultError
from inspector_app.storage.tries import check_wait, count_wrong
from inspector_app.storage.vault import Vault
from inspector_app.storage.ways import check_way, set_passphrase
from inspector_app.usecases.judge_passphrase import refuse_weak
from inspector_app.usecases.world import World


def change_passphrase(world: World, vault: Vault, old: str, new: str) -> None:
    """Let `new` open the vault instead of `old`; other ways in stay.

    Wrong tries count as they do at the lock. VaultError `vault.wrong_passphrase`, `vault.wait` (seconds); InputError
    `input.passphrase_short`, `input.passphrase_weak` (hints); VaultError `vault.full`, `vault.not_writable`. Nothing
    has changed then. A copy of the vault that was made before still opens with the old one.
    """
    check_wait(world.data_folder, world.now())
    try:
        check_way(vault, old)
    except VaultError as error:
        if error.code == "vault.wrong_passphrase":
            count_wrong(world.data_folder, world.now())
        raise
    refuse_weak(new)
    set_passphrase(vault, new)
