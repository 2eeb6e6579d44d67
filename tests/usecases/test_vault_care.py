"""Checking, backing up and mending the vault, and its log: who did what, and what was handed out."""

import csv
import io
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from inspector_app.domain.ids import InspectionId
from inspector_app.errors import VaultError
from inspector_app.storage.still import directly
from inspector_app.storage.vault import Vault
from inspector_app.usecases.back_up_vault import back_up_if_due, back_up_vault, backups_of
from inspector_app.usecases.check_vault import check_file, check_vault
from inspector_app.usecases.export_log_csv import COLUMNS, export_log_csv
from inspector_app.usecases.finish_inspection import finish_inspection
from inspector_app.usecases.open_inspection import open_inspection
from inspector_app.usecases.read_log import LogFilter, LogKind, read_log
from inspector_app.usecases.restore_vault import accept_loss, restore_vault
from inspector_app.usecases.review_inspection import review_inspection
from inspector_app.usecases.show_record import draft_document, export_record
from inspector_app.usecases.sign_record import sign_record
from inspector_app.usecases.unlock_vault import lock_vault, unlock_vault
from inspector_app.usecases.world import World
from tests.usecases.conftest import PASSPHRASE, Clock


def kinds(vault: Vault, subject: str = "") -> list[str]:
    return [entry.kind for entry in read_log(vault, LogFilter(subject=subject))][::-1]


@pytest.fixture
def signed(world: World, vault: Vault, answered: InspectionId) -> InspectionId:
    """Return an inspection whose record is signed."""
    finish_inspection(vault, answered, review_inspection(vault, answered).proposed_remarks)
    sign_record(world, vault, answered)
    return answered


def test_a_used_vault_has_no_fault_and_its_records_fit_its_log(vault: Vault, signed: InspectionId) -> None:
    checked = check_vault(vault)
    assert checked.ok
    assert checked.records == 1
    assert checked.head == vault.log_head()
    assert "signed" in kinds(vault, signed)


@pytest.mark.proves(
    "29",
    "記録簿を書き換えると、署名済みの記録と合わなくなる",
    "A log that was rewritten no longer fits the signed records",
)
def test_a_history_that_was_rewritten_differs_from_the_signed_record(vault: Vault, signed: InspectionId) -> None:
    """Whoever has the passphrase can chain a new log; the record at the agency still knows the old head."""
    number = vault.log_head().number - 1
    vault.execute("UPDATE log SET hash = ? WHERE no <= ?", ("0" * 64, number))
    codes = {fault.code for fault in check_vault(vault).faults}
    assert {"log.entry_changed", "record.log_differs"} <= codes
    assert signed


@pytest.mark.proves(
    "21",
    "見たこと、印刷したこと、書き出したことが、一件ずつ記録簿に残る",
    "What was read, drawn and handed out leaves an entry each in the log",
)
@pytest.mark.proves(
    "28",
    "誰がいつ何を見て、印刷し、書き出したかが記録簿に残る",
    "The log tells what was read, drawn and handed out, and when",
)
def test_the_log_tells_what_was_read_drawn_and_handed_out(
    world: World, vault: Vault, signed: InspectionId, tmp_path: Path
) -> None:
    before = len(kinds(vault, signed))
    open_inspection(vault, signed)
    open_inspection(vault, signed)
    draft_document(world, vault, signed)
    export_record(vault, signed, tmp_path / "record.pdf")
    open_inspection(vault, signed)
    assert kinds(vault, signed)[before:] == ["read", "printed", "exported", "read"]
    assert read_log(vault, LogFilter(kinds=[LogKind.EXPORTED]))[0].data == {
        "what": "record",
        "record": read_log(vault, LogFilter(kinds=[LogKind.SIGNED]))[0].data["record"],  # type: ignore[index]
        "file": "record.pdf",
    }


def test_a_backup_is_made_before_signing_and_once_a_day(
    world: World, vault: Vault, signed: InspectionId, clock: Clock
) -> None:
    assert [backup.reason.value for backup in backups_of(world)] == ["signing"]
    assert back_up_if_due(world, directly(vault)) is None
    clock.at = clock.at.replace(day=clock.at.day + 1)
    made = back_up_if_due(world, directly(vault))
    assert made is not None
    assert back_up_if_due(world, directly(vault)) is None
    assert backups_of(world)[0] == made
    assert signed


