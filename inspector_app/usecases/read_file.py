"""Read a file that somebody hands to the program."""

from pathlib import Path

from inspector_app.errors import InputError

LARGEST = 256 * 1024 * 1024
"""Bytes. A record with 200 photos takes about 62 MB; more than four times that is not a file for this program."""


def read_file(file: Path) -> bytes:
    """Return the file's bytes; InputError `input.not_readable` (file, reason) or `input.too_large` (file, limit)."""
    try:
        with file.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        raise InputError("input.not_readable", file=str(file), reason=error.strerror or type(error).__name__) from None
    if len(data) > LARGEST:
        raise InputError("input.too_large", file=str(file), limit=LARGEST)
    return data
