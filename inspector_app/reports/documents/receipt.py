"""The contractor's words and their receipt at the end of a paper: as given on the screen, or left for a hand."""

from inspector_app.domain.closing import Receipt
from inspector_app.reports.dates import japanese_date
from inspector_app.reports.documents import grid, letter, looks
from inspector_app.reports.documents.grid import Entry
from inspector_app.reports.documents.paper import Document
from inspector_app.reports.documents.wording import Wording
from inspector_app.reports.layout.flow import MILLIMETRE
from inspector_app.reports.layout.table import Cell, Row
from inspector_app.reports.layout.text import Paragraph

_LABEL = 38 * MILLIMETRE
_WORDS, _WORDS_LEAST = 32, 16
"""Millimetres for the contractor's words, and how few they may be where that spares a page."""
_HAND = 20 * MILLIMETRE
_ROOM = 11 * MILLIMETRE
_RECEIPT, _ENGLISH_RECEIPT = 51, 62


def add_comment(document: Document, comment: str, below: float = 0.0) -> None:
    """Add the contractor's words, or room for them.

    `below` millimetres follow on the same page, where leaving less room makes that possible.
    """
    text = document.wording.text
    grid.list_heading(document, text("comment_heading"), 35)
    left = document.flow.room / MILLIMETRE - below
    hand = left if _WORDS_LEAST <= left < _WORDS else _WORDS
    entry = Entry(text("comment"), comment, hand=hand, open=True)
    grid.entry_table(document, [entry], text("comment_summary"))


def add_receipt(document: Document, texts: Wording, receipt: Receipt | None, day: str, *others: str) -> None:
    """Add when, who and their hand; `day` and `others` name the texts of the labels, the last of them the hand's."""
    values: dict[str, str] = {}
    if receipt is not None:
        person = "　".join(filter(None, (receipt.position, receipt.name)))
        at = letter.beside(texts, texts.text("device_time", moment=moment(receipt)), [receipt.at.date()])
        values = {day: at, others[-2]: person}
    rows = []
    for name in (day, *others):
        value = values.get(name, "")
        content = (Paragraph(value, looks.CELL, where=texts.text(name)),) if value else ()
        hand = receipt.strokes if receipt is not None and name == others[-1] else ()
        said = texts.text("hand_text", name=values[others[-2]]) if hand else ""
        cell = Cell(1, content, middle=True, strokes=hand, strokes_text=said)
        rows.append(Row((grid.label(texts.text(name)), cell), _HAND if name == others[-1] else _ROOM))
    widths = (_LABEL, document.paper.measure - _LABEL)
    grid.add_table(document, widths, (), rows, texts.text("receipt_summary"))


def receipt_room(texts: Wording) -> int:
    """Return how many millimetres the receipt takes below its heading, with the sentence that stands above it."""
    return _ENGLISH_RECEIPT if texts.english else _RECEIPT


def moment(receipt: Receipt) -> str:
    """Return when somebody signed: 令和8年11月22日 14:05."""
    return f"{japanese_date(receipt.at.date())} {receipt.at:%H:%M}"
