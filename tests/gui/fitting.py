"""Whether everything on a window has the room it needs."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QPushButton, QScrollArea, QWidget

from inspector_app.gui.widgets.chip import Chip
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.gui.widgets.told import Told


def told(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.accessibleName()!r} {words!r}"


def shown(parent: QWidget) -> Iterator[QWidget]:
    for widget in parent.findChildren(QWidget):
        if widget.isVisible() and widget.width() > 0:
            yield widget


def takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value) and widget.isEnabled()


def cut_off(window: QWidget) -> list[str]:
    """Return the words that have not the room they need."""
    found = []
    for widget in shown(window):
        if isinstance(widget, Paragraph):
            short = widget.height() < widget.heightForWidth(widget.width()) - 1
        elif isinstance(widget, Told):
            short = (
                widget.width() < widget.sizeHint().width() and not widget.toolTip()
            )  # one that yields says all there
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


def sideways(window: QWidget) -> list[str]:
    """Return the pages that are wider than the window, though nobody can scroll them sideways."""
    off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    areas = [each for each in shown(window) if isinstance(each, QScrollArea)]
    wider = [each for each in areas if each.horizontalScrollBarPolicy() is off and each.horizontalScrollBar().maximum()]
    return [f"{type(each).__name__} {each.horizontalScrollBar().maximum()} pixels too wide" for each in wider]


def misfits(window: QWidget) -> list[str]:
    """Return everything on a window that has not the room it needs."""
    found = {"cut": cut_off, "outside": outside, "sideways": sideways}
    return [f"{kind}: {each}" for kind, find in found.items() for each in find(window)]
