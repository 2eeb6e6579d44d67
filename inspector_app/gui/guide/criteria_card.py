"""The criteria of a row, with the sub-checks to tick."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from inspector_app.gui.guide.model import RowScreen
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.check_row import CheckRow

_MANY, _FRAME, _BETWEEN = 5, 46, 12
"""So many checks are worth a second column; pixels around and between the columns, and between them alone."""


class CriteriaCard(Card):
    """Says which sub-check was ticked or cleared. Its rows are made once and used again."""

    ticked = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("判断基準（確認できたものに印）"), parent)
        self._criteria = self.add_text()
        self.checks: list[CheckRow] = []
        self._keys: list[str] = []
        self._row: RowScreen | None = None
        self.body.setSpacing(1)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_BETWEEN)
        self._grid.setVerticalSpacing(1)
        self._columns = 0
        self.body.addLayout(self._grid)

    def render_most(self, count: int) -> None:
        """Make room for so many sub-checks."""
        while len(self.checks) < count:
            self._add_check()

    def render_row(self, row: RowScreen) -> None:
        """Show a row's criteria."""
        self._row = row
        self._criteria.setVisible(bool(row.criteria))
        self._criteria.render_text(row.criteria)
        self._keys = [tick.key for tick in row.ticks]
        self._arrange(2 if self._is_short(row) else 1)
        for place, check in enumerate(self.checks):
            check.setVisible(place < len(row.ticks))
            if place < len(row.ticks):
                check.render_check(row.ticks[place].text, ticked=row.ticks[place].ticked)
                check.setEnabled(row.editable)

    def prepare_row(self, row: RowScreen) -> None:
        """Get ready to show a row soon."""
        self._criteria.prepare(row.criteria)
        room = self._grid.geometry().width()
        width = (room - _BETWEEN) // 2 if self._is_short(row) else room
        for tick in row.ticks:
            self.checks[0].prepare(tick.text, width)

    def _add_check(self) -> None:
        check = CheckRow()
        place = len(self.checks)
        check.clicked.connect(lambda on, place=place: self.ticked.emit(self._keys[place], on))
        self.checks.append(check)
        self._grid.addWidget(check, place, 0)
        self._columns = 1

    def _is_short(self, row: RowScreen) -> bool:
        """Tell whether many checks find room side by side: then the answers below them need no scrolling."""
        room = (self.width() - _FRAME) // 2
        return len(row.ticks) >= _MANY and all(self.checks[0].natural_width(tick.text) <= room for tick in row.ticks)

    def _arrange(self, columns: int) -> None:
        """Stand the checks in one column, or in two, side by side."""
        if columns == self._columns:
            return
        self._columns = columns
        for place, check in enumerate(self.checks):
            self._grid.addWidget(check, place // columns, place % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the checks in as many columns as there is room for now."""
        super().resizeEvent(event)
        if self._row is not None:
            self._arrange(2 if self._is_short(self._row) else 1)
