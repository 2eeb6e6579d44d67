"""The contents list of the guide as a Qt model: headings with their rows and states, or what was found."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

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
    """A row: its mark, its number, its short words; `state` says the mark in words, `note` what is waited for until."""

    key: RowKey
    no: int
    short: str
    full: str
    mark: Mark
    state: str
    flagged: bool
    note: str = ""
    pieces: int = 0
    """How much evidence lies beside it."""

    @property
    def judged(self) -> bool:
        """Tell whether nothing is open about the row's result."""
        return self.mark is not Mark.NONE and self.mark is not Mark.WAITING


@dataclass(frozen=True, slots=True)
class HitLine:
    """Something that was found in a row: where, and the words around it, marked from `start` to `end`.

    `field` is the name of the field that it stands in, "" where it is not written in one.
    """

    key: RowKey
    no: int
    where: str
    excerpt: str
    start: int
    end: int
    field: str


translate = QCoreApplication.translate
Line = SectionLine | RowLine | HitLine
_Index = QModelIndex | QPersistentModelIndex
LineRole = Qt.ItemDataRole.UserRole


class ContentsModel(QAbstractListModel):
    """Lines in the order they are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._places: dict[RowKey, int] = {}
        self._headings: list[int] = []
        self._evidence: Mapping[RowKey, int] = {}

    def render_lines(self, lines: Iterable[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = list(lines)
        self._places = {line.key: place for place, line in enumerate(self._lines) if isinstance(line, RowLine)}
        self._headings = [place for place, line in enumerate(self._lines) if isinstance(line, SectionLine)]
        for key in self._evidence.keys() & self._places.keys():
            self._put_evidence(key)
        self.endResetModel()

    def render_row(self, line: RowLine) -> None:
        """Show another state of one row, and count its group again."""
        line = replace(line, pieces=self._evidence.get(line.key, 0))
        place = self._places.get(line.key)
        before = None if place is None else self._lines[place]
        if place is None or before == line or not isinstance(before, RowLine):
            return
        self._lines[place] = line
        self._tell(place)
        self._count(place, line.judged - before.judged)

    def render_evidence(self, counts: Mapping[RowKey, int]) -> None:
        """Show how much evidence lies beside each row."""
        changed = [key for key in self._evidence.keys() | counts.keys() if self._evidence.get(key) != counts.get(key)]
        self._evidence = dict(counts)
        for key in changed:
            if key in self._places:
                self._put_evidence(key)
                self._tell(self._places[key])

    @property
    def shows_hits(self) -> bool:
        """Tell whether what was found is shown in place of the rows."""
        return bool(self._lines) and isinstance(self._lines[0], HitLine)

    def place_of(self, key: RowKey) -> QModelIndex:
        """Return the index of a row; an invalid one while it is not shown."""
        return self.index(self._places.get(key, -1))

    def line(self, index: _Index) -> Line | None:
        """Return the line at an index."""
        return self._lines[index.row()] if index.isValid() else None

    def line_at(self, place: int) -> Line | None:
        """Return the line at a place; None above the first and below the last."""
        return self._lines[place] if 0 <= place < len(self._lines) else None

    def heading_of(self, index: _Index) -> SectionLine | None:
        """Return the heading above a line."""
        above = bisect_right(self._headings, index.row()) - 1
        heading = self._lines[self._headings[above]] if above >= 0 else None
        return heading if isinstance(heading, SectionLine) else None

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
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(line)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(line, RowLine):
            return "\n".join((f"No.{line.no} {line.full}", *_facts(line)))
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let rows be chosen, headings not."""
        if isinstance(self.line(index), RowLine | HitLine):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def _count(self, place: int, change: int) -> None:
        """Add to what the heading above says of its rows."""
        above = bisect_right(self._headings, place) - 1
        heading = self._lines[self._headings[above]] if above >= 0 else None
        if change and isinstance(heading, SectionLine):
            self._lines[self._headings[above]] = replace(heading, judged=heading.judged + change)
            self._tell(self._headings[above])

    def _put_evidence(self, key: RowKey) -> None:
        line = self._lines[self._places[key]]
        if isinstance(line, RowLine):
            self._lines[self._places[key]] = replace(line, pieces=self._evidence.get(key, 0))

    def _tell(self, place: int) -> None:
        index = self.index(place)
        self.dataChanged.emit(index, index)


def _spoken(line: Line) -> str:
    if isinstance(line, SectionLine):
        return f"{line.label} {line.judged}／{line.total}"
    if isinstance(line, HitLine):
        return f"No.{line.no} {line.where} {line.excerpt}"
    return " ".join((f"No.{line.no} {line.full}", *_facts(line)))


def _facts(line: RowLine) -> list[str]:
    evidence = translate("Contents", "証跡{count}件").format(count=line.pieces) if line.pieces else ""
    return [part for part in (line.state, line.note, evidence) if part]
