"""The contents list of the guide as a Qt model: sections, and under each its rows with their states."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from inspector_app.domain.ids import RowKey
from inspector_app.gui.widgets.marks import Mark


@dataclass(frozen=True, slots=True)
class SectionLine:
    """A heading: how many of its rows are judged."""

    label: str
    judged: int
    total: int


@dataclass(frozen=True, slots=True)
class RowLine:
    """A row: its mark, its number, its short words; `state` says the mark in words."""

    key: RowKey
    no: int
    short: str
    full: str
    mark: Mark
    state: str
    flagged: bool
    pieces: int = 0
    """How much evidence lies beside it."""


Line = SectionLine | RowLine
_Index = QModelIndex | QPersistentModelIndex
LineRole = Qt.ItemDataRole.UserRole


class ContentsModel(QAbstractListModel):
    """Lines in the order they are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._places: dict[RowKey, int] = {}

    def render_lines(self, lines: Iterable[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = list(lines)
        self._places = {line.key: place for place, line in enumerate(self._lines) if isinstance(line, RowLine)}
        self.endResetModel()

    def render_state(self, key: RowKey, mark: Mark, state: str, *, flagged: bool) -> None:
        """Show another state of one row, and count its section again."""
        place = self._places[key]
        line = self._lines[place]
        if not isinstance(line, RowLine) or (line.mark, line.state, line.flagged) == (mark, state, flagged):
            return
        self._lines[place] = replace(line, mark=mark, state=state, flagged=flagged)
        self._tell(place)
        self._count_section(place)

    def render_evidence(self, counts: Mapping[RowKey, int]) -> None:
        """Show how much evidence lies beside each row."""
        for key, place in self._places.items():
            line = self._lines[place]
            if isinstance(line, RowLine) and line.pieces != counts.get(key, 0):
                self._lines[place] = replace(line, pieces=counts.get(key, 0))
                self._tell(place)

    def place_of(self, key: RowKey) -> QModelIndex:
        """Return the index of a row."""
        return self.index(self._places[key])

    def line(self, index: _Index) -> Line | None:
        """Return the line at an index."""
        return self._lines[index.row()] if index.isValid() else None

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many lines there are; none below a line."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a line for the delegate, its words for tooltips and screen readers."""
        line = self.line(index)
        if line is None:
            return None
        if role == LineRole:
            return line
        if isinstance(line, SectionLine):
            spoken = f"{line.label} {line.judged}／{line.total}"
            return spoken if role == Qt.ItemDataRole.AccessibleTextRole else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"No.{line.no} {line.full}\n{line.state}{self._evidence(line)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"No.{line.no} {line.full} {line.state}{self._evidence(line)}"
        return None

    def _evidence(self, line: RowLine) -> str:
        return self.tr("・証跡{count}件").format(count=line.pieces) if line.pieces else ""

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let rows be chosen, headings not."""
        if isinstance(self.line(index), RowLine):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def _count_section(self, place: int) -> None:
        start = place
        while start > 0 and isinstance(self._lines[start], RowLine):
            start -= 1
        section = self._lines[start]
        if not isinstance(section, SectionLine):
            return
        judged = 0
        for line in self._lines[start + 1 :]:
            if not isinstance(line, RowLine):
                break
            judged += line.mark not in {Mark.NONE, Mark.WAITING}
        if judged != section.judged:
            self._lines[start] = replace(section, judged=judged)
            self._tell(start)

    def _tell(self, place: int) -> None:
        index = self.index(place)
        self.dataChanged.emit(index, index)
