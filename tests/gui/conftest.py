"""The program before a person, with a vault of its own."""

import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from inspector_app.gui.application import prepare
from inspector_app.gui.fonts import load_further_fonts
from inspector_app.gui.language import JAPANESE, speak
from tests.gui.person import Person


@pytest.fixture(scope="module", autouse=True)
def cleaned_up() -> Iterator[None]:
    """What the windows of a file leave is cleaned up here, in this thread, before Python may do it in any."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def application(qapp: QApplication) -> QApplication:
    """The application as the program prepares it."""
    qapp.setStyle("Fusion")
    sys.setswitchinterval(0.0005)
    prepare(qapp)
    load_further_fonts()
    return qapp


@pytest.fixture
def sit_down(application: QApplication, tmp_path: Path) -> Iterator[Callable[[], Person]]:
    """Start the program in this test's folder; a second call starts it again on the same vault."""
    people: list[Person] = []

    def start() -> Person:
        person = Person(application, tmp_path / "data")
        people.append(person)
        return person

    yield start
    for person in people:
        if person.program.window.isVisible():
            person.leave()
        person.program.window.deleteLater()
    # Outside an event loop nothing is deleted later; what stays is dressed anew with every program that starts.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    speak(JAPANESE)


@pytest.fixture
def person(sit_down: Callable[[], Person]) -> Person:
    """A person before a program that was started for the first time."""
    return sit_down()
