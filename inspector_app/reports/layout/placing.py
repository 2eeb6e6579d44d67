"""From the parts of a broken table to text, rules and fields on pages."""

from collections import defaultdict

from inspector_app.domain import strokes
from inspector_app.reports.layout.breaking import Part, PlacedCell
from inspector_app.reports.layout.page import DrawingAt, FieldAt, Fill, Page, Rect, Rule, TextAt
from inspector_app.reports.layout.structure import Node
from inspector_app.reports.layout.table import MeasuredCell, MeasuredTable

THIN = 0.4
FRAME = 1.0
HAIRLINE = 0.25
_FIELD_INSET = 2.0
_PEN = 1.1


def place_part(page: Page, table: MeasuredTable, part: Part, x: float, y: float, *, first: bool) -> None:
    """Put one part of a table below its headings, with its top left corner at (x, y).

    The headings belong to the structure on the first page; on the others they are repetitions.
    """
    cells: list[PlacedCell] = []
    top = -table.head_height
    for row in table.head:
        cells += [
            PlacedCell(cell, 0, len(cell.block.lines), top, top + row.height, repeated=not first) for cell in row.cells
        ]
        top += row.height
    cells += part.cells
    body_top = y + table.head_height
    for placed in cells:
        _place_cell(page, placed, x, body_top, careful=table.table.careful)
    frame = Rect(x, y, table.width, table.head_height + part.height)
    page.rules += _rules(cells, frame, body_top)


def _place_cell(page: Page, placed: PlacedCell, x: float, y: float, *, careful: bool) -> None:
    measured = placed.cell
    left, top = x + measured.x, y + placed.top
    height = placed.bottom - placed.top
    if measured.cell.ground < 1:
        page.fills.append(Fill(Rect(left, top, measured.width, height), measured.cell.ground))
    _place_text(page, placed, left, top, height, careful=careful)
    if measured.cell.field and not placed.repeated:
        inset = _FIELD_INSET
        rect = Rect(left + inset, top + inset, measured.width - 2 * inset, height - 2 * inset)
        node = measured.node.add(Node("Form", alt=measured.cell.field_text, field=measured.cell.field))
        page.fields.append(FieldAt(measured.cell.field, rect, node))
    if measured.cell.strokes and not placed.repeated:
        inset = _FIELD_INSET
        room = Rect(left + inset, top + inset, measured.width - 2 * inset, height - 2 * inset)
        page.drawings.append(_handwriting(measured, room))


def _handwriting(measured: MeasuredCell, room: Rect) -> DrawingAt:
    """Return the strokes of a cell as large as the room allows, in the middle of it."""
    node = measured.node.add(Node("Figure", alt=measured.cell.strokes_text))
    scale = min(room.width / strokes.WIDTH, room.height / strokes.HEIGHT)
    rect = Rect(
        room.x + (room.width - scale * strokes.WIDTH) / 2,
        room.y + (room.height - scale * strokes.HEIGHT) / 2,
        scale * strokes.WIDTH,
        scale * strokes.HEIGHT,
    )
    lines = [[(rect.x + scale * x, rect.y + scale * y) for x, y in stroke] for stroke in measured.cell.strokes]
    return DrawingAt(node, rect, lines=lines, weight=_PEN)


def _place_text(page: Page, placed: PlacedCell, left: float, top: float, height: float, *, careful: bool) -> None:
    measured, first, beyond = placed.cell, placed.first, placed.beyond
    lines = measured.lines(first, beyond)
    if not lines:
        return
    spare = height - measured.height_of(first, beyond)
    # What goes on from one page to the next goes on at the head of its cell.
    middle = measured.cell.middle and (len(lines) == len(measured.block.lines) or not careful)
    offset = top + measured.pad_y - lines[0].top + (spare / 2 if middle else 0)
    x = left + measured.pad_x
    for paragraph, leaf in enumerate(measured.leaves):
        own = [line for line in lines if line.paragraph == paragraph]
        if own:
            page.texts.append(TextAt(own, x, offset, None if placed.repeated else leaf))
    for y in measured.block.rules:
        if lines[0].top < y < lines[-1].bottom:
            page.rules.append(Rule(x, offset + y, x + measured.width - 2 * measured.pad_x, offset + y, HAIRLINE))


def _rules(cells: list[PlacedCell], frame: Rect, y: float) -> list[Rule]:
    """Return the inner rules, each drawn once over its whole length, and the thicker frame around all."""
    across: dict[float, list[tuple[float, float]]] = defaultdict(list)
    down: dict[float, list[tuple[float, float]]] = defaultdict(list)
    for placed in cells:
        left, right = frame.x + placed.cell.x, frame.x + placed.cell.x + placed.cell.width
        top, bottom = y + placed.top, y + placed.bottom
        if bottom < frame.bottom - 0.01:
            across[round(bottom, 3)].append((left, right))
        if right < frame.right - 0.01:
            down[round(right, 3)].append((top, bottom))
    rules = [Rule(x0, at, x1, at, THIN) for at, pieces in sorted(across.items()) for x0, x1 in _joined(pieces)]
    rules += [Rule(at, y0, at, y1, THIN) for at, pieces in sorted(down.items()) for y0, y1 in _joined(pieces)]
    corners = [
        (frame.x, frame.y, frame.right, frame.y),
        (frame.x, frame.bottom, frame.right, frame.bottom),
        (frame.x, frame.y, frame.x, frame.bottom),
        (frame.right, frame.y, frame.right, frame.bottom),
    ]
    return rules + [Rule(*ends, FRAME) for ends in corners]


def _joined(pieces: list[tuple[float, float]]) -> list[tuple[float, float]]:
    joined: list[tuple[float, float]] = []
    for begin, end in sorted(pieces):
        if joined and begin <= joined[-1][1] + 0.01:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((begin, end))
    return joined
