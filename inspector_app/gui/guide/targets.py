"""The answers to a row as wide targets, and what is waited for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from inspector_app.gui.guide.model import NOT_APPLICABLE, RowScreen, TargetScreen
from inspector_app.gui.widgets.result_target import ResultTarget
from inspector_app.gui.widgets.spoken import say

_BETWEEN, _LOW_BETWEEN = 10, 6


class Targets(QWidget):
    """Says which target was pressed."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._no = 0
        self.targets: dict[str, ResultTarget] = {}
        self._columns, self._low = 0, False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_BETWEEN)

    def render_targets(self, screens: tuple[TargetScreen, ...]) -> None:
        """Offer the answers of a form."""
        for screen in screens:
            target = ResultTarget(screen.mark, screen.shortcut, self)
            target.render_label(
                screen.label, self.tr("{name}（{key}キー）").format(name=screen.name, key=screen.shortcut)
            )
            target.render_low(low=self._low)
            target.clicked.connect(lambda _checked=False, name=screen.target: self.pressed.emit(name))
            self.targets[screen.target] = target
        self._columns = 0

    def render_judged(self, target: str) -> None:
        """Say aloud what the row on screen was given: the next one may be shown at once."""
        say(self, f"No.{self._no} {self.targets[target].text()}")

    def render_columns(self, columns: int) -> None:
        """Lay the targets out in so many columns; 該当なし goes below when it is one too many."""
        if columns == self._columns:
            return
        self._columns = columns
        for place, target in enumerate(self.targets.values()):
            self._grid.addWidget(target, place // columns, place % columns)
        self._stretch()

    def render_low(self, *, low: bool) -> None:
        """Be lower, each as wide as its words want, or high, and all as wide as each other."""
        self._low = low
        self._grid.setSpacing(_LOW_BETWEEN if low else _BETWEEN)
        for target in self.targets.values():
            target.render_low(low=low)
        self._stretch()

    def render_row(self, row: RowScreen) -> None:
        """Show the row's answer."""
        self._no = row.no
        for name, target in self.targets.items():
            target.setChecked(name == row.target)
            target.setEnabled(row.editable)
            if name == NOT_APPLICABLE:
                target.setVisible(row.not_applicable_offered or name == row.target)

    def _stretch(self) -> None:
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < self._columns and not self._low else 0)
