"""A folder as the place of exchange: a network share, or a USB stick that is carried."""

import errno
import os
import re
import secrets
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from inspector_app.errors import TransportError

_NAME = re.compile(r"[0-9a-z][0-9a-z.\-]{0,120}")
_PARTIAL = ".part-"
_BINARY = getattr(os, "O_BINARY", 0)
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


class FolderTransport:
    """One flat folder: packages and the answers to them lie side by side.

    A file is written under a hidden temporary name, brought to the disk and then renamed, so nobody ever reads half of
    one. Files of other names are not seen.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def names(self) -> frozenset[str]:
        """Return the names of the regular files whose names could be ours."""
        with self._translated("transport.not_readable", ""), os.scandir(self._folder) as entries:
            return frozenset(each.name for each in entries if _NAME.fullmatch(each.name) and each.is_file())

    def read(self, name: str, limit: int) -> bytes:
        """Return the bytes of a file; TransportError `transport.too_large` when there are more than `limit`."""
        path = self._path(name)
        with self._translated("transport.not_readable", name):
            if not path.is_file():
                raise FileNotFoundError(errno.ENOENT, "no regular file")
            with path.open("rb") as file:
                data = file.read(limit + 1)
        if len(data) > limit:
            raise TransportError("transport.too_large", name=name, limit=limit)
        return data

    def put(self, name: str, data: bytes) -> None:
        """Write the file under a temporary name, bring it to the disk, give it its name."""
        path = self._path(name)
        with self._translated("transport.not_writable", name):
            write_whole(path, data)

    def _path(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise ValueError(name)
        return self._folder / name

    @contextmanager
    def _translated(self, code: str, name: str) -> Generator[None]:
        try:
            yield
        except OSError as error:
            if not self._folder.is_dir():
                raise TransportError("transport.missing", folder=str(self._folder)) from None
            if error.errno in _FULL:
                raise TransportError("transport.full", folder=str(self._folder)) from None
            raise TransportError(code, name=name, reason=error.strerror or type(error).__name__) from None


def write_whole(path: Path, data: bytes, mode: int = 0o666) -> None:
    """Write a file so that it is there whole or not at all, even after a power cut. OSError as it comes.

    `mode` is narrowed by the umask; packages and answers are for the other side to read.
    """
    partial = path.parent / f"{_PARTIAL}{secrets.token_hex(8)}"
    try:
        with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except BaseException:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the disk too; Windows has no such thing and does not need it."""
    if os.name == "nt":
        return
    # Some file systems (FAT on a stick, some shares) cannot; the file itself is already there.
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
