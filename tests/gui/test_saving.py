"""What cannot be stored is said, stays on screen, and is stored as soon as it can be."""

from PySide6.QtCore import Qt

from inspector_app.domain.ids import RowKey
from inspector_app.gui.autosave import SaveState
from inspector_app.usecases.open_inspection import open_inspection
from tests.gui.person import Person
from tests.gui.steps import practice_guide

NUMBER = "個人番号 1234 5678 9018"
"""Made up; its check digit is right."""


def refused(person: Person) -> bool:
    autosave = person.program.autosave
    assert autosave is not None
    return autosave.state is SaveState.FAILED


def test_what_is_refused_stays_on_screen_and_is_told(person: Person) -> None:
    guide = practice_guide(person)
    window = person.program.window
    person.press(Qt.Key.Key_R)
    person.write(NUMBER)
    person.wait(lambda: refused(person), "the guard refuses")
    assert window.status.saved_words == "● 保存していない数字があります"
    assert "個人番号" in guide.page.guard.words
    assert guide.page.remarks.field.toPlainText() == NUMBER


def test_a_refusal_is_told_until_that_row_is_stored(person: Person) -> None:
    guide = practice_guide(person)
    person.press(Qt.Key.Key_R)
    person.write(NUMBER)
    person.press(Qt.Key.Key_Escape)
    person.press(Qt.Key.Key_N)
    person.press(Qt.Key.Key_A)
    person.settle()
    assert refused(person), "another row that could be stored is no reason to be quiet"
    guide.row_chosen.emit("jica.3-1.r01")
    person.press(Qt.Key.Key_R)
    person.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.write("no number")
    person.saved()
    assert guide.page.guard.words == ""
    (inspection,) = person.inspections()
    answers = person.run(lambda vault: open_inspection(vault, inspection)).answers
    assert answers[RowKey("jica.3-1.r01")].remarks == "no number"
    assert answers[RowKey("jica.3-1.r02")].result == "A"
