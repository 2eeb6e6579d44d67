"""Whatever row is shown, and however wide the window is: nothing is squeezed, and nothing lies over anything else."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.widgets.check_row import CheckRow
from inspector_app.gui.widgets.paragraph import Paragraph
from tests.gui.person import Person
from tests.gui.steps import practice_guide

ROWS = 35


def pieces(guide: GuideView) -> list[QWidget]:
    """Return what stands below each other beside the row, from top to bottom."""
    aside = guide.aside
    cards = [aside.last_visit, aside.own_answer, aside.evidence, aside.history]
    return [card for card in cards if not card.isHidden()]


def misplaced(guide: GuideView) -> list[str]:
    """Return what has less room than it needs, or lies over what comes before it."""
    texts: list[QWidget] = [*guide.findChildren(Paragraph), *guide.findChildren(CheckRow)]
    needy = [text for text in (*texts, *pieces(guide)) if text.isVisible() and text.hasHeightForWidth()]
    found = [
        f"{type(text).__name__} {text.accessibleName()[:20]}: {text.height()} of {text.heightForWidth(text.width())}"
        for text in needy
        if text.height() < text.heightForWidth(text.width()) - 1
    ]
    for above, below in pairwise(pieces(guide)):
        if below.y() < above.geometry().bottom():
            found.append(f"{type(below).__name__} lies over {type(above).__name__}")
    return found


@pytest.mark.parametrize("width", [1366, 900, 640])
def test_every_row_finds_its_room(person: Person, width: int) -> None:
    guide = practice_guide(person)
    window = person.program.window
    window.resize(width, 768)
    person.wait(lambda: guide.width() == width, "the guide is as wide as the window")
    for number in range(1, ROWS + 1):
        assert guide.row_shown is not None
        assert guide.row_shown.no == number
        person.wait(lambda: not misplaced(guide), f"No.{number} has its room: {misplaced(guide)}")
        person.press(Qt.Key.Key_A if number % 3 else Qt.Key.Key_N)


def test_what_stands_beside_a_row_is_placed_anew_when_it_comes_back_beside_it(person: Person) -> None:
    guide = practice_guide(person)
    for width in (900, 1366, 900, 1366):
        person.program.window.resize(width, 768)
        person.wait(lambda width=width: guide.width() == width, "the guide is as wide as the window")  # type: ignore[misc]
        for _ in range(4):
            person.press(Qt.Key.Key_A)
            person.wait(lambda: not misplaced(guide), f"the row has its room: {misplaced(guide)}")
