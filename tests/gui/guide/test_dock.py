"""Where the window is low, the answers stand above the foot: whatever row is shown, they are in sight."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from inspector_app.gui.guide.view import GuideView
from tests.gui.person import Person
from tests.gui.steps import practice_guide

ROWS = 35


def place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def in_sight(guide: GuideView) -> bool:
    """Tell whether every answer that is offered can be seen whole, and nothing lies over it."""
    window, offered = guide.window(), [each for each in guide.page.targets.targets.values() if each.isVisible()]
    whole = all(each.visibleRegion().boundingRect() == each.rect() for each in offered)
    free = place(guide.page.targets, window).bottom() <= place(guide.foot, window).top()
    return len(offered) >= 4 and whole and free and window.rect().contains(place(guide.foot, window))


@pytest.mark.parametrize(("width", "height"), [(683, 384), (911, 512), (1093, 614)])
def test_the_answers_to_every_row_are_in_sight(person: Person, width: int, height: int) -> None:
    guide = practice_guide(person)
    person.program.window.resize(width, height)
    person.wait(lambda: guide.width() == width, "the guide is as wide as the window")
    for number in range(1, ROWS + 1):
        guide.row_chosen.emit(f"jica.3-1.r{number:02}")
        person.wait(lambda: in_sight(guide), f"the answers to No.{number} are in sight")


def test_the_answers_go_back_below_the_criteria_where_there_is_room(person: Person) -> None:
    guide = practice_guide(person)
    window, targets = person.program.window, guide.page.targets
    for height in (384, 768, 384, 768):
        window.resize(1366, height)
        person.wait(lambda height=height: window.height() == height, "the window is so high")  # type: ignore[misc]
        person.wait(lambda: in_sight(guide), "the answers are in sight")
        assert guide.page.isAncestorOf(targets) == (height == 768)
        person.press(Qt.Key.Key_B)
    between = [place(part, window) for part in (guide.page.criteria, targets, guide.page.methods)]
    assert between == sorted(between, key=QRect.top)
    assert [each.height() for each in targets.targets.values() if each.isVisible()] == [54] * 4


def test_tab_goes_from_the_criteria_to_the_answers_wherever_they_stand(person: Person) -> None:
    guide = practice_guide(person)
    person.program.window.resize(911, 512)
    person.wait(lambda: in_sight(guide), "the answers are in sight")
    shown = [each for each in guide.page.in_order() if each.isVisible()]
    shown[0].setFocus(Qt.FocusReason.TabFocusReason)
    came = []
    for _ in shown:
        came.append(QApplication.focusWidget())
        person.press(Qt.Key.Key_Tab)
    assert came == shown


def test_an_answer_without_room_for_its_words_shows_its_shape_and_its_key(person: Person) -> None:
    guide = practice_guide(person)
    target = guide.page.targets.targets["A"]
    person.program.window.resize(683, 384)
    person.wait(lambda: in_sight(guide), "the answers are in sight")
    target.resize(target.minimumSizeHint())
    bare = target.grab().toImage()
    target.setText("何か別の、ずっと長いことば")
    assert target.grab().toImage() == bare
    target.setText("短")
    target.resize(160, target.height())
    wide = target.grab().toImage()
    target.setText("他")
    assert target.grab().toImage() != wide
