"""The ballast: some megabytes kept so that a full disk does not stop what has to work on it.

A checkpoint and the entry that says the vault was locked need space too. The ballast is given up then, and made again
when there is room.
"""

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from inspector_app.errors import VaultError
from inspector_app.storage.folder import Folder, make_file

SIZE: Final = 4 * 1024 * 1024
"""Bytes. SQLite empties its log after 1,000 pages, so a checkpoint rarely needs more."""

_PLENTY: Final = 16 * SIZE
"""Bytes that have to be free before ballast is taken from them."""

ROOM: Final = 2 * SIZE
"""Bytes that have to be free before something is begun that must not stop in the middle."""


def check_room(files: Folder) -> None:
    """Raise VaultError `vault.little_room` (free, needed; bytes) when the vault's disk is nearly full."""
    free = shutil.disk_usage(files.path).free
    if free < ROOM:
        raise VaultError("vault.little_room", free=free, needed=ROOM)


def keep_ballast(path: Path) -> bool:
    """Make the ballast if it is missing and there is plenty of room; tell whether it is there."""
    with suppress(OSError):
        if path.exists() and path.stat().st_size == SIZE:
            return True
        if shutil.disk_usage(path.parent).free < _PLENTY:
            return False
        make_file(path)
        with path.open("wb") as file:
            if sys.platform == "linux":
                os.posix_fallocate(file.fileno(), 0, SIZE)
            else:
                file.write(bytes(SIZE))
        return True
    return False


def drop_ballast(path: Path) -> bool:
    """Give the ballast's space back to the disk; tell whether there was any."""
    with suppress(OSError):
        if path.stat().st_size > 0:
            # Emptied, not removed: removing needs space on some file systems.
            os.truncate(path, 0)
            return True
    return False
