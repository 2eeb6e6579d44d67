"""現場控え: the results row by row, what is still to be sent, and room for the contractor's own words and receipt."""

from collections import Counter

from inspector_app.domain.imprint import Imprint
from inspector_app.domain.site_copy import CopiedRow, SiteCopy
from inspector_app.reports.dates import japanese_date, japanese_dates
from inspector_app.reports.documents import grid, letter, looks, phrases
from inspector_app.reports.documents.grid import Column, Entry
from inspector_app.reports.documents.improvement import contract_text, site_text
from inspector_app.reports.documents.paper import Document
from inspector_app.reports.documents.receipt import add_comment, add_receipt, receipt_room
from inspector_app.reports.documents.wording import Wording, wording, wording_with_english

_BLANK_ROWS = 20
_SECTION = 1
_RECEIPT_BY_HAND, _BETWEEN = 38, 3.5
"""Millimetres: the receipt below its heading where it is left for a hand, and between two parts."""


def render_site_copy(copy: SiteCopy, imprint: Imprint, *, english: bool = False) -> bytes:
    """Return the copy as PDF/A-3a and PDF/UA-1; errors as for `render_sheet`.

    `english` adds English below what is printed; the rows have theirs from the form (`domain.bilingual`).
    """
    return _render(copy, imprint, wording_with_english("site_copy") if english else wording("site_copy"))


def render_blank_site_copy() -> bytes:
    """Return the copy for filling in by hand."""
    return _render(None, None, wording("site_copy"))


def _render(copy: SiteCopy | None, imprint: Imprint | None, wordings: Wording) -> bytes:
    document = Document(wordings, imprint)
    text = document.wording.text
    letter.add_number(document)
    letter.add_title(document)
    document.line(text("body"))
    grid.gap(document, 2)
    grid.entry_table(document, _head(document.wording, copy), text("head_summary"))
    grid.gap(document, _BETWEEN)
    grid.list_heading(document, text("results"))
    _results(document, copy)
    grid.gap(document, 2)
    document.line(_counts(document.wording, copy), looks.note(document.wording))
    grid.gap(document, _BETWEEN)
    receipt = None if copy is None else copy.receipt
    room = _RECEIPT_BY_HAND if receipt is None and not wordings.english else receipt_room(wordings)
    add_comment(document, "" if copy is None else copy.comment, _BETWEEN + 7 + room)
    grid.gap(document, _BETWEEN)
    grid.list_heading(document, text("receipt_heading"), room)
    document.line(text("receipt"))
    grid.gap(document, 1)
    if receipt is not None:
        add_receipt(document, document.wording, receipt, "receipt_day", "receipt_person", "receipt_hand")
    else:
        names = ("receipt_day", "receipt_company", "receipt_person")
        grid.entry_table(document, [Entry(text(name), hand=10, open=True) for name in names], text("receipt_summary"))
    grid.gap(document, 2)
    document.last_line(phrases.END)
    return document.finish(copy.inspection.contract.contractor.name if copy is not None else "")


def _head(texts: Wording, copy: SiteCopy | None) -> list[Entry]:
    names = ("form", "dates", "contract", "contractor", "site", "inspectors", "left_on")
    if copy is None:
        return [Entry(texts.text(name)) for name in names]
    inspection = copy.inspection
    values = (
        copy.form_title,
        letter.beside(texts, japanese_dates(inspection.dates), inspection.dates),
        contract_text(texts, inspection),
        inspection.contract.contractor.name,
        site_text(inspection),
        "\n".join("　".join(filter(None, (each.department, each.title, each.name))) for each in inspection.inspectors),
        letter.beside(texts, letter.era_date(copy.left_on), [copy.left_on] if copy.left_on is not None else []),
    )
    return [Entry(texts.text(name), value) for name, value in zip(names, values, strict=True)]


def _results(document: Document, copy: SiteCopy | None) -> None:
    text = document.wording.text
    columns = [
        Column(text("number"), 10, looks.CELL_CENTRED),
        Column(text("section"), 34),
        Column(text("subject"), 39),
        Column(text("result"), 33 if document.wording.english else 28, looks.CELL_CENTRED),
        Column(text("facts"), 49 if document.wording.english else 54),
    ]
    rows = [_row(document.wording, row) for row in copy.rows] if copy is not None else []
    grid.list_table(document, columns, rows, text("results_summary"), blank_rows=_BLANK_ROWS, merged=_SECTION)


def _row(texts: Wording, row: CopiedRow) -> tuple[str, ...]:
    lines = [row.facts]
    if row.waiting:
        lines.append(texts.text("waiting_text", what=row.waiting))
    if row.waiting_until is not None:
        until = texts.text("waiting_until", day=japanese_date(row.waiting_until))
        lines.append(letter.beside(texts, until, [row.waiting_until]))
    result = _result(texts, row).replace("（", "\n（")
    return (str(row.no), row.section, row.subject, result, "\n".join(filter(None, lines)))


def _result(texts: Wording, row: CopiedRow) -> str:
    waits = bool(row.waiting) or row.waiting_until is not None
    return row.result or texts.text("waiting" if waits else "open")


def _counts(texts: Wording, copy: SiteCopy | None) -> str:
    """Return how many rows have each result, in the order in which the results first appear."""
    if copy is None:
        return ""
    counted = Counter(_result(texts, row) for row in copy.rows)
    parts = [
        texts.text("count", label=label.replace("\n", " "), number=str(number)) for label, number in counted.items()
    ]
    return texts.text("counts", counts="、".join(parts))
