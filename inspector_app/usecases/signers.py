"""Whose key signs: the vault's own, one in a PKCS#12 file, or one on a token (PRODUCT §5)."""

from datetime import datetime
from pathlib import Path

from inspector_app.signing.pkcs12 import read_pkcs12
from inspector_app.signing.signer import AnySigner
from inspector_app.signing.token import TokenPlace, open_token, tokens
from inspector_app.usecases.read_file import read_file

__all__ = ["AnySigner", "days_left", "signer_in_file", "signer_on_token", "tokens_there"]

WARN_DAYS = (60, 30)
"""Before signing one is warned when the certificate ends within so many days, and once more within fewer."""


def signer_in_file(file: Path, passphrase: str) -> AnySigner:
    """Return who signs with a PKCS#12 file; InputError as `read_file`, SignatureError as `signing.read_pkcs12`."""
    return read_pkcs12(read_file(file), passphrase)


def signer_on_token(library: Path, label: str, pin: str) -> AnySigner:
    """Return who signs with a token; SignatureError as `signing.open_token`."""
    return open_token(TokenPlace(library, label), pin)


def tokens_there(library: Path) -> tuple[str, ...]:
    """Return the labels of the tokens that are plugged in; SignatureError `token.no_library`."""
    return tokens(library)


def days_left(signer: AnySigner, now: datetime) -> int:
    """Return for how many days a signer's certificate holds; negative after its end."""
    return (signer.certificate.not_valid_after_utc - now).days
