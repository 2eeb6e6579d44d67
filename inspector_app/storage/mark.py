"""The mark: a small file beside the vault that holds the number and hash of the last entry of the log.

A write-ahead log that is damaged ends where the damage begins, and SQLite says nothing. The mark is how the vault
notices that what it acknowledged is gone (decision 0013).

Two copies are written in turn, each in a sector of its own, so that a torn write leaves the other one. A seal under
a key that is derived from the data key makes a mark from another vault, or a changed one, no mark at all.
"""

import hmac
import os
import sys
import time
from hashlib import blake2b
from io import FileIO
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from inspector_app.domain.log import LogHead
from inspector_app.errors import VaultError
from inspector_app.storage.folder import put

_MAGIC: Final = b"inspector-mark-1"
_SECTOR: Final = 512
_PLACES: Final = (0, 4096)
_BODY: Final = len(_MAGIC) + 8 + 32
_SEAL: Final = 32
_SIZE: Final = _PLACES[-1] + _SECTOR

REST: Final = 1.0
"""Seconds for which changes may follow each other before the mark is synced again; the first one always is."""

_sync = getattr(os, "fdatasync", os.fsync)


class Mark:
    """The open mark of an open vault."""

    def __init__(self, path: Path, key: bytes) -> None:
        self.pending: LogHead | None = None
        """The head that the running transaction will have when it commits."""
        self.uncertain = False
        """Whether a part of the running transaction was undone, so that `pending` may be too far ahead."""
        self._begun = blake2b(_MAGIC, digest_size=_SEAL, key=key)
        """The seal, begun once: key and magic are hashed already."""
        self._file = path.open("r+b", buffering=0)
        self._turn = 0
        self._synced = 0.0

    def write(self) -> None:
        """Write down the head that was just committed. VaultError `vault.not_writable`."""
        head, self.pending = self.pending, None
        if head is None:
            return
        self._turn ^= 1
        try:
            _write_at(self._file, _PLACES[self._turn], _sealed(head, self._begun))
            now = time.monotonic()
            if now - self._synced > REST:
                self._synced = now
                _sync(self._file.fileno())
        except OSError as error:
            raise VaultError("vault.not_writable", reason=os.strerror(error.errno or 0)) from error

    @property
    def closed(self) -> bool:
        """Tell whether `close` was called."""
        return self._file.closed

    def forget(self) -> None:
        """Drop what the running transaction noted: it was undone."""
        self.pending, self.uncertain = None, False

    def sync(self) -> None:
        """Bring the mark to the disk."""
        _sync(self._file.fileno())

    def close(self) -> None:
        """Bring the mark to the disk and close it. May be called twice."""
        if not self._file.closed:
            try:
                self.sync()
            finally:
                self._file.close()


def _write_at(file: FileIO, place: int, content: bytes) -> None:
    """Write into a file: with one call to the system where there is one."""
    if sys.platform == "win32":
        file.seek(place)
        file.write(content)
    else:
        os.pwrite(file.fileno(), content, place)


def mark_key(data_key: bytes, vault_id: str) -> bytes:
    """Return the key that seals the marks of a vault."""
    return HKDF(SHA256(), 32, salt=None, info=_MAGIC + vault_id.encode()).derive(data_key)


def put_mark(path: Path, head: LogHead, key: bytes) -> None:
    """Put a new mark in place, whole and durable. OSError as it comes."""
    content, begun = bytearray(_SIZE), blake2b(_MAGIC, digest_size=_SEAL, key=key)
    for place in _PLACES:
        content[place : place + _BODY + _SEAL] = _sealed(head, begun)
    put(path, bytes(content))


def read_mark(path: Path, key: bytes) -> LogHead | None:
    """Return the latest head that the mark holds, None if it is missing or nothing in it is whole."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return None
    heads = [_opened(content[place : place + _BODY + _SEAL], key) for place in _PLACES]
    return max((head for head in heads if head is not None), key=lambda head: head.number, default=None)


def _sealed(head: LogHead, begun: blake2b) -> bytes:
    """Return a mark under keyed BLAKE2b (RFC 7693 section 2.9), which is made for this and quicker than HMAC."""
    rest, seal = head.number.to_bytes(8, "big") + bytes.fromhex(head.sha256), begun.copy()
    seal.update(rest)
    return _MAGIC + rest + seal.digest()


def _opened(sealed: bytes, key: bytes) -> LogHead | None:
    body, seal = sealed[:_BODY], sealed[_BODY:]
    if not body.startswith(_MAGIC) or not hmac.compare_digest(blake2b(body, digest_size=_SEAL, key=key).digest(), seal):
        return None
    number = int.from_bytes(body[len(_MAGIC) : len(_MAGIC) + 8], "big")
    return LogHead(number, body[len(_MAGIC) + 8 :].hex())
