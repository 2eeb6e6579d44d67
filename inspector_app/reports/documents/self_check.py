"""プログラム自身の点検表: the rows that apply to this program, what it does about each, and the tests that prove it."""

from inspector_app.domain.imprint import Imprint
from inspector_app.domain.self_check import Measure, SelfCheck
from inspector_app.reports.documents import grid, letter, looks, phrases
from inspector_app.reports.documents.grid import Column, Entry
from inspector_app.reports.documents.letter import western_date
from inspector_app.reports.documents.paper import Document
from inspector_app.reports.documents.wording import wording


def render_self_check(check: SelfCheck, imprint: Imprint) -> bytes:
    """Return the paper as PDF/A-3a and PDF/UA-1; errors as for `render_sheet`."""
    document = Document(wording("self_check"), imprint)
    text = document.wording.text
    letter.add_number(document)
    letter.add_title(document)
    document.line(text("intro"))
    grid.gap(document, 4)
    at = f"{western_date(imprint.made_at.date())} {imprint.made_at:%H:%M}"
    entries = [
        Entry(text("program"), text("program_value", version=check.version)),
        Entry(text("proofs"), text("proofs_value", count=str(check.proofs))),
        Entry(text("printed"), "　".join(part for part in (at, check.printed_by) if part)),
    ]
    grid.entry_table(document, entries, text("head_summary"))
    grid.gap(document, 5)
    grid.list_heading(document, text("rows"))
    columns = [
        Column(text("no"), 12, looks.CELL_CENTRED),
        Column(text("asks"), 35),
        Column(text("does"), 60),
        Column(text("proof"), 58),
    ]
    grid.list_table(document, columns, [_row(measure) for measure in check.measures], text("rows_summary"))
    grid.gap(document, 3)
    document.line(text("others"), looks.NOTE)
    document.last_line(phrases.END)
    return document.finish()


def _row(measure: Measure) -> tuple[str, ...]:
    proofs = "\n".join(f"・{proof.words.ja}" for proof in measure.proofs)
    return measure.number, measure.asks.ja, measure.does.ja, proofs
