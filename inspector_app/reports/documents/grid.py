"""Tables of documents: labels with values, and lists under headings. Empty places of finished papers are closed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from inspector_app.reports import styles, words
from inspector_app.reports.documents import looks
from inspector_app.reports.documents.paper import Document
from inspector_app.reports.layout.flow import MILLIMETRE
from inspector_app.reports.layout.table import Cell, MeasuredTable, Row, Table
from inspector_app.reports.layout.text import Align, Paragraph, Style

HAND = 9.5 * MILLIMETRE
"""The least height of a cell that is filled in by hand (DOMAIN 5.4)."""

PAD_X = 5.0
_PAD_Y = 3.5
_PRINTED = 0.75
"""How much of the height left for handwriting a cell has when it is printed."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list: its heading, its width in millimetres, and how its cells stand.

    `open` columns are left for another hand also on finished papers.
    """

    heading: str
    width: float
    style: Style = looks.CELL
    open: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A label with its value. `hand` is the height left for filling in, in millimetres; `open` as for a column."""

    label: str
    value: str = ""
    hand: float = 9.5
    open: bool = False
    style: Style = looks.CELL


def entry_table(document: Document, entries: Sequence[Entry], summary: str, label_width: float = 38) -> MeasuredTable:
    """Add labels with values; returns the table, whose row i has the label and the value of entry i."""
    rows = []
    for entry in entries:
        value = entry.value.strip("\r\n")
        least = entry.hand if not value and (document.blank or entry.open) else entry.hand * _PRINTED
        content = value_paragraphs(document, value, entry.style, entry.label, leave=entry.open)
        rows.append(Row((label(entry.label), Cell(1, content, middle=True)), least * MILLIMETRE))
    first = label_width * MILLIMETRE
    return add_table(document, (first, document.paper.measure - first), (), rows, summary)


def list_table(
    document: Document,
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    summary: str,
    *,
    hand: float = 9.5,
    blank_rows: int = 0,
    merged: int = -1,
) -> MeasuredTable:
    """Add a list. `hand` is the height of rows with something to fill in, in millimetres.

    A blank paper has `blank_rows` empty rows at the end. A list without rows has one: closed where the paper is
    finished, to be filled in where it is not. In the column `merged`, neighbours with the same text are one cell.
    """
    given = [list(row) for row in rows] + [[""] * len(columns)] * (blank_rows if document.blank else 0)
    if not given:
        given = [[""] * len(columns)]
    spans = _spans([texts[merged] for texts in given]) if merged >= 0 else [1] * len(given)
    body = [_list_row(document, columns, texts, hand, (merged, span)) for texts, span in zip(given, spans, strict=True)]
    head = Row(tuple(heading(place, column.heading) for place, column in enumerate(columns)))
    widths = _fitted(document, columns)
    return add_table(document, widths, (head,), body, summary)


def add_table(
    document: Document,
    widths: tuple[float, ...],
    head: tuple[Row, ...],
    rows: Sequence[Row],
    summary: str,
    *,
    pad_y: float = _PAD_Y,
) -> MeasuredTable:
    """Add a table of any shape to a document."""
    table = document.flow.measured(Table(widths, head, tuple(rows), summary, PAD_X, pad_y))
    document.section.add(table.node)
    if not document.flow.begins(table):
        document.take_heading_along()
    document.flow.table(table)
    return table


def label(text: str, column: int = 0, rows: int = 1) -> Cell:
    """Return the heading of a row."""
    content = (Paragraph(text, looks.LABEL, lasting=True, where=text),)
    return Cell(column, content, rows=rows, scope="Row", middle=True, ground=styles.GROUND)


def heading(column: int, text: str) -> Cell:
    """Return the heading of a column."""
    content = (Paragraph(text, looks.LABEL_CENTRED, balanced=True, lasting=True, where=text),)
    return Cell(column, content, scope="Column", middle=True, ground=styles.GROUND)


def value_paragraphs(
    document: Document, value: str, style: Style, where: str, *, leave: bool = False
) -> tuple[Paragraph, ...]:
    """Return what stands in a cell: the value, or 「－」 where a finished paper has none."""
    if value:
        return document.paragraphs(value, style, where)
    if document.closed and not leave:
        centred = replace(style, align=Align.CENTRE)
        return (Paragraph(words.UNUSED, centred, lasting=True, where=where),)
    return ()


def gap(document: Document, millimetres: float) -> None:
    """Leave a space."""
    document.flow.space(millimetres * MILLIMETRE)


def list_heading(document: Document, text: str, room: float = 30) -> None:
    """Add the heading of a part, which stays with at least `room` millimetres of what follows.

    English stands behind the Japanese of a heading.
    """
    document.flow.keep(looks.HEADING.leading + room * MILLIMETRE)
    document.heading(text.replace("\n", "　"))


def _spans(texts: Sequence[str]) -> list[int]:
    """Return how many rows the cell of each row covers, 0 where it is covered from above."""
    spans = [1] * len(texts)
    for place in range(len(texts) - 1, 0, -1):
        if texts[place] and texts[place] == texts[place - 1]:
            spans[place - 1] += spans[place]
            spans[place] = 0
    return spans


def _list_row(
    document: Document, columns: Sequence[Column], texts: Sequence[str], hand: float, merged: tuple[int, int]
) -> Row:
    cells = []
    empty = not document.closed and not any(texts)
    for place, (column, text) in enumerate(zip(columns, texts, strict=True)):
        rows = merged[1] if place == merged[0] else 1
        if not rows:
            continue
        value = text.strip("\r\n")
        empty = empty or (not value and (document.blank or column.open))
        content = value_paragraphs(document, value, column.style, column.heading, leave=column.open)
        cells.append(Cell(place, content, rows=rows, middle=True))
    return Row(tuple(cells), hand * MILLIMETRE if empty else 0)


def _fitted(document: Document, columns: Sequence[Column]) -> tuple[float, ...]:
    """Return the widths in points; they share the whole measure."""
    total = sum(column.width for column in columns)
    return tuple(column.width / total * document.paper.measure for column in columns)
