"""電話ヒアリング記録: who asked whom, by which means, and every question with its answer."""

from collections.abc import Sequence
from datetime import datetime

from inspector_app.domain.hearing import Exchange, Hearing, Person
from inspector_app.domain.imprint import Imprint
from inspector_app.reports.dates import japanese_date
from inspector_app.reports.documents import grid, letter, looks, phrases
from inspector_app.reports.documents.grid import Column, Entry
from inspector_app.reports.documents.improvement import narrow_date
from inspector_app.reports.documents.paper import Document
from inspector_app.reports.documents.rings import cell_node, ring_word
from inspector_app.reports.documents.wording import Wording, wording

_BLANK_ROWS = 6
_MEANS_ROW = 1


def render_hearing(hearing: Hearing, imprint: Imprint) -> bytes:
    """Return the record as PDF/A-3a and PDF/UA-1; errors as for `render_sheet`."""
    return _render(hearing, imprint)


def render_blank_hearing() -> bytes:
    """Return the record for filling in by hand."""
    return _render(None, None)


def _render(hearing: Hearing | None, imprint: Imprint | None) -> bytes:
    document = Document(wording("hearing"), imprint)
    text = document.wording.text
    letter.add_number(document)
    letter.add_title(document)
    table = grid.entry_table(document, _head(document.wording, hearing), text("head_summary"))
    if hearing is not None and hearing.means is not None:
        word = document.wording.choices("means_names")[hearing.means]
        ring_word(document.flow.pages, cell_node(table, _MEANS_ROW, 1), word)
    grid.gap(document, 5)
    grid.list_heading(document, text("exchanges"), 40)
    _exchanges(document, hearing)
    grid.gap(document, 5)
    remarks = Entry(text("remarks"), hearing.remarks if hearing is not None else "", 22)
    document.flow.keep(grid.HAND)
    grid.entry_table(document, [remarks], text("remarks_summary"))
    grid.gap(document, 2)
    document.last_line(phrases.END)
    return document.finish(hearing.contract.contractor.name if hearing is not None else "")


def _head(texts: Wording, hearing: Hearing | None) -> list[Entry]:
    text = texts.text
    means = "　・　".join(texts.choices("means_names").values())
    names = ("contract", "contractor", "contractor_people", "agency_people", "reason")
    choice = Entry(text("means"), means, 12, style=looks.CENTRED)
    if hearing is None:
        return [Entry(text("when"), text("time_to_fill_in")), choice, *(Entry(text(name), hand=12) for name in names)]
    contract = hearing.contract
    values = (
        text("contract_value", title=contract.title, number=contract.number),
        contract.contractor.name,
        _people(hearing.contractor),
        _people(hearing.agency),
        hearing.reason,
    )
    entries = [Entry(text(name), value) for name, value in zip(names, values, strict=True)]
    return [Entry(text("when"), _when(texts, hearing)), choice, *entries]


def _when(texts: Wording, hearing: Hearing) -> str:
    if hearing.begun is None:
        return texts.text("time_to_fill_in")
    day, begin = japanese_date(hearing.begun.date()), _clock(hearing.begun)
    if hearing.ended is None:
        return texts.text("moment", day=day, begin=begin)
    return texts.text("time", day=day, begin=begin, end=_clock(hearing.ended))


def _clock(moment: datetime) -> str:
    return f"{moment.hour}時{moment.minute:02}分"


def _people(people: Sequence[Person]) -> str:
    return "\n".join("　".join(filter(None, (person.position, person.name))) for person in people)


def _exchanges(document: Document, hearing: Hearing | None) -> None:
    text = document.wording.text
    columns = [
        Column(text("number"), 11, looks.CELL_CENTRED),
        Column(text("rows"), 16, looks.CELL_CENTRED),
        Column(text("question"), 43),
        Column(text("answer"), 46),
        Column(text("follow_up"), 28),
        Column(text("due"), 21, looks.CELL_CENTRED),
    ]
    exchanges = hearing.exchanges if hearing is not None else ()
    rows = [_row(number, exchange) for number, exchange in enumerate(exchanges, start=1)]
    grid.list_table(document, columns, rows, text("exchanges_summary"), hand=17, blank_rows=_BLANK_ROWS)


def _row(number: int, exchange: Exchange) -> tuple[str, ...]:
    return (
        str(number),
        "、".join(map(str, exchange.rows)),
        exchange.question,
        exchange.answer,
        exchange.follow_up,
        narrow_date(exchange.due) if exchange.due is not None else "",
    )
