"""Where a table breaks: between rows; within a row, between lines, only where the row is tall.

A cell over several rows is closed at the foot of a page and written again at the head of the next, so each page can
be read by itself. A row that is continued repeats its short cells in the same way. Nothing is ever cut off.
"""

from dataclasses import dataclass, field

from inspector_app.errors import DocumentError
from inspector_app.reports.layout.table import MeasuredCell, MeasuredRow, MeasuredTable, Span

_REPEATED = 0.5
"""A finished cell of a continued row is written again if it is not higher than this share of a page."""


@dataclass(frozen=True, slots=True)
class Breaks:
    """When a row is broken between its lines, in shares of a page.

    A row higher than `tall` may be broken although a page of its own would hold it, if at least `worth_beginning` is
    left for its beginning. Any row is broken rather than leave more than `gap` of a page empty.
    """

    tall: float = 0.6
    worth_beginning: float = 0.25
    gap: float = 0.5


USUAL_BREAKS = Breaks()
"""How records are broken; records that are signed are drawn again with the same."""


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """Lines `first` to `beyond` of a cell in a rectangle's height; `repeated` if they were written before."""

    cell: MeasuredCell
    first: int
    beyond: int
    top: float
    bottom: float
    repeated: bool


@dataclass(slots=True)
class Part:
    """What of a table stands on one page; y counts from below its headings."""

    cells: list[PlacedCell] = field(default_factory=list)
    height: float = 0.0


_Piece = tuple[MeasuredCell, int, int, bool]
"""A cell with its lines (first, beyond), and whether they were written before."""


@dataclass(slots=True)
class _Strip:
    """A row, or a piece of it, on the page that is being filled."""

    row: int
    top: float
    height: float
    pieces: list[_Piece]


