"""講評シート: who attended, the facts and what is asked for, the contractor's words, the receipt."""

from datetime import datetime

from inspector_app.domain.closing_sheet import Awaited, ClosingSheet, Point
from inspector_app.domain.imprint import Imprint
from inspector_app.reports.dates import japanese_date, japanese_dates
from inspector_app.reports.documents import grid, letter, looks, phrases
from inspector_app.reports.documents.grid import Column, Entry
from inspector_app.reports.documents.improvement import contract_text, narrow_date, site_text
from inspector_app.reports.documents.paper import Document
from inspector_app.reports.documents.receipt import add_comment, add_receipt, receipt_room
from inspector_app.reports.documents.wording import Wording, wording, wording_with_english

_PEOPLE, _POINTS, _AWAITED = 6, 6, 3
_BETWEEN = 3.5
"""Millimetres between two parts."""


def render_closing(sheet: ClosingSheet, imprint: Imprint, *, english: bool = False) -> bytes:
    """Return the sheet as PDF/A-3a and PDF/UA-1; errors as for `render_sheet`.

    `english` adds English below what is printed; the rows have theirs from the form (`domain.bilingual`).
    """
    return _render(sheet, imprint, wording_with_english("closing") if english else wording("closing"))


def render_blank_closing() -> bytes:
    """Return the sheet for filling in by hand."""
    return _render(None, None, wording("closing"))


def _render(sheet: ClosingSheet | None, imprint: Imprint | None, wordings: Wording) -> bytes:
    document = Document(wordings, imprint)
    texts = document.wording
    letter.add_number(document)
    letter.add_title(document)
    document.line(texts.text("body"))
    grid.gap(document, 3)
    grid.entry_table(document, _head(texts, sheet), texts.text("head_summary"))
    grid.gap(document, _BETWEEN)
    _attendance(document, sheet)
    _points(document, sheet)
    _awaited(document, sheet)
    room = receipt_room(texts)
    add_comment(document, "" if sheet is None else sheet.closing.comment, _BETWEEN + 7 + room)
    grid.gap(document, _BETWEEN)
    grid.list_heading(document, texts.text("receipt_heading"), room)
    document.line(texts.text("receipt"))
    grid.gap(document, 1)
    receipt = None if sheet is None else sheet.closing.receipt
    add_receipt(document, texts, receipt, "receipt_day", "receipt_person", "receipt_hand")
    grid.gap(document, 2)
    document.last_line(phrases.END)
    return document.finish(sheet.inspection.contract.contractor.name if sheet is not None else "")


def _head(texts: Wording, sheet: ClosingSheet | None) -> list[Entry]:
    names = ("form", "dates", "contract", "contractor", "site", "inspectors", "held")
    if sheet is None:
        entries = [Entry(texts.text(name)) for name in names[:-1]]
        return [*entries, Entry(texts.text("held"), texts.text("held_to_fill_in"))]
    inspection, held = sheet.inspection, sheet.closing.held_at
    values = (
        sheet.form_title,
        letter.beside(texts, japanese_dates(inspection.dates), inspection.dates),
        contract_text(texts, inspection),
        inspection.contract.contractor.name,
        site_text(inspection),
        "\n".join("　".join(filter(None, (each.department, each.title, each.name))) for each in inspection.inspectors),
        texts.text("held_to_fill_in") if held is None else _moment(texts, held),
    )
    return [Entry(texts.text(name), value) for name, value in zip(names, values, strict=True)]


def _moment(texts: Wording, held: datetime) -> str:
    said = texts.text("device_time", moment=f"{japanese_date(held.date())} {held:%H:%M}")
    return letter.beside(texts, said, [held.date()])


def _attendance(document: Document, sheet: ClosingSheet | None) -> None:
    texts = document.wording
    grid.list_heading(document, texts.text("attendance"))
    columns = [
        Column(texts.text("side"), 24, looks.CELL_CENTRED),
        Column(texts.text("person"), 50),
        Column(texts.text("position"), 91),
    ]
    sides = texts.choices("sides")
    people = () if sheet is None else sheet.closing.attendance
    rows = [(sides[each.side.value], each.name, each.position) for each in people]
    grid.list_table(document, columns, rows, texts.text("attendance_summary"), blank_rows=_PEOPLE)
    grid.gap(document, _BETWEEN)


def _points(document: Document, sheet: ClosingSheet | None) -> None:
    texts = document.wording
    grid.list_heading(document, texts.text("points"))
    if sheet is not None and not sheet.points:
        document.line(texts.text("no_points"))
        grid.gap(document, _BETWEEN)
        return
    columns = [
        Column(texts.text("number"), 10, looks.CELL_CENTRED),
        Column(texts.text("subject"), 39),
        Column(texts.text("facts"), 50),
        Column(texts.text("asked"), 44),
        Column(texts.text("due"), 22, looks.CELL_CENTRED),
    ]
    rows = [_point(texts, point) for point in sheet.points] if sheet is not None else []
    grid.list_table(document, columns, rows, texts.text("points_summary"), hand=18, blank_rows=_POINTS)
    grid.gap(document, _BETWEEN)


def _point(texts: Wording, point: Point) -> tuple[str, ...]:
    due = "" if point.due is None else letter.beside(texts, narrow_date(point.due), [point.due])
    subject = f"{point.subject}\n{point.result}"
    return (str(point.no), subject, point.facts, point.asked or texts.text("asked_usual"), due)


def _awaited(document: Document, sheet: ClosingSheet | None) -> None:
    texts = document.wording
    grid.list_heading(document, texts.text("awaited"))
    if sheet is not None and not sheet.awaited:
        document.line(texts.text("no_awaited"))
        grid.gap(document, _BETWEEN)
        return
    columns = [
        Column(texts.text("number"), 10, looks.CELL_CENTRED),
        Column(texts.text("subject"), 50),
        Column(texts.text("what"), 70),
        Column(texts.text("due"), 35, looks.CELL_CENTRED),
    ]
    rows = [_wait(texts, each) for each in sheet.awaited] if sheet is not None else []
    grid.list_table(document, columns, rows, texts.text("awaited_summary"), blank_rows=_AWAITED)
    grid.gap(document, _BETWEEN)


def _wait(texts: Wording, each: Awaited) -> tuple[str, ...]:
    due = "" if each.until is None else letter.beside(texts, japanese_date(each.until), [each.until])
    return (str(each.no), each.subject, each.what, due)
