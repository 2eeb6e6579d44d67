"""Write a file outside the vault, whole or not at all."""

import errno
import os
import tempfile
from pathlib import Path

from inspector_app.errors import InputError


def check_writable(target: Path) -> None:
    """Raise what `write_file` would raise about the place, before work is done that ends there."""
    if target.is_dir():
        raise InputError("input.not_writable", file=str(target), reason=os.strerror(errno.EISDIR))
    try:
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".", suffix=".part"):
            pass
    except OSError as error:
        raise _not_writable(target, error) from None


def write_file(target: Path, data: bytes) -> None:
    """Write `data` beside `target` under another name, bring it to the disk, then give it its name.

    InputError `input.not_writable` with `file` and `reason`; an existing file is replaced only by a complete one.
    """
    partial: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".", suffix=".part", delete=False) as file:
            partial = Path(file.name)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        partial.chmod(0o600)
        partial.replace(target)
    except OSError as error:
        if partial is not None:
            partial.unlink(missing_ok=True)
        raise _not_writable(target, error) from None


def _not_writable(target: Path, error: OSError) -> InputError:
    return InputError("input.not_writable", file=str(target), reason=error.strerror or type(error).__name__)
