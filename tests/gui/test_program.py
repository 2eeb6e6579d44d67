"""The program as a whole: locking by itself, changing the language, closing with something unsaved, the other form."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from inspector_app.gui.contract.start_view import StartView
from inspector_app.gui.contract.view import ContractsView
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.idle_lock import IdleLock
from inspector_app.gui.language import ENGLISH, JAPANESE
from inspector_app.gui.navigation import Navigation
from inspector_app.gui.preferences.view import PreferencesView
from inspector_app.gui.preferred import Preferences
from inspector_app.gui.review.view import ReviewView
from inspector_app.gui.unlock.view import UnlockView
from inspector_app.gui.widgets.lines import forget_texts
from inspector_app.usecases.open_inspection import open_inspection
from tests.gui.person import Person
from tests.gui.steps import load_practice, practice_guide, start_inspection
from tests.gui.test_saving import refused

NUMBER = "個人番号 1234 5678 9018"


@pytest.mark.proves(
    "32",
    "決めた時間操作がないと、たずねずに保管庫を閉じる",
    "When nobody is there for the time that was set, the vault locks without asking",
)
def test_the_vault_is_locked_when_nobody_is_there(person: Person) -> None:
    guide = practice_guide(person)
    person.press(Qt.Key.Key_R)
    person.compose("離席の直前")
    (idle,) = person.application.findChildren(IdleLock)[-1:]
    idle.begin(0.002)
    person.see(UnlockView)
    person.unlock()
    guide = person.see(GuideView)
    assert guide.page.remarks.field.toPlainText() == "離席の直前"


def test_a_key_puts_the_lock_off(person: Person) -> None:
    practice_guide(person)
    idle = IdleLock(person.application)
    locked: list[bool] = []
    idle.idle.connect(lambda: locked.append(True))
    idle.begin(0.01)
    for _ in range(8):
        person.rest(150)
        person.press(Qt.Key.Key_N)
    assert locked == []
    assert QGuiApplication.focusWindow() is not None
    person.wait(lambda: locked, "nobody is there any more")


def test_the_language_changes_at_once_and_is_kept(sit_down: Callable[[], Person]) -> None:
    person = sit_down()
    load_practice(person)
    person.program.window.header.wanted.emit("preferences")
    view = person.see(PreferencesView)
    view.changed.emit(Preferences(ENGLISH))
    person.wait(lambda: person.program.window.screen_shown is not view, "the window is made anew")
    person.see(PreferencesView)
    assert person.program.window.status.saved_words == "● The vault is open"
    person.leave()
    again = sit_down()
    again.see(UnlockView)
    again.unlock()
    again.see(PreferencesView).changed.emit(Preferences(JAPANESE))
    again.wait(lambda: again.program.window.status.saved_words == "● 保管庫は開いています", "it speaks Japanese")


def test_a_result_can_stay_where_it_is(person: Person) -> None:
    load_practice(person)
    person.program.window.header.wanted.emit("preferences")
    view = person.see(PreferencesView)
    view.changed.emit(replace(Preferences(JAPANESE), moves_on=False))
    person.settle()
    person.program.window.header.wanted.emit("contracts")
    person.see(ContractsView)
    person.sees_button("検査を始める")
    guide = start_inspection(person)
    person.press(Qt.Key.Key_A)
    assert guide.row_shown is not None
    assert (guide.row_shown.no, guide.row_shown.target) == (1, "A")


def test_closing_with_something_unsaved_says_so_once(person: Person) -> None:
    practice_guide(person)
    (inspection,) = person.inspections()
    person.run(lambda vault: vault.execute("UPDATE inspections SET state = 'signed'"))  # from now on nothing is taken
    person.press(Qt.Key.Key_R)
    person.write("kept on screen")
    autosave = person.program.autosave
    assert autosave is not None
    person.wait(lambda: autosave.error, "it is refused")
    person.program.window.close()
    person.see(UnlockView)
    person.wait(lambda: "保存できていない" in person.program.window.notice_words, "it is said what would be lost")
    person.unlock()
    guide = person.see(GuideView)
    assert guide.page.remarks.field.toPlainText() == "kept on screen"
    person.wait(lambda: refused(person), "it was tried again")
    person.run(lambda vault: vault.execute("UPDATE inspections SET state = 'in_progress'"))
    autosave.flush()
    person.saved()
    answers = person.run(lambda vault: open_inspection(vault, inspection)).answers
    assert [answer.remarks for answer in answers.values()] == ["kept on screen"]


def test_a_refused_number_is_gone_after_closing_and_the_other_words_are_not(sit_down: Callable[[], Person]) -> None:
    first = sit_down()
    guide = practice_guide(first)
    first.press(Qt.Key.Key_R)
    first.write(f"ledger {NUMBER}")
    first.wait(lambda: guide.page.guard.words, "the number is refused")
    assert "閉じると、数字は画面からも消えます" in guide.page.guard.words
    first.leave()
    second = sit_down()
    second.see(UnlockView)
    second.unlock()
    guide = second.see(GuideView)
    assert guide.page.remarks.field.toPlainText() == "ledger 個人番号 "
    assert guide.page.guard.words == ""


def test_the_supplementary_form_runs_through_the_same_guide(person: Person) -> None:
    load_practice(person)
    person.push("検査を始める")
    start = person.see(StartView)
    person.sees_button("始める")
    person.press(Qt.Key.Key_Down)  # to the next form
    assert start.form == "four-points"
    person.push("始める")
    guide = person.see(GuideView)
    assert guide.row_shown is not None
    assert guide.row_shown.no == 1
    person.press(Qt.Key.Key_A)
    assert guide.row_shown.no == 2
    person.saved()
    assert "1項目を判定済み" in person.program.window.status.progress_words


def test_after_each_lock_one_navigation_is_left_and_every_tab_works(person: Person) -> None:
    practice_guide(person)
    for _ in range(2):
        person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        person.see(UnlockView)
        person.unlock()
        person.see(GuideView)
        person.settle()
        assert len(person.program.window.findChildren(Navigation)) == 1
    for key, screen in ((Qt.Key.Key_2, ContractsView), (Qt.Key.Key_3, GuideView), (Qt.Key.Key_4, ReviewView)):
        person.press(key, Qt.KeyboardModifier.AltModifier)
        person.see(screen)
        person.settle()


@pytest.mark.proves(
    "32",
    "ロックのあと、画面に出ていた内容は画面にもプログラムにも残らない",
    "After a lock nothing of what was on screen stays there or in the program",
)
def test_nothing_of_the_sheet_stays_in_memory_after_a_lock(person: Person) -> None:
    from inspector_app.gui.widgets import lines

    practice_guide(person)
    assert lines._laid
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.see(UnlockView)
    assert not [text for text, _, _ in lines._laid if text]
    forget_texts()
