"""What was changed last is undone, whichever row it was, and told in words; the history says what a row was."""

from PySide6.QtCore import Qt

from inspector_app.domain.ids import RowKey
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.usecases.open_inspection import open_inspection
from tests.gui.person import Person
from tests.gui.steps import practice_guide

CONTROL = Qt.KeyboardModifier.ControlModifier


def state(guide: GuideView) -> tuple[int, str]:
    assert guide.row_shown is not None
    return guide.row_shown.no, guide.row_shown.target


def test_changes_are_undone_across_rows_and_done_again(person: Person) -> None:
    guide = practice_guide(person)
    for key in (Qt.Key.Key_A, Qt.Key.Key_C):
        person.press(key)
    person.press(Qt.Key.Key_R)
    person.write("first words")
    person.press(Qt.Key.Key_Escape)
    person.press(Qt.Key.Key_Z, CONTROL)
    assert state(guide) == (3, "")
    assert guide.page.remarks.field.toPlainText() == ""
    assert guide.foot.words == "No.3 の備考を元に戻しました（Ctrl+Y でやり直し）"
    person.press(Qt.Key.Key_Z, CONTROL)
    assert state(guide) == (2, "")
    assert guide.foot.words.startswith("No.2 の結果")
    person.press(Qt.Key.Key_Y, CONTROL)
    assert state(guide) == (2, "C")
    person.press(Qt.Key.Key_Z, CONTROL)
    person.press(Qt.Key.Key_Z, CONTROL)
    assert state(guide) == (1, "")
    person.press(Qt.Key.Key_Z, CONTROL)
    assert guide.foot.words == "元に戻す変更はありません。"
    person.saved()
    (inspection,) = person.inspections()
    answers = person.run(lambda vault: open_inspection(vault, inspection)).answers
    assert {answer.result for answer in answers.values()} == {None}


def test_in_a_field_undoing_is_the_fields_own(person: Person) -> None:
    guide = practice_guide(person)
    person.press(Qt.Key.Key_A)
    person.press(Qt.Key.Key_R)
    person.write("x")
    person.press(Qt.Key.Key_Z, CONTROL)
    assert guide.page.remarks.field.toPlainText() == ""
    guide.row_chosen.emit("jica.3-1.r01")
    assert state(guide) == (1, "A")


def test_the_history_of_a_row_says_what_it_was_and_became(person: Person) -> None:
    guide = practice_guide(person)
    person.press(Qt.Key.Key_A)
    person.press(Qt.Key.Key_P)
    person.press(Qt.Key.Key_B)
    person.press(Qt.Key.Key_P)
    person.press(Qt.Key.Key_1)
    person.saved()
    person.press(Qt.Key.Key_H)
    person.wait(lambda: guide.aside.history.open, "the history is shown")
    words = [text.text() for text in guide.aside.history.findChildren(Paragraph)]
    assert words[1:] == ["結果：A. 実施 → B. 一部のみ実施", "結果：未判定 → A. 実施"]
    assert words[0].startswith("判断基準の印：なし → ")
    person.press(Qt.Key.Key_N)
    assert not guide.aside.history.open, "it was another row's"


def test_nothing_is_undone_in_what_is_signed(person: Person) -> None:
    guide = practice_guide(person)
    person.press(Qt.Key.Key_A)
    person.saved()
    (inspection,) = person.inspections()
    person.run(lambda vault: vault.execute("UPDATE inspections SET state = 'signed'"))
    person.press(Qt.Key.Key_L, CONTROL)
    person.unlock()
    guide = person.see(GuideView)
    person.press(Qt.Key.Key_Z, CONTROL)
    assert guide.foot.words == "元に戻す変更はありません。"
    answers = person.run(lambda vault: open_inspection(vault, inspection)).answers
    assert answers[RowKey("jica.3-1.r01")].result == "A"
