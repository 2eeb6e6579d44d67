"""Certify a laptop's key for an inspector and hand out the one file that the laptop needs."""

from collections.abc import Mapping
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes

from inspector_app.agency.desk import Desk
from inspector_app.agency.entries import Enrolled
from inspector_app.agency.officers import active_officers
from inspector_app.agency.time_service import time_source
from inspector_app.domain.canonical import Json
from inspector_app.domain.contract import Inspector
from inspector_app.errors import EnrolmentError
from inspector_app.signing import certificates
from inspector_app.signing.enrolment import Enrolment, write_enrolment
from inspector_app.signing.names import check_name

DAYS = 1095
"""Three years. 電子署名法施行規則6条 allows five at most."""
MOST_DAYS = 1826


def enrol(
    desk: Desk,
    request: bytes,
    inspector: Inspector,
    at: datetime,
    *,
    days: int = DAYS,
    settings: Mapping[str, Json] | None = None,
) -> bytes:
    """Return the enrolment file for the laptop that made `request`.

    The desk decides whom it certifies: the name in the request is not used. EnrolmentError `enrolment.bad_request`
    (part), `enrolment.bad_name` (field), `enrolment.bad_days` (most), `enrolment.authority_expired`.
    """
    check_person(inspector, days)
    public_key, _ = certificates.read_request(request)
    certificate = certificates.issue_inspector(desk.authority, public_key, inspector, at, days)
    enrolment = Enrolment(
        agency=desk.agency,
        inspector=inspector,
        practice=desk.practice,
        issued_at=at,
        certificate=certificate,
        chain=(),
        anchors=desk.anchors,
        seal_certificate=desk.seal_certificate,
        settings={**_of_the_agency(desk), **(settings or {})},
        recovery=active_officers(desk),
    )
    file = write_enrolment(enrolment, desk.signer)
    note_enrolled(desk, inspector, certificate, at)
    return file


def _of_the_agency(desk: Desk) -> dict[str, Json]:
    source = time_source(desk.folder)
    return {} if source is None else source.settings


def check_person(inspector: Inspector, days: int) -> None:
    """Raise EnrolmentError `enrolment.bad_days` (most) or `enrolment.bad_name` (field)."""
    if not 1 <= days <= MOST_DAYS:
        raise EnrolmentError("enrolment.bad_days", most=MOST_DAYS)
    if inspector.department:  # printed on every record, though no certificate has it
        check_name(inspector.department, "department")


def note_enrolled(desk: Desk, inspector: Inspector, certificate: x509.Certificate, at: datetime) -> None:
    """Note in the register that the desk certified somebody."""
    enrolled = Enrolled(
        fingerprint=certificate.fingerprint(hashes.SHA256()).hex(),
        inspector_id=inspector.id,
        name=inspector.name,
        title=inspector.title,
        department=inspector.department,
        certificate=certificates.to_der(certificate),
        not_after=certificate.not_valid_after_utc,
        enrolled_at=at,
        revoked_at=None,
    )
    desk.registry.add_enrolled(enrolled)
