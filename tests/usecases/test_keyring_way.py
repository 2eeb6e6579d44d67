"""This device's keyring as a way in: GNOME Keyring for real, missing, locked, frozen, and holding something else."""

import threading
from collections.abc import Iterator

import pytest

from inspector_app import keychain
from inspector_app.errors import KeychainError, VaultError
from inspector_app.storage.vault import Vault
from inspector_app.storage.ways import stored_envelope
from inspector_app.usecases.change_passphrase import change_passphrase
from inspector_app.usecases.keyring_way import add_keyring_way, keyring_state, list_ways, remove_keyring_way
from inspector_app.usecases.unlock_vault import lock_vault, unlock_vault, unlock_with_keyring
from inspector_app.usecases.world import World
from tests.conftest import Home
from tests.session_bus import KEYRING, Desktop, desktop
from tests.usecases.conftest import PASSPHRASE

SHORT = 0.3  # seconds a frozen keyring is waited for; nothing is asserted about it


@pytest.fixture
def session(home: Home, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    """A session whose keyring the login has unlocked."""
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    with desktop(home.runtime) as started:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", started.address)
        started.start_keyring()
        yield started
        for thread in threading.enumerate():
            if thread.name == "keyring":
                thread.join(timeout=60)


@pytest.fixture
def known(vault: Vault, session: Desktop) -> Desktop:
    """The session, its keyring knowing the vault, which is locked."""
    add_keyring_way(vault)
    lock_vault(vault)
    return session


def opens_with_passphrase(world: World) -> bool:
    lock_vault(unlock_vault(world, PASSPHRASE))
    return True


@pytest.mark.usefixtures("known")
def test_the_keyring_opens_the_vault_and_the_passphrase_still_does(world: World) -> None:
    assert list_ways(world).keyring
    assert keyring_state() == "available"
    lock_vault(unlock_with_keyring(world))
    assert opens_with_passphrase(world)


@pytest.mark.usefixtures("known")
def test_the_keyring_goes_on_when_the_passphrase_changes(world: World) -> None:
    opened = unlock_with_keyring(world)
    change_passphrase(world, opened, PASSPHRASE, "ashita no tame no aikotoba")
    lock_vault(opened)
    lock_vault(unlock_with_keyring(world))
    with pytest.raises(VaultError, match=r"wrong_passphrase"):
        unlock_vault(world, PASSPHRASE)


@pytest.mark.usefixtures("known")
def test_a_keyring_that_was_removed_opens_nothing_even_with_its_secret(world: World) -> None:
    vault_id = list_ways(world).vault_id
    secret = keychain.fetch(vault_id)
    assert secret is not None
    opened = unlock_vault(world, PASSPHRASE)
    assert remove_keyring_way(opened) is None
    lock_vault(opened)
    assert keychain.fetch(vault_id) is None
    keychain.keep(vault_id, secret)
    with pytest.raises(VaultError, match=r"^vault\.no_way \(way=keyring\)$"):
        unlock_with_keyring(world)
    assert opens_with_passphrase(world)


@pytest.mark.usefixtures("known")
def test_another_secret_is_told_and_the_passphrase_opens(world: World) -> None:
    vault_id = list_ways(world).vault_id
    keychain.keep(vault_id, bytes(32))
    with pytest.raises(VaultError, match=r"^vault\.way_unusable"):
        unlock_with_keyring(world)
    keychain.forget(vault_id)
    with pytest.raises(KeychainError, match=r"^keychain\.nothing_kept$"):
        unlock_with_keyring(world)
    assert opens_with_passphrase(world)


def test_a_locked_keyring_is_told_and_the_passphrase_opens(world: World, known: Desktop) -> None:
    known.lock_keyring()
    with pytest.raises(KeychainError, match=r"^keychain\.locked$"):
        unlock_with_keyring(world)
    assert opens_with_passphrase(world)


@pytest.mark.usefixtures("known")
def test_a_keyring_that_is_gone_is_told_and_can_be_removed(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
    with pytest.raises(KeychainError, match=r"^keychain\.missing$"):
        unlock_with_keyring(world)
    opened = unlock_vault(world, PASSPHRASE)
    failure = remove_keyring_way(opened)
    assert failure is not None
    assert failure.code == "keychain.missing"
    lock_vault(opened)
    assert not list_ways(world).keyring


def test_a_frozen_keyring_is_left_behind(world: World, known: Desktop) -> None:
    with known.frozen(KEYRING):
        with pytest.raises(KeychainError, match=r"^keychain\.hanging$"):
            unlock_with_keyring(world, patience=SHORT)
        assert opens_with_passphrase(world)


def test_without_a_keyring_nothing_is_wrapped(world: World, vault: Vault) -> None:
    before = stored_envelope(world.data_folder)
    with pytest.raises(KeychainError):
        add_keyring_way(vault)
    assert stored_envelope(world.data_folder) == before
    lock_vault(vault)
    with pytest.raises(VaultError, match=r"^vault\.no_way"):
        unlock_with_keyring(world)
