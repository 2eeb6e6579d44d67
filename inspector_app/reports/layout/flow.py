"""Fills pages from top to bottom with paragraphs and tables, and gives every page its surroundings at the end."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from inspector_app.reports.layout.breaking import USUAL_BREAKS, Breaks, TableBreaker
from inspector_app.reports.layout.page import Page, TextAt
from inspector_app.reports.layout.placing import place_part
from inspector_app.reports.layout.structure import Node
from inspector_app.reports.layout.table import MeasuredTable, Table, measure_table
from inspector_app.reports.layout.text import Paragraph, measure

MILLIMETRE = 72 / 25.4
_EMPTY_ENOUGH = 1e-6


@dataclass(frozen=True, slots=True)
class Paper:
    """The size of the paper and its margins, in points."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def measure(self) -> float:
        """Return the width between the margins."""
        return self.width - self.left - self.right

    @property
    def room(self) -> float:
        """Return the height between the margins."""
        return self.height - self.top - self.bottom


def a4(*, landscape: bool) -> Paper:
    """Return A4 with 20 mm margins and 25 mm at the left for binding (DOMAIN 5.4)."""
    short, long = 210 * MILLIMETRE, 297 * MILLIMETRE
    width, height = (long, short) if landscape else (short, long)
    margin = 20 * MILLIMETRE
    return Paper(width, height, 25 * MILLIMETRE, margin, margin, margin)


class Flow:
    """The pages of one document while they are filled. `document` is the root of its structure.

    `breaks` says when a row of a table may be broken over pages; `careful` is how its tables are set (`Style`).
    """

    def __init__(self, paper: Paper, breaks: Breaks = USUAL_BREAKS, *, careful: bool = False) -> None:
        self.paper = paper
        self.careful = careful
        self._breaks = breaks
        self.pages: list[Page] = []
        self.document = Node("Document")
        self._y = 0.0
        self._new_page()

    @property
    def page(self) -> Page:
        """Return the page that is being filled."""
        return self.pages[-1]

    @property
    def y(self) -> float:
        """Return how far down the page is filled."""
        return self._y

    @property
    def room(self) -> float:
        """Return what is left of the page."""
        return self.paper.height - self.paper.bottom - self._y

    def begin_below(self, height: float) -> None:
        """Leave this much free at the head of all further pages."""
        self.paper = replace(self.paper, top=self.paper.top + height)

    def space(self, height: float) -> None:
        """Leave a space, but not at the head of a page."""
        if self._y > self.paper.top + _EMPTY_ENOUGH:
            self._y += height

    def keep(self, height: float) -> None:
        """Begin a new page unless this much is left of the current one."""
        if self.room < height and self._y > self.paper.top + _EMPTY_ENOUGH:
            self._new_page()

    def paragraphs(self, nodes: Sequence[Node], paragraphs: Sequence[Paragraph], indent: float = 0.0) -> None:
        """Add paragraphs, breaking between lines where a page ends; `nodes[i]` holds paragraph i."""
        block = measure(paragraphs, self.paper.measure - indent)
        begin = 0
        lines = block.lines
        while begin < len(lines):
            beyond = begin
            while beyond < len(lines) and lines[beyond].bottom - lines[begin].top <= self.room + _EMPTY_ENOUGH:
                beyond += 1
            if beyond > begin:
                offset = self._y - lines[begin].top
                for index, node in enumerate(nodes):
                    own = [line for line in lines[begin:beyond] if line.paragraph == index]
                    if own:
                        self.page.texts.append(TextAt(own, self.paper.left + indent, offset, node))
                self._y += lines[beyond - 1].bottom - lines[begin].top
            begin = beyond
            if begin < len(lines):
                self._new_page()

    def measured(self, table: Table) -> MeasuredTable:
        """Return a table measured as this document sets its tables."""
        return measure_table(replace(table, careful=self.careful))

    def table(self, table: MeasuredTable, x: float = 0.0) -> None:
        """Add a table, `x` from the left margin, with its headings on every page it reaches."""
        head = table.head_height
        parts = TableBreaker(table, self.room - head, self.paper.room - head, self._breaks).parts()
        first = True
        for index, part in enumerate(parts):
            if index:
                self._new_page()
            if part.cells:
                place_part(self.page, table, part, self.paper.left + x, self._y, first=first)
                self._y += head + part.height
                first = False

    def begins(self, table: MeasuredTable) -> bool:
        """Tell whether the table would begin on this page."""
        if not table.rows:
            return True
        beginning = replace(table, rows=table.rows[:1], spans=())
        head = table.head_height
        breaker = TableBreaker(beginning, self.room - head, self.paper.room - head, self._breaks)
        return bool(breaker.parts()[0].cells)

    def take(self, height: float) -> None:
        """Count so much of the page as filled: something was put there by hand."""
        self._y += height

    def finish(self, surround: Callable[[Page, int, int], None]) -> None:
        """Let `surround` add to every page what stands outside the text; it gets the page, its number and the last."""
        for number, page in enumerate(self.pages, start=1):
            surround(page, number, len(self.pages))

    def _new_page(self) -> None:
        self.pages.append(Page(self.paper.width, self.paper.height))
        self._y = self.paper.top
