"""Throw-away authorities, inspectors and records for the tests of signatures.

The records are small PDFs made here: what signing needs of a page is its signature fields and its attachment.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from io import BytesIO

import pikepdf

from inspector_app import paths
from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.canonical import canonical_json
from inspector_app.domain.contract import Agency, Contract, ContractKind, Contractor, Inspector, Site
from inspector_app.domain.form_json import Definition, form_from_json, form_ref
from inspector_app.domain.ids import (
    AgencyId,
    ContractId,
    ContractorId,
    InspectionId,
    InspectorId,
    RecordId,
    ResultKey,
    SiteId,
)
from inspector_app.domain.inspection import Inspection, Kind
from inspector_app.domain.lifecycle import State
from inspector_app.domain.record import Record, make_record
from inspector_app.domain.record_json import record_to_json
from inspector_app.forms.reader import read_form
from inspector_app.signing import keys
from inspector_app.signing.certificates import Authority, issue_inspector, make_authority
from inspector_app.signing.signer import FIELDS, Signer, certify

JAPAN = timezone(timedelta(hours=9))
ENROLLED_AT = datetime(2026, 4, 1, 9, 0, tzinfo=JAPAN)
SIGNED_AT = datetime(2026, 11, 20, 16, 30, tzinfo=JAPAN)
READ_AT = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)

AGENCY = Agency(AgencyId("JP-MIHON-1"), "見本機構")
OTHER_AGENCY = Agency(AgencyId("JP-BETSU-2"), "別の機構")
LEAD = Inspector(InspectorId("I-001"), "髙橋 﨑子", "主任調査役", "情報システム部")
COLLEAGUE = Inspector(InspectorId("I-002"), "𠮷田 葛\U000e0100", "調査役", "情報システム部")


@dataclass(frozen=True, slots=True)
class Office:
    """An agency with its authority and one enrolled signer for each inspector."""

    authority: Authority
    lead: Signer
    colleague: Signer


def office(agency: Agency = AGENCY) -> Office:
    return _office(agency)


@cache
def _office(agency: Agency) -> Office:
    authority = make_authority(agency, ENROLLED_AT)
    return Office(authority, enrolled(authority, LEAD), enrolled(authority, COLLEAGUE))


def enrolled(authority: Authority, inspector: Inspector, at: datetime = ENROLLED_AT, days: int = 1095) -> Signer:
    private_key = keys.make_signing_key()
    certified = keys.load_key(private_key).public_key()
    return Signer(private_key, issue_inspector(authority, certified, inspector, at, days))


@cache
def definition() -> Definition:
    return read_form(paths.forms_folder() / "jica-3-1.yaml")


def record(*, lead: Inspector = LEAD, agency: Agency = AGENCY, remarks: str = "支障なし") -> Record:
    site = Site(SiteId("S-1"), "本社", "東京都千代田区")
    contractor = Contractor(ContractorId("K-1"), "見本システム株式会社", "", (site,))
    contract = Contract(
        id=ContractId("C-1"),
        number="2026-001",
        title="見本業務",
        kind=ContractKind.COMMISSION,
        begins=date(2026, 4, 1),
        ends=date(2027, 3, 31),
        department="情報システム部",
        subcontracting=True,
        contractor=contractor,
    )
    inspection = Inspection(
        id=InspectionId("N-1"),
        kind=Kind.ON_SITE,
        state=State.FINISHED,
        form=form_ref(definition()),
        agency=agency,
        contract=contract,
        site_id=site.id,
        inspectors=(lead, COLLEAGUE),
        dates=(date(2026, 11, 20),),
        created_at=ENROLLED_AT,
        practice=False,
    )
    rows = form_from_json(definition()).rows
    answers = {
        row.key: Answer(row.key, Standing.JUDGED, ResultKey("A"), remarks=remarks, answered_at=SIGNED_AT)
        for row in rows
    }
    return make_record(RecordId("R-1"), SIGNED_AT, "inspector-app test", definition(), inspection, answers)


def with_lead(value: Record, lead: Inspector) -> Record:
    inspectors = (lead, *value.inspection.inspectors[1:])
    return replace(value, inspection=replace(value.inspection, inspectors=inspectors))


def record_json(value: Record) -> bytes:
    return canonical_json(record_to_json(value))


def draw(data: bytes, *, text: str = "record", copies: int = 1) -> bytes:
    """Return a one-page PDF with `data` attached and the empty signature fields; equal input gives equal bytes."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(595, 842))
    page = pdf.pages[0]
    page.Contents = pdf.make_stream(f"BT ({text}) Tj ET".encode())
    fields = pikepdf.Array()
    for number, name in enumerate(FIELDS):
        widget = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Widget,
            FT=pikepdf.Name.Sig,
            T=name,
            F=132,
            Rect=[60 + 160 * number, 60, 210 + 160 * number, 110],
            P=page.obj,
        )
        fields.append(pdf.make_indirect(widget))
    page.Annots = fields
    pdf.Root.AcroForm = pdf.make_indirect(pikepdf.Dictionary(Fields=fields, SigFlags=0))
    for number in range(copies):
        spec = pikepdf.AttachedFileSpec(
            pdf,
            data,
            filename="inspection.json",
            mime_type="application/json",
            description="",
            creation_date="",
            mod_date="",
        )
        spec.relationship = pikepdf.Name.Data
        pdf.attachments["inspection.json" if number == 0 else f"copy{number}.json"] = spec
    output = BytesIO()
    pdf.save(output, static_id=True, min_version="1.7")
    return output.getvalue()


@cache
def stamp() -> bytes:
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(150, 50))
    pdf.pages[0].Contents = pdf.make_stream(b"0 0 150 50 re S")
    output = BytesIO()
    pdf.save(output, static_id=True)
    return output.getvalue()


def signed(signer: Signer, data: bytes, at: datetime = SIGNED_AT) -> bytes:
    return certify(draw(data), signer, stamp(), at, reason="実地検査の記録")


@cache
def good_record() -> bytes:
    return signed(office().lead, record_json(record()))
