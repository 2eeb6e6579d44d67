"""A list in columns: one line a row, read by screen readers, walked with the arrows."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from inspector_app.gui.theme import colour

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LEFT_AT_LEAST = 0.3
"""Of the width, what is left at least for the column that takes the rest."""
_NARROW = 80
"""A column that is no wider holds a number or a sign, and gives nothing away."""
_ENOUGH, _REST_ENOUGH, _AROUND = 112, 150, 26
"""Pixels in which long words can be guessed, in a column and in the one that takes the rest; what is around words."""
_LOOKED_AT = 100
"""So many rows tell how long the words of a column are."""
_CTRL = Qt.KeyboardModifier.ControlModifier


class _Rows(QAbstractTableModel):
    def __init__(self, headings: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._roles: tuple[str, ...] = ()

    def set_rows(self, rows: Sequence[tuple[str, ...]], roles: Sequence[str]) -> None:
        self.beginResetModel()
        self._rows, self._roles = tuple(rows), tuple(roles)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and self._roles:
            return QColor(colour(self._roles[index.row()]))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headings[index.column()]} {self._rows[index.row()][index.column()]}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None


class Table(QTreeView):
    """Says which row has the keyboard, and which was chosen with Enter or a double click."""

    row_shown = Signal(int)
    row_chosen = Signal(int)

    def __init__(
        self, name: str, columns: Sequence[tuple[str, int]], parent: QWidget | None = None, *, whole: Sequence[int] = ()
    ) -> None:
        """`columns` are headings with widths in pixels; the one of width 0 takes what is left.

        The columns at the places `whole` hold what must never be cut, such as a time.
        """
        super().__init__(parent)
        self.setProperty("look", "table")
        self.setAccessibleName(name)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self._model = _Rows([heading for heading, _ in columns], self)
        self.setModel(self._model)
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionsMovable(False)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._widths = {place: width for place, (_, width) in enumerate(columns) if width}
        self._whole = {*whole, *(place for place, width in self._widths.items() if width <= _NARROW)}
        for place in range(len(columns)):
            if place not in self._widths:
                self._rest = place
        self._needs = self._measured()
        self._fit()
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self._on_row(now))

    def render_rows(self, rows: Sequence[tuple[str, ...]], roles: Sequence[str] = ()) -> None:
        """Show these rows; `roles` name the colour of each, for all or for none."""
        self._model.set_rows(rows, roles)
        self._needs = self._measured()
        self._fit()

    def rows(self) -> list[tuple[str, ...]]:
        """Return what is shown."""
        model = self._model
        places = range(model.columnCount())
        return [tuple(str(model.data(model.index(row, place))) for place in places) for row in range(model.rowCount())]

    def render_current(self, row: int) -> None:
        """Put the keyboard's place onto a row."""
        self.setCurrentIndex(self._model.index(row, 0))

    def current_row(self) -> int:
        """Return the row that has the keyboard's place, -1 for none."""
        return self.currentIndex().row()

    def _measured(self) -> list[int]:
        """Return how wide the words of each column are at most, with what is around them."""
        head, cell, model = self.header().fontMetrics(), self.fontMetrics(), self._model
        needs = []
        for place in range(model.columnCount()):
            words = [model.data(model.index(row, place)) for row in range(min(model.rowCount(), _LOOKED_AT))]
            heading = model.headerData(place, Qt.Orientation.Horizontal)
            widths = [head.horizontalAdvance(heading), *(cell.horizontalAdvance(str(each)) for each in words)]
            needs.append(max(widths) + _AROUND)
        return needs

    def _fit(self) -> None:
        """Give each column its width, in little room what its words need; the table scrolls where there is less."""
        room = self.viewport().width()
        least = {place: self._least(place) for place in self._widths}
        rest = min(self._needs[self._rest], _REST_ENOUGH)
        spare = room - sum(least.values()) - max(rest, int(room * _LEFT_AT_LEAST))
        wish = {place: max(0, width - least[place]) for place, width in self._widths.items()}
        share = min(1.0, max(0, spare) / max(1, sum(wish.values())))
        widths = {place: least[place] + int(wish[place] * share) for place in self._widths}
        for place, width in widths.items():
            self.setColumnWidth(place, width)
        self.setColumnWidth(self._rest, max(rest, room - sum(widths.values())))

    def _least(self, place: int) -> int:
        """Return the width below which a column says nothing."""
        need, width = self._needs[place], self._widths[place]
        if place not in self._whole:
            return min(need, width, _ENOUGH)
        return width if width <= _NARROW or not self._model.rowCount() else min(need, width)

    def _on_row(self, index: QModelIndex) -> None:
        if index.isValid():
            self.row_shown.emit(index.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns into the room there is."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the words once more: before that, the style sheet had not chosen their letters yet."""
        super().showEvent(event)
        self._needs = self._measured()
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the row on Enter; letters are not searched for, they may be shortcuts, and so may Ctrl with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and event.modifiers() & _CTRL:
            event.ignore()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.row_chosen.emit(self.currentIndex().row())
        elif event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)
