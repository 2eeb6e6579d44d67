import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from inspector_app.errors import VaultError
from inspector_app.storage.answers import load_answers, save_answer
from inspector_app.storage.settings import load_setting, load_settings, save_setting
from inspector_app.storage.vault import Vault, create_vault, open_vault, vault_exists
from tests.storage.examples import COST, NOW, PASSPHRASE, ROW, judged, prepare

FILES = ["vault.ballast", "vault.db", "vault.envelope.json", "vault.lock", "vault.mark"]


def test_a_vault_is_made_closed_and_opened_again(folder: Path) -> None:
    assert not vault_exists(folder)
    made = create_vault(folder, PASSPHRASE, cost=COST)
    assert vault_exists(folder)
    save_setting(made, "name", "𠮷")
    made.close()
    made.close()
    opened = open_vault(folder, PASSPHRASE)
    assert opened.id == made.id
    assert load_setting(opened, "name") == "𠮷"
    opened.close()
    assert sorted(path.name for path in folder.iterdir()) == FILES


def test_two_vaults_have_nothing_in_common(tmp_path: Path) -> None:
    vaults = [create_vault(tmp_path / name, PASSPHRASE, cost=COST) for name in ("one", "two")]
    assert vaults[0].id != vaults[1].id
    for vault in vaults:
        vault.close()
    contents = [(tmp_path / name / "vault.db").read_bytes()[:4096] for name in ("one", "two")]
    assert contents[0][:16] != contents[1][:16]


def test_no_vault_is_made_over_another(vault: Vault, folder: Path) -> None:
    vault.close()
    before = (folder / "vault.db").read_bytes()
    with pytest.raises(VaultError, match=r"^vault\.exists$"):
        create_vault(folder, PASSPHRASE, cost=COST)
    assert (folder / "vault.db").read_bytes() == before


def test_nothing_is_made_over_a_vault_without_its_envelope(vault: Vault, folder: Path) -> None:
    vault.close()
    (folder / "vault.envelope.json").unlink()
    with pytest.raises(VaultError, match=r"^vault\.exists$"):
        create_vault(folder, PASSPHRASE, cost=COST)


def test_opening_where_there_is_none_makes_nothing(folder: Path) -> None:
    with pytest.raises(VaultError, match=r"^vault\.missing$"):
        open_vault(folder, PASSPHRASE)
    assert not folder.exists()


def test_a_wrong_passphrase_is_told_and_leaves_the_vault_free(vault: Vault, folder: Path) -> None:
    vault.close()
    with pytest.raises(VaultError, match=r"^vault\.wrong_passphrase$"):
        open_vault(folder, PASSPHRASE + " ")
    open_vault(folder, PASSPHRASE).close()


def test_an_empty_passphrase_makes_no_vault(folder: Path) -> None:
    with pytest.raises(VaultError, match=r"vault\.passphrase_empty"):
        create_vault(folder, "", cost=COST)
    assert not vault_exists(folder)


def test_a_second_opening_is_refused_in_this_process_and_in_another(vault: Vault, folder: Path) -> None:
    with pytest.raises(VaultError, match=r"^vault\.in_use$"):
        open_vault(folder, PASSPHRASE)
    program = (
        "import sys; from pathlib import Path; from inspector_app.errors import VaultError\n"
        "from inspector_app.storage.vault import open_vault\n"
        "try: open_vault(Path(sys.argv[1]), sys.argv[2])\n"
        "except VaultError as error: print(error)"
    )
    arguments = [sys.executable, "-c", program, str(folder), PASSPHRASE]
    assert subprocess.run(arguments, capture_output=True, text=True, check=True).stdout == "vault.in_use\n"
    vault.close()
    assert subprocess.run(arguments, capture_output=True, text=True, check=True).stdout == ""
    open_vault(folder, PASSPHRASE).close()


def test_only_the_thread_that_opened_it_may_use_it(vault: Vault) -> None:
    errors: list[Exception] = []

    def use() -> None:
        for action in (lambda: load_settings(vault), vault.atomic, vault.checkpoint, vault.close):
            try:
                action()
            except RuntimeError as error:
                errors.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert [str(error) for error in errors] == ["the vault was opened by another thread"] * 4
    assert load_settings(vault) == {}


def test_a_block_keeps_all_or_nothing(vault: Vault) -> None:
    def fail() -> None:
        with vault.atomic():
            save_setting(vault, "lost", 1)
            with vault.atomic():
                save_setting(vault, "lost too", 1)
            raise ValueError("failed")

    with pytest.raises(ValueError, match="failed"):
        fail()
    with vault.atomic():
        save_setting(vault, "kept", 1)
        with pytest.raises(ValueError, match="failed"):
            fail()
        with vault.atomic():
            save_setting(vault, "kept too", 1)
    assert load_settings(vault) == {"kept": 1, "kept too": 1}


def test_a_checkpoint_empties_the_log(vault: Vault, folder: Path) -> None:
    save_setting(vault, "x", 1)
    assert (folder / "vault.db-wal").stat().st_size > 0
    with vault.atomic():
        assert not vault.checkpoint()
    assert vault.checkpoint()
    assert (folder / "vault.db-wal").stat().st_size == 0


@pytest.mark.usefixtures("vault")
def test_the_folder_is_its_owners_alone(folder: Path) -> None:
    if os.name == "nt":
        pytest.skip("Windows has no such modes")
    assert folder.stat().st_mode & 0o077 == 0


def test_a_making_that_was_cut_off_early_is_begun_again(folder: Path) -> None:
    made = create_vault(folder, PASSPHRASE, cost=COST)
    made.close()
    (folder / "vault.db").replace(folder / "vault.new.db")
    (folder / "vault.envelope.json").unlink()
    (folder / "vault.new.db-wal").write_bytes(b"rest")
    assert not vault_exists(folder)
    again = create_vault(folder, PASSPHRASE, cost=COST)
    assert again.id != made.id
    again.close()
    assert sorted(path.name for path in folder.iterdir()) == FILES


def test_a_making_that_was_cut_off_late_is_finished(folder: Path) -> None:
    made = create_vault(folder, PASSPHRASE, cost=COST)
    made.close()
    (folder / "vault.db").replace(folder / "vault.new.db")
    assert vault_exists(folder)
    again = open_vault(folder, PASSPHRASE)
    assert again.id == made.id
    again.close()


def test_what_a_dead_process_committed_is_read_from_its_log(vault: Vault, folder: Path, tmp_path: Path) -> None:
    inspection = prepare(vault)
    save_answer(vault, inspection, judged(), NOW)
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    again = open_vault(copy, PASSPHRASE)
    assert load_answers(again, inspection) == {ROW: judged()}
    again.close()


def test_a_folder_that_cannot_be_written_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(VaultError, match=r"^vault\.not_writable"):
        create_vault(tmp_path / "file" / "data", PASSPHRASE, cost=COST)


@pytest.mark.skipif(os.name != "posix", reason="owners and groups are POSIX's")
def test_a_folder_that_was_open_to_others_becomes_private(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)

    create_vault(tmp_path, PASSPHRASE, cost=COST).close()

    assert tmp_path.stat().st_mode & 0o077 == 0
