"""Japanese text that is still being composed is safe: against every key, against the focus, a lock, and closing."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from inspector_app.domain.ids import RowKey
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.unlock.view import UnlockView
from inspector_app.gui.widgets.keys import key_of
from inspector_app.usecases.open_inspection import open_inspection
from tests.gui.person import Person
from tests.gui.steps import practice_guide

CONTROL = Qt.KeyboardModifier.ControlModifier
BEFORE, COMPOSED = "鍵は", "そうむか"
LEAVING: dict[str, Callable[[Person, GuideView], None]] = {
    "another order": lambda person, _: person.press(Qt.Key.Key_2, CONTROL),
    "the search": lambda person, _: person.press(Qt.Key.Key_F, CONTROL),
    "the phrases": lambda person, _: person.press(Qt.Key.Key_T, CONTROL),
    "a target": lambda _, guide: click(guide.page.targets.targets["B"]),
    "a tick": lambda _, guide: click(guide.page.criteria.checks[0]),
    "a method": lambda _, guide: click(guide.page.methods.chips["sight"]),
    "the next row": lambda _, guide: click(guide.foot.in_order()[0]),
    "the list": lambda _, guide: guide.row_chosen.emit("jica.3-1.r05"),
    "the share": lambda _, guide: guide.panel.share_chosen.emit("unassessed"),
    "the history": lambda _, guide: click(guide.aside.history.show_button),
    "evidence": lambda _, guide: guide.evidence_wanted.emit(""),
    "contracts": lambda person, _: person.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier),
    "review": lambda person, _: person.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier),
}

ELSEWHERE = {"evidence", "contracts", "review"}
"""Ways that lead out of the guide."""


def click(target: QWidget) -> None:
    QTest.mouseClick(target, Qt.MouseButton.LeftButton)


def stored(person: Person) -> dict[RowKey, str]:
    (inspection,) = person.inspections()
    answers = person.run(lambda vault: open_inspection(vault, inspection)).answers
    return {row: answer.remarks for row, answer in answers.items()}


def test_no_key_fires_and_none_takes_a_letter_while_something_is_composed(person: Person) -> None:
    guide = practice_guide(person)
    person.press(Qt.Key.Key_R)
    person.write(BEFORE)
    keys = {name for binding in guide.keys.bindings for name in binding.names}
    assert {"N", "A", "Ctrl+F", "Esc"} <= keys
    for name in ("A", "B", "C", "D", "G", "N", "P", "O", "F", "R", "T", "H", "E", "1", "9", "Backspace", "Delete"):
        key, _ = key_of(name)
        person.compose(COMPOSED)
        field = QApplication.focusWidget()
        assert field is guide.page.remarks.field
        assert guide.row_shown is not None
        assert (guide.row_shown.no, guide.row_shown.target, guide.row_shown.flagged) == (1, "", False)
        QTest.keyClick(field, key)
        assert (guide.row_shown.no, guide.row_shown.target, guide.row_shown.flagged) == (1, "", False), name
        person.commit("")
    assert guide.page.remarks.field.hasFocus()


def test_what_is_composed_is_kept_whichever_way_one_leaves(person: Person) -> None:
    guide = practice_guide(person)
    rows = [f"jica.3-1.r{number:02}" for number in range(10, 10 + len(LEAVING))]
    for row, (way, leave) in zip(rows, LEAVING.items(), strict=True):
        guide.row_chosen.emit(row)
        person.press(Qt.Key.Key_R)
        person.write(BEFORE)
        person.compose(COMPOSED)
        leave(person, guide)
        if way in ELSEWHERE:
            person.wait(guide.isHidden, f"the guide was left for {way}")
        guide.row_chosen.emit(row)
        assert guide.page.remarks.field.toPlainText() == f"{BEFORE}{COMPOSED}", way
        if way in ELSEWHERE:
            person.press(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
            person.see(GuideView)
        guide.list.setFocus()
    person.saved()
    kept = stored(person)
    assert [kept[RowKey(row)] for row in rows] == [f"{BEFORE}{COMPOSED}"] * len(rows)


def test_a_lock_keeps_what_is_composed_in_any_field(person: Person) -> None:
    guide = practice_guide(person)
    person.press(Qt.Key.Key_D)
    assert guide.field_place()[0] == "waiting_for"
    lock_while_composing(person)
    guide = person.see(GuideView)
    assert guide.page.waiting.what.hasFocus()
    assert guide.page.waiting.what.text() == f"{BEFORE}{COMPOSED}"
    guide.row_chosen.emit("jica.3-1.r27")
    guide.page.prompts.fields[2].setFocus()
    lock_while_composing(person)
    guide = person.see(GuideView)
    assert guide.page.prompts.fields[2].hasFocus()
    assert guide.page.prompts.fields[2].toPlainText() == f"{BEFORE}{COMPOSED}"


def lock_while_composing(person: Person) -> None:
    person.write(BEFORE)
    person.compose(COMPOSED)
    person.press(Qt.Key.Key_L, CONTROL)
    person.see(UnlockView)
    person.unlock()
