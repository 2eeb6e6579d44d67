"""Opening with the passphrase: wrong tries wait, survive a restart, and stand in the log afterwards."""

import pytest

from inspector_app.domain.log import LogKind
from inspector_app.errors import VaultError
from inspector_app.storage.folder import Folder
from inspector_app.storage.tries import BASE, FREE
from inspector_app.storage.vault import Vault
from inspector_app.usecases.unlock_vault import lock_vault, unlock_vault
from inspector_app.usecases.world import World
from tests.usecases.conftest import PASSPHRASE, Clock


def fail(world: World, times: int) -> None:
    for _ in range(times):
        with pytest.raises(VaultError, match=r"^vault\.wrong_passphrase$"):
            unlock_vault(world, "chigau aikotoba")


def failures(vault: Vault) -> list[tuple[str]]:
    return vault.rows("SELECT data FROM log WHERE kind = ?", (LogKind.UNLOCK_FAILED.value,))


@pytest.mark.proves(
    "28", "開けようとして失敗した回数と時刻が残る", "Failed tries to open the vault are logged with number and times"
)
def test_wrong_tries_are_told_by_the_log_of_the_vault_they_were_made_at(world: World, vault: Vault) -> None:
    lock_vault(vault)
    fail(world, 2)
    opened = unlock_vault(world, PASSPHRASE)
    ((told,),) = failures(opened)
    assert '"count":2' in told
    assert not Folder(world.data_folder).tries.exists()
    lock_vault(opened)
    again = unlock_vault(world, PASSPHRASE)
    assert len(failures(again)) == 1
    lock_vault(again)


@pytest.mark.proves(
    "27", "誤りが続くと、次に試せるまでの時間が延びる", "After several wrong tries the next one has to wait"
)
def test_after_some_wrong_tries_even_the_right_one_waits(world: World, vault: Vault, clock: Clock) -> None:
    lock_vault(vault)
    fail(world, FREE + 1)
    with pytest.raises(VaultError, match=r"^vault\.wait \(seconds=\d+\)$"):
        unlock_vault(world, PASSPHRASE)
    clock.at += BASE
    lock_vault(unlock_vault(world, PASSPHRASE))
    lock_vault(unlock_vault(world, PASSPHRASE))


def test_a_vault_in_use_or_missing_is_no_wrong_try(world: World, vault: Vault) -> None:
    with pytest.raises(VaultError, match=r"vault\.in_use"):
        unlock_vault(world, PASSPHRASE)
    lock_vault(vault)
    assert not Folder(world.data_folder).tries.exists()


def test_the_count_holds_nothing_that_was_typed(world: World, vault: Vault) -> None:
    lock_vault(vault)
    fail(world, 1)
    assert b"chigau" not in Folder(world.data_folder).tries.read_bytes()


@pytest.mark.proves("32", "閉じるときに鍵を上書きする", "The key is overwritten when the vault is locked")
def test_the_key_is_overwritten_when_the_vault_is_locked(vault: Vault) -> None:
    assert any(vault.key)
    lock_vault(vault)
    assert not any(vault.key)
