"""Write a file outside the vault, whole or not at all."""

import os
import tempfile
from pathlib import Path

from inspector_app.errors import InputError


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
        raise InputError("input.not_writable", file=str(target), reason=error.strerror or str(error)) from None
