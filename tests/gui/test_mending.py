"""A damaged vault is mended from the lock: nothing happens unasked, and what is gone is told."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from inspector_app.domain.ids import RowKey
from inspector_app.gui.first_start.view import FirstStartView
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.phrases import moment_words
from inspector_app.gui.unlock.mending_presenter import MendingPresenter, gone_row
from inspector_app.gui.unlock.mending_view import MendingView
from inspector_app.gui.unlock.restored_view import RestoredView
from inspector_app.gui.unlock.view import UnlockView
from inspector_app.gui.vault_care.quiet_work import QuietWork
from inspector_app.storage.vault import create_vault
from inspector_app.usecases.back_up_vault import back_up_vault
from inspector_app.usecases.log_subjects import log_subjects
from inspector_app.usecases.open_inspection import read_inspection
from inspector_app.usecases.restore_vault import Gone
from tests.gui.person import PASSPHRASE, Person
from tests.gui.steps import practice_guide
from tests.storage.examples import CONTRACT, COST, LATER
from tests.vaults.content import fill

SitDown = Callable[[], Person]


@pytest.fixture
def folder(sit_down: SitDown, tmp_path: Path) -> Path:
    """A vault with one answer in a backup and one more, closed; its folder."""
    person = sit_down()
    practice_guide(person)
    person.press(Qt.Key.Key_A)
    person.saved()
    shutil.rmtree(tmp_path / "data" / "backups")  # the one of an empty vault, made in the same second
    person.run(back_up_vault)
    shutil.copytree(tmp_path / "data" / "backups", tmp_path / "stick")
    person.press(Qt.Key.Key_C)
    person.saved()
    person.leave()
    return tmp_path / "data"


def spoil(database: Path) -> None:
    content = bytearray(database.read_bytes())
    content[100] ^= 1
    database.write_bytes(content)


def refused(person: Person) -> UnlockView:
    view = person.see(UnlockView)
    person.write(PASSPHRASE)
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: view.refusal, "the damage is told")
    return view


def presenter(view: MendingView) -> MendingPresenter:
    found = view.findChild(MendingPresenter)
    assert found is not None
    return found


def judged(person: Person) -> list[str]:
    opened = [person.run(partial(read_inspection, inspection_id=each)) for each in person.inspections()]
    return [str(answer.result) for each in opened for answer in each.answers.values() if answer.result]


def test_a_backup_is_put_back_and_what_is_gone_is_listed(sit_down: SitDown, folder: Path) -> None:
    spoil(folder / "vault.db")
    damaged = (folder / "vault.db").read_bytes()
    person = sit_down()
    refused(person)
    assert (folder / "vault.db").read_bytes() == damaged
    person.press(Qt.Key.Key_Return)
    mending = person.see(MendingView)
    person.wait(lambda: len(mending.choices) == 2, "the backup is offered")
    assert mending.passphrase.text() == PASSPHRASE
    person.push("バックアップから戻す")
    restored = person.see(RestoredView)
    assert "バックアップを戻しました" in restored.story
    assert "件が失われました" in restored.notice.words
    assert len(restored.gone.rows()) >= 1
    person.push("保管庫を開く")
    person.wait(lambda: not person.program.window.locked, "the vault is open")
    assert judged(person) == ["A"]
    assert list((folder / "damaged").rglob("vault.db"))


def test_a_swapped_copy_is_told_and_can_be_kept_as_it_is_after_asking_twice(sit_down: SitDown, folder: Path) -> None:
    shutil.copy(folder / "vault.db", folder.parent / "older.db")
    person = sit_down()
    person.see(UnlockView)
    person.unlock()
    person.see(GuideView)
    person.press(Qt.Key.Key_B)
    person.saved()
    person.leave()
    shutil.copy(folder.parent / "older.db", folder / "vault.db")
    person = sit_down()
    assert "失われています" in refused(person).refusal
    person.press(Qt.Key.Key_Return)
    person.see(MendingView)
    person.push("あるもので続ける")
    assert person.program.window.locked
    person.push("失われたまま開く")
    person.see(GuideView)
    assert sorted(judged(person)) == ["A", "C"]


def test_backups_of_another_place_are_found_and_other_folders_are_no_dead_end(sit_down: SitDown, folder: Path) -> None:
    shutil.rmtree(folder)
    person = sit_down()
    person.see(FirstStartView)
    person.push("バックアップから始める")
    mending = person.see(MendingView)
    person.wait(lambda: mending.notice.words, "it is said that there is none here")
    presenter(mending).look_in(folder.parent / "nothing here")
    person.settle()
    presenter(mending).look_in(folder.parent / "stick")
    person.wait(lambda: mending.chosen == 0, "the stick's backup is chosen")
    mending.passphrase.setFocus()
    person.write("not this one, surely")
    person.push("バックアップから戻す")
    person.wait(lambda: "パスフレーズが違います" in mending.notice.words, "the wrong passphrase is told")
    mending.passphrase.clear()
    mending.passphrase.setFocus()
    person.write(PASSPHRASE)
    person.push("バックアップから戻す")
    person.see(RestoredView)
    person.push("保管庫を開く")
    person.wait(lambda: not person.program.window.locked, "the vault is open")
    assert judged(person) == ["A"]


def test_a_lost_answer_is_named_by_contractor_visit_and_row(sit_down: SitDown, folder: Path) -> None:
    assert folder.is_dir()
    person = sit_down()
    person.see(UnlockView)
    person.unlock()
    inspection = next(
        each
        for each in person.inspections()
        if person.run(partial(read_inspection, inspection_id=each)).form.id == "jica.3-1"
    )
    row = RowKey("jica.3-1.r17")
    gone = Gone(9, "2026-11-22T09:00:00+09:00", "answer", inspection, row)
    listed = gone_row(gone, person.run(lambda vault: log_subjects(vault, {inspection})))
    assert listed[0] == "9"
    assert listed[2] == "回答"
    assert "実地検査" in listed[3]
    assert listed[4] == "No.17"
    assert gone_row(Gone(7), person.run(lambda vault: log_subjects(vault, ())))[1:] == ("？", "読み取れません", "", "")


def test_a_fault_that_reading_does_not_notice_is_told_in_a_quiet_moment(sit_down: SitDown, tmp_path: Path) -> None:
    person = sit_down()
    practice_guide(person)
    file = tmp_path / "data" / "vault.db"
    root = person.run(
        lambda vault: vault.row("SELECT rootpage FROM sqlite_schema WHERE name LIKE '%autoindex_answers%'")
    )
    assert root is not None
    person.run(lambda vault: vault.checkpoint())
    old, place = file.read_bytes(), slice((root[0] - 1) * 4096, root[0] * 4096)
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_A):
        person.press(key)
        person.saved()
    person.leave()
    new = file.read_bytes()
    assert new[place] != old[place]
    file.write_bytes(new[: place.start] + old[place] + new[place.stop :])
    person = sit_down()
    person.unlock()
    session, autosave = person.program.session, person.program.autosave
    assert session is not None
    assert autosave is not None
    told: list[str] = []
    QuietWork(session, autosave, person.program, quiet=1).told.connect(told.append)
    person.wait(lambda: told, "the fault is told")
    assert "保管庫に異常が見つかりました" in told[0]


def test_what_a_stick_keeps_sealed_is_named_on_a_laptop_without_its_keys(sit_down: SitDown, tmp_path: Path) -> None:
    vault = create_vault(tmp_path / "other", PASSPHRASE, cost=COST)
    fill(vault)
    back_up_vault(vault, tmp_path / "stick")
    vault.close()
    person = sit_down()
    person.see(FirstStartView)
    person.push("バックアップから始める")
    mending = person.see(MendingView)
    presenter(mending).look_in(tmp_path / "stick")
    person.wait(lambda: mending.chosen == 0, "the stick's backup is chosen")
    mending.passphrase.setFocus()
    person.write(PASSPHRASE)
    person.push("バックアップから戻す")
    restored = person.see(RestoredView)
    assert restored.sealed.rows() == [(CONTRACT.number, CONTRACT.title, moment_words(LATER))]
    assert not restored.gone.isVisible()
