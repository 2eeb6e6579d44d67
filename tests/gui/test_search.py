"""すべてを検索: from anywhere, by keyboard, to the very row."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from inspector_app.gui.contract.view import ContractsView
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.outbox.view import OutboxView
from inspector_app.gui.search.model import where_words
from inspector_app.gui.search.view import SearchView
from inspector_app.gui.widgets.table import Table
from inspector_app.usecases.search_vault import Where
from tests.gui.person import Person
from tests.gui.steps import load_practice, practice_guide

CONTROL = Qt.KeyboardModifier.ControlModifier


def found(view: SearchView) -> list[tuple[str, ...]]:
    (table,) = view.findChildren(Table)
    return table.rows()


def test_a_remark_is_found_and_leads_to_its_row(person: Person) -> None:
    guide = practice_guide(person)
    guide.row_chosen.emit("jica.3-1.r17")
    guide.list.setFocus()
    person.press(Qt.Key.Key_R)
    person.write("鍵箱の貸出簿に記入漏れ")
    person.press(Qt.Key.Key_Escape)
    guide.row_chosen.emit("jica.3-1.r01")
    person.saved()
    person.press(Qt.Key.Key_K, CONTROL)
    view = person.see(SearchView)
    person.compose("貸出簿")
    person.commit("貸出簿")
    person.wait(lambda: found(view), "it is found")
    assert any("No.17" in part and "鍵箱の貸出簿" in excerpt for _, part, excerpt in found(view))
    row = next(place for place, line in enumerate(found(view)) if "備考" in line[1])
    person.press(Qt.Key.Key_Down)
    for _ in range(row):
        person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Return)
    guide = person.see(GuideView)
    person.wait(lambda: guide.row_shown is not None, "a row is shown")
    assert guide.row_shown is not None
    assert guide.row_shown.no == 17


def test_escape_leads_back_and_nothing_found_is_told(person: Person) -> None:
    load_practice(person)
    person.program.window.header.wanted.emit("outbox")
    person.see(OutboxView)
    person.press(Qt.Key.Key_K, CONTROL)
    view = person.see(SearchView)
    person.write("xyzzy")
    person.wait(lambda: "見つかりませんでした" in view._told.text(), "it is told")
    assert found(view) == []
    person.press(Qt.Key.Key_Escape)
    person.see(OutboxView)


def test_a_contract_leads_to_the_contracts(person: Person) -> None:
    load_practice(person)
    person.press(Qt.Key.Key_K, CONTROL)
    view = person.see(SearchView)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "探す言葉"
    person.write("0017")
    person.wait(lambda: found(view), "it is found")
    person.press(Qt.Key.Key_Return)
    person.see(ContractsView)


def test_every_text_of_the_vault_has_a_name() -> None:
    assert all(where_words(where) for where in Where)