def test_the_log_is_searched_by_kind_subject_time_and_text(
    world: World, vault: Vault, answered: InspectionId, clock: Clock
) -> None:
    moment = clock.at
    open_inspection(vault, answered)
    assert [entry.kind for entry in read_log(vault, LogFilter(since=moment + timedelta(seconds=1)))] == ["read"]
    assert len(read_log(vault, LogFilter(kinds=["answer"], until=moment))) == 35
    assert {entry.kind for entry in read_log(vault, LogFilter(text="見本"))} >= {"contract"}
    assert read_log(vault, LogFilter(text="100%")) == ()
    assert read_log(vault, LogFilter(text="あ" * 60_000)) == (), "a page pasted into the search is just not found"
    assert len(read_log(vault, limit=3)) == 3
    assert world.data_folder == vault.files.path


def test_the_log_is_exported_whole_and_harmless(vault: Vault, answered: InspectionId, tmp_path: Path) -> None:
    count = export_log_csv(vault, tmp_path / "log.csv")
    text = (tmp_path / "log.csv").read_bytes().decode("utf-8-sig")
    header, *rows = csv.reader(io.StringIO(text))
    assert tuple(header) == COLUMNS
    assert [int(row[0]) for row in rows] == list(range(1, count + 1))
    assert all(not cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    answer = dict(zip(header, rows[[row[2] for row in rows].index("answer")], strict=True))
    assert answer["done"] == "回答"
    assert "No.1" in answer["about"]
    assert "結果：なし → A" in answer["content"]
    assert "安全管理措置" in answer["content"].split("確認した基準：なし → ")[1]  # in words, not as keys
    assert (kinds(vault)[-1], bool(answered)) == ("exported", True)


def test_a_damaged_vault_is_restored_with_what_was_answered_since(
    world: World, vault: Vault, answered: InspectionId
) -> None:
    back_up_vault(vault)
    finish_inspection(vault, answered, review_inspection(vault, answered).proposed_remarks)
    sign_record(world, vault, answered)
    before = open_inspection(vault, answered)
    lock_vault(vault)
    (world.data_folder / "vault.mark").unlink()
    with pytest.raises(VaultError, match=r"vault\.damaged \(part=mark\)"):
        unlock_vault(world, PASSPHRASE)
    assert [fault.subject for fault in check_file(world, world.data_folder, PASSPHRASE).faults] == ["mark"]

    restored = restore_vault(world, PASSPHRASE)

    assert (restored.gone, restored.complete) == ((), False)
    again = unlock_vault(world, PASSPHRASE)
    assert open_inspection(again, answered) == before
    checked = check_vault(again)
    assert (checked.faults, checked.records) == ((), 1)
    lock_vault(again)


def test_a_backup_on_a_stick_is_checked_and_restored_on_another_laptop(
    world: World, vault: Vault, answered: InspectionId, tmp_path: Path
) -> None:
    backup = back_up_vault(vault, tmp_path / "stick")
    answers = open_inspection(vault, answered).answers
    lock_vault(vault)
    assert check_file(world, backup.path / "vault.db", PASSPHRASE).ok
    shutil.rmtree(world.data_folder)

    restored = restore_vault(world, PASSPHRASE, backup.path)

    assert restored.saved == 0
    again = unlock_vault(world, PASSPHRASE)
    assert open_inspection(again, answered).answers == answers
    lock_vault(again)


def test_what_is_no_backup_is_not_restored(world: World, vault: Vault, tmp_path: Path) -> None:
    lock_vault(vault)
    with pytest.raises(VaultError, match=r"^vault\.no_backup$"):
        restore_vault(world, PASSPHRASE, tmp_path)
    unlock_vault(world, PASSPHRASE).close()


def test_a_vault_without_its_mark_goes_on_when_its_owner_says_so(
    world: World, vault: Vault, answered: InspectionId
) -> None:
    lock_vault(vault)
    (world.data_folder / "vault.mark").unlink()
    opened = accept_loss(world, PASSPHRASE)
    assert kinds(opened)[-1] == "loss_accepted"
    assert check_vault(opened).ok
    lock_vault(opened)
    assert answered
