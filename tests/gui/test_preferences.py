"""The preferences: what is chosen holds at once, is in the vault, and is there after the next unlock."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.preferences.view import PreferencesView
from inspector_app.gui.preferred import Preferences, load_preferences
from inspector_app.gui.theme import DARK, LIGHT, Scheme, system_tokens, tokens, tokens_of
from inspector_app.usecases.choose_time_service import TimeChoice, choose_time_service, time_choice
from inspector_app.usecases.signing_time import service_url
from tests.gui.person import Person
from tests.gui.steps import practice_guide

ADDRESS = "https://tsa.example.jp/stamp"


def choose(person: Person, view: PreferencesView, name: str, step: Qt.Key) -> None:
    """Go to a choice by its name and take the next one."""
    for _ in range(40):
        focus = QApplication.focusWidget()
        if focus is not None and focus.accessibleName() == name:
            person.press(step)
            return
        person.press(Qt.Key.Key_Tab)
    raise AssertionError(f"no key leads to {name} on {view}")


@pytest.fixture(autouse=True)
def _as_the_system() -> None:
    assert tokens_of(Scheme.SYSTEM) == system_tokens()


def test_colours_and_papers_are_chosen_by_keyboard_and_outlive_a_lock(person: Person) -> None:
    practice_guide(person)
    person.program.window.header.wanted.emit("preferences")
    view = person.see(PreferencesView)
    choose(person, view, "配色", Qt.Key.Key_Down)
    person.wait(lambda: tokens() == LIGHT, "the light colours are worn")
    choose(person, view, "配色", Qt.Key.Key_Down)
    person.wait(lambda: tokens() == DARK, "the dark colours are worn")
    choose(person, view, "書類の言語", Qt.Key.Key_Down)
    person.settle()
    kept = person.run(lambda vault: load_preferences(vault, "ja"))
    assert kept == Preferences("ja", scheme=Scheme.DARK, english_aid=True)
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.unlock()
    again = person.see(PreferencesView)
    assert tokens() == DARK
    choose(person, again, "配色", Qt.Key.Key_Home)
    person.wait(lambda: tokens() == system_tokens(), "the system's colours are worn again")


def test_a_time_stamp_service_is_named_or_left_to_the_agency(person: Person) -> None:
    practice_guide(person)
    person.program.window.header.wanted.emit("preferences")
    view = person.see(PreferencesView)
    view.service.setFocus()
    person.write("tsa.example.jp")
    person.press(Qt.Key.Key_Tab)
    person.wait(lambda: "http" in view.service.accessibleDescription(), "it is no address")
    person.settle()
    assert person.run(service_url) == ""
    view.service.setFocus()
    view.service.selectAll()
    person.write(ADDRESS)
    person.program.window.header.wanted.emit("guide")
    person.see(GuideView)
    assert person.run(time_choice) == TimeChoice(ADDRESS, "")
    assert person.run(service_url) == ADDRESS
    assert person.run(lambda vault: choose_time_service(vault, " ")) == TimeChoice("", "")
