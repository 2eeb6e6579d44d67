"""改善依頼書: the findings of an inspection as a request with a due date, and room for the contractor's reply."""

from datetime import date

from inspector_app.domain.imprint import Imprint
from inspector_app.domain.improvement import Demand, ImprovementRequest
from inspector_app.domain.inspection import Inspection
from inspector_app.reports.dates import japanese_date, japanese_dates
from inspector_app.reports.documents import grid, letter, looks, phrases
from inspector_app.reports.documents.grid import Column, Entry
from inspector_app.reports.documents.paper import Document
from inspector_app.reports.documents.wording import Wording, wording

_REPLY_HEIGHT = 32
_BLANK_ROWS = 4


def render_improvement(request: ImprovementRequest, imprint: Imprint) -> bytes:
    """Return the letter as PDF/A-3a and PDF/UA-1; errors as for `render_sheet`."""
    return _render(request, imprint)


def render_blank_improvement() -> bytes:
    """Return the letter for filling in by hand."""
    return _render(None, None)


def _render(request: ImprovementRequest | None, imprint: Imprint | None) -> bytes:
    document = Document(wording("improvement"), imprint)
    text = document.wording.text
    letter.add_number_and_date(document, request.day if request is not None else None)
    if request is None:
        letter.add_addressee_by_hand(document)
        letter.add_sender_by_hand(document, ["", ""], phrases.SEAL)
    else:
        letter.add_addressee(document, request.addressee)
        letter.add_sender(document, request.sender, phrases.SEAL)
    letter.add_title(document)
    document.line(_body(document.wording, request))
    letter.add_notice_heading(document)
    grid.list_heading(document, text("about"))
    grid.entry_table(document, _about(document.wording, request), text("about_summary"), 30)
    grid.gap(document, 5)
    grid.list_heading(document, text("demands"), 50)
    _demands(document, request)
    grid.gap(document, 5)
    grid.list_heading(document, text("reply_heading"), 40)
    replies = [Entry(text(name), hand=10.5, open=True) for name in ("reply_day", "reply_company", "reply_person")]
    grid.entry_table(document, replies, text("reply_summary"), 40)
    grid.gap(document, 2)
    document.last_line(phrases.END)
    return document.finish(request.inspection.contract.contractor.name if request is not None else "")


def _body(texts: Wording, request: ImprovementRequest | None) -> str:
    if request is None:
        return texts.text("body_by_hand")
    inspection = request.inspection
    return texts.text("body", day=japanese_dates(inspection.dates), kind=texts.choices("kinds")[inspection.kind])


def _about(texts: Wording, request: ImprovementRequest | None) -> list[Entry]:
    names = ("contract", "site", "dates", "record", "due")
    if request is None:
        return [Entry(texts.text(name)) for name in names]
    inspection = request.inspection
    due = "" if request.due is None else japanese_date(request.due)
    values = (
        contract_text(texts, inspection),
        site_text(inspection),
        japanese_dates(inspection.dates),
        str(request.record),
        due,
    )
    return [Entry(texts.text(name), value) for name, value in zip(names, values, strict=True)]


def contract_text(texts: Wording, inspection: Inspection) -> str:
    """Return how a letter names the contract that was inspected."""
    contract = inspection.contract
    return texts.text("contract_value", title=contract.title, number=contract.number)


def site_text(inspection: Inspection) -> str:
    """Return where the inspection took place."""
    return "　".join(filter(None, (inspection.site.name, inspection.site.address)))


def narrow_date(day: date | None) -> str:
    """Return a date for a narrow column, in two lines; empty for none."""
    return "" if day is None else japanese_date(day).replace("年", "年\n", 1)


def number_text(number: int | None) -> str:
    """Return a number with its thousands parted; empty for none."""
    return "" if number is None else f"{number:,}"


def _demands(document: Document, request: ImprovementRequest | None) -> None:
    text = document.wording.text
    columns = [
        Column(text("number"), 10, looks.CELL_CENTRED),
        Column(text("criteria"), 44),
        Column(text("facts"), 42),
        Column(text("row_due"), 21, looks.CELL_CENTRED),
        Column(f"{text('reply')}\n{text('reply_prompt')}", 48, open=True),
    ]
    demands = request.demands if request is not None else ()
    rows = [_row(demand) for demand in demands]
    blank = _BLANK_ROWS if request is None else 0
    grid.list_table(document, columns, rows, text("demands_summary"), hand=_REPLY_HEIGHT, blank_rows=blank)


def _row(demand: Demand) -> tuple[str, ...]:
    criteria = f"{demand.item}\n{demand.criteria}"
    facts = "\n".join(filter(None, (demand.result, demand.facts)))
    return (number_text(demand.no), criteria, facts, narrow_date(demand.due), "")
