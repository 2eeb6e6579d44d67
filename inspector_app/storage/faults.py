"""What the errors of SQLite and the file system mean to a person, and damage that raises no error."""

import errno
import json
import os
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, Final

from inspector_app.errors import VaultError
from inspector_app.storage.engine import DatabaseError
from inspector_app.storage.folder import Folder

_READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 8, 10, 11, 13, 14, 26
"""SQLite's primary result codes; sqlcipher3 gives no extended ones."""

_LITTLE_SPACE: Final = 256 * 1024
"""Bytes free below which a failed write is put down to a full disk."""


def known(error: Exception, files: Folder, connection: Any = None) -> Exception:
    """Return what an error of SQLite means; the error itself if it is a fault of the program.

    After a bad page SQLite's errors on that `connection` name anything (a read-only file, for one) but the cause.
    """
    if connection is not None and _met_bad_page(connection):
        return damaged()
    code = int(getattr(error, "sqlite_errorcode", 0))
    if code == _FULL:
        return VaultError("vault.full")
    if code in {_CORRUPT, _NOTADB}:
        return damaged()
    if code in {_READONLY, _CANTOPEN, _IOERR}:
        if not files.database.exists():
            return VaultError("vault.gone")
        if _free(files) < _LITTLE_SPACE:
            return VaultError("vault.full")
        return VaultError("vault.not_writable", reason=getattr(error, "sqlite_errorname", ""))
    return error


def damaged(part: str = "database") -> VaultError:
    """Return the error that tells which part of the vault is damaged: database, envelope or record."""
    return VaultError("vault.damaged", part=part)


@contextmanager
def translated(files: Folder) -> Generator[None, None, None]:
    """Raise what SQLite and the file system report as a VaultError."""
    try:
        yield
    except DatabaseError as error:
        raise known(error, files) from error
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise VaultError("vault.full") from error
        raise VaultError("vault.not_writable", reason=os.strerror(error.errno or 0)) from error


def check_pages(connection: Any) -> None:
    """Raise VaultError `vault.damaged` if this connection has met a page that failed its HMAC.

    SQLCipher hands out zeros for such a page. Where it is the end of a long value, SQLite notices nothing, and the
    statement succeeds with a wrong value.
    """
    if _met_bad_page(connection):
        raise damaged()


def _met_bad_page(connection: Any) -> bool:
    status: object = connection.execute("PRAGMA cipher_status").fetchone()
    return status != ("1",)


def stored_json(text: str) -> Any:
    """Return the value of JSON that we stored; VaultError `vault.damaged` if it no longer is JSON.

    A page that was overwritten with zeros passes SQLCipher's check, so what is read is not trusted.
    """
    try:
        return json.loads(text)
    except ValueError as error:
        raise damaged() from error


def _free(files: Folder) -> int:
    """Return the bytes free on the disk of a vault; 0 when the disk does not say."""
    try:
        return shutil.disk_usage(files.path).free
    except OSError:
        return 0
