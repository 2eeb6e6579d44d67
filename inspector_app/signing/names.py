"""Who a certificate speaks of: the subject of an inspector's, and back."""

import re
import stringprep
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.x509.oid import NameOID

from inspector_app.domain.contract import Agency, Inspector
from inspector_app.errors import EnrolmentError

LONGEST = 64
"""Characters of a common name, serial number or title (RFC 5280, appendix A)."""
GETA = "〓"
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_PRINTABLE = re.compile(r"[A-Za-z0-9 '()+,\-./:=?]{1,64}")


@dataclass(frozen=True, slots=True)
class SignerName:
    """What a certificate says about its holder; `serial` and `fingerprint` (SHA-256) are lower-case hex.

    Names are as `certifiable` makes them.
    """

    name: str
    inspector_id: str
    title: str
    agency_id: str
    agency_name: str
    serial: str
    fingerprint: str
    not_before: datetime
    not_after: datetime


def check_name(value: str, field: str) -> str:
    """Return a name as a certificate can hold it; EnrolmentError `enrolment.bad_name` with `field` otherwise."""
    controls = any(unicodedata.category(character) in ("Cc", "Cf", "Cs") for character in value)
    if not 1 <= len(value) <= LONGEST or controls or value != value.strip():
        raise EnrolmentError("enrolment.bad_name", field=field, longest=LONGEST)
    return certifiable(value)


def certifiable(name: str) -> str:
    """Return a name as it stands in a certificate: without variation selectors, 〓 for characters newer than 2002.

    Names in certificates are compared after RFC 4518, which knows Unicode 3.2; a certificate with a later character is
    rejected by validators. The exact name is in the enrolment and on the record.
    """
    plain = _SELECTORS.sub("", name)
    return "".join(character if _known(character) else GETA for character in plain)


def _known(character: str) -> bool:
    folded = stringprep.map_table_b2(character)  # as it is compared; Python folds to letters newer than 2002, too
    return not any(
        stringprep.in_table_a1(each)
        or stringprep.in_table_c3(each)
        or stringprep.in_table_c4(each)
        or stringprep.in_table_c8(each)
        or each == "\N{REPLACEMENT CHARACTER}"
        for each in character + unicodedata.normalize("NFKC", character) + unicodedata.normalize("NFKC", folded)
    )


def fingerprint(certificate: x509.Certificate) -> str:
    """Return the SHA-256 of a certificate, hex, by which it is told apart."""
    return certificate.fingerprint(hashes.SHA256()).hex()


def agency_name(agency: Agency, common_name: str) -> x509.Name:
    """Return the subject of one of the agency's own certificates."""
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "JP"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, check_name(agency.name, "agency_name")),
            x509.NameAttribute(NameOID.ORGANIZATION_IDENTIFIER, check_name(agency.id, "agency_id")),
            x509.NameAttribute(NameOID.COMMON_NAME, common_name),
        ]
    )


def inspector_name(agency: Agency, inspector: Inspector) -> x509.Name:
    """Return the subject of an inspector's certificate.

    EnrolmentError `enrolment.bad_name` when the id has other characters than a PrintableString may have (X.520), or a
    name is empty or longer than 64 characters.
    """
    if not _PRINTABLE.fullmatch(inspector.id):
        raise EnrolmentError("enrolment.bad_name", field="inspector_id", longest=LONGEST)
    attributes = [*agency_name(agency, check_name(inspector.name, "name"))]
    attributes.append(x509.NameAttribute(NameOID.SERIAL_NUMBER, inspector.id))
    if inspector.title:
        attributes.append(x509.NameAttribute(NameOID.TITLE, check_name(inspector.title, "title")))
    return x509.Name(attributes)


def signer_name(certificate: x509.Certificate) -> SignerName:
    """Return what the certificate says; parts that it does not have are empty."""
    return SignerName(
        name=_first(certificate, NameOID.COMMON_NAME),
        inspector_id=_first(certificate, NameOID.SERIAL_NUMBER),
        title=_first(certificate, NameOID.TITLE),
        agency_id=_first(certificate, NameOID.ORGANIZATION_IDENTIFIER),
        agency_name=_first(certificate, NameOID.ORGANIZATION_NAME),
        serial=f"{certificate.serial_number:x}",
        fingerprint=fingerprint(certificate),
        not_before=certificate.not_valid_before_utc,
        not_after=certificate.not_valid_after_utc,
    )


def _first(certificate: x509.Certificate, attribute: x509.ObjectIdentifier) -> str:
    found = certificate.subject.get_attributes_for_oid(attribute)
    return str(found[0].value) if found else ""
