"""Where on a screen texts are written, and where the question about one of them stands: right below its field."""

from dataclasses import dataclass

from PySide6.QtWidgets import QBoxLayout, QLayout, QLayoutItem, QScrollArea, QWidget

from inspector_app.gui.guard.card import GuardCard
from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.tabbing import tab_through
from inspector_app.gui.widgets.text_field import TextField

_PANELS = ("card", "tools")
Written = TextField | LineField


@dataclass(frozen=True, slots=True)
class Place:
    """A field: what the use case calls its text, what people call it; `label` where the use case judges with one."""

    name: str
    words: str
    field: Written
    label: str = ""


def text_in(field: Written) -> str:
    """Return what stands in a field."""
    return field.toPlainText() if isinstance(field, TextField) else field.text()


def stand_below(card: GuardCard, field: Written) -> None:
    """Put the question below a field, and into Tab's way right behind it."""
    found = _column(field)
    if found is None:
        return
    box, place = found
    if box.indexOf(card) != place + 1:
        box.removeWidget(card)  # the places behind it move up
        _, place = _column(field) or found
        box.insertWidget(place + 1, card)
    following = field.nextInFocusChain()
    tab_through(field, *card.in_order())
    if following not in card.in_order() and following is not None:
        QWidget.setTabOrder(card.in_order()[-1], following)


def bring_in_sight(card: GuardCard) -> None:
    """Scroll so that the question is seen."""
    parent = card.parentWidget()
    while parent is not None:
        page = parent.widget() if isinstance(parent, QScrollArea) else None
        if isinstance(parent, QScrollArea) and page is not None:
            layout = page.layout()
            if layout is not None:
                layout.activate()
            least = max(page.minimumSizeHint().height(), page.heightForWidth(page.width()))
            page.resize(page.width(), max(parent.viewport().height(), least))
            parent.ensureWidgetVisible(card, 0, 8)
        parent = parent.parentWidget()


def _column(field: QWidget) -> tuple[QBoxLayout, int] | None:
    """Return the column of the panel, or of the page, around a field, and the place that the field has in it.

    The lines of a panel come and go; what stands between them stays.
    """
    inner: QWidget = field
    while (outer := inner.parentWidget()) is not None:
        layout = outer.layout()
        if layout is not None and (outer.property("look") in _PANELS or _is_page(outer)):
            return _within(layout, inner)
        inner = outer
    return None


def _is_page(widget: QWidget) -> bool:
    """Tell whether a widget is what a scrolling area scrolls."""
    viewport = widget.parentWidget()
    area = None if viewport is None else viewport.parentWidget()
    return isinstance(area, QScrollArea) and area.widget() is widget


def _within(layout: QLayout, widget: QWidget) -> tuple[QBoxLayout, int] | None:
    """Return the innermost column of a layout with a widget in it, and which of its places holds the widget."""
    for place, item in enumerate(_items(layout)):
        nested = _layout(item)
        inside = None if nested is None else _within(nested, widget)
        if inside is not None:
            return inside
        if item.widget() is widget or (nested is not None and _holds(nested, widget)):
            down = isinstance(layout, QBoxLayout) and layout.direction() is QBoxLayout.Direction.TopToBottom
            return (layout, place) if down and isinstance(layout, QBoxLayout) else None
    return None


def _holds(layout: QLayout, widget: QWidget) -> bool:
    for item in _items(layout):
        nested = _layout(item)
        if item.widget() is widget or (nested is not None and _holds(nested, widget)):
            return True
    return False


def _items(layout: QLayout) -> list[QLayoutItem]:
    return [item for place in range(layout.count()) if (item := layout.itemAt(place)) is not None]


def _layout(item: QLayoutItem) -> QLayout | None:
    nested = item.layout()
    return nested if isinstance(nested, QLayout) else None
