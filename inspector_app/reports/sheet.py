"""Sheets on paper: any form of `/forms`, blank, as a draft, or as the record that is signed (PRODUCT §4, §5)."""

from collections.abc import Mapping
from datetime import UTC, datetime, time
from enum import StrEnum
from types import MappingProxyType

from inspector_app.domain.answer import Answer
from inspector_app.domain.canonical import canonical_json
from inspector_app.domain.correction import Correction
from inspector_app.domain.form import Form
from inspector_app.domain.form_json import Definition, form_from_json
from inspector_app.domain.ids import RowKey
from inspector_app.domain.imprint import Imprint
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.paper_code import PaperCode, short_number
from inspector_app.domain.rating import Rating
from inspector_app.domain.record import FIRST_DRAWING, Record
from inspector_app.domain.record_json import record_to_json
from inspector_app.reports import words
from inspector_app.reports.codes import add_codes
from inspector_app.reports.layout.flow import MILLIMETRE, Flow, a4
from inspector_app.reports.layout.structure import Node
from inspector_app.reports.layout.table import Table
from inspector_app.reports.pdf.archive import About, Attachment
from inspector_app.reports.pdf.document import write_document
from inspector_app.reports.sheet_correction import add_correction, numbered
from inspector_app.reports.sheet_evidence import Photos, add_evidence
from inspector_app.reports.sheet_head import add_head
from inspector_app.reports.sheet_rating import add_rules, rating_row, rules_height
from inspector_app.reports.sheet_rows import body_rows, head_row
from inspector_app.reports.sheet_visit import add_receipt, add_visit, receipt_height, receipt_table
from inspector_app.reports.signatures import add_signatures, signatories, signature_table, signatures_height
from inspector_app.reports.surroundings import Surroundings, surround

DATA_FILE = "inspection.json"
"""The name of the data inside a record."""

NO_PHOTOS: Photos = MappingProxyType({})

_GAP = 4 * MILLIMETRE
WIDTHS = tuple(width * MILLIMETRE for width in (11, 24, 54, 73, 28, 62))


class SheetKind(StrEnum):
    """RECORD is what is signed, with its data inside; DRAFT is marked 未確定 and carries no data."""

    RECORD = "record"
    DRAFT = "draft"


def render_sheet(record: Record, kind: SheetKind = SheetKind.RECORD, photos: Photos = NO_PHOTOS) -> bytes:
    """Return a record as PDF/A-3a and PDF/UA-1; the same record always gives the same bytes.

    `photos` are the copies that its evidence names. DocumentError `document.missing_glyph` (character, name, where) if
    no font has a character of it, `document.picture_missing` (sha256).
    """
    inspection, final = record.inspection, kind is SheetKind.RECORD
    answers = {answer.row: answer for answer in record.answers}
    form = record.form
    flow = _flow(careful=record.drawing != FIRST_DRAWING)
    _add_table(flow, form, inspection, answers, record.rating, final=final, corrects=record.corrects)
    boxes = signature_table(flow.paper, signatories(inspection.inspectors), fields=final)
    # Signatures never stand on a page of their own: the rating they are put under comes with them.
    receipt = receipt_table(flow, record)
    signed = _GAP + receipt_height(receipt) + signatures_height(boxes)
    more = record.closing is not None or record.roster or record.papers
    flow.keep(rules_height(form) + (0 if more else signed))
    add_rules(flow, _section(flow), form, record.rating)
    flow.space(_GAP)
    if more:
        add_visit(flow, _section(flow), record)
        flow.keep(signed)
        add_receipt(flow, _section(flow), receipt)
    add_signatures(flow, _section(flow), boxes)
    if record.evidence:
        flow.space(_GAP)
        add_evidence(flow, _section(flow), record, photos)
    notices = ([words.SAMPLE] if inspection.practice else []) + ([] if final else [words.UNSETTLED])
    left = f"{words.RECORD_NUMBER} {record.id}{numbered(record.corrects)}"
    flow.finish(surround(flow.paper, Surroundings(left, _edition(form), notices)))
    about = About(_title(form, inspection), inspection.agency.name, record.producer, record.made_at)
    return write_document(flow.pages, flow.document, about, [_data(record)] if final else [])


def render_blank(definition: Definition) -> bytes:
    """Return a form for filling in by hand, with a code on each page that names form and page."""
    form = form_from_json(definition)
    made_at = datetime.combine(form.valid_from, time(), UTC)
    return _by_hand(form, None, About(_title(form, None), form.source, "", made_at))


def render_for_hand(definition: Definition, inspection: Inspection, imprint: Imprint) -> bytes:
    """Return the form of one inspection for filling in by hand: its head is printed, its codes name it."""
    form = form_from_json(definition)
    about = About(_title(form, inspection), imprint.issuer, imprint.producer, imprint.made_at)
    return _by_hand(form, inspection, about, practice=imprint.practice)


def _by_hand(form: Form, inspection: Inspection | None, about: About, *, practice: bool = False) -> bytes:
    flow = _flow(careful=True)
    _add_table(flow, form, inspection, None, None, final=False)
    add_rules(flow, _section(flow), form, None)
    code = PaperCode(None if inspection is None else inspection.id, form.id, form.version, 1)
    add_codes(flow.pages, flow.paper, _section(flow), code)
    left = f"{words.INSPECTION_NUMBER} {short_number(inspection.id)}" if inspection is not None else ""
    flow.finish(surround(flow.paper, Surroundings(left, _edition(form), [words.SAMPLE] if practice else [])))
    return write_document(flow.pages, flow.document, about, [])


def _flow(*, careful: bool) -> Flow:
    return Flow(a4(landscape=True), careful=careful)


def _add_table(
    flow: Flow,
    form: Form,
    inspection: Inspection | None,
    answers: Mapping[RowKey, Answer] | None,
    rating: Rating | None,
    *,
    final: bool,
    corrects: Correction | None = None,
) -> None:
    section = flow.document.add(Node("Sect"))
    add_head(flow, section, form, inspection)
    if corrects is not None:
        add_correction(flow, section, corrects)
    remarks = "" if inspection is None else inspection.rating_remarks
    rows = [*body_rows(form, answers, final=final), rating_row(form, rating, remarks, final=final)]
    table = flow.measured(Table(WIDTHS, (head_row(form),), tuple(rows), words.SHEET_SUMMARY))
    section.add(table.node)
    flow.table(table)
    flow.space(_GAP)


def _section(flow: Flow) -> Node:
    return flow.document.children[0].add(Node("Sect"))


def _title(form: Form, inspection: Inspection | None) -> str:
    parts = [form.mark, form.title.ja]
    if inspection is not None:
        parts.append(inspection.contract.contractor.name)
    return " ".join(filter(None, parts))


def _edition(form: Form) -> str:
    return f"{form.mark or form.title.ja}　{form.id} 第{form.version}版"


def _data(record: Record) -> Attachment:
    data = canonical_json(record_to_json(record))
    return Attachment(DATA_FILE, "application/json", words.DATA_DESCRIPTION, data)
