"""Further signatures at the agency: the second inspector's, and then that of 監督職員."""

from datetime import datetime

from inspector_app.agency.desk import Desk
from inspector_app.agency.enrolment import check_person, note_enrolled
from inspector_app.agency.entries import Enrolled, Made, Version
from inspector_app.agency.judgement import DrawStamp
from inspector_app.agency.time_service import time_source
from inspector_app.agency.versions import current_file, file_version, received_record
from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.contract import Inspector
from inspector_app.domain.record import Record
from inspector_app.errors import SignatureError
from inspector_app.signing import certificates, keys
from inspector_app.signing.names import certifiable, fingerprint, signer_name
from inspector_app.signing.pkcs12 import write_pkcs12
from inspector_app.signing.signatories import field_for
from inspector_app.signing.signer import AnySigner, Signer, countersign
from inspector_app.signing.verify import Verification, verify_record


def make_signer(desk: Desk, person: Inspector, passphrase: str, at: datetime, days: int) -> bytes:
    """Certify somebody who signs at the agency, and return key and certificate as PKCS#12 under their passphrase.

    The desk keeps no copy of the key. EnrolmentError as `agency.enrolment.enrol`.
    """
    check_person(person, days)
    private_key = keys.make_signing_key()
    public_key = keys.load_key(private_key).public_key()
    certificate = certificates.issue_inspector(desk.authority, public_key, person, at, days)
    note_enrolled(desk, person, certificate, at)
    return write_pkcs12(Signer(private_key, certificate), passphrase, person.name)


def countersign_record(desk: Desk, number: int, signer: AnySigner, draw: DrawStamp, at: datetime) -> Version:
    """Sign the record with this number in the place of the signer: an inspector's own, or the supervisor's.

    DeskError `desk.no_record`, `desk.damaged`, `desk.not_writable`; SignatureError `signature.not_enrolled`,
    `signature.revoked` (revoked_at), `signature.read_back` (reasons) where the result would not verify, and those of
    `signing.countersign`.
    """
    received = received_record(desk, number)
    enrolled = desk.registry.enrolled(fingerprint(signer.certificate))
    if enrolled is None:
        raise SignatureError("signature.not_enrolled")
    if enrolled.revoked_at is not None:
        raise SignatureError("signature.revoked", revoked_at=enrolled.revoked_at.isoformat())
    pdf = current_file(desk, received)
    record = _record(verify_record(pdf, desk.anchors, None))
    field = field_for(record, enrolled.inspector_id)
    title, name = _shown(signer, enrolled)
    signed = countersign(pdf, signer, draw(title, name, at), at, field, name=name)
    source = time_source(desk.folder)
    _check(verify_record(signed, desk.anchors, at, time_anchors=() if source is None else source.anchors))
    version = Version(number, sha256_hex(signed), Made.COUNTERSIGNED, at)
    file_version(desk, version, signed)
    return version


def _shown(signer: AnySigner, enrolled: Enrolled) -> tuple[str, str]:
    """Return title and exact name; the register has the name as it is written, the certificate as it can be."""
    held = signer_name(signer.certificate)
    return held.title, enrolled.name if certifiable(enrolled.name) == held.name else held.name


def _record(found: Verification) -> Record:
    _check(found)
    if found.record is None:
        raise SignatureError("signature.read_back", reasons=("record.no_data",))
    return found.record


def _check(found: Verification) -> None:
    if found.reasons:
        raise SignatureError("signature.read_back", reasons=tuple(reason.code for reason in found.reasons))
