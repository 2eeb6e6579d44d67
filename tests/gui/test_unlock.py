"""The way in: wrong passphrases, damaged vaults, another language, a second start."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from inspector_app.gui.first_start.view import FirstStartView
from inspector_app.gui.first_window import FirstWindow
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.language import ENGLISH, JAPANESE
from inspector_app.gui.unlock.mending_view import MendingView
from inspector_app.gui.unlock.view import UnlockView
from inspector_app.storage.tries import count_wrong
from inspector_app.usecases.world import device_time
from tests.gui.person import PASSPHRASE, Person
from tests.gui.steps import make_vault, practice_guide


def closed_vault(sit_down: Callable[[], Person]) -> None:
    person = sit_down()
    make_vault(person)
    person.leave()


@pytest.mark.proves(
    "27", "正しいパスフレーズがなければ開かない", "Without the right passphrase the vault does not open"
)
def test_a_wrong_passphrase_is_told_and_can_be_tried_again(sit_down: Callable[[], Person]) -> None:
    closed_vault(sit_down)
    person = sit_down()
    view = person.see(UnlockView)
    person.write("this is another one")
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: "パスフレーズが違います" in view.refusal, "the refusal is told")
    person.unlock()


def test_damage_is_never_called_a_wrong_passphrase(sit_down: Callable[[], Person], tmp_path: Path) -> None:
    closed_vault(sit_down)
    database = tmp_path / "data" / "vault.db"
    content = bytearray(database.read_bytes())
    content[100] ^= 1
    database.write_bytes(content)
    person = sit_down()
    view = person.see(UnlockView)
    person.write("kumo to yama to kawa")
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: view.refusal, "the refusal is told")
    assert "壊れています" in view.refusal
    assert "誤りではありません" in view.refusal
    person.press(Qt.Key.Key_Return)  # the keyboard is on what can be done
    person.see(MendingView)
    person.press(Qt.Key.Key_Escape)
    person.see(UnlockView)


def test_wrong_tries_are_counted_down_and_one_can_type_meanwhile(
    sit_down: Callable[[], Person], tmp_path: Path
) -> None:
    closed_vault(sit_down)
    for _ in range(5):
        count_wrong(tmp_path / "data", device_time())
    person = sit_down()
    view = person.see(UnlockView)
    person.wait(lambda: "秒お待ちください" in view.refusal, "the wait is told before anybody tried")
    said = view.refusal
    person.write(PASSPHRASE)
    person.press(Qt.Key.Key_Return)
    assert person.program.window.locked
    person.wait(lambda: view.refusal != said, "the seconds are counted down")
    person.wait(lambda: not view.refusal, "the wait is over")
    assert view.typed == PASSPHRASE
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: not person.program.window.locked, "the vault is open")


def test_the_first_start_asks_for_a_good_passphrase_twice(person: Person) -> None:
    view = person.see(FirstStartView)
    person.write("short")
    person.wait(lambda: "短すぎます" in view.strength_words, "it is too short")
    person.write("short short short")
    person.press(Qt.Key.Key_Tab)
    person.write("something else")
    person.wait(lambda: "違います" in view.difference_words, "the two differ")
    person.press(Qt.Key.Key_Return)
    person.settle()
    person.see(FirstStartView)


def test_the_other_language_is_chosen_before_unlocking(person: Person) -> None:
    person.program.speak(ENGLISH)
    person.sees_button("日本語")
    view = person.see(FirstStartView)
    assert "Passphrase" in view.names()
    person.program.speak(JAPANESE)
    person.sees_button("English")


def test_only_one_window_is_the_first_and_hears_the_second(application: object, tmp_path: Path) -> None:
    del application
    first, second = FirstWindow(tmp_path), FirstWindow(tmp_path)
    assert first.is_first()
    first.listen()
    assert not second.is_first()
    assert second.call_first()
    first.release()
    assert second.is_first()
    second.release()


def test_tab_leads_from_field_to_field_and_enter_too(person: Person) -> None:
    view = person.see(FirstStartView)
    person.write(PASSPHRASE)
    person.press(Qt.Key.Key_Return)
    person.write(PASSPHRASE)
    assert view.passphrase.texts() == (PASSPHRASE, PASSPHRASE)
    person.sees_button("保管庫を作る")
    reached = []
    for _ in range(6):
        person.press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        reached.append(focus.text() if isinstance(focus, QPushButton) else "field")
    assert reached[:4] == ["保管庫を作る", "表示", "表示", "English"]
    assert "field" in reached


def hold_down(person: Person, key: Qt.Key, text: str, count: int) -> None:
    """Let a key that is down already repeat."""
    window = person.application.focusWindow()
    assert window is not None
    for _ in range(count):
        none = Qt.KeyboardModifier.NoModifier
        person.application.sendEvent(window, QKeyEvent(QEvent.Type.KeyPress, key, none, text, True))
        person.rest(2)


def test_a_key_held_down_through_a_lock_writes_nothing_into_the_passphrase(person: Person) -> None:
    practice_guide(person)
    person.press(Qt.Key.Key_A)
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    view = person.see(UnlockView)
    person.wait(lambda: isinstance(QApplication.focusWidget(), QLineEdit), "the keyboard is in the passphrase")
    hold_down(person, Qt.Key.Key_A, "a", 20)
    assert view.typed == ""
    person.write(PASSPHRASE)
    hold_down(person, Qt.Key.Key_X, "x", 3)
    assert view.typed == f"{PASSPHRASE}xxx", "what is pressed here repeats as ever"
    for _ in range(3):
        person.press(Qt.Key.Key_Backspace)
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: not person.program.window.locked, "the vault is open")


@pytest.mark.skipif(sys.platform == "win32", reason="open files cannot be moved there")
def test_a_vault_whose_folder_went_away_is_asked_for_after_a_lock_and_opens_when_it_is_back(
    person: Person, tmp_path: Path
) -> None:
    practice_guide(person)
    person.press(Qt.Key.Key_A)
    person.saved()
    folder, away = person.world.data_folder, tmp_path / "away"
    folder.rename(away)
    person.press(Qt.Key.Key_R)
    person.write("席の備考")
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    view = person.see(UnlockView)
    person.write(PASSPHRASE)
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: "保管庫が見つかりません" in view.refusal, "it is said that the vault is away")
    away.rename(folder)
    view.setFocus()
    for _ in PASSPHRASE:
        person.press(Qt.Key.Key_Backspace)
    person.write(PASSPHRASE)
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: not person.program.window.locked, "the vault is open")
    guide = person.see(GuideView)
    person.wait(lambda: guide.page.remarks.field.toPlainText() == "席の備考", "nothing that was written is lost")
