"""The criteria of a row, with the sub-checks to tick."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inspector_app.gui.guide.model import RowScreen
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.check_row import CheckRow


class CriteriaCard(Card):
    """Says which sub-check was ticked or cleared. Its rows are made once and used again."""

    ticked = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("判断基準（確認できたものに印）"), parent)
        self._criteria = self.add_text()
        self.checks: list[CheckRow] = []
        self._keys: list[str] = []
        self.body.setSpacing(1)

    def render_most(self, count: int) -> None:
        """Make room for so many sub-checks."""
        while len(self.checks) < count:
            self._add_check()

    def render_row(self, row: RowScreen) -> None:
        """Show a row's criteria."""
        self._criteria.setVisible(bool(row.criteria))
        self._criteria.render_text(row.criteria)
        self._keys = [tick.key for tick in row.ticks]
        for place, check in enumerate(self.checks):
            check.setVisible(place < len(row.ticks))
            if place < len(row.ticks):
                check.render_check(row.ticks[place].text, ticked=row.ticks[place].ticked)
                check.setEnabled(row.editable)

    def prepare_row(self, row: RowScreen) -> None:
        """Get ready to show a row soon."""
        self._criteria.prepare(row.criteria)
        for tick in row.ticks:
            self.checks[0].prepare(tick.text)

    def _add_check(self) -> None:
        check = CheckRow()
        place = len(self.checks)
        check.clicked.connect(lambda on, place=place: self.ticked.emit(self._keys[place], on))
        self.checks.append(check)
        self.body.addWidget(check)
