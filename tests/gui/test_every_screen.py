"""What holds on every screen: all is named, reached by Tab, seen when it has the keyboard, and nothing is cut off."""

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLabel, QPushButton, QWidget

from inspector_app.gui.language import ENGLISH
from inspector_app.gui.preferences.view import PreferencesView
from inspector_app.gui.preferred import Preferences
from inspector_app.gui.widgets.chip import Chip
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.gui.widgets.told import Told
from tests.gui.person import Person
from tests.gui.steps import practice_guide
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


def told(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.accessibleName()!r} {words!r}"


def shown(parent: QWidget) -> Iterator[QWidget]:
    for widget in parent.findChildren(QWidget):
        if widget.isVisible() and widget.width() > 0:
            yield widget


def takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value) and widget.isEnabled()


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


def cut_off(window: QWidget) -> list[str]:
    """Return the words that have not the room they need."""
    found = []
    for widget in shown(window):
        if isinstance(widget, Paragraph):
            short = widget.height() < widget.heightForWidth(widget.width()) - 1
        elif isinstance(widget, Told):
            short = widget.width() < widget.sizeHint().width()
        elif isinstance(widget, Chip):
            short = False  # drawn with an ellipsis, full in the tooltip
        elif isinstance(widget, QLabel):
            wraps = widget.wordWrap()
            short = widget.height() + 1 < widget.heightForWidth(widget.width()) if wraps else _narrow(widget)
        elif isinstance(widget, QPushButton) and widget.text():
            short = widget.width() < widget.sizeHint().width()  # with what stands around the words
        else:
            continue
        if short:
            found.append(told(widget))
    return found


def _narrow(widget: QWidget) -> bool:
    words = widget.text() if isinstance(widget, QLabel | QPushButton) else ""
    return bool(words) and widget.width() + 1 < widget.fontMetrics().horizontalAdvance(words.replace("&", ""))


def outside(window: QWidget) -> list[str]:
    """Return the controls that reach over the edge of the window, where nothing can be scrolled sideways."""
    found = []
    for widget in shown(window):
        if not takes_tab(widget) or isinstance(widget, QAbstractScrollArea) or _scrolls(widget):
            continue
        right = widget.mapTo(window, QPoint(widget.width(), 0)).x()
        left = widget.mapTo(window, QPoint(0, 0)).x()
        if right > window.width() + 1 or left < -1:
            found.append(f"{told(widget)} {left}–{right}")
    return found


def _scrolls(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            return parent.horizontalScrollBarPolicy() is not off
        parent = parent.parentWidget()
    return False


def started(person: Person) -> None:
    practice_guide(person)
    for _ in range(3):
        person.press(Qt.Key.Key_A)
    person.saved()


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
        person.program.window.header.wanted.emit("preferences")
        view = person.see(PreferencesView)
        view.changed.emit(Preferences(ENGLISH))
        person.wait(lambda: person.program.window.screen_shown is not view, "the window is made anew")
        person.see(PreferencesView)
    found: dict[str, list[str]] = {}
    for name, _ in tour(person):
        window = person.program.window
        window.resize(*SMALL)
        person.rest(20)
        found[name] = [f"cut: {each}" for each in cut_off(window)] + [f"outside: {each}" for each in outside(window)]
        assert window.width() <= SMALL[0] + 1, f"{name} needs {window.width()} pixels"
    assert {name: problems for name, problems in found.items() if problems} == {}
