"""A damaged vault is mended: from a backup, with all that can be saved, and with the rest told entry by entry."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from inspector_app.domain.ids import RecordId, RowKey
from inspector_app.errors import VaultError
from inspector_app.storage.answers import load_answers, save_answer
from inspector_app.storage.backing_up import back_up
from inspector_app.storage.destruction import Grounds, Order, destroy
from inspector_app.storage.generations import Reason
from inspector_app.storage.inspections import list_inspections
from inspector_app.storage.log_check import check_log
from inspector_app.storage.records import load_record
from inspector_app.storage.restoring import restore
from inspector_app.storage.settings import load_setting, save_setting
from inspector_app.storage.vault import Vault, create_vault, open_vault
from tests.storage.examples import COST, INSPECTOR, NOW, PASSPHRASE, ROW, judged
from tests.vaults.content import DELIVERED, OPEN, fill
from tests.vaults.third import BESIDE

PAGE = 4096
LATER = NOW + timedelta(hours=1)


def whole(folder: Path) -> Vault:
    """Open a vault that has to be without any fault."""
    vault = open_vault(folder, PASSPHRASE)
    assert check_log(vault.database.conn.execute, vault.id, vault.log_head()) == []
    return vault


def spoil(path: Path, start: int, length: int = 64) -> None:
    content = bytearray(path.read_bytes())
    content[start : start + length] = bytes(each ^ 0xFF for each in content[start : start + length])
    path.write_bytes(content)


def test_what_a_backup_lacks_is_taken_over_from_a_vault_that_can_still_be_read(vault: Vault, folder: Path) -> None:
    backup = back_up(vault, Reason.DAILY)
    fill(vault)
    last = vault.log_head()
    vault.close()
    spoil(folder / "vault.mark", 0, 4608)
    with pytest.raises(VaultError, match=r"vault\.damaged \(part=mark\)"):
        open_vault(folder, PASSPHRASE)

    restored = restore(folder, PASSPHRASE, LATER)

    assert (restored.backup, restored.gone, restored.complete) == (backup, (), False)
    assert restored.saved == last.number - backup.head.number
    again = whole(folder)
    assert load_answers(again, OPEN)[ROW] == judged("C", "鍵のない書庫。" * 400)
    assert load_record(again, RecordId("r1")).pdf == b"%PDF-1.7 signed"
    assert {summary.id for summary in list_inspections(again)} == {DELIVERED, OPEN, BESIDE}
    again.close()
    assert sorted(path.name for path in restored.aside.iterdir()) == ["vault.db", "vault.envelope.json", "vault.mark"]


def test_without_the_database_the_backup_alone_has_to_do(vault: Vault, folder: Path) -> None:
    fill(vault)
    backup = back_up(vault, Reason.DAILY)
    change = save_answer(vault, OPEN, judged("A", "after"), LATER)
    vault.close()
    spoil(folder / "vault.db", 0)
    with pytest.raises(VaultError, match=r"vault\.damaged"):
        open_vault(folder, PASSPHRASE)

    restored = restore(folder, PASSPHRASE, LATER)

    assert restored.saved == 0
    assert [each.number for each in restored.gone] == list(range(backup.head.number + 1, change + 1))
    assert restored.complete
    again = whole(folder)
    assert load_answers(again, OPEN)[ROW] == judged("C", "鍵のない書庫。" * 400)
    again.close()


def test_without_any_backup_a_vault_is_built_from_what_can_be_read(vault: Vault, folder: Path) -> None:
    fill(vault)
    vault.close()
    (folder / "vault.mark").unlink()

    restored = restore(folder, PASSPHRASE, LATER)

    assert (restored.backup, restored.gone) == (None, ())
    again = whole(folder)
    assert load_answers(again, OPEN)[ROW] == judged("C", "鍵のない書庫。" * 400)
    again.close()


def test_without_a_backup_and_without_anything_to_read_all_stays_as_it_is(vault: Vault, folder: Path) -> None:
    fill(vault)
    vault.close()
    spoil(folder / "vault.db", 0)
    before = (folder / "vault.db").read_bytes()
    with pytest.raises(VaultError, match=r"^vault\.no_backup$"):
        restore(folder, PASSPHRASE, LATER)
    assert (folder / "vault.db").read_bytes() == before


def test_a_lost_envelope_comes_back_with_the_backup(vault: Vault, folder: Path) -> None:
    fill(vault)
    back_up(vault, Reason.DAILY)
    save_setting(vault, "later", 1)
    vault.close()
    (folder / "vault.envelope.json").write_bytes(b"{}")
    restored = restore(folder, PASSPHRASE, LATER)
    assert restored.gone == ()
    again = whole(folder)
    assert load_setting(again, "later") == 1
    again.close()


def test_what_cannot_be_read_any_more_is_told_row_by_row(vault: Vault, folder: Path) -> None:
    fill(vault)
    backup = back_up(vault, Reason.DAILY)
    numbers = [
        save_answer(vault, OPEN, judged("ABC"[step % 3], f"{step}" * 3000, RowKey(f"small.r{step:02}")), LATER)
        for step in range(10, 20)
    ]
    vault.checkpoint()
    with vault.atomic() as execute:
        execute("UPDATE log SET data = 'spoilt' WHERE no = ?", (numbers[4],))
    vault.close()

    restored = restore(folder, PASSPHRASE, LATER)

    assert restored.saved == numbers[4] - backup.head.number - 1
    assert [(each.number, each.row) for each in restored.gone][1:] == [
        (number, f"small.r{step:02}") for step, number in enumerate(numbers[5:], start=15)
    ]
    again = whole(folder)
    assert load_answers(again, OPEN)[RowKey("small.r13")].remarks == "13" * 1500 * 2
    assert RowKey("small.r14") not in load_answers(again, OPEN)
    again.close()


def test_what_was_destroyed_does_not_come_back_with_an_older_backup(vault: Vault, folder: Path, tmp_path: Path) -> None:
    fill(vault)
    old = back_up(vault, Reason.ASKED, tmp_path / "stick")
    order = Order(INSPECTOR.id, INSPECTOR.name, Grounds.ORDER, "返却", LATER)
    destroy(vault, OPEN, order)
    vault.close()

    restored = restore(folder, PASSPHRASE, LATER, old)

    assert (restored.saved, restored.gone) == (2, ())
    again = whole(folder)
    assert [summary.id for summary in list_inspections(again)] == [DELIVERED, BESIDE]
    assert again.rows("SELECT data FROM log WHERE subject = ? AND kind = 'answer'", (OPEN,)) == [(None,)] * 3
    again.close()


def test_lost_changes_are_told_and_the_vault_goes_on_without_them_when_its_owner_says_so(
    vault: Vault, folder: Path, tmp_path: Path
) -> None:
    fill(vault)
    vault.checkpoint()
    found = vault.log_head().number
    last = save_answer(vault, OPEN, judged("A", "swallowed"), LATER)
    shutil.copytree(folder, tmp_path / "crashed")
    vault.close()
    log = tmp_path / "crashed" / "vault.db-wal"
    spoil(log, 40)

    with pytest.raises(VaultError, match=rf"^vault\.lost_changes \(last={last}, found={found}, lost=1\)$"):
        open_vault(tmp_path / "crashed", PASSPHRASE, now=lambda: LATER)
    [kept] = (tmp_path / "crashed" / "damaged").glob("*/vault.db-wal")
    assert kept.stat().st_size > PAGE
    with pytest.raises(VaultError, match=r"^vault\.lost_changes"):
        open_vault(tmp_path / "crashed", PASSPHRASE)

    opened = open_vault(tmp_path / "crashed", PASSPHRASE, as_found=True)
    assert load_answers(opened, OPEN)[ROW] == judged("C", "鍵のない書庫。" * 400)
    [(data,)] = opened.rows("SELECT data FROM log WHERE kind = 'loss_accepted'")
    assert data == f'{{"found":{found},"last":{last}}}'
    opened.close()
    whole(tmp_path / "crashed").close()


def test_the_backup_that_is_asked_for_must_be_this_vaults_and_whole(vault: Vault, folder: Path, tmp_path: Path) -> None:
    other = create_vault(tmp_path / "other", PASSPHRASE, cost=COST)
    foreign = back_up(other, Reason.ASKED)
    other.close()
    own = back_up(vault, Reason.ASKED)
    vault.close()
    with pytest.raises(VaultError, match=r"^vault\.other_vault$"):
        restore(folder, PASSPHRASE, LATER, foreign)
    with pytest.raises(VaultError, match=r"^vault\.wrong_passphrase$"):
        restore(folder, "wrong", LATER, own)
    spoil(own.files.database, 5000)
    with pytest.raises(VaultError, match=r"^vault\.backup_damaged"):
        restore(folder, PASSPHRASE, LATER, own)
    whole(folder).close()
