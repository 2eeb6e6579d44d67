"""外部委託監督の報告: to 統括情報セキュリティ責任者 or CISO, how the supervision of every contract stands."""

from inspector_app.domain.imprint import Imprint
from inspector_app.domain.supervision import ContractState, Occasion, Officer, SupervisionReport
from inspector_app.reports.documents import grid, letter, looks, phrases
from inspector_app.reports.documents.grid import Column, Entry
from inspector_app.reports.documents.improvement import narrow_date, number_text
from inspector_app.reports.documents.paper import Document
from inspector_app.reports.documents.rings import cell_node, ring_word
from inspector_app.reports.documents.wording import Wording, wording

_BLANK_ROWS = 6


def render_supervision(report: SupervisionReport, imprint: Imprint) -> bytes:
    """Return the report as PDF/A-3a and PDF/UA-1; errors as for `render_sheet`."""
    return _render(report, imprint)


def render_blank_supervision() -> bytes:
    """Return the report for filling in by hand."""
    return _render(None, None)


def _render(report: SupervisionReport | None, imprint: Imprint | None) -> bytes:
    document = Document(wording("supervision"), imprint)
    text = document.wording.text
    letter.add_number_and_date(document, report.day if report is not None else None)
    if report is None:
        letter.add_addressee_by_hand(document)
        letter.add_sender_by_hand(document, [""], "")
    else:
        honorific = text("honorific")
        letter.add_addressee(document, [_officer(recipient) + honorific for recipient in report.recipients])
        letter.add_sender(document, [_officer(report.sender)])
    letter.add_title(document)
    document.line(_body(document.wording, report))
    letter.add_notice_heading(document)
    _summary(document, report)
    grid.gap(document, 5)
    grid.list_heading(document, text("contracts"), 40)
    _contracts(document, report)
    grid.gap(document, 5)
    grid.list_heading(document, text("matters"), 35)
    values = (report.grave, report.measures, report.plans) if report is not None else ("", "", "")
    names = ("grave", "measures", "plans")
    matters = [Entry(text(name), value, 20) for name, value in zip(names, values, strict=True)]
    grid.entry_table(document, matters, text("matters_summary"))
    grid.gap(document, 2)
    document.last_line(phrases.END)
    return document.finish()


def _officer(officer: Officer) -> str:
    return "　".join(filter(None, (officer.role, officer.name)))


def _body(texts: Wording, report: SupervisionReport | None) -> str:
    if report is None:
        return texts.text("body_by_hand")
    body = texts.choices("bodies")[report.occasion or Occasion.REGULAR]
    return body.format(first=letter.era_date(report.first), last=letter.era_date(report.last))


def _summary(document: Document, report: SupervisionReport | None) -> None:
    texts = document.wording
    occasions = texts.choices("occasions")
    count = not_inspected = requests = overdue = "　　"
    if report is not None:
        count, not_inspected = str(len(report.contracts)), str(report.not_inspected)
        requests = str(sum(state.open_requests or 0 for state in report.contracts))
        overdue = str(sum(state.overdue or 0 for state in report.contracts))
    entries = [
        Entry(texts.text("occasion"), "　・　".join(occasions.values()), 12, style=looks.CENTRED),
        Entry(texts.text("contracts_count"), texts.text("contracts_value", count=count, not_inspected=not_inspected)),
        Entry(texts.text("requests_count"), texts.text("requests_value", count=requests, overdue=overdue)),
    ]
    grid.list_heading(document, texts.text("summary_heading"))
    table = grid.entry_table(document, entries, texts.text("summary_summary"), 40)
    if report is not None and report.occasion is not None:
        ring_word(document.flow.pages, cell_node(table, 0, 1), occasions[report.occasion])


def _contracts(document: Document, report: SupervisionReport | None) -> None:
    text = document.wording.text
    columns = [
        Column(text("number"), 11.5, looks.CELL_CENTRED),
        Column(text("contract"), 52),
        Column(text("inspected_on"), 22, looks.CELL_CENTRED),
        Column(text("rating"), 22, looks.CELL_CENTRED),
        Column(text("requests"), 25, looks.CELL_CENTRED),
        Column(text("breaches"), 32),
    ]
    states = report.contracts if report is not None else ()
    rows = [_row(document.wording, number, state) for number, state in enumerate(states, start=1)]
    grid.list_table(document, columns, rows, text("contracts_summary"), hand=12, blank_rows=_BLANK_ROWS)


def _row(texts: Wording, number: int, state: ContractState) -> tuple[str, ...]:
    contract = state.contract
    return (
        str(number),
        "" if contract is None else f"{contract.number}「{contract.title}」\n{contract.contractor.name}",
        narrow_date(state.inspected_on) if state.inspected_on is not None else texts.text("not_inspected"),
        state.rating,
        f"{number_text(state.open_requests)}／{number_text(state.overdue)}",
        state.breaches,
    )
