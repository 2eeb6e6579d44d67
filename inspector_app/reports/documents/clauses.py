"""契約条項確認票: the ministry's twelve points against the clauses of a contract (DOMAIN L4–L16)."""

from inspector_app.domain.clauses import ClauseCheck, Presence
from inspector_app.domain.imprint import Imprint
from inspector_app.reports.dates import japanese_date
from inspector_app.reports.documents import grid, letter, looks, phrases
from inspector_app.reports.documents.grid import Column, Entry
from inspector_app.reports.documents.paper import Document
from inspector_app.reports.documents.rings import cell_node, ring_word
from inspector_app.reports.documents.wording import Wording, wording

_PRESENCE = 3


def render_clauses(check: ClauseCheck, imprint: Imprint) -> bytes:
    """Return the paper as PDF/A-3a and PDF/UA-1; errors as for `render_sheet`."""
    return _render(check, imprint)


def render_blank_clauses() -> bytes:
    """Return the paper for filling in by hand."""
    return _render(None, None)


def _render(check: ClauseCheck | None, imprint: Imprint | None) -> bytes:
    document = Document(wording("clauses"), imprint)
    text = document.wording.text
    letter.add_number(document)
    letter.add_title(document)
    grid.entry_table(document, _head(document.wording, check), text("head_summary"))
    grid.gap(document, 5)
    _points(document, check)
    grid.gap(document, 5)
    total = [Entry(text("counts_label"), _counts(document.wording, check), 9)]
    total.append(Entry(text("total_remarks"), check.remarks if check is not None else "", 15))
    document.flow.keep(3 * grid.HAND)
    grid.entry_table(document, total, text("total_summary"))
    grid.gap(document, 2)
    document.last_line(phrases.END)
    return document.finish(check.contract.contractor.name if check is not None else "")


def _head(texts: Wording, check: ClauseCheck | None) -> list[Entry]:
    names = ("contract", "contractor", "period", "checked_on", "checker")
    if check is None:
        return [Entry(texts.text(name), hand=8.5) for name in names]
    contract = check.contract
    begins, ends = japanese_date(contract.begins), japanese_date(contract.ends)
    values = (
        texts.text("contract_value", title=contract.title, number=contract.number),
        contract.contractor.name,
        texts.text("period_value", begins=begins, ends=ends),
        letter.era_date(check.checked_on),
        check.checker,
    )
    return [Entry(texts.text(name), value) for name, value in zip(names, values, strict=True)]


def _points(document: Document, check: ClauseCheck | None) -> None:
    texts = document.wording
    body = check.body if check is not None else texts.text("body")
    given = {point.no: point for point in check.points} if check is not None else {}
    presences = texts.choices("presences")
    columns = [
        Column(texts.text("number"), 11.5, looks.CELL_CENTRED),
        Column(texts.text("point"), 56),
        Column(texts.text("clause"), 24),
        Column(texts.text("presence"), 40, looks.CELL_CENTRED),
        Column(texts.text("remarks"), 34),
    ]
    choice = "　・　".join(presences.values())
    rows = []
    for no, point in enumerate(texts.texts_of("points"), start=1):
        clause, remarks = (given[no].clause, given[no].remarks) if no in given else ("", "")
        rows.append((str(no), point.format(body=body), clause, choice, remarks))
    table = grid.list_table(document, columns, rows, texts.text("points_summary"), hand=10.5)
    for row in range(len(rows)):
        presence = given[row + 1].presence if row + 1 in given else None
        if presence is not None:
            ring_word(document.flow.pages, cell_node(table, row, _PRESENCE), presences[presence])


def _counts(texts: Wording, check: ClauseCheck | None) -> str:
    """Return how many points are so; on a blank paper there is room for the numbers."""

    def number(presence: Presence | None) -> str:
        return "　　" if check is None else str(check.count(presence))

    return texts.text(
        "counts",
        present=number(Presence.PRESENT),
        absent=number(Presence.ABSENT),
        not_needed=number(Presence.NOT_NEEDED),
        open=number(None),
    )
