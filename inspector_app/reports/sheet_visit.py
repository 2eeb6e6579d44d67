"""What a visit adds to its sheet: the closing talk, who was found at the site, papers that were keyed, the receipt.

A sheet without any of it is printed as it always was.
"""

from collections.abc import Sequence
from datetime import datetime

from inspector_app.domain.closing import Closing, Receipt, Side, asked_of, changed_since
from inspector_app.domain.ids import RowKey
from inspector_app.domain.keyed_paper import KeyedPaper
from inspector_app.domain.record import Record
from inspector_app.domain.roster import Listed, Roster
from inspector_app.reports import styles, words
from inspector_app.reports.dates import japanese_date
from inspector_app.reports.layout.flow import MILLIMETRE, Flow
from inspector_app.reports.layout.structure import Node
from inspector_app.reports.layout.table import Cell, MeasuredTable, Row, Table, measure_table
from inspector_app.reports.layout.text import Paragraph

_GAP = 4 * MILLIMETRE
_LABEL = 38 * MILLIMETRE
_HAND = 22 * MILLIMETRE
_ROOM = 26 * MILLIMETRE
_SIDES = {Side.AGENCY: words.AGENCY_SIDE, Side.CONTRACTOR: words.CONTRACTOR_SIDE, Side.OTHER: words.OTHER_SIDE}
_LISTED = {Listed.YES: words.LISTED, Listed.NO: words.UNLISTED, Listed.UNCHECKED: words.NOT_LOOKED_UP}


def moment(at: datetime) -> str:
    """Return a time of a device as the papers of a visit write it: 令和8年11月22日 14:05."""
    return f"{japanese_date(at.date())} {at:%H:%M}"


def add_visit(flow: Flow, section: Node, record: Record) -> None:
    """Add what the visit adds, but for the receipt."""
    if record.closing is not None:
        _add_closing(flow, section, record, record.closing)
    if record.roster:
        _add_list(flow, section, words.ROSTER, _roster_table(flow, record.roster))
    if record.papers:
        _add_list(flow, section, words.PAPERS, _papers_table(flow, record.papers))


def receipt_table(flow: Flow, record: Record) -> MeasuredTable | None:
    """Return who received the copy, when, and their hand; None where nobody signed."""
    receipt = None if record.closing is None else record.closing.receipt
    if receipt is None:
        return None
    measure = flow.paper.measure
    widths = (70 * MILLIMETRE, 50 * MILLIMETRE, measure - 120 * MILLIMETRE)
    names = (words.RECEIVED_BY, words.RECEIVED_AT, words.RECEIVED_HAND)
    person = "　".join(filter(None, (receipt.position, receipt.name)))
    cells = (
        Cell(0, (Paragraph(person, styles.CENTRED, where=words.RECEIVED_BY),), middle=True),
        Cell(1, _time(receipt), middle=True),
        Cell(2, (), strokes=receipt.strokes, strokes_text=words.HAND_TEXT.format(name=person)),
    )
    head = Row(tuple(_heading(column, name, "Column") for column, name in enumerate(names)))
    rows = [head, Row(cells, min_height=_HAND), *_changed(record, receipt)]
    return measure_table(Table(widths, (), tuple(rows), words.RECEIPT_SUMMARY))


def receipt_height(table: MeasuredTable | None) -> float:
    """Return how much of a page the receipt takes with its heading and its sentence."""
    return 0.0 if table is None else styles.SECTION.leading + styles.BODY.leading + 2 + table.height + _GAP


def add_receipt(flow: Flow, section: Node, table: MeasuredTable | None) -> None:
    """Add the receipt, kept together."""
    if table is None:
        return
    flow.keep(receipt_height(table))
    flow.paragraphs([section.add(Node("H2"))], [Paragraph(words.RECEIPT, styles.SECTION, lasting=True)])
    flow.paragraphs([section.add(Node("P"))], [Paragraph(words.RECEIPT_TEXT, styles.BODY, lasting=True)])
    flow.space(2)
    section.add(table.node)
    flow.table(table)
    flow.space(_GAP)


def _time(receipt: Receipt) -> tuple[Paragraph, ...]:
    where = words.RECEIVED_AT
    return (
        Paragraph(moment(receipt.at), styles.CENTRED, where=where),
        Paragraph(words.DEVICE_TIME, styles.STAMP_TIME, where=where),
    )


def _changed(record: Record, receipt: Receipt) -> list[Row]:
    """Return a row with what became another result since, if anything did."""
    answers = {answer.row: answer for answer in record.answers}
    numbers = changed_since(record.form, answers, receipt)
    if not numbers:
        return []
    text = words.CHANGED_SINCE.format(rows=_numbers(numbers))
    return [Row((Cell(0, (Paragraph(text, styles.BODY, where=words.RECEIPT),), columns=3),))]


