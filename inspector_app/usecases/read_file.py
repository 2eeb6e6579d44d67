"""Read a file that somebody hands to the program."""

import os
from pathlib import Path

from inspector_app.errors import InputError

LARGEST = 256 * 1024 * 1024
"""Bytes. A record with 200 photos takes about 62 MB; more than four times that is not a file for this program."""
LARGEST_LIST = 8 * 1024 * 1024
"""Bytes of certificates, or of a revocation list."""


def read_file(file: Path, largest: int = LARGEST) -> bytes:
    """Return the file's bytes; InputError `input.not_readable` (file, reason) or `input.too_large` (file, limit)."""
    try:
        with file.open("rb") as stream:
            known = os.fstat(stream.fileno()).st_size  # 0 for what is no file on a disk
            data = b"" if known > largest else stream.read(largest + 1)
    except OSError as error:
        raise InputError("input.not_readable", file=str(file), reason=error.strerror or type(error).__name__) from None
    if max(known, len(data)) > largest:
        raise InputError("input.too_large", file=str(file), limit=largest)
    return data
