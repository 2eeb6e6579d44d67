"""What a correction says about itself: which record it takes the place of, and why."""

from inspector_app.domain.correction import Correction
from inspector_app.reports import styles, words
from inspector_app.reports.layout.flow import MILLIMETRE, Flow
from inspector_app.reports.layout.structure import Node
from inspector_app.reports.layout.table import Cell, Row, Table
from inspector_app.reports.layout.text import Paragraph

_LABEL = 52 * MILLIMETRE


def add_correction(flow: Flow, section: Node, correction: Correction) -> None:
    """Add it under the head of the sheet."""
    said = {
        words.CORRECTED_RECORD: f"{words.RECORD_NUMBER} {correction.record_id}",
        words.CORRECTED_HASH: correction.sha256,
        words.CORRECTED_REASON: correction.reason,
    }
    rows = tuple(_row(label, value) for label, value in said.items())
    table = flow.measured(Table((_LABEL, flow.paper.measure - _LABEL), (), rows, words.CORRECTION_SUMMARY))
    heading = Paragraph(words.CORRECTION.format(revision=correction.revision), styles.SECTION, lasting=True)
    flow.paragraphs([section.add(Node("H2"))], [heading])
    flow.paragraphs([section.add(Node("P"))], [Paragraph(words.CORRECTED, styles.BODY, lasting=True)])
    flow.space(2)
    section.add(table.node)
    flow.table(table)
    flow.space(5 * MILLIMETRE)


def numbered(correction: Correction | None) -> str:
    """Return what stands behind the record's number on each page; nothing on the first edition."""
    return "" if correction is None else words.CORRECTED_REVISION.format(revision=correction.revision)


def _row(label: str, value: str) -> Row:
    head = Paragraph(label, styles.HEADING, lasting=True)
    return Row(
        (
            Cell(0, (head,), scope="Row", middle=True, ground=styles.GROUND),
            Cell(1, (Paragraph(value, styles.BODY, where=label),), middle=True),
        )
    )
