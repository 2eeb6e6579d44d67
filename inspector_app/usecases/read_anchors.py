"""Read the certificates that a verifier trusts."""

from pathlib import Path

from cryptography import x509

from inspector_app.errors import InputError, SignatureError
from inspector_app.signing.certificates import read_pem
from inspector_app.usecases.read_file import LARGEST_LIST, read_file


def read_anchors(file: Path) -> tuple[x509.Certificate, ...]:
    """Return the certificates of a PEM or DER file; InputError as `read_file`, or `input.not_certificates` (file)."""
    try:
        return read_pem(read_file(file, LARGEST_LIST))
    except SignatureError:
        raise InputError("input.not_certificates", file=str(file)) from None
