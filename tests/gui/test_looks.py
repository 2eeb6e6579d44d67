"""The main screens look as they did when somebody last looked at them, light and dark; and what moves is noticed."""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageFilter
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from inspector_app.gui.contract.view import ContractsView
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.review.view import ReviewView
from inspector_app.gui.style import dress
from inspector_app.gui.theme import DARK, LIGHT
from inspector_app.gui.today.view import TodayView
from inspector_app.gui.unlock.view import UnlockView
from tests.gui.looks import changed_places, compare, photographed
from tests.gui.person import Person
from tests.gui.steps import practice_guide

THEN = datetime(2026, 11, 24, 10, 42, 7, tzinfo=UTC).replace(tzinfo=None).astimezone()
"""The same on every clock: the screen shows the time of where it stands."""
SCHEMES = {"light": LIGHT, "dark": DARK}


@pytest.fixture
def visitor(application: QApplication, tmp_path: Path) -> Iterator[Person]:
    """A person on a day of November 2026 at whose caret nothing blinks."""
    flash = application.cursorFlashTime()
    application.setCursorFlashTime(0)
    person = Person(application, tmp_path / "data", lambda: THEN)
    dress(application, LIGHT)
    yield person
    dress(application, LIGHT)
    application.setCursorFlashTime(flash)
    person.leave()


def answer_some(person: Person) -> GuideView:
    """Answer sixteen rows, and be in the middle of the seventeenth."""
    guide = practice_guide(person)
    for number in range(1, 17):
        person.press(Qt.Key.Key_C if number == 11 else Qt.Key.Key_A)
    for number in (35, 17):  # how far the list scrolled on the way is a matter of how fast somebody answers
        guide.row_chosen.emit(f"jica.3-1.r{number}")
        guide.list.scroll_ahead()
    guide.list.setFocus()
    for key in (Qt.Key.Key_B, Qt.Key.Key_P, Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_R):
        person.press(key)
    person.write("端末12台のうち2台（受付横の島）にワイヤーなし。担当者が当日中に取り付けると説明。")
    person.saved()
    person.settle()
    guide.list.scroll_ahead()
    return guide


def shown(person: Person) -> Iterator[str]:
    """Go from screen to screen; yield the name of each."""
    answer_some(person)
    yield "guide"
    for key, name, screen in (
        (Qt.Key.Key_1, "today", TodayView),
        (Qt.Key.Key_2, "contracts", ContractsView),
        (Qt.Key.Key_4, "review", ReviewView),
    ):
        person.press(key, Qt.KeyboardModifier.AltModifier)
        person.see(screen)
        person.settle()
        yield name
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.see(UnlockView)
    person.rest(0)
    yield "unlock"


def test_the_main_screens_look_as_they_did(visitor: Person) -> None:
    changed = {}
    for name in shown(visitor):
        for scheme, colours in SCHEMES.items():
            dress(visitor.application, colours)
            visitor.rest(0)
            changed[f"{name}-{scheme}"] = compare(f"{name}-{scheme}", photographed(visitor.program.window))
        dress(visitor.application, LIGHT)
    assert len(changed) == 10
    assert {name: places for name, places in changed.items() if places} == {}


def blurred(picture: Image.Image) -> Image.Image:
    """Return a picture whose edges are smoothed otherwise."""
    return picture.filter(ImageFilter.GaussianBlur(0.35))


def squeezed(picture: Image.Image) -> Image.Image:
    """Return a picture whose colours and edges are a little off, as after a lossy format."""
    out = BytesIO()
    picture.save(out, "JPEG", quality=88)
    return Image.open(out).convert("RGB")


def test_smoothing_is_no_change_and_a_button_that_moved_and_a_word_that_changed_are(visitor: Person) -> None:
    guide, window = answer_some(visitor), visitor.program.window
    before = photographed(window)
    for smoothed in (blurred(before), squeezed(before)):
        assert smoothed.tobytes() != before.tobytes()
        assert changed_places(before, smoothed) == []
    forward = guide.foot.in_order()[0]
    corner = forward.mapTo(window, QPoint(0, 0))
    forward.move(forward.x() - 6, forward.y())
    moved = changed_places(before, photographed(window))
    assert moved
    assert all(abs(y - corner.y()) <= forward.height() + 8 and x >= corner.x() - 16 for x, y in moved)
    forward.move(forward.x() + 6, forward.y())
    assert changed_places(before, photographed(window)) == []
    visitor.press(Qt.Key.Key_Backspace)
    visitor.rest(0)
    assert changed_places(before, photographed(window))
