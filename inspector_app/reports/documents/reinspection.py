"""再検査結果: row by row what was found before, what was done, and what was found now."""

from inspector_app.domain.imprint import Imprint
from inspector_app.domain.reinspection import Recheck, ReinspectionResult
from inspector_app.reports.dates import japanese_date, japanese_dates
from inspector_app.reports.documents import grid, letter, looks, phrases
from inspector_app.reports.documents.grid import Column, Entry
from inspector_app.reports.documents.improvement import contract_text, narrow_date, number_text, site_text
from inspector_app.reports.documents.paper import Document
from inspector_app.reports.documents.rings import cell_node, ring_word
from inspector_app.reports.documents.wording import Wording, wording

_BLANK_ROWS = 5


def render_reinspection(result: ReinspectionResult, imprint: Imprint) -> bytes:
    """Return the letter as PDF/A-3a and PDF/UA-1; errors as for `render_sheet`."""
    return _render(result, imprint)


def render_blank_reinspection() -> bytes:
    """Return the letter for filling in by hand."""
    return _render(None, None)


def _render(result: ReinspectionResult | None, imprint: Imprint | None) -> bytes:
    document = Document(wording("reinspection"), imprint)
    text = document.wording.text
    letter.add_number_and_date(document, result.day if result is not None else None)
    if result is None:
        letter.add_addressee_by_hand(document)
        letter.add_sender_by_hand(document, ["", ""], phrases.SEAL)
    else:
        letter.add_addressee(document, result.addressee)
        letter.add_sender(document, result.sender, phrases.SEAL)
    letter.add_title(document)
    document.line(_body(document.wording, result))
    letter.add_notice_heading(document)
    grid.list_heading(document, text("about"))
    grid.entry_table(document, _about(document.wording, result), text("about_summary"), 30)
    grid.gap(document, 5)
    _conclusion(document, result)
    grid.gap(document, 5)
    grid.list_heading(document, text("rechecks"), 45)
    _rechecks(document, result)
    grid.gap(document, 2)
    document.last_line(phrases.END)
    return document.finish(result.inspection.contract.contractor.name if result is not None else "")


def _body(texts: Wording, result: ReinspectionResult | None) -> str:
    if result is None:
        return texts.text("body_by_hand")
    requested, day = letter.era_date(result.requested_on), japanese_dates(result.inspection.dates)
    return texts.text("body", requested=requested, request=result.request, day=day)


def _about(texts: Wording, result: ReinspectionResult | None) -> list[Entry]:
    names = ("contract", "site", "dates", "record")
    if result is None:
        return [Entry(texts.text(name)) for name in names]
    inspection = result.inspection
    dates = japanese_dates(inspection.dates)
    values = (contract_text(texts, inspection), site_text(inspection), dates, str(result.record))
    return [Entry(texts.text(name), value) for name, value in zip(names, values, strict=True)]


def _conclusion(document: Document, result: ReinspectionResult | None) -> None:
    texts = document.wording
    conclusions = texts.choices("conclusions")
    dues = [recheck.due for recheck in result.rechecks if recheck.due is not None] if result is not None else []
    entries = [
        Entry(texts.text("conclusion_label"), "　　・　　".join(conclusions.values()), 14, style=looks.CENTRED),
        Entry(texts.text("again_due"), japanese_date(max(dues)) if dues else ""),
    ]
    grid.list_heading(document, texts.text("conclusion"))
    table = grid.entry_table(document, entries, texts.text("conclusion_summary"), 30)
    if result is not None and result.rechecks:
        word = conclusions["closed" if result.closed else "again"]
        ring_word(document.flow.pages, cell_node(table, 0, 1), word)


def _rechecks(document: Document, result: ReinspectionResult | None) -> None:
    text = document.wording.text
    columns = [
        Column(text("number"), 10, looks.CELL_CENTRED),
        Column(text("criteria"), 34),
        Column(text("before"), 22.5),
        Column(text("measure"), 32),
        Column(text("after"), 22.5),
        Column(text("facts"), 24),
        Column(text("row_due"), 20, looks.CELL_CENTRED),
    ]
    rows = [_row(recheck) for recheck in result.rechecks] if result is not None else []
    grid.list_table(document, columns, rows, text("rechecks_summary"), hand=24, blank_rows=_BLANK_ROWS)


def _row(recheck: Recheck) -> tuple[str, ...]:
    return (
        number_text(recheck.no),
        recheck.criteria,
        recheck.before,
        recheck.measure,
        recheck.after,
        recheck.facts,
        narrow_date(recheck.due),
    )
