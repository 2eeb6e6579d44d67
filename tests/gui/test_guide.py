"""The guide, through the real window and a real vault."""

import threading
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from inspector_app.gui.autosave import REST
from inspector_app.gui.contract.view import ContractsView
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.unlock.view import UnlockView
from tests.gui.person import Person
from tests.gui.steps import practice_guide


def status(person: Person) -> str:
    return person.program.window.status.progress_words


def shown(guide: GuideView) -> int:
    row = guide.row_shown
    assert row is not None
    return row.no


def test_keys_set_the_result_and_move_on(person: Person) -> None:
    guide = practice_guide(person)
    for key in (Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_C):
        person.press(key)
    assert shown(guide) == 4
    assert status(person) == "35項目中3項目を判定済み"
    person.press(Qt.Key.Key_P)
    assert guide.row_shown is not None
    assert guide.row_shown.target == "C"


def test_keys_never_fire_while_somebody_types(person: Person) -> None:
    guide = practice_guide(person)
    person.press(Qt.Key.Key_R)
    person.write("abc nprf 123")
    person.compose("にほん")
    person.press(Qt.Key.Key_Down)
    assert shown(guide) == 1
    assert guide.row_shown is not None
    assert guide.row_shown.target == ""
    assert guide.page.remarks.field.toPlainText() == "abc nprf 123"


def test_composed_text_is_kept_when_the_focus_moves(person: Person) -> None:
    guide = practice_guide(person)
    person.press(Qt.Key.Key_R)
    person.compose("未確定の文")
    guide.list.setFocus()
    assert guide.page.remarks.field.toPlainText() == "未確定の文"


def test_composed_text_is_kept_when_another_row_is_chosen(person: Person) -> None:
    guide = practice_guide(person)
    person.press(Qt.Key.Key_R)
    person.compose("一行目の備考")
    guide.row_chosen.emit("jica.3-1.r05")
    assert shown(guide) == 5
    assert guide.page.remarks.field.toPlainText() == ""
    guide.row_chosen.emit("jica.3-1.r01")
    assert guide.page.remarks.field.toPlainText() == "一行目の備考"


def test_a_lock_keeps_composed_text_and_leads_back_to_it(person: Person) -> None:
    guide = practice_guide(person)
    person.press(Qt.Key.Key_N)
    person.press(Qt.Key.Key_R)
    person.write("鍵は")
    person.compose("総務課")
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.see(UnlockView)
    assert person.program.window.locked
    person.unlock()
    guide = person.see(GuideView)
    assert shown(guide) == 2
    assert guide.page.remarks.field.toPlainText() == "鍵は総務課"
    assert guide.page.remarks.field.hasFocus()
    assert guide.page.remarks.field.cursor_place() == 5


def test_closing_keeps_composed_text_and_a_new_start_leads_back(sit_down: Callable[[], Person]) -> None:
    first = sit_down()
    practice_guide(first)
    for _ in range(6):
        first.press(Qt.Key.Key_A)
    first.press(Qt.Key.Key_R)
    first.compose("閉じる直前")
    first.leave()
    second = sit_down()
    second.see(UnlockView)
    second.unlock()
    guide = second.see(GuideView)
    assert shown(guide) == 7
    assert guide.page.remarks.field.toPlainText() == "閉じる直前"
    assert status(second) == "35項目中6項目を判定済み"


def test_saved_is_said_only_of_what_is_durable(person: Person) -> None:
    practice_guide(person)
    window = person.program.window
    acts: tuple[Callable[[], None], ...] = (partial(person.press, Qt.Key.Key_A), partial(person.write, "x"))
    for act in acts:
        held = threading.Event()
        person.program._thread.run(held.wait)  # nothing reaches the vault until this is over
        act()
        person.rest(REST + 100)
        assert window.status.saved_words == "● 保存中…"
        held.set()
        person.saved()
        assert window.status.saved_words.startswith("● 保存済み ")
        person.press(Qt.Key.Key_R)


def test_ticks_suggest_and_the_inspector_decides(person: Person) -> None:
    guide = practice_guide(person)
    person.press(Qt.Key.Key_1)
    assert guide.row_shown is not None
    assert guide.row_shown.suggestion == "一部のみ実施"
    assert guide.row_shown.target == ""
    person.press(Qt.Key.Key_B)
    person.press(Qt.Key.Key_P)
    assert guide.row_shown is not None
    assert guide.row_shown.suggestion == ""


def test_waiting_asks_what_for_and_until_when(person: Person) -> None:
    guide = practice_guide(person)
    person.press(Qt.Key.Key_D)
    assert guide.page.waiting.what.hasFocus()
    person.write("入退室記録")
    person.press(Qt.Key.Key_Tab)
    assert guide.page.waiting.until.hasFocus()
    person.write("2030-12-01")
    person.saved()
    assert status(person) == "35項目中0項目を判定済み・資料待ち 1"
    person.press(Qt.Key.Key_Escape)
    person.press(Qt.Key.Key_A)
    assert status(person) == "35項目中1項目を判定済み"


def test_a_flag_and_a_cleared_result(person: Person) -> None:
    guide = practice_guide(person)
    person.press(Qt.Key.Key_F)
    assert status(person) == "35項目中0項目を判定済み・旗 1"
    person.press(Qt.Key.Key_C)
    person.press(Qt.Key.Key_Left)
    person.press(Qt.Key.Key_Backspace)
    assert guide.row_shown is not None
    assert guide.row_shown.target == ""
    assert status(person) == "35項目中0項目を判定済み・旗 1"


def test_remote_needs_a_reason_in_its_own_field(person: Person) -> None:
    guide = practice_guide(person)
    assert not guide.page.methods.reason.isVisible()
    person.push("遠隔")
    assert guide.page.methods.reason.isVisible()
    person.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is guide.page.methods.reason


def test_prompts_have_their_own_places_to_write(person: Person) -> None:
    guide = practice_guide(person)
    for row, count in (("jica.3-1.r27", 5), ("jica.3-1.r28", 3), ("jica.3-1.r29", 2), ("jica.3-1.r30", 0)):
        guide.row_chosen.emit(row)
        person.rest(0)
        assert sum(field.isVisible() for field in guide.page.prompts.fields) == count
    guide.row_chosen.emit("jica.3-1.r28")
    guide.page.prompts.fields[1].setFocus()
    person.write("IPアドレス、端末名")
    guide.row_chosen.emit("jica.3-1.r29")
    assert guide.page.prompts.fields[1].toPlainText() == ""
    guide.row_chosen.emit("jica.3-1.r28")
    assert guide.page.prompts.fields[1].toPlainText() == "IPアドレス、端末名"


def test_not_applicable_is_offered_only_where_the_rule_allows_it(person: Person) -> None:
    guide = practice_guide(person)  # the practice contract has subcontracting
    guide.row_chosen.emit("jica.3-1.r34")
    person.press(Qt.Key.Key_G)
    assert guide.row_shown is not None
    assert guide.row_shown.target == ""


def test_esc_leads_back_to_the_contracts(person: Person) -> None:
    practice_guide(person)
    person.press(Qt.Key.Key_R)
    person.press(Qt.Key.Key_Escape)
    person.see(GuideView)
    person.press(Qt.Key.Key_Escape)
    person.see(ContractsView)


def test_the_last_row_leads_on_to_the_review(person: Person) -> None:
    from inspector_app.gui.review.view import ReviewView

    guide = practice_guide(person)
    guide.row_chosen.emit("jica.3-1.r35")
    person.press(Qt.Key.Key_N)
    person.see(ReviewView)
