"""○ drawn around a word that was chosen, where it stands on the page (DOMAIN 5.4)."""

from collections.abc import Iterator, Sequence

from inspector_app.reports.layout.page import Page, Rect, Ring, TextAt
from inspector_app.reports.layout.structure import Node
from inspector_app.reports.layout.table import MeasuredTable
from inspector_app.reports.layout.text import Line

_WEIGHT = 0.9
_BESIDE = 4.0
_OF_WIDTH = 0.1
"""A long word needs more room beside it, or the ends of the ellipse cut its first and last letter."""
_ABOVE = 1.0


def ring_word(pages: Sequence[Page], node: Node, word: str) -> None:
    """Draw an ellipse around the first place of a word in a structure element. ValueError if it is not drawn there.

    A row that goes on on the next page is written there once more, and so is the ellipse: without it the choice would
    look open.
    """
    own = [text for page in pages for text in page.texts if text.node is node]
    places = [(line, *place) for text in own for line in text.lines for place in _places(line, word)]
    if not places:
        raise ValueError(word)
    ringed, begin, end = places[0]
    for page in pages:
        for text in page.texts:
            if text.node in {node, None} and any(line is ringed for line in text.lines):
                page.rings.append(Ring(_around(text, ringed, begin, end), _WEIGHT))


def _around(text: TextAt, line: Line, begin: float, end: float) -> Rect:
    beside = max(_BESIDE, _OF_WIDTH * (end - begin))
    return Rect(
        text.x + begin - beside,
        text.y + line.top + _ABOVE,
        end - begin + 2 * beside,
        line.style.leading - 2 * _ABOVE,
    )


def cell_node(table: MeasuredTable, row: int, column: int) -> Node:
    """Return the structure element of the first paragraph in a cell."""
    return next(cell.leaves[0] for cell in table.rows[row].cells if cell.cell.column == column)


def _places(line: Line, word: str) -> Iterator[tuple[float, float]]:
    """Yield where a word begins and ends on a line, from the line's left."""
    for start, glyphs in line.runs:
        text = "".join(glyph.text for glyph in glyphs)
        at = text.find(word)
        if at < 0:
            continue
        edges = [start]
        letters = 0
        begin = end = start
        for glyph in glyphs:
            if letters == at:
                begin = edges[-1]
            edges.append(edges[-1] + glyph.width * line.style.size / 1000 + line.spread)
            letters += len(glyph.text)
            if letters == at + len(word):
                end = edges[-1] - line.spread
        yield begin, end
