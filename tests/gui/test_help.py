"""F1: the help beside the screen, with the keys as they are."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from inspector_app import paths
from inspector_app.domain.form_json import form_from_json
from inspector_app.domain.guideline import in_force
from inspector_app.domain.ids import FormId, RowKey
from inspector_app.forms.guideline import read_guideline
from inspector_app.forms.library import Library
from inspector_app.gui.contract.entry_view import ContractEntryView
from inspector_app.gui.contract.start_view import StartView
from inspector_app.gui.contract.view import ContractsView
from inspector_app.gui.help.panel import HelpPanel
from inspector_app.gui.stops import OF_DESK, STOPS
from inspector_app.gui.unlock.view import UnlockView
from inspector_app.gui.widgets.keys import Keys, key_of
from inspector_app.usecases.read_help import guideline_for, help_for
from tests.gui.person import Person
from tests.gui.steps import load_practice, practice_guide


def panel(person: Person) -> HelpPanel:
    found = [each for each in person.program.window.findChildren(HelpPanel) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def test_every_screen_has_help_in_both_languages() -> None:
    names = {stop.name for stop in STOPS} | OF_DESK | {"unlock", "first_start"}
    assert {name for name in names if not help_for(name)} == set()
    for name in names:
        for text in help_for(name):
            assert text.ja
            assert text.en


def test_no_screen_stands_twice_in_the_file() -> None:
    lines = paths.resource("texts", "help.yaml").read_text(encoding="utf-8").splitlines()
    names = [line for line in lines if line.startswith("  ") and not line.startswith("   ")]
    assert len(names) == len(set(names)) > 20


def test_f1_opens_and_closes_the_help_and_the_keyboard_comes_back(person: Person) -> None:
    load_practice(person)
    person.sees_button("検査を始める")
    before = QApplication.focusWidget()
    person.press(Qt.Key.Key_F1)
    shown = panel(person)
    assert ("Ctrl+L",) in {binding.names for binding in shown.shown}
    assert ("Alt+2",) in {binding.names for binding in shown.shown}
    person.press(Qt.Key.Key_Escape)
    assert shown.isHidden()
    assert QApplication.focusWidget() is before
    person.see(ContractsView)


def test_the_help_follows_the_screen_and_the_lock(person: Person) -> None:
    practice_guide(person)
    person.press(Qt.Key.Key_F1)
    guide = panel(person).shown
    person.program.window.header.wanted.emit("contracts")
    person.see(ContractsView)
    person.rest(5)
    assert panel(person).shown != guide
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.see(UnlockView)
    person.rest(5)
    assert ("Alt+1",) not in {binding.names for binding in panel(person).shown}


def test_beside_the_guide_it_says_what_the_guideline_says_of_the_row(person: Person) -> None:
    guide = practice_guide(person)
    person.press(Qt.Key.Key_F1)
    shown = panel(person)
    assert "令和7年6月版" in shown.row_words
    assert "2B" in shown.row_words
    guide.row_chosen.emit("jica.3-1.r34")
    person.wait(lambda: "委託の取扱い" in shown.row_words, "it follows the row")
    assert "契約担当" in shown.row_words
    assert "2B" not in shown.row_words
    person.program.window.header.wanted.emit("contracts")
    person.see(ContractsView)
    person.wait(lambda: shown.row_words == "", "other screens have no row")


def test_the_guideline_knows_every_row_and_only_rows_that_there_are() -> None:
    library = Library(paths.forms_folder())
    forms = [form_from_json(library.definition(FormId(key))) for key in ("jica.3-1", "four-points")]
    keys = {row.key for form in forms for row in form.rows}
    day = date(2026, 11, 22)
    for key in keys:
        found = guideline_for(key, day)
        assert found is not None
        texts = [text for part in found.parts for text in (part.title, part.says)]
        assert texts
        assert all(text.ja and text.en for text in (*texts, *((found.beyond,) if found.beyond else ())))
    (edition,) = read_guideline(paths.resource("texts", "guideline.yaml"))
    assert set(edition.rows) == keys
    assert guideline_for(RowKey("jica.3-1.r01"), date(2025, 5, 31)) is None
    newer = replace(edition, valid_from=date(2026, 12, 1))
    assert in_force((newer, edition), day) is edition
    assert in_force((newer, edition), date(2026, 12, 1)) is newer


def test_in_a_small_window_the_help_takes_the_place_of_the_screen(person: Person) -> None:
    load_practice(person)
    person.program.window.resize(683, 384)
    person.rest(5)
    person.press(Qt.Key.Key_F1)
    assert person.program.window.screen_shown is not None
    assert not person.program.window.screen_shown.isVisible()
    assert panel(person).isVisible()
    person.press(Qt.Key.Key_F1)
    assert person.program.window.screen_shown.isVisible()


def every_key(view: QWidget) -> Iterator[str]:
    keys = getattr(view, "keys", None)
    assert isinstance(keys, Keys)
    for binding in keys.bindings:
        yield from binding.names


@pytest.mark.parametrize(
    ("make", "name", "signal"),
    [
        (StartView, "Esc", "cancelled"),
        (ContractEntryView, "Esc", "cancelled"),
        (ContractEntryView, "Ctrl+Enter", "kept"),
    ],
)
def test_the_keys_that_the_help_names_do_what_it_says(
    make: type[QWidget], name: str, signal: str, application: QApplication, qtbot: QtBot
) -> None:
    del application
    view = make()
    qtbot.addWidget(view)
    view.show()
    assert name in set(every_key(view))
    spy = QSignalSpy(getattr(view, signal))
    key, held = key_of(name.replace("Enter", "Return").replace("Esc", "Escape"))
    QTest.keyClick(view, key, held)
    assert spy.count() == 1
