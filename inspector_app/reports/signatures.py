"""The place for signatures at the end of a document."""

from collections.abc import Sequence
from dataclasses import dataclass

from inspector_app.domain.contract import Inspector
from inspector_app.reports import styles, words
from inspector_app.reports.fields import STAMP_HEIGHT, SUPERVISOR, inspector_field
from inspector_app.reports.layout.flow import Flow, Paper
from inspector_app.reports.layout.structure import Node
from inspector_app.reports.layout.table import Cell, MeasuredTable, Row, Table, measure_table
from inspector_app.reports.layout.text import Paragraph

_IN_A_ROW = 3
_INSPECTORS = 2
_AROUND = 4.0


@dataclass(frozen=True, slots=True)
class Signatory:
    """Someone who may sign: as what, who (empty if not known beforehand), and in which field."""

    role: str
    name: str
    field: str


def signatories(inspectors: Sequence[Inspector]) -> list[Signatory]:
    """Return who may sign a record: its inspectors, with at least two places for them, and the supervisor."""
    people: list[Signatory] = []
    for place in range(max(_INSPECTORS, len(inspectors))):
        role = f"{words.INSPECTOR}（{words.LEAD}）" if place == 0 else words.INSPECTOR
        known = inspectors[place] if place < len(inspectors) else None
        name = "　".join(filter(None, (known.title, known.name))) if known is not None else words.UNUSED
        people.append(Signatory(role, name, inspector_field(place)))
    return [*people, Signatory(words.SUPERVISOR, "", SUPERVISOR)]


def signature_table(paper: Paper, people: Sequence[Signatory], *, fields: bool) -> MeasuredTable:
    """Return the boxes for all signatories; with `fields` they are form fields."""
    widths = (paper.measure / _IN_A_ROW,) * _IN_A_ROW
    rows: list[Row] = []
    for begin in range(0, len(people), _IN_A_ROW):
        rows += _boxes(people[begin : begin + _IN_A_ROW], fields=fields)
    return measure_table(Table(widths, (), tuple(rows), words.SIGNATURES_SUMMARY))


def add_signatures(flow: Flow, section: Node, table: MeasuredTable) -> None:
    """Add the boxes under their heading."""
    flow.keep(signatures_height(table))
    flow.paragraphs([section.add(Node("H2"))], [Paragraph(words.SIGNATURES, styles.SECTION, lasting=True)])
    section.add(table.node)
    flow.table(table)


def signatures_height(table: MeasuredTable) -> float:
    """Return how much of a page the boxes and their heading take."""
    return styles.SECTION.leading + table.height


def _boxes(people: Sequence[Signatory], *, fields: bool) -> list[Row]:
    roles = [
        Cell(place, (Paragraph(person.role, styles.HEADING, lasting=True),), scope="Column", ground=styles.GROUND)
        for place, person in enumerate(people)
    ]
    names = [
        Cell(place, (Paragraph(person.name, styles.CENTRED, where=person.role),) if person.name else ())
        for place, person in enumerate(people)
    ]
    boxes = [
        Cell(
            place,
            (),
            field=person.field if fields else "",
            field_text=f"{words.SIGNATURE}　{person.role}　{person.name}".rstrip(f"　{words.UNUSED}"),
        )
        for place, person in enumerate(people)
    ]
    empty = [Cell(place, ()) for place in range(len(people), _IN_A_ROW)]
    return [
        Row((*roles, *empty)),
        Row((*names, *empty), min_height=styles.CENTRED.leading + 6),
        Row((*boxes, *empty), min_height=STAMP_HEIGHT + _AROUND),
    ]
