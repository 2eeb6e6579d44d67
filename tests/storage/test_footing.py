"""The vault's files under somebody's hands: pulled out while it is open, or open to others."""

import os
import shutil
import stat
import sys
from pathlib import Path

import pytest

from inspector_app.errors import VaultError
from inspector_app.storage.answers import load_answers, save_answer
from inspector_app.storage.backing_up import back_up
from inspector_app.storage.generations import Reason
from inspector_app.storage.vault import Vault, open_vault
from tests.storage.examples import NOW, PASSPHRASE, ROW, judged, prepare

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="open files can neither be moved nor removed there")


def test_nothing_is_called_saved_once_the_folder_is_gone(vault: Vault, folder: Path) -> None:
    inspection = prepare(vault)
    save_answer(vault, inspection, judged("A"), NOW)
    shutil.rmtree(folder)
    with pytest.raises(VaultError, match=r"^vault\.gone$"):
        save_answer(vault, inspection, judged("B"), NOW)


def test_another_vault_in_its_place_is_not_taken_for_it(vault: Vault, folder: Path) -> None:
    inspection = prepare(vault)
    shutil.copytree(folder, folder.with_name("copy"))
    folder.rename(folder.with_name("away"))
    folder.with_name("copy").rename(folder)
    with pytest.raises(VaultError, match=r"^vault\.gone$"):
        save_answer(vault, inspection, judged("B"), NOW)


def test_with_the_folder_back_the_same_vault_goes_on(vault: Vault, folder: Path) -> None:
    inspection = prepare(vault)
    away = folder.rename(folder.with_name("away"))
    with pytest.raises(VaultError, match=r"^vault\.gone$"):
        save_answer(vault, inspection, judged("A"), NOW)
    away.rename(folder)
    save_answer(vault, inspection, judged("B"), NOW)
    vault.close()
    again = open_vault(folder, PASSPHRASE)
    assert load_answers(again, inspection)[ROW].result == "B"
    again.close()


def modes(folder: Path) -> dict[str, int]:
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*") if path.is_file()}


def test_every_file_is_its_owners_alone(vault: Vault, folder: Path) -> None:
    before = os.umask(0)
    try:
        inspection = prepare(vault)
        save_answer(vault, inspection, judged("A"), NOW)
        back_up(vault, Reason.DAILY)
        found = modes(folder)
    finally:
        os.umask(before)
    assert found.keys() >= {"vault.db", "vault.db-wal", "vault.mark", "vault.envelope.json", "backup.json"}
    assert set(found.values()) == {0o600}


def test_what_was_open_to_others_is_closed_when_the_vault_is_opened(vault: Vault, folder: Path) -> None:
    vault.close()
    for path in folder.iterdir():
        path.chmod(0o644)
    again = open_vault(folder, PASSPHRASE)
    prepare(again)
    assert set(modes(folder).values()) == {0o600}
    again.close()