class TableBreaker:
    """Breaks one table; `first_room` is what the first page leaves below the headings, `full_room` every other one."""

    def __init__(
        self, table: MeasuredTable, first_room: float, full_room: float, breaks: Breaks = USUAL_BREAKS
    ) -> None:
        self._table = table
        self._breaks = breaks
        self._room = first_room
        self._full = full_room
        self._parts: list[Part] = []
        self._part = Part()
        self._strips: list[_Strip] = []
        self._y = 0.0
        self._open: dict[int, float] = {}
        self._written: set[int] = set()
        self._next_span = 0

    def parts(self) -> list[Part]:
        """Return the parts, one for each page. A first part without cells means: begin on a new page."""
        for index, row in enumerate(self._table.rows):
            self._add_row(index, row)
        self._close_page(len(self._table.rows))
        return self._parts

    def _add_row(self, index: int, row: MeasuredRow) -> None:
        done = [0] * len(row.cells)
        begun = False
        while True:
            self._open_spans(index)
            pieces, height = self._rest(row, done, begun=begun)
            needed = max(height, self._span_needs(index, ending=False))
            if self._y + needed <= self._room + 1e-6:
                self._place(index, pieces, max(height, self._span_needs(index, ending=True)))
                self._close_spans(index)
                return
            cut = self._cut(row, done) if self._break_inside(height) else []
            if cut:
                self._place(index, cut, max(cell.height_of(first, beyond) for cell, first, beyond, _ in cut))
                done = [self._advanced(*pair) for pair in zip(done, cut, strict=True)]
                begun = True
            elif self._fresh:
                raise DocumentError("document.cell_too_tall", row=index + 1)
            self._close_page(index if cut or begun else index - 1)

    @property
    def _fresh(self) -> bool:
        return not self._strips and self._room >= self._full

    @staticmethod
    def _advanced(done: int, piece: _Piece) -> int:
        _cell, _first, beyond, repeated = piece
        return done if repeated else max(done, beyond)

    def _break_inside(self, height: float) -> bool:
        if self._fresh:
            return True
        left = (self._room - self._y) / self._full
        breaks = self._breaks
        return left > breaks.gap or (height > breaks.tall * self._full and left >= breaks.worth_beginning)

    def _rest(self, row: MeasuredRow, done: list[int], *, begun: bool) -> tuple[list[_Piece], float]:
        pieces = [self._piece(cell, first, begun=begun) for cell, first in zip(row.cells, done, strict=True)]
        heights = [cell.height_of(first, beyond) for cell, first, beyond, _ in pieces]
        return pieces, max([0.0 if begun else row.height, *heights])

    def _piece(self, cell: MeasuredCell, first: int, *, begun: bool) -> _Piece:
        count = len(cell.block.lines)
        if first < count or not begun:
            return cell, first, count, False
        return cell, 0, count if cell.height <= _REPEATED * self._full else 0, True

    def _cut(self, row: MeasuredRow, done: list[int]) -> list[_Piece]:
        """Return what of the row fits the rest of the page, or nothing if no line that is new would."""
        available = self._room - self._y
        pieces: list[_Piece] = []
        for cell, first in zip(row.cells, done, strict=True):
            if first < len(cell.block.lines):
                pieces.append((cell, first, self._fitting(cell, first, available), False))
            else:
                fits = cell.height <= min(available, _REPEATED * self._full)
                pieces.append((cell, 0, len(cell.block.lines) if fits else 0, True))
        progress = any(beyond > first for _cell, first, beyond, repeated in pieces if not repeated)
        return pieces if progress and self._span_needs(-1, ending=False) <= available else []

    @staticmethod
    def _fitting(cell: MeasuredCell, first: int, height: float) -> int:
        """Return up to which line the cell is written now, so that no single line is left for the next page."""
        lines, beyond = cell.block.lines, cell.lines_within(first, height)
        alone = beyond == len(lines) - 1 and beyond - first > 2
        ends = beyond - 1 if alone else beyond
        while first < ends < len(lines) and lines[ends - 1].stays:
            ends -= 1
        return ends if ends > first else beyond

    def _open_spans(self, index: int) -> None:
        for place, span in enumerate(self._table.spans[self._next_span :], self._next_span):
            if span.first > index:
                break
            if span.last >= index and place not in self._open:
                self._open[place] = self._y

    def _span_needs(self, index: int, *, ending: bool) -> float:
        spans = self._table.spans
        return max(
            (
                top + spans[place].cell.height - self._y
                for place, top in self._open.items()
                if not ending or spans[place].last == index
            ),
            default=0.0,
        )

    def _place(self, index: int, pieces: list[_Piece], height: float) -> None:
        self._strips.append(_Strip(index, self._y, height, pieces))
        self._y += height

    def _close_spans(self, index: int) -> None:
        for place in [place for place in self._open if self._table.spans[place].last == index]:
            self._write_span(place, self._table.spans[place])
        while self._next_span < len(self._table.spans) and self._table.spans[self._next_span].last <= index:
            self._next_span += 1

    def _write_span(self, place: int, span: Span) -> None:
        top = self._open.pop(place)
        repeated = place in self._written
        self._written.add(place)
        self._part.cells.append(PlacedCell(span.cell, 0, len(span.cell.block.lines), top, self._y, repeated))

    def _close_page(self, last: int) -> None:
        """End the page after row `last`; cells that were to begin with a later row begin on the next page."""
        for place in [place for place in self._open if self._table.spans[place].first > last]:
            del self._open[place]
        if self._strips:
            missing = self._span_needs(-1, ending=False)
            if missing > 0:
                self._strips[-1].height += missing
                self._y += missing
            for place in list(self._open):
                self._write_span(place, self._table.spans[place])
            for strip in self._strips:
                bottom = strip.top + strip.height
                self._part.cells += [
                    PlacedCell(cell, first, beyond, strip.top, bottom, repeated)
                    for cell, first, beyond, repeated in strip.pieces
                ]
        self._part.cells.sort(key=lambda placed: (placed.top, placed.cell.x))
        self._part.height = self._y
        self._parts.append(self._part)
        self._part, self._strips, self._y, self._open = Part(), [], 0.0, {}
        self._room = self._full
