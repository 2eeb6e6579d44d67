"""A record on its way: sealed to the agency, named by its own hash."""

import re
from dataclasses import dataclass

from cryptography import x509

from inspector_app.domain.canonical import sha256_hex
from inspector_app.signing.sealing import LARGEST_PACKAGE, seal

RECORD = ".record"
ORIGINAL = ".original"
RECEIPT = ".receipt"
REJECTION = ".rejection"
LARGEST = LARGEST_PACKAGE
_NAME = re.compile(r"([0-9a-f]{64})\.record")


@dataclass(frozen=True, slots=True)
class Package:
    """`id` is the SHA-256 of the sealed `data`, lower-case hex: what answers refer to."""

    id: str
    data: bytes

    @property
    def name(self) -> str:
        """Return the name of its file."""
        return self.id + RECORD


def make_package(pdf: bytes, seal_certificate: x509.Certificate) -> Package:
    """Seal a signed record to the agency. Every sealing gives other bytes, so another package."""
    data = seal(pdf, seal_certificate)
    return Package(sha256_hex(data), data)


def original_name(sha256: str) -> str:
    """Return the name of the file in which an original travels beside its record: by the hash of the original."""
    return sha256 + ORIGINAL


def package_id(name: str) -> str | None:
    """Return the id in the name of a package's file, None for other files."""
    match = _NAME.fullmatch(name)
    return match[1] if match else None
