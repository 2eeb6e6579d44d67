"""今日: the first screen after unlocking, and where its lines lead."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from inspector_app.domain.contract import ContractKind
from inspector_app.gui.contract.entry_view import ContractEntryView
from inspector_app.gui.contract.start_view import StartView
from inspector_app.gui.contract.view import ContractsView
from inspector_app.gui.enrolment.view import EnrolmentView
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.outbox.view import OutboxView
from inspector_app.gui.stops import DOCUMENTS
from inspector_app.gui.today.model import today_screen
from inspector_app.gui.today.view import TodayView
from inspector_app.gui.unlock.view import UnlockView
from inspector_app.usecases.add_contract import ContractDraft, add_contract
from inspector_app.usecases.list_today import Today, list_today
from inspector_app.usecases.remember_place import Place, save_place
from inspector_app.usecases.world import World
from tests.gui.person import Person
from tests.gui.steps import load_practice, make_vault, practice_guide


def show_today(person: Person) -> TodayView:
    person.program.window.header.wanted.emit("today")
    view = person.see(TodayView)
    person.settle()
    return view


def test_an_empty_day_says_what_to_do_first(person: Person) -> None:
    make_vault(person)
    show_today(person)
    person.sees_button("契約を入力")
    person.press(Qt.Key.Key_Return)
    person.see(ContractEntryView)
    person.press(Qt.Key.Key_Escape)
    person.see(TodayView)
    person.sees_button("練習用の材料・登録ファイル")
    person.push("練習用の材料・登録ファイル")
    person.see(EnrolmentView)


def test_what_is_due_leads_to_its_preparation_and_back(person: Person) -> None:
    load_practice(person)
    show_today(person)
    person.sees_button("準備する")
    person.push("準備する")
    person.see(StartView)
    person.sees_button("始める")
    person.press(Qt.Key.Key_Escape)
    person.see(TodayView)
    person.sees_button("送信へ")
    person.push("送信へ")
    person.see(OutboxView)


def test_an_open_inspection_is_gone_on_with_by_one_key(person: Person) -> None:
    guide = practice_guide(person)
    for _ in range(3):
        person.press(Qt.Key.Key_A)
    person.saved()
    show_today(person)
    person.sees_button("続ける")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert "株式会社みほんビジネスサポート 本社" in focus.accessibleName()
    person.press(Qt.Key.Key_Return)
    guide = person.see(GuideView)
    assert guide.row_shown is not None


def test_a_document_that_is_late_leads_to_its_row(person: Person) -> None:
    guide = practice_guide(person)
    guide.row_chosen.emit("jica.3-1.r18")
    guide.list.setFocus()
    person.press(Qt.Key.Key_D)
    person.saved()
    guide.row_chosen.emit("jica.3-1.r03")
    late = date.today() - timedelta(days=4)  # noqa: DTZ011 - what the person reads on the wall
    key = person.inspections()[0]
    person.run(lambda vault: _wait_until(vault, key, late))
    show_today(person)
    person.sees_button("開く")
    screen = today_screen(person.run(lambda vault: list_today(person.world, vault)), 5)
    (due,) = [due for due in screen.dues if "資料の提出" in due.title]
    assert (due.when, due.tone) == ("4日超過", "unmet")
    assert "No.18" in due.why
    person.push("開く")
    assert person.see(GuideView).row_shown is not None
    person.wait(lambda: person.see(GuideView).row_shown.no == 18, "the row that waits is shown")  # type: ignore[union-attr]


def _wait_until(vault: object, key: str, day: date) -> None:
    from dataclasses import replace

    from inspector_app.domain.ids import InspectionId
    from inspector_app.storage.answers import load_answers, save_answer

    row = next(row for row in load_answers(vault, InspectionId(key)).values() if row.row.endswith("18"))  # type: ignore[arg-type]
    late = replace(row, waiting_until=day, waiting_for="鍵の台帳")
    save_answer(vault, InspectionId(key), late, row.answered_at)  # type: ignore[arg-type]


def test_it_is_the_first_screen_where_no_place_is_kept(sit_down: Callable[[], Person]) -> None:
    person = sit_down()
    load_practice(person)
    person.settle()
    person.run(lambda vault: save_place(vault, Place("nowhere that is known")))
    person.program._navigation = None  # what is kept now stays kept
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.see(UnlockView)
    person.unlock()
    person.see(TodayView)


@pytest.mark.parametrize(
    ("left", "words", "tone"),
    [(-1, "1日超過", "unmet"), (0, "今日まで", "partly"), (7, "あと7日", "partly"), (8, "あと8日", "text")],
)
def test_every_date_is_worded_and_not_only_coloured(left: int, words: str, tone: str, person: Person) -> None:
    make_vault(person)
    now = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
    today = now.date()
    ends = today + timedelta(days=left)
    draft = ContractDraft(
        number="1",
        title="業務",
        kind=ContractKind.COMMISSION,
        begins=date(today.year - 2, 4, 1),
        ends=ends,
        department="",
        subcontracting=False,
        contractor_name="北斗データ株式会社",
        corporate_number="",
        sites=(("本社", ""),),
    )
    person.run(lambda vault: add_contract(vault, draft))
    world = World(person.world.data_folder, person.world.forms, lambda: now)
    read: Today = person.run(lambda vault: list_today(world, vault))
    screen = today_screen(read, 5)
    lines = [line for line in (*screen.dues, *screen.visits) if "北斗データ" in line.title]
    (line,) = [line for line in lines if "年度ごとに1回以上" in line.why]
    assert (line.when, line.tone) == (words, tone)
    others = [line for line in lines if "年度ごとに1回以上" not in line.why]
    assert [(line.when, "廃棄・削除証明書" in line.title) for line in others] == (
        [("あと29日", True)] if left < 0 else []
    )
    assert {line.lead.screen for line in others} <= {DOCUMENTS}


def test_the_contracts_lead_back_to_the_day_by_their_tab(person: Person) -> None:
    load_practice(person)
    person.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    person.see(TodayView)
    person.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    person.see(ContractsView)
