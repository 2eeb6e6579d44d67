"""Read a revocation list that somebody kept."""

from pathlib import Path

from inspector_app.errors import InputError
from inspector_app.signing.revocation import read_crl
from inspector_app.usecases.read_file import LARGEST_LIST, read_file


def read_revocation_list(file: Path) -> bytes:
    """Return a list, DER or PEM; InputError as `read_file`, or `input.not_revocation_list` (file)."""
    data = read_file(file, LARGEST_LIST)
    if read_crl(data) is None:
        raise InputError("input.not_revocation_list", file=str(file))
    return data