def _add_closing(flow: Flow, section: Node, record: Record, closing: Closing) -> None:
    held = "" if closing.held_at is None else f"{moment(closing.held_at)}（{words.DEVICE_TIME}）"
    entries = [
        (words.TALK_HELD, [held]),
        (words.ATTENDANCE, _attendance(closing)),
        (words.ASKED, _asked(record, closing)),
        (words.COMMENT, [closing.comment.strip("\r\n")]),
    ]
    rows = []
    for label, texts in entries:
        content = tuple(Paragraph(text, styles.BODY, before=1, where=label) for text in texts if text.strip())
        closed = content or (Paragraph(words.UNUSED, styles.CENTRED, lasting=True, where=label),)
        rows.append(Row((_heading(0, label, "Row"), Cell(1, closed, middle=True))))
    table = flow.measured(Table((_LABEL, flow.paper.measure - _LABEL), (), tuple(rows), words.TALK_SUMMARY))
    _add_list(flow, section, words.TALK, table)


def _attendance(closing: Closing) -> list[str]:
    lines = []
    for side, label in _SIDES.items():
        people = [
            "　".join(filter(None, (each.position, each.name))) for each in closing.attendance if each.side is side
        ]
        if people:
            lines.append(f"{label}：" + "、".join(people))
    return lines


def _asked(record: Record, closing: Closing) -> list[str]:
    answers = {answer.row: answer for answer in record.answers}
    numbers: dict[RowKey, int] = {row.key: row.no for row in record.form.rows}
    talk = closing.held_at or record.made_at
    lines = []
    for asked in asked_of(record.form, answers, closing, talk.date()):
        due = f"（{words.DUE} {japanese_date(asked.due)}）" if asked.due is not None else ""
        lines.append(f"No.{numbers[asked.row]}{due}　{asked.text.strip() or words.USUAL_REQUEST}")
    return lines


def _roster_table(flow: Flow, roster: Roster) -> MeasuredTable:
    names = (words.PERSON, words.EMPLOYER, words.ON_ROSTER, words.REMARKS)
    lines = [(each.name, each.employer, _LISTED[each.listed], each.remarks) for each in roster]
    return _list_table(flow, names, (50, 80, 32, 90), lines, words.ROSTER_SUMMARY)


def _papers_table(flow: Flow, papers: Sequence[KeyedPaper]) -> MeasuredTable:
    names = (words.WRITER, words.TYPIST, words.KEYED_ROWS, words.CHECKED_TWICE, words.PAPER_SCAN)
    lines = [_paper(paper) for paper in papers]
    widths = (42, 42, 40, 44, 84) if flow.careful else (46, 46, 46, 46, 68)
    return _list_table(flow, names, widths, lines, words.PAPERS_SUMMARY)


def _paper(paper: KeyedPaper) -> tuple[str, ...]:
    if paper.passes == 1:
        check = words.KEYED_ONCE
    elif paper.differences:
        check = words.KEYED_TWICE_DIFFERENT.format(rows=_numbers(paper.differences))
    else:
        check = words.KEYED_TWICE_EQUAL
    scan = "" if paper.scan is None else f"SHA-256\n{paper.scan.sha256[:32]}\n{paper.scan.sha256[32:]}"
    return (
        f"{paper.writer}\n{paper.written_at}",
        f"{paper.typist}\n{moment(paper.keyed_at)}\n（{words.DEVICE_TIME}）",
        _numbers(paper.rows),
        check,
        scan,
    )


def _list_table(
    flow: Flow, names: Sequence[str], widths: Sequence[float], lines: Sequence[Sequence[str]], summary: str
) -> MeasuredTable:
    """Return a list under its headings; the widths share the whole measure."""
    total = sum(widths)
    head = Row(tuple(_heading(column, name, "Column") for column, name in enumerate(names)))
    rows = [
        Row(
            tuple(
                Cell(column, (_listed(text.strip(), name, flow),), middle=True)
                for column, (text, name) in enumerate(zip(line, names, strict=True))
            )
        )
        for line in lines
    ]
    shares = tuple(width / total * flow.paper.measure for width in widths)
    return flow.measured(Table(shares, (head,), tuple(rows), summary))


def _listed(text: str, where: str, flow: Flow) -> Paragraph:
    """Return what stands in a cell of a list; what closes an empty one stands in the middle."""
    style = styles.BODY if text or not flow.careful else styles.CENTRED
    return Paragraph(text or words.UNUSED, style, where=where)


def _add_list(flow: Flow, section: Node, title: str, table: MeasuredTable) -> None:
    flow.keep(styles.SECTION.leading + min(_ROOM, table.height))
    flow.paragraphs([section.add(Node("H2"))], [Paragraph(title, styles.SECTION, lasting=True)])
    section.add(table.node)
    flow.table(table)
    flow.space(_GAP)


def _heading(column: int, text: str, scope: str) -> Cell:
    content = (Paragraph(text, styles.HEADING, lasting=True, where=text),)
    return Cell(column, content, scope=scope, middle=True, ground=styles.GROUND)


def _numbers(rows: Sequence[int]) -> str:
    return "、".join(f"No.{number}" for number in rows)
