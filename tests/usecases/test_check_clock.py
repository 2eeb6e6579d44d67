from datetime import timedelta

from inspector_app.domain.log import LogKind
from inspector_app.storage.log import read_log
from inspector_app.storage.vault import Vault
from inspector_app.usecases.check_clock import clock_behind
from inspector_app.usecases.unlock_vault import lock_vault, unlock_vault
from inspector_app.usecases.world import World
from tests.usecases.conftest import PASSPHRASE, Clock


def test_a_clock_that_goes_on_is_nothing_to_tell(world: World, vault: Vault, clock: Clock) -> None:
    assert clock_behind(world, vault) is None
    clock.at += timedelta(days=400)
    assert clock_behind(world, vault) is None
    vault.log(LogKind.READ)
    clock.at -= timedelta(minutes=4)
    assert clock_behind(world, vault) is None


def test_a_clock_that_was_set_back_is_told_at_each_unlock_and_written_down(
    world: World, vault: Vault, clock: Clock
) -> None:
    lock_vault(vault)
    clock.at -= timedelta(hours=3)
    for _ in range(2):
        again = unlock_vault(world, PASSPHRASE)
        behind = clock_behind(world, again)
        assert behind is not None
        assert 175 < behind.minutes <= 180
        assert behind.notice().code == "vault.clock_behind"
        [entry] = read_log(again, limit=1)
        assert entry.kind == LogKind.UNLOCKED
        assert entry.data is not None
        assert 175 < int(str(entry.data["clock_behind"])) <= 180
        lock_vault(again)
    clock.at += timedelta(hours=4)
    right = unlock_vault(world, PASSPHRASE)
    assert clock_behind(world, right) is None
    assert read_log(right, limit=1)[0].data == {"way": "passphrase"}
    lock_vault(right)
