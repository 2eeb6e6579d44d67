"""A number that may be a 個人番号 is asked about or refused at its field; nothing else of the row waits for it."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QClipboard, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector_app.domain.ids import PromptKey, RowKey
from inspector_app.domain.number_guard import Meaning
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.widgets.text_field import TextField
from inspector_app.usecases.open_inspection import open_inspection
from tests.gui.person import Person
from tests.gui.steps import practice_guide

CONTROL = Qt.KeyboardModifier.ControlModifier
GROUPED, BARE, CORPORATE = "1234 5678 9018", "123456789018", "6999900012345"
"""Made up; the check digits are right."""
R01, R27 = RowKey("jica.3-1.r01"), RowKey("jica.3-1.r27")


def stored(person: Person, row: RowKey) -> str:
    (inspection,) = person.inspections()
    answers = person.run(lambda vault: open_inspection(vault, inspection)).answers
    return answers[row].remarks if row in answers else ""


def flush(person: Person) -> None:
    """Let everything that waits be stored, as a rest does."""
    autosave = person.program.autosave
    assert autosave is not None
    autosave.flush()
    person.settle()


def in_the_log(person: Person, text: str) -> bool:
    rows = person.run(lambda vault: vault.rows("SELECT data FROM log WHERE data LIKE ?", (f"%{text}%",)))
    return bool(rows)


def press(guide: GuideView, meaning: Meaning) -> None:
    QTest.mouseClick(guide.page.guard.meanings[meaning], Qt.MouseButton.LeftButton)


def test_a_refused_number_is_struck_out_with_one_press_and_cannot_be_undone(person: Person) -> None:
    guide = practice_guide(person)
    person.press(Qt.Key.Key_A)
    guide.row_chosen.emit(R01)
    person.press(Qt.Key.Key_R)
    person.write(f"before {GROUPED} after")
    assert "個人番号" in guide.page.guard.words
    assert guide.page.guard.meanings[Meaning.CONTRACT].isHidden()
    person.press(Qt.Key.Key_Tab)
    person.press(Qt.Key.Key_Return)
    field = guide.page.remarks.field
    assert field.toPlainText() == "before  after"
    assert field.hasFocus()
    assert guide.page.guard.isHidden()
    person.press(Qt.Key.Key_Z, CONTROL)
    assert field.toPlainText() == "before  after"
    person.press(Qt.Key.Key_Escape)
    person.press(Qt.Key.Key_Z, CONTROL)
    assert field.toPlainText() == ""
    person.press(Qt.Key.Key_Y, CONTROL)
    assert field.toPlainText() == "before  after"
    person.saved()
    assert stored(person, R01) == "before  after"
    for piece in (GROUPED, "1234 5678 9", "12345678"):
        assert not in_the_log(person, piece)


def test_a_number_half_typed_is_not_stored_before_it_is_known_what_it_becomes(person: Person) -> None:
    guide = practice_guide(person)
    person.press(Qt.Key.Key_R)
    person.write("ref 12345678901")
    person.rest(600)
    assert person.program.window.status.saved_words == "● 保存中…"
    assert not in_the_log(person, "12345678901")
    person.write("8")
    assert guide.page.guard.words
    person.press(Qt.Key.Key_Backspace)
    for _ in range(10):
        person.press(Qt.Key.Key_Backspace)
    person.write("7")
    person.press(Qt.Key.Key_Escape)
    person.saved()
    assert stored(person, R01) == "ref 17"


def test_a_doubtful_number_is_asked_about_and_kept_after_the_answer(person: Person) -> None:
    guide = practice_guide(person)
    person.press(Qt.Key.Key_R)
    person.write(f"ref {BARE} ok")
    assert "何ですか" in guide.page.guard.words
    assert QApplication.focusWidget() is guide.page.remarks.field, "nothing takes the keyboard away"
    flush(person)
    assert stored(person, R01) == "ref  ok"
    press(guide, Meaning.CONTRACT)
    person.saved()
    assert stored(person, R01) == f"ref {BARE} ok"
    person.write("!")
    assert guide.page.guard.words == "", "it was answered"
    person.write(f" {BARE}")
    assert "何ですか" in guide.page.guard.words, "one more number is asked about again"
    press(guide, Meaning.OTHER)
    person.press(Qt.Key.Key_L, CONTROL)
    person.unlock()
    guide = person.see(GuideView)
    person.write("?")
    person.press(Qt.Key.Key_Escape)
    person.press(Qt.Key.Key_A)
    person.saved()
    assert stored(person, R01) == f"ref {BARE} ok! {BARE}?", "what was answered before the lock is not asked again"


def test_a_corporate_number_is_no_question(person: Person) -> None:
    guide = practice_guide(person)
    person.press(Qt.Key.Key_R)
    person.write(f"法人番号 {CORPORATE}")
    person.press(Qt.Key.Key_Escape)
    person.saved()
    assert guide.page.guard.words == ""
    assert stored(person, R01) == f"法人番号 {CORPORATE}"


def test_the_rest_of_the_row_does_not_wait_for_it(person: Person) -> None:
    guide = practice_guide(person)
    guide.row_chosen.emit(R27)
    asked = PromptKey(guide.page.prompts.keys[0])
    guide.page.prompts.fields[0].setFocus()
    person.write(f"個人番号 {GROUPED}")
    assert guide.page.guard.words
    person.press(Qt.Key.Key_Escape)
    person.press(Qt.Key.Key_B)
    person.settle()
    (inspection,) = person.inspections()
    answer = person.run(lambda vault: open_inspection(vault, inspection)).answers[R27]
    assert answer.result == "B"
    assert answer.prompts[asked] == "個人番号 "
    person.press(Qt.Key.Key_P)
    assert guide.page.prompts.fields[0].toPlainText() == f"個人番号 {GROUPED}", "it is still on screen"
    assert guide.page.guard.words


@pytest.mark.parametrize("way", ["paste", "drop", "compose"])
def test_every_way_in_is_guarded(person: Person, way: str) -> None:
    guide = practice_guide(person)
    field = guide.page.remarks.field
    person.press(Qt.Key.Key_R)
    text = f"個人番号 {GROUPED}"
    if way == "paste":
        QGuiApplication.clipboard().setText(text, QClipboard.Mode.Clipboard)
        person.press(Qt.Key.Key_V, CONTROL)
    elif way == "drop":
        drop(field, text)
    else:
        person.compose(text)
        field.commit_composition()
    assert field.toPlainText() == text
    assert guide.page.guard.words
    flush(person)
    assert not in_the_log(person, GROUPED)
    assert guide.foot.words == ""
    person.press(Qt.Key.Key_Escape)
    person.press(Qt.Key.Key_Z, CONTROL)
    person.press(Qt.Key.Key_Y, CONTROL)
    assert not in_the_log(person, GROUPED)


def drop(field: TextField, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    place, buttons = QPoint(5, 5).toPointF(), Qt.MouseButton.LeftButton
    facts = (Qt.DropAction.CopyAction, data, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(field.viewport(), QDragEnterEvent(QPoint(5, 5), *facts))
    QApplication.sendEvent(field.viewport(), QDropEvent(place, *facts))


def test_what_nobody_sees_is_not_pasted(person: Person) -> None:
    guide = practice_guide(person)
    person.press(Qt.Key.Key_R)
    QGuiApplication.clipboard().setText("\ufeff鍵\x00は\x1b総務課\r\n保管\ufffc")
    person.press(Qt.Key.Key_V, CONTROL)
    assert guide.page.remarks.field.toPlainText() == "鍵は総務課\n保管"
