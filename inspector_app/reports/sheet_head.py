"""The head of a sheet: mark, title, and the cells above the table."""

from collections.abc import Mapping

from inspector_app.domain.form import Form, HeaderKind
from inspector_app.domain.inspection import Inspection
from inspector_app.reports import styles, words
from inspector_app.reports.dates import japanese_dates
from inspector_app.reports.layout.flow import MILLIMETRE, Flow
from inspector_app.reports.layout.structure import Node
from inspector_app.reports.layout.table import Cell, Row, Table, measure_table
from inspector_app.reports.layout.text import Paragraph

_LABEL_WIDTH = 34 * MILLIMETRE
_HAND_HEIGHT = 9 * MILLIMETRE


def add_head(flow: Flow, section: Node, form: Form, inspection: Inspection | None) -> None:
    """Add mark, title and head cells; without an inspection they are left for filling in by hand."""
    values = {kind: header_value(kind, inspection) for kind in HeaderKind}
    add_head_values(flow, section, form, values, by_hand=inspection is None)


def add_head_values(flow: Flow, section: Node, form: Form, values: Mapping[HeaderKind, str], *, by_hand: bool) -> None:
    """Add mark, title and head cells with these values; `by_hand` leaves room for handwriting."""
    heading = section.add(Node("H1"))
    if form.mark:
        flow.paragraphs([heading], [Paragraph(form.mark, styles.MARK, lasting=True, where=form.mark)])
    flow.paragraphs([heading], [Paragraph(form.title.ja, styles.TITLE, lasting=True, where=form.title.ja)])
    flow.space(3 * MILLIMETRE)
    rows = tuple(_row(cell.label.ja, values[cell.kind], by_hand=by_hand) for cell in form.header)
    if rows:
        widths = (_LABEL_WIDTH, flow.paper.measure - _LABEL_WIDTH)
        table = measure_table(Table(widths, (), rows, words.HEADER_SUMMARY, pad_x=6, pad_y=3))
        section.add(table.node)
        flow.table(table)
        flow.space(5 * MILLIMETRE)


def header_value(kind: HeaderKind, inspection: Inspection | None) -> str:
    """Return what stands in a head cell, in lines."""
    if inspection is None:
        return words.DATE_TO_FILL_IN if kind is HeaderKind.DATES else ""
    if kind is HeaderKind.DATES:
        return japanese_dates(inspection.dates) or words.UNUSED
    if kind is HeaderKind.CONTRACTOR:
        return _contractor(inspection)
    if kind is HeaderKind.SITE:
        return "　".join(filter(None, (inspection.site.name, inspection.site.address)))
    return "\n".join(
        "　".join(filter(None, (inspector.department, inspector.title, inspector.name)))
        + (f"（{words.LEAD}）" if place == 0 and len(inspection.inspectors) > 1 else "")
        for place, inspector in enumerate(inspection.inspectors)
    )


def _contractor(inspection: Inspection) -> str:
    contract = inspection.contract
    contractor = contract.contractor
    number = f"（{words.CORPORATE_NUMBER} {contractor.corporate_number}）" if contractor.corporate_number else ""
    return f"{contractor.name}{number}\n{words.CONTRACT} {contract.number}「{contract.title}」"


def _row(label: str, value: str, *, by_hand: bool) -> Row:
    return Row(
        (
            Cell(
                0,
                (Paragraph(label, styles.FORMAL_HEADING, lasting=True, where=label),),
                scope="Row",
                middle=True,
                ground=styles.GROUND,
            ),
            Cell(1, (Paragraph(value, styles.FORMAL, where=label),) if value else (), middle=True),
        ),
        min_height=_HAND_HEIGHT if by_hand else 0,
    )
