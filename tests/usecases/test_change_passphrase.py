"""Changing the passphrase: rewrapped, never encrypted anew, and the old one stays good until the new one is durable."""

import os
from pathlib import Path

import pytest

from inspector_app.domain.log import LogKind
from inspector_app.errors import InputError, VaultError
from inspector_app.storage.folder import Folder
from inspector_app.storage.tries import FREE
from inspector_app.storage.vault import Vault
from inspector_app.usecases.change_passphrase import change_passphrase
from inspector_app.usecases.unlock_vault import lock_vault, unlock_vault
from inspector_app.usecases.world import World
from tests.usecases.conftest import PASSPHRASE

NEW = "あしたの合言葉 staple"


def test_the_new_one_opens_and_the_old_one_does_not(world: World, vault: Vault) -> None:
    change_passphrase(world, vault, PASSPHRASE, NEW)
    assert vault.row("SELECT count(*) FROM log WHERE kind = ?", (LogKind.PASSPHRASE_CHANGED.value,)) == (1,)
    lock_vault(vault)
    with pytest.raises(VaultError, match=r"wrong_passphrase"):
        unlock_vault(world, PASSPHRASE)
    lock_vault(unlock_vault(world, NEW))


def test_nothing_is_encrypted_anew(world: World, vault: Vault) -> None:
    vault.checkpoint()
    database = Folder(world.data_folder).database
    before = database.read_bytes()
    change_passphrase(world, vault, PASSPHRASE, NEW)
    assert database.read_bytes() == before


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("chigau aikotoba", NEW, "vault.wrong_passphrase"),
        (PASSPHRASE, "みじかい", "input.passphrase_short"),
        (PASSPHRASE, "password1234", "input.passphrase_weak"),
        (PASSPHRASE, "実地検査実地検査実地検査", "input.passphrase_weak"),
    ],
)
def test_a_change_that_is_refused_changes_nothing(world: World, vault: Vault, old: str, new: str, code: str) -> None:
    with pytest.raises((VaultError, InputError)) as caught:
        change_passphrase(world, vault, old, new)
    assert caught.value.code == code
    lock_vault(vault)
    lock_vault(unlock_vault(world, PASSPHRASE))


def test_guessing_here_waits_as_at_the_lock(world: World, vault: Vault) -> None:
    for _ in range(FREE + 1):
        with pytest.raises(VaultError, match=r"wrong_passphrase"):
            change_passphrase(world, vault, "chigau aikotoba", NEW)
    with pytest.raises(VaultError, match=r"^vault\.wait"):
        change_passphrase(world, vault, PASSPHRASE, NEW)


def test_an_envelope_that_cannot_be_written_leaves_the_old_one(
    world: World, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The renaming fails; everything before it has happened."""

    def refuse(_: Path, target: Path) -> None:
        raise PermissionError(13, os.strerror(13), str(target))

    monkeypatch.setattr(Path, "replace", refuse)  # a folder that root cannot write to does not exist
    with pytest.raises(VaultError, match=r"^vault\.not_writable"):
        change_passphrase(world, vault, PASSPHRASE, NEW)
    monkeypatch.undo()
    told = vault.rows("SELECT data FROM log WHERE kind = ? ORDER BY no", (LogKind.PASSPHRASE_CHANGED.value,))
    assert [row[0] for row in told] == ["{}", '{"failed":"vault.not_writable"}']
    lock_vault(vault)
    lock_vault(unlock_vault(world, PASSPHRASE))
