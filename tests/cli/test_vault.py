"""`vault check|backup|restore`, as a person runs them."""

from pathlib import Path

import pytest

from inspector_app.storage.answers import load_answers, save_answer
from inspector_app.storage.vault import create_vault, open_vault
from tests.cli.program import run
from tests.storage.examples import CONTRACT, COST, INSPECTION_ID, NOW, PASSPHRASE, ROW, judged, prepare
from tests.vaults.content import DELIVERED, fill


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A vault with one answer."""
    vault = create_vault(tmp_path / "data", PASSPHRASE, cost=COST)
    prepare(vault)
    save_answer(vault, INSPECTION_ID, judged("A", "before"), NOW)
    vault.close()
    return tmp_path / "data"


def test_a_whole_vault_and_its_backup_are_checked(data: Path, tmp_path: Path) -> None:
    done = run("vault", "check", data / "vault.db", secret=PASSPHRASE)
    assert (done.code, "異常なし" in done.out) == (0, True)
    made = run("vault", "backup", tmp_path / "stick", "--data", data, "--json", secret=PASSPHRASE)
    assert made.code == 0
    backup = Path(made.json["backup"])
    assert backup.parent == tmp_path / "stick"
    again = run("vault", "check", backup, "--json", secret=PASSPHRASE)
    assert again.json["ok"]
    assert again.json["log"]["number"] == made.json["number"]


def test_a_damaged_vault_is_told_and_mended(data: Path) -> None:
    assert run("vault", "backup", "--data", data, secret=PASSPHRASE).code == 0
    vault = open_vault(data, PASSPHRASE)
    change = save_answer(vault, INSPECTION_ID, judged("C", "after"), NOW)
    vault.close()
    content = bytearray((data / "vault.db").read_bytes())
    content[20] ^= 1
    (data / "vault.db").write_bytes(content)

    checked = run("vault", "check", "--data", data, secret=PASSPHRASE)
    assert (checked.code, "保管庫が壊れています" in checked.err) == (1, True)
    mended = run("vault", "restore", "--data", data, "--json", secret=PASSPHRASE)

    assert mended.code == 0
    assert [each["number"] for each in mended.json["gone"]][-1] == change
    assert (Path(mended.json["aside"]) / "vault.db").read_bytes() == content
    assert run("vault", "check", data, secret=PASSPHRASE).code == 0
    vault = open_vault(data, PASSPHRASE)
    assert load_answers(vault, INSPECTION_ID)[ROW].remarks == "before"
    vault.close()


def test_a_vault_without_its_mark_goes_on_as_found(data: Path) -> None:
    (data / "vault.mark").unlink()
    assert run("vault", "check", data, secret=PASSPHRASE).code == 1
    assert run("vault", "restore", "--as-found", "--data", data, secret=PASSPHRASE).code == 0
    assert run("vault", "check", data, secret=PASSPHRASE).code == 0


def test_what_cannot_be_done_is_told_in_words(data: Path, tmp_path: Path) -> None:
    run("vault", "check", tmp_path / "nowhere", secret=PASSPHRASE).refused("保管庫がありません")
    run("vault", "check", data, secret="wrong").refused("パスフレーズが違います")
    run("vault", "restore", tmp_path, "--data", data, secret=PASSPHRASE).refused("バックアップ")
    run("vault", "backup", data / "vault.db" / "x", "--data", data, secret=PASSPHRASE).refused("書き込めません")
    assert run("vault").code == 2


def test_what_a_stick_keeps_sealed_is_told_when_it_is_made_and_restored_elsewhere(tmp_path: Path) -> None:
    vault = create_vault(tmp_path / "data", PASSPHRASE, cost=COST)
    fill(vault)
    vault.close()
    made = run("vault", "backup", tmp_path / "stick", "--data", tmp_path / "data", "--json", secret=PASSPHRASE)
    assert made.json["sealed"] == [DELIVERED]
    assert run("vault", "check", Path(made.json["backup"]), secret=PASSPHRASE).code == 0
    other = tmp_path / "other"
    restored = run("vault", "restore", Path(made.json["backup"]), "--data", other, "--json", secret=PASSPHRASE)
    assert [each["inspection"] for each in restored.json["sealed"]] == [DELIVERED]
    assert run("vault", "check", other, secret=PASSPHRASE).code == 0
    again = run("vault", "restore", Path(made.json["backup"]), "--data", other, secret=PASSPHRASE)
    assert f"at the agency alone: {CONTRACT.number}" in again.out
