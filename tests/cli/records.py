"""Records that somebody made by other ways than the program's own: with other signers, other times, later changes."""

import shutil
from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from pyhanko.pdf_utils import embed, generic
from pyhanko.pdf_utils.generic import pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from inspector_app.agency.desk import Desk, init_desk, open_desk
from inspector_app.agency.enrolment import enrol
from inspector_app.domain.canonical import canonical_json
from inspector_app.domain.contract import Agency, Inspector
from inspector_app.domain.ids import AgencyId, InspectorId
from inspector_app.domain.record import Record
from inspector_app.domain.record_json import record_to_json
from inspector_app.reports.sheet import render_sheet
from inspector_app.reports.stamp import render_stamp
from inspector_app.signing import keys
from inspector_app.signing.certificates import Role, make_request
from inspector_app.signing.enrolment import read_enrolment
from inspector_app.signing.signer import Signer, certify
from inspector_app.signing.verify import verify_record

_FILE = "/EmbeddedFile"
SECRET = "betsu no tsukue no kagi"


def inside(pdf: bytes) -> Record:
    """The record that a signed PDF carries, without its photos and what else was seen."""
    record = verify_record(pdf, (), None).record
    assert record is not None
    return replace(record, evidence=())


def copy_of_desk(desk: Path, secret: str, folder: Path) -> Desk:
    """Open a copy of an agency's desk, to enrol there without touching the other."""
    shutil.copytree(desk, folder)
    return open_desk(folder, secret)


def other_desk(folder: Path, at: datetime) -> Desk:
    """Set up the desk of another agency."""
    return init_desk(folder, Agency(AgencyId("betsu-kikou"), "別の機構"), SECRET, at)


def signer_of(desk: Desk, inspector: Inspector, at: datetime, days: int = 30) -> Signer:
    """Enrol an inspector at the desk and return whoever signs with that key."""
    key = keys.make_signing_key()
    file = enrol(desk, make_request(key, inspector.name), inspector, at, days=days)
    return Signer(key, read_enrolment(file, key, at).certificate)


def signed(record: Record, signer: Signer, at: datetime) -> bytes:
    """Draw a record and sign it, whoever the signer is."""
    lead = record.inspection.lead
    return certify(render_sheet(record), signer, render_stamp(lead.title, lead.name, at), at)


def colleague() -> Inspector:
    """Another inspector of the same agency."""
    return Inspector(InspectorId("mihon-0099"), "山﨑 春", "調査役", "総務部情報管理課")


def long_ago(at: datetime) -> datetime:
    """A day before the certificates of then, which were valid for one day, expired."""
    return at - timedelta(days=400)


def annotated(pdf: bytes) -> bytes:
    """The record with a note that somebody put on its first page."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    note = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/FreeText"),
            pdf_name("/Contents"): pdf_string("問題なし"),
            pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (0, 0, 100, 100))),
        }
    )
    writer.register_annotation(writer.find_page_for_modification(0)[0], writer.add_object(note))
    return _written(writer)


def with_another_attachment(pdf: bytes) -> bytes:
    """The record with a second attachment of the same name."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    stream = embed.EmbeddedFileObject.from_file_data(writer, b"{}")
    name = "inspection.json"
    embed.embed_file(writer, embed.FileSpec(file_spec_string=name, file_name=name, embedded_data=stream))
    return _written(writer)


def _written(writer: IncrementalPdfFileWriter) -> bytes:
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def with_data_of_another_visit(record: Record, signer: Signer, at: datetime) -> bytes:
    """The pages of one record around the data of another, signed by its lead inspector."""
    other = replace(record, inspection=replace(record.inspection, rating_remarks="改善は要しない。"))
    output = BytesIO()
    with pikepdf.open(BytesIO(render_sheet(record))) as pdf:
        stream = next(each for each in pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Type") == _FILE)
        stream.write(canonical_json(record_to_json(other)))
        pdf.save(output)
    lead = record.inspection.lead
    return certify(output.getvalue(), signer, render_stamp(lead.title, lead.name, at), at)


def signed_with_a_name_that_clears_the_screen(record: Record, at: datetime) -> bytes:
    """The record, signed with a certificate that somebody made for themselves."""
    key = keys.make_signing_key()
    private = keys.load_key(key)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "\x1b[2J\u202e髙橋")])
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(private.public_key())
    builder = builder.serial_number(7).not_valid_before(at - timedelta(days=1)).not_valid_after(at + timedelta(days=1))
    usage = x509.ExtendedKeyUsage([x509.ObjectIdentifier(Role.INSPECTOR.value)])
    certificate = builder.add_extension(usage, critical=False).sign(private, hashes.SHA256())
    return signed(record, Signer(key, certificate), at)
