"""Destroying in the window: said what it means, asked twice, gone from everywhere, and on record."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from inspector_app.domain.ids import InspectionId
from inspector_app.domain.lifecycle import Event
from inspector_app.domain.number_guard import Meaning
from inspector_app.errors import VaultError
from inspector_app.gui.documents.view import DocumentView
from inspector_app.gui.vault_care.destruction.presenter import AGAIN, NAME, DestructionPresenter
from inspector_app.gui.vault_care.destruction.view import DestructionView
from inspector_app.storage.destruction import Grounds, Order, destroy
from inspector_app.storage.inspections import set_state
from inspector_app.storage.vault import Vault
from inspector_app.usecases.back_up_vault import back_up_vault, backups_of
from inspector_app.usecases.destroy_inspection import destroy_beside, destroy_inspection, finish_destruction
from inspector_app.usecases.open_inspection import read_inspection
from inspector_app.usecases.pace import Ask, Pace
from tests.gui.person import Person
from tests.gui.steps import practice_guide
from tests.gui.test_vault_care import go_to_vault

REASON = "denwa de torikeshi"


@pytest.fixture
def inspection(person: Person) -> InspectionId:
    """An inspection with an answer, open in the guide, and in a backup."""
    practice_guide(person)
    person.press(Qt.Key.Key_A)
    person.saved()
    person.run(back_up_vault)
    (answered,) = [each for each in person.inspections() if person.run(partial(answers, inspection=each))]
    return answered


def answers(vault: Vault, inspection: InspectionId) -> int:
    return len(read_inspection(vault, inspection).answers)


def go_to_destruction(person: Person) -> DestructionView:
    """Come to the screen; the inspection that was begun is chosen, where it is there."""
    go_to_vault(person)
    person.push("廃棄")
    view = person.see(DestructionView)
    person.wait(lambda: view.copies.rows() or view.gone.rows(), "it is known what is there")
    begun = [place for place, row in enumerate(view.copies.rows()) if row[2] in {"検査中", "署名済み・送信待ち"}]
    if begun:
        view.copies.render_current(begun[0])
    return view


def test_without_a_reason_nothing_is_destroyed_before_its_time(person: Person, inspection: InspectionId) -> None:
    view = go_to_destruction(person)
    assert "どこにも残りません" in view.keeps
    person.push("廃棄する")
    assert "理由を書いてください" in view.reason_line.problem
    with pytest.raises(AssertionError, match="no key leads"):
        person.tab_to("元に戻せないことを承知で")
    assert inspection in person.inspections()


@pytest.mark.proves(
    "26",
    "廃棄は、何が起きるかを示したうえで、二度目に押したときにだけ行う",
    "Nothing is destroyed but at the second press, after it was said what that means",
)
def test_it_is_destroyed_at_the_second_press_and_the_record_can_be_printed(
    person: Person, inspection: InspectionId, tmp_path: Path
) -> None:
    view = go_to_destruction(person)
    view.reason.setFocus()
    person.write(REASON)
    person.push("廃棄する")
    assert inspection in person.inspections()
    person.push("元に戻せないことを承知で")
    person.wait(lambda: "廃棄しました" in view.notice.words, "it is done")
    assert inspection not in person.inspections()
    assert [backup.reason.value for backup in backups_of(person.world)] == ["destruction"]
    person.wait(view.gone.rows, "the record of it is listed")
    assert view.gone.rows()[0][3] == REASON
    assert "検査中" not in {row[2] for row in view.copies.rows()}
    header = person.program.window.header
    header.wanted.emit("guide")
    person.settle()
    assert header.current != "guide"  # the guide of what is gone is closed
    view = go_to_destruction(person)
    person.wait(view.gone.rows, "the record of it is listed")
    person.push("廃棄・削除証明書")
    pages = person.see(DocumentView)
    person.wait(lambda: pages.page_count == 1, "the form is shown")
    assert tmp_path.is_dir()


def test_a_doubtful_number_in_the_reason_is_asked_about(person: Person, inspection: InspectionId) -> None:
    view = go_to_destruction(person)
    presenter = view.findChild(DestructionPresenter)
    assert presenter is not None
    view.reason.setFocus()
    person.write("keiyaku 123456789018")
    assert "何ですか" in presenter.guard.words
    person.push("廃棄する")
    person.push("元に戻せないことを承知で")
    person.settle()
    assert inspection in person.inspections()
    QTest.mouseClick(presenter.guard.card.meanings[Meaning.CONTRACT], Qt.MouseButton.LeftButton)
    person.push("廃棄する")
    person.push("元に戻せないことを承知で")
    person.wait(lambda: "廃棄しました" in view.notice.words, "it is done")
    assert inspection not in person.inspections()


def test_a_stick_that_still_holds_it_is_named_until_it_is_used_again(
    person: Person, inspection: InspectionId, tmp_path: Path
) -> None:
    stick = tmp_path / "kensa-stick"
    stick.mkdir()
    assert person.run(partial(answers, inspection=inspection))
    person.run(lambda vault: back_up_vault(vault, stick))
    view = go_to_destruction(person)
    view.reason.setFocus()
    person.write(REASON)
    person.push("廃棄する")
    person.push("元に戻せないことを承知で")
    person.wait(lambda: str(stick) in view.outside, "the stick is named")
    assert "新しいバックアップを作ると" in view.outside
    person.run(lambda vault: back_up_vault(vault, stick))
    view = go_to_destruction(person)
    person.wait(view.gone.rows, "the record of it is listed")
    assert view.outside == ""


def test_what_the_agency_has_not_acknowledged_is_held(person: Person, inspection: InspectionId) -> None:
    person.run(lambda vault: vault.execute("UPDATE inspections SET practice = 0"))
    for event in (Event.FINISH, Event.SIGN):
        person.run(partial(set_state, inspection_id=inspection, event=event))
    view = go_to_destruction(person)
    assert "まだ受領していない" in view.keeps
    with pytest.raises(AssertionError, match="no key leads"):
        person.tab_to("廃棄する")


def test_backups_that_could_not_be_renewed_are_told_and_tried_again(person: Person, inspection: InspectionId) -> None:
    view = go_to_destruction(person)
    world = person.world
    done = person.run(lambda vault: destroy_inspection(world, vault, inspection, REASON))
    presenter = view.findChild(DestructionPresenter)
    assert presenter is not None
    presenter._on_destroyed(replace(done, backups_left=True, failure=VaultError("vault.full")))
    assert "まだ残っています" in view.notice.words
    assert "空き" in view.notice.words
    person.push("もう一度消す")
    person.wait(lambda: "バックアップからも消えています" in view.notice.words, "they are renewed")


def test_ended_before_it_began_nothing_is_destroyed_and_ended_later_backups_are_left(
    person: Person, inspection: InspectionId
) -> None:
    session = person.program.session
    assert session is not None
    world = person.world

    def waits(then: Callable[[Ask, Pace], object], ask: Ask, pace: Pace) -> object:
        assert pace.cancelled.wait(30)
        return then(ask, pace)

    destroys = partial(destroy_beside, world, inspection_id=inspection, reason="契約の取消し")
    session.works.begin(NAME, partial(waits, lambda ask, pace: destroys(ask, pace=pace)))
    view = go_to_destruction(person)
    person.wait(view.progress.isVisible, "it is told what is going on")
    person.push("取りやめる")
    person.wait(lambda: "何も廃棄していません" in view.notice.words, "it has ended")
    assert inspection in person.inspections()

    person.run(partial(destroyed_alone, inspection=inspection))
    session.works.begin(AGAIN, partial(waits, finish_destruction))
    view.left.emit()
    view = go_to_destruction(person)
    person.wait(view.progress.isVisible, "it is told what is going on")
    person.push("取りやめる")
    person.wait(lambda: "まだ残っています" in view.notice.words, "it has ended")
    person.push("もう一度消す")
    person.wait(lambda: "バックアップからも消えています" in view.notice.words, "it went on")


def destroyed_alone(vault: Vault, inspection: InspectionId) -> None:
    """Destroy it in the vault, and leave its backups."""
    destroy(vault, inspection, Order("1", "検査員", Grounds.ORDER, "契約の取消し", vault.now()))
