"""What holds on every screen: all is named, reached by Tab, seen when it has the keyboard, and nothing is cut off."""

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.language import ENGLISH
from inspector_app.gui.navigation import Navigation
from inspector_app.gui.preferences.view import PreferencesView
from inspector_app.gui.preferred import Preferences
from inspector_app.gui.review.model import review_screen
from inspector_app.gui.review.view import ReviewView
from inspector_app.gui.unlock.view import UnlockView
from inspector_app.usecases.review_inspection import review_inspection
from tests.gui.fitting import misfits, shown, takes_tab, told
from tests.gui.person import Person
from tests.gui.steps import make_vault, practice_guide
from tests.gui.tour import tour

ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
    QAccessible.Role.ComboBox,
    QAccessible.Role.List,
    QAccessible.Role.Tree,
    QAccessible.Role.Table,
    QAccessible.Role.SpinBox,
}
SMALL = (683, 384)
"""1366×768 at 200 %."""


def inside(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield everything that a screen reader finds from here on."""
    for place in range(interface.childCount()):
        child = cast("QAccessibleInterface | None", interface.child(place))  # Qt may have none there
        if child is not None and child.isValid():
            state = child.state()
            if not state.invisible:
                yield child
                if child.role() not in {QAccessible.Role.List, QAccessible.Role.Tree, QAccessible.Role.Table}:
                    yield from inside(child)


def nameless(window: QWidget) -> list[str]:
    """Return the controls of the tree of accessibility that have no name."""
    top = QAccessible.queryAccessibleInterface(window)
    unnamed = [each for each in inside(top) if each.role() in ROLES and not each.text(QAccessible.Text.Name).strip()]
    return [f"{each.role().name} {type(each.object()).__name__}" for each in unnamed]


def unreached(person: Person, screen: QWidget) -> list[str]:
    """Press Tab until it goes round, and return what it never came to."""
    wanted = {widget for widget in shown(screen) if takes_tab(widget) and widget.focusProxy() is None}
    reached: set[QWidget] = set()
    screen.setFocus()
    for _ in range(2 * len(wanted) + 40):
        person.press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is not None:
            reached.add(focus)
        if wanted <= reached:
            break
    groups = {
        type(each.parentWidget()) for each in reached if isinstance(each, QAbstractButton) and each.autoExclusive()
    }
    left = [each for each in wanted - reached if not _of_reached_group(each, groups)]
    return [told(each) for each in left]


def _of_reached_group(widget: QWidget, groups: set[type]) -> bool:
    """One of several that exclude each other is reached by Tab, the others by the arrows."""
    return isinstance(widget, QAbstractButton) and widget.autoExclusive() and type(widget.parentWidget()) in groups


def unseen(screen: QWidget) -> list[str]:
    """Return what looks the same with the keyboard and without it."""
    found = []
    for widget in shown(screen):
        if not takes_tab(widget) or widget.focusProxy() is not None or widget.visibleRegion().isEmpty():
            continue
        screen.window().setFocus()
        before = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if widget.hasFocus() and widget.grab().toImage() == before:
            found.append(told(widget))
    return found


def started(person: Person) -> None:
    practice_guide(person)
    for _ in range(3):
        person.press(Qt.Key.Key_A)
    person.saved()


def in_english(person: Person) -> None:
    person.program.window.header.wanted.emit("preferences")
    view = person.see(PreferencesView)
    view.changed.emit(Preferences(ENGLISH))
    person.wait(lambda: person.program.window.screen_shown is not view, "the window is made anew")
    person.see(PreferencesView)


def test_every_control_is_named_reached_by_tab_and_seen_when_it_has_the_keyboard(person: Person) -> None:
    started(person)
    found: dict[str, list[str]] = {}
    for name, screen in tour(person):
        window = person.program.window
        found[name] = [f"no name: {each}" for each in nameless(window)]
        found[name] += [f"not reached: {each}" for each in unreached(person, screen)]
        found[name] += [f"not seen: {each}" for each in unseen(screen)]
    assert {name: problems for name, problems in found.items() if problems} == {}
    assert len(found) > 10


@pytest.mark.parametrize("language", ["ja", "en"])
def test_nothing_is_cut_off_at_twice_the_size(language: str, person: Person) -> None:
    started(person)
    if language == ENGLISH:
        in_english(person)
    found: dict[str, list[str]] = {}
    for name, _ in tour(person):
        window = person.program.window
        window.resize(*SMALL)
        person.rest(20)
        found[name] = misfits(window)
        assert window.width() <= SMALL[0] + 1, f"{name} needs {window.width()} pixels"
    assert {name: problems for name, problems in found.items() if problems} == {}


def test_what_can_be_done_in_each_state_of_a_review_fits_at_twice_the_size(person: Person) -> None:
    started(person)
    in_english(person)
    (inspection,) = person.inspections()
    (navigation,) = person.program.window.findChildren(Navigation)[-1:]
    navigation.open(inspection)
    person.see(GuideView)
    navigation.go("review")
    view = person.see(ReviewView)
    person.settle()
    screen = review_screen(person.run(lambda vault: review_inspection(vault, inspection)), None)
    person.program.window.resize(*SMALL)
    for actions in (("reopen", "draft", "closing", "signers", "sign"), ("signers", "closing", "record", "outbox")):
        view.render_review(screen, actions)
        person.rest(20)
        assert misfits(view) == []


def test_what_is_said_at_the_lock_scrolls_where_it_has_no_room(person: Person) -> None:
    make_vault(person)
    person.program.speak(ENGLISH)
    person.program.lock()
    view = person.see(UnlockView)
    person.program.window.resize(*SMALL)
    field = view.focusWidget()
    assert field is not None
    height = field.height()
    view.render_refusal("The vault's file is damaged; the passphrase is not the cause. " * 8)
    person.rest(20)
    assert field.hasFocus()
    assert field.height() == height
    assert misfits(view) == []
