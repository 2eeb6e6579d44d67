"""The one file that an agency hands to a laptop: whom to trust, who the inspector is, where to seal packages to."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from inspector_app.domain.canonical import Json
from inspector_app.domain.contract import Agency, Inspector
from inspector_app.domain.ids import AgencyId
from inspector_app.domain.record_json import inspector_from_json, inspector_to_json
from inspector_app.errors import EnrolmentError
from inspector_app.signing import keys
from inspector_app.signing.certificates import Role, to_der
from inspector_app.signing.messages import open_message, peek, sign_message
from inspector_app.signing.names import certifiable, signer_name
from inspector_app.signing.reasons import RefusedError
from inspector_app.signing.signer import Signer
from inspector_app.signing.trust import has_role

SCHEMA = "inspector-app/enrolment/1"


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What the file says. `chain` leads from the inspector's certificate towards an anchor, which it does not hold.

    `recovery` are the certificates of the two officers who together can open this laptop's vault, or nobody's.
    """

    agency: Agency
    inspector: Inspector
    practice: bool
    issued_at: datetime
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...]
    anchors: tuple[x509.Certificate, ...]
    seal_certificate: x509.Certificate
    settings: Mapping[str, Json] = field(default_factory=dict)
    recovery: tuple[x509.Certificate, ...] = ()


def write_enrolment(enrolment: Enrolment, desk: Signer) -> bytes:
    """Return the enrolment file, signed by the agency's desk."""
    payload: dict[str, Json] = {
        "schema": SCHEMA,
        "issued_at": enrolment.issued_at.isoformat(),
        "practice": enrolment.practice,
        "agency": {"id": enrolment.agency.id, "name": enrolment.agency.name},
        "inspector": inspector_to_json(enrolment.inspector),
        "certificate": _text(enrolment.certificate),
        "chain": [_text(each) for each in enrolment.chain],
        "anchors": [_text(each) for each in enrolment.anchors],
        "seal_certificate": _text(enrolment.seal_certificate),
        "settings": dict(enrolment.settings),
        "recovery": [_text(each) for each in enrolment.recovery],
    }
    return sign_message(payload, desk, enrolment.issued_at)


def read_enrolment(data: bytes, private_key: bytes, moment: datetime) -> Enrolment:
    """Return the enrolment if it is sound and made for the laptop with this key.

    The file brings its own anchors: that it comes from the right agency is for the person to confirm, by the agency's
    name and the anchor's fingerprint. EnrolmentError `enrolment.unreadable` (reason), `enrolment.not_valid` (reason),
    `enrolment.other_laptop` when it certifies another key, `enrolment.contradictory` (what).
    """
    try:
        enrolment = _from_json(peek(data, SCHEMA))
    except RefusedError as error:
        raise EnrolmentError("enrolment.unreadable", reason=error.reason.code) from None
    except Exception:  # noqa: BLE001 (cryptography has a class of its own for each way to be wrong)
        raise EnrolmentError("enrolment.unreadable", reason="certificate") from None
    message = open_message(data, enrolment.anchors, moment, SCHEMA)
    if not message.ok:
        raise EnrolmentError("enrolment.not_valid", reason=message.reasons[0].code)
    certified: Any = enrolment.certificate.public_key()
    if keys.public_bytes(certified) != keys.public_bytes(keys.load_key(private_key).public_key()):
        raise EnrolmentError("enrolment.other_laptop")
    _check(enrolment, moment)
    return enrolment


def check_same_agency(enrolment: Enrolment, agency: Agency) -> None:
    """Raise EnrolmentError `enrolment.other_agency` when a laptop of `agency` is handed another agency's file."""
    if enrolment.agency.id != agency.id:
        raise EnrolmentError("enrolment.other_agency", agency=enrolment.agency.name, own=agency.name)


def _check(enrolment: Enrolment, moment: datetime) -> None:
    """Check that certificate and data speak of the same person, and that the certificate can be used."""
    subject, certificate = signer_name(enrolment.certificate), enrolment.certificate
    said = (enrolment.inspector.id, certifiable(enrolment.inspector.name), enrolment.agency.id)
    if (subject.inspector_id, subject.name, subject.agency_id) != said:
        raise EnrolmentError("enrolment.contradictory", what="name")
    if not has_role(certificate, Role.INSPECTOR) or not has_role(enrolment.seal_certificate, Role.SEAL):
        raise EnrolmentError("enrolment.contradictory", what="role")
    _check_officers(enrolment)
    if not certificate.not_valid_before_utc <= moment <= certificate.not_valid_after_utc:
        raise EnrolmentError("enrolment.not_valid", reason="signature.expired")
    issuers = {each.subject for each in (*enrolment.anchors, *enrolment.chain)}
    if certificate.issuer not in issuers or enrolment.seal_certificate.issuer not in issuers:
        raise EnrolmentError("enrolment.contradictory", what="issuer")


def _check_officers(enrolment: Enrolment) -> None:
    """Check that there are two officers with a key each, or none, and that the agency itself appointed them."""
    officers, issuers = enrolment.recovery, {each.subject for each in enrolment.anchors}
    if len(officers) not in {0, 2} or len({_key_bytes(each) for each in officers}) != len(officers):
        raise EnrolmentError("enrolment.contradictory", what="recovery")
    if any(not has_role(each, Role.RECOVERY) or each.issuer not in issuers for each in officers):
        raise EnrolmentError("enrolment.contradictory", what="recovery")


def _key_bytes(certificate: x509.Certificate) -> bytes:
    return certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def _from_json(node: Mapping[str, Any]) -> Enrolment:
    return Enrolment(
        agency=Agency(AgencyId(node["agency"]["id"]), node["agency"]["name"]),
        inspector=inspector_from_json(node["inspector"]),
        practice=node["practice"],
        issued_at=datetime.fromisoformat(node["issued_at"]),
        certificate=_certificate(node["certificate"]),
        chain=tuple(_certificate(each) for each in node["chain"]),
        anchors=tuple(_certificate(each) for each in node["anchors"]),
        seal_certificate=_certificate(node["seal_certificate"]),
        settings=node["settings"],
        recovery=tuple(_certificate(each) for each in node.get("recovery", ())),
    )


def _text(certificate: x509.Certificate) -> str:
    return b64encode(to_der(certificate)).decode("ascii")


def _certificate(text: str) -> x509.Certificate:
    return x509.load_der_x509_certificate(b64decode(text, validate=True))
