"""事故報告: nine items, and when the two reports are due (DOMAIN 3.3)."""

from collections.abc import Collection
from datetime import datetime

from inspector_app.domain.imprint import Imprint
from inspector_app.domain.incident import NINE, Clocks, Ground, Harm, IncidentReport
from inspector_app.reports.dates import japanese_date
from inspector_app.reports.documents import grid, letter, looks, phrases
from inspector_app.reports.documents.grid import Column, Entry
from inspector_app.reports.documents.paper import Document
from inspector_app.reports.documents.rings import cell_node, ring_word
from inspector_app.reports.documents.wording import Wording, wording


def render_incident(report: IncidentReport, imprint: Imprint) -> bytes:
    """Return the report as PDF/A-3a and PDF/UA-1; errors as for `render_sheet`."""
    return _render(report, imprint)


def render_blank_incident() -> bytes:
    """Return the report for filling in by hand."""
    return _render(None, None)


def _render(report: IncidentReport | None, imprint: Imprint | None) -> bytes:
    document = Document(wording("incident"), imprint)
    text = document.wording.text
    letter.add_number_and_date(document, report.day if report is not None else None)
    if report is None:
        letter.add_addressee_by_hand(document)
        letter.add_sender_by_hand(document, ["", ""], "")
    else:
        letter.add_addressee(document, report.recipients)
        letter.add_sender(document, report.sender)
    letter.add_title(document)
    document.line(text("body"))
    letter.add_notice_heading(document)
    _choices(document, report)
    grid.gap(document, 4)
    grid.list_heading(document, text("clocks"))
    grid.entry_table(document, _clocks(document.wording, report), text("clocks_summary"), 30)
    grid.gap(document, 4)
    grid.list_heading(document, text("parties"), 40)
    grid.entry_table(document, _parties(document.wording, report), text("parties_summary"), 30)
    grid.gap(document, 4)
    grid.list_heading(document, text("nine"))
    _nine(document, report)
    grid.gap(document, 2)
    document.line(text("note"), looks.NOTE)
    document.last_line(phrases.END)
    return document.finish(report.contract.contractor.name if report is not None else "")


def _choices(document: Document, report: IncidentReport | None) -> None:
    """Add the kinds of report and incident, with rings around what applies."""
    texts = document.wording
    stages, harms, certainties = (texts.choices(name) for name in ("stages", "harms", "certainties"))
    entries = [
        Entry(texts.text("stage"), "　・　".join(stages.values()), 12, style=looks.CENTRED),
        Entry(texts.text("harm"), "　・　".join(harms.values()), 12, style=looks.CENTRED),
        Entry(texts.text("certainty"), "　・　".join(certainties.values()), 12, style=looks.CENTRED),
        Entry(texts.text("ground"), _grounds(texts, report)),
    ]
    grid.list_heading(document, texts.text("head"))
    table = grid.entry_table(document, entries, texts.text("head_summary"), 30)
    if report is None:
        return
    ringed = [(1, harms[harm]) for harm in Harm if harm in report.harms]
    if report.stage is not None:
        ringed.append((0, stages[report.stage]))
    if report.suspected is not None:
        ringed.append((2, certainties["suspected" if report.suspected else "happened"]))
    for row, word in ringed:
        ring_word(document.flow.pages, cell_node(table, row, 1), word)


def _grounds(texts: Wording, report: IncidentReport | None) -> str:
    """Return what makes the incident reportable; on a blank paper all of it, with boxes to tick."""
    grounds = texts.choices("grounds")
    if report is None:
        return "\n".join(f"□ {text}" for text in [*grounds.values(), texts.text("no_ground")])
    return _chosen(texts, report.grounds)


def _chosen(texts: Wording, grounds: Collection[Ground]) -> str:
    chosen = [texts.choices("grounds")[ground] for ground in Ground if ground in grounds]
    return "\n".join(chosen) or texts.text("no_ground")


def _clocks(texts: Wording, report: IncidentReport | None) -> list[Entry]:
    if report is None:
        known = Entry(texts.text("known"), texts.text("known_to_fill_in"))
        return [known, Entry(texts.text("preliminary"), hand=8.5), Entry(texts.text("final"), hand=8.5)]
    due = report.clocks
    values = (
        _known(texts, report.known_at),
        "" if due is None else _preliminary(texts, due),
        "" if due is None else texts.text("final_value", last=japanese_date(due.final)),
    )
    names = ("known", "preliminary", "final")
    return [Entry(texts.text(name), value) for name, value in zip(names, values, strict=True)]


def _known(texts: Wording, at: datetime | None) -> str:
    if at is None:
        return texts.text("known_to_fill_in")
    return texts.text("known_value", day=japanese_date(at.date()), hour=str(at.hour), minute=f"{at.minute:02}")


def _preliminary(texts: Wording, due: Clocks) -> str:
    last = japanese_date(due.preliminary_to)
    if due.preliminary_from == due.preliminary_to:
        return texts.text("preliminary_day", last=last)
    return texts.text("preliminary_value", first=japanese_date(due.preliminary_from), last=last)


def _parties(texts: Wording, report: IncidentReport | None) -> list[Entry]:
    names = ("contract", "contractor", "happened", "finder", "course")
    if report is None:
        heights = (8.5, 8.5, 8.5, 8.5, 18)
        return [Entry(texts.text(name), hand=height) for name, height in zip(names, heights, strict=True)]
    contract = report.contract
    contractor = contract.contractor
    number = contractor.corporate_number
    values = (
        texts.text("contract_value", title=contract.title, number=contract.number),
        contractor.name + (texts.text("corporate_number", number=number) if number else ""),
        report.happened,
        report.finder,
        report.course,
    )
    return [Entry(texts.text(name), value) for name, value in zip(names, values, strict=True)]


def _nine(document: Document, report: IncidentReport | None) -> None:
    texts = document.wording
    columns = [
        Column(texts.text("number"), 11.5, looks.CELL_CENTRED),
        Column(texts.text("item"), 45),
        Column(texts.text("content"), 108.5),
    ]
    known = report.texts if report is not None else {}
    rows = [(str(no), texts.choices("items")[name], known.get(name, "")) for no, name in enumerate(NINE, start=1)]
    grid.list_table(document, columns, rows, texts.text("nine_summary"), hand=19)
