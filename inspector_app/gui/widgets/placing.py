"""Placing a column of cards at once: Qt would place everything anew for each piece that is shown, hidden or written."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLayout, QWidget

_REQUEST = QEvent.Type.LayoutRequest.value


class Placing:
    """The cards of a column that scrolls. `hold` before something changes, `release` or `place` afterwards."""

    def __init__(self, column: QWidget, cards: Sequence[QWidget]) -> None:
        self._column, self._cards = column, cards

    def hold(self) -> None:
        """Place nothing until `release` or `place`."""
        for layout in self._layouts():
            layout.setEnabled(False)

    def release(self) -> None:
        """Leave the placing to Qt again."""
        for layout in self._layouts():
            layout.setEnabled(True)

    def place(self, width: int, least: int, *, whole: bool = True) -> None:
        """Place everything for a width, at least so high; `whole` while nothing but the cards is in the column."""
        self.release()
        column, *inside = self._layouts()
        for card in self._cards:
            card.updateGeometry()  # or the height that it had before would be taken
        for layout in (column, *inside):
            for nested in layout.findChildren(QLayout):
                nested.invalidate()  # or a grid counts the gaps of the lines that it had before
            layout.invalidate()
        self._column.resize(width, max(least, column.totalHeightForWidth(width)))
        for layout in (column, *inside):
            layout.activate()
        if not whole:
            return  # the rest of the column asks for its room afterwards
        # What was asked of the layouts meanwhile is done; the area in which this scrolls has seen the new size.
        around = self._column.parentWidget()
        for widget in (self._column, *self._cards, *(() if around is None else (around,))):
            QCoreApplication.removePostedEvents(widget, _REQUEST)

    def _layouts(self) -> list[QLayout]:
        widgets = (self._column, *self._cards)
        return [layout for widget in widgets if (layout := widget.layout()) is not None]
