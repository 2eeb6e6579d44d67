"""Read a file that somebody hands to the program."""

import errno
import os
import select
import stat
import sys
from pathlib import Path
from typing import BinaryIO

from inspector_app.errors import InputError

LARGEST = 256 * 1024 * 1024
"""Bytes. A record with 200 photos takes about 62 MB; more than four times that is not a file for this program."""
LARGEST_LIST = 8 * 1024 * 1024
"""Bytes of certificates, or of a revocation list."""

_PATIENCE = 2_000
"""Milliseconds for which somebody who writes into a pipe is waited for."""


def read_file(file: Path, largest: int = LARGEST) -> bytes:
    """Return the file's bytes; InputError `input.not_readable` (file, reason) or `input.too_large` (file, limit)."""
    try:
        with _opened(file) as stream:
            known = os.fstat(stream.fileno()).st_size  # 0 for what is no file on a disk
            data = b"" if known > largest else stream.read(largest + 1)
    except OSError as error:
        raise InputError("input.not_readable", file=str(file), reason=error.strerror or type(error).__name__) from None
    if max(known, len(data)) > largest:
        raise InputError("input.too_large", file=str(file), limit=largest)
    return data


def _opened(file: Path) -> BinaryIO:
    """Open a file; a pipe into which nobody writes is given up, where reading would never end. TimeoutError."""
    if sys.platform != "win32" and stat.S_ISFIFO(file.stat().st_mode):
        pipe = os.open(file, os.O_RDONLY | os.O_NONBLOCK)
        if not select.select([pipe], [], [], _PATIENCE / 1000)[0]:
            os.close(pipe)
            raise TimeoutError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT))
        os.set_blocking(pipe, True)
        return os.fdopen(pipe, "rb")
    return file.open("rb")
