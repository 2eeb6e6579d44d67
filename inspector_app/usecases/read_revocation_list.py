"""Read a revocation list that somebody kept."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from cryptography import x509
from cryptography.x509.oid import NameOID

from inspector_app.errors import InputError
from inspector_app.signing.names import LONGEST
from inspector_app.signing.revocation import PEM_LIST, read_crl
from inspector_app.usecases.read_file import LARGEST_LIST, read_file

_PREFACE = 65_536
"""Bytes in which a PEM list begins: some programs write in words before it what it says."""
_SEQUENCE = b"\x30"
"""The first byte of everything that DER is the form of here (ITU-T X.690, 8.9)."""


@dataclass(frozen=True, slots=True)
class RevocationList:
    """A list as its issuer made it at `made_at`, and stands by until `next_at`, where that is said.

    `issuer` is the name of the authority, at most `LONGEST` characters; `revoked` counts what it took back.
    """

    file: Path
    data: bytes = field(repr=False)
    issuer: str
    made_at: datetime
    next_at: datetime | None
    revoked: int


def read_revocation_list(file: Path) -> RevocationList:
    """Return a list, DER or PEM; InputError as `read_file`, or `input.not_revocation_list` (file)."""
    data = read_file(file, LARGEST_LIST)
    crl = read_crl(data)
    if crl is None:
        raise InputError("input.not_revocation_list", file=str(file))
    return RevocationList(file, data, _issuer(crl), crl.last_update_utc, crl.next_update_utc, len(crl))


def is_revocation_list(file: Path) -> bool:
    """Tell whether a file is meant as a list: by its name, by its first line, or because it is one."""
    if file.suffix.lower() == ".crl":
        return True
    try:
        data = read_file(file, LARGEST_LIST)
    except InputError:
        return False
    return PEM_LIST in data[:_PREFACE] or (data[:1] == _SEQUENCE and read_crl(data) is not None)


def _issuer(crl: x509.CertificateRevocationList) -> str:
    for kind in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        for attribute in crl.issuer.get_attributes_for_oid(kind):
            name = "".join(each for each in str(attribute.value) if each.isprintable()).strip()
            if name:
                return name[:LONGEST]
    return ""
