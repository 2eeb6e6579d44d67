"""The screens one can go to: each is there, leads back, and is there again after a lock."""

import inspect
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from inspector_app.gui.contract.entry_view import ContractEntryView
from inspector_app.gui.contract.view import ContractsView
from inspector_app.gui.enrolment.view import EnrolmentView
from inspector_app.gui.header import TABS
from inspector_app.gui.preferences.view import PreferencesView
from inspector_app.gui.review.view import ReviewView
from inspector_app.gui.stops import BY_NAME, OF_DESK, STOPS, Stop, visiting
from inspector_app.gui.unlock.view import UnlockView
from inspector_app.gui.visits import Visit, Visitor
from tests.gui.person import Person
from tests.gui.steps import load_practice, practice_guide


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.name)
def test_every_screen_can_be_made(stop: Stop) -> None:
    made = inspect.signature(visiting(stop))
    assert [parameter.annotation for parameter in made.parameters.values()] == [Visitor]
    assert made.return_annotation is Visit
    assert stop.tab in {"", *TABS}


def test_names_are_given_once() -> None:
    assert len(BY_NAME) == len(STOPS)
    assert set(BY_NAME) | OF_DESK >= set(TABS)
    assert not set(BY_NAME) & OF_DESK


def test_a_screen_leads_back_to_where_one_came_from(person: Person) -> None:
    load_practice(person)
    person.push("契約を入力")
    person.see(ContractEntryView)
    person.press(Qt.Key.Key_Escape)
    person.see(ContractsView)
    person.program.window.header.wanted.emit("preferences")
    person.see(PreferencesView)
    person.push("登録・練習用の材料")
    person.see(EnrolmentView)
    person.program.window.header.wanted.emit("contracts")
    person.see(ContractsView)


@pytest.mark.parametrize("screen", ["preferences", "outbox", "contracts"])
def test_a_lock_leads_back_to_the_same_screen(screen: str, sit_down: Callable[[], Person]) -> None:
    person = sit_down()
    load_practice(person)
    person.program.window.header.wanted.emit(screen)
    person.settle()
    before = person.program.window.screen_shown
    assert before is not None
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.see(UnlockView)
    person.unlock()
    person.see(type(before))
    assert person.program.window.header.current == screen


def test_a_lock_leads_back_to_the_review_of_the_same_inspection(person: Person) -> None:
    practice_guide(person)
    person.program.window.header.wanted.emit("review")
    person.see(ReviewView)
    person.settle()
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.see(UnlockView)
    person.unlock()
    person.see(ReviewView)


def test_without_an_inspection_its_screens_lead_to_the_contracts(person: Person) -> None:
    load_practice(person)
    person.program.window.header.wanted.emit("review")
    person.see(ContractsView)
    assert person.program.window.header.current == "contracts"
