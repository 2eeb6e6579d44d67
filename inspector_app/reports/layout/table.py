"""Tables as values, and measured: every cell is set to its width once, before any page is broken."""

from collections.abc import Sequence
from dataclasses import dataclass

from inspector_app.domain.strokes import Strokes
from inspector_app.reports.layout.structure import Node
from inspector_app.reports.layout.text import Block, Line, Paragraph, measure


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that begins in `column` and covers `columns` × `rows`.

    `scope` "Row" or "Column" makes it a heading. `middle` centres it vertically. `ground` is a gray behind it, 1 is
    white. `field` puts a signature field into it, described by `field_text`. `strokes` are handwriting drawn into it,
    described by `strokes_text`.
    """

    column: int
    content: tuple[Paragraph, ...]
    columns: int = 1
    rows: int = 1
    scope: str = ""
    middle: bool = False
    ground: float = 1.0
    field: str = ""
    field_text: str = ""
    strokes: Strokes = ()
    strokes_text: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """The cells that begin in a row; columns covered from above are left out."""

    cells: tuple[Cell, ...]
    min_height: float = 0.0


@dataclass(frozen=True, slots=True)
class Table:
    """Columns of given widths in points; `head` is repeated on every page. Cells of the head cover one row each.

    `careful` sets the text of all cells in the careful way of `Style`, and text that a page breaks goes on at the head
    of its cell also where that is a `middle` one.
    """

    widths: tuple[float, ...]
    head: tuple[Row, ...]
    body: tuple[Row, ...]
    summary: str
    pad_x: float = 4.0
    pad_y: float = 3.0
    careful: bool = False


@dataclass(frozen=True, slots=True)
class MeasuredCell:
    """A cell set to its width. `leaves[i]` is the structure element that holds paragraph i."""

    cell: Cell
    block: Block
    x: float
    width: float
    pad_x: float
    pad_y: float
    node: Node
    leaves: tuple[Node, ...]

    @property
    def height(self) -> float:
        """Return how high the whole cell is."""
        return self.block.height + 2 * self.pad_y

    def height_of(self, first: int, beyond: int) -> float:
        """Return how high the cell is with only these lines."""
        lines = self.block.lines
        return lines[beyond - 1].bottom - lines[first].top + 2 * self.pad_y if beyond > first else 0.0

    def lines_within(self, first: int, height: float) -> int:
        """Return up to which line (exclusive) a cell of this height has room, beginning with line `first`."""
        lines = self.block.lines
        beyond = first
        while beyond < len(lines) and lines[beyond].bottom - lines[first].top + 2 * self.pad_y <= height + 1e-6:
            beyond += 1
        return beyond

    def lines(self, first: int, beyond: int) -> Sequence[Line]:
        """Return some of the lines; their places still count from the block's top."""
        return self.block.lines[first:beyond]


@dataclass(frozen=True, slots=True)
class MeasuredRow:
    """The cells of one row that end in it."""

    cells: tuple[MeasuredCell, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Span:
    """A cell over several rows of the body, `first` to `last`."""

    cell: MeasuredCell
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class MeasuredTable:
    """A table ready to be broken over pages."""

    table: Table
    head: tuple[MeasuredRow, ...]
    rows: tuple[MeasuredRow, ...]
    spans: tuple[Span, ...]
    node: Node

    @property
    def head_height(self) -> float:
        """Return the height of the headings."""
        return sum(row.height for row in self.head)

    @property
    def height(self) -> float:
        """Return the height of the whole table where no page breaks it (cells over several rows not counted)."""
        return self.head_height + sum(row.height for row in self.rows)

    @property
    def width(self) -> float:
        """Return the width of the whole table."""
        return sum(self.table.widths)


def measure_table(table: Table) -> MeasuredTable:
    """Set every cell to its width and make the table's structure elements."""
    node = Node("Table", alt=table.summary)
    head, _ = _measure_rows(table, table.head, node.add(Node("THead"))) if table.head else ((), ())
    rows, spans = _measure_rows(table, table.body, node.add(Node("TBody")))
    return MeasuredTable(table, head, rows, spans, node)


def _measure_rows(table: Table, rows: Sequence[Row], parent: Node) -> tuple[tuple[MeasuredRow, ...], tuple[Span, ...]]:
    measured: list[MeasuredRow] = []
    spans: list[Span] = []
    edges = [sum(table.widths[:column]) for column in range(len(table.widths) + 1)]
    for index, row in enumerate(rows):
        line = parent.add(Node("TR"))
        own: list[MeasuredCell] = []
        for cell in row.cells:
            x, width = edges[cell.column], edges[cell.column + cell.columns] - edges[cell.column]
            done = _measure_cell(table, cell, x, width, line)
            if cell.rows > 1:
                spans.append(Span(done, index, index + cell.rows - 1))
            else:
                own.append(done)
        measured.append(MeasuredRow(tuple(own), max([row.min_height, *(cell.height for cell in own)])))
    return tuple(measured), tuple(spans)


def _measure_cell(table: Table, cell: Cell, x: float, width: float, parent: Node) -> MeasuredCell:
    node = parent.add(Node("TH" if cell.scope else "TD", scope=cell.scope, columns=cell.columns, rows=cell.rows))
    several = len(cell.content) > 1
    leaves = tuple(node.add(Node("P")) if several else node for _ in cell.content)
    block = measure(cell.content, width - 2 * table.pad_x, careful=table.careful)
    return MeasuredCell(cell, block, x, width, table.pad_x, table.pad_y, node, leaves)
