"""The originals that travel beside a record: each is what its hash in the signed data says, or the record waits."""

from dataclasses import dataclass
from pathlib import Path

from inspector_app.agency.desk import Desk
from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.evidence import Original, originals
from inspector_app.domain.record import Record
from inspector_app.errors import DeskError, RecordError
from inspector_app.signing.reasons import Reason
from inspector_app.signing.sealing import unseal
from inspector_app.sync.folder import write_whole
from inspector_app.sync.package import LARGEST, original_name
from inspector_app.sync.transport import Transport

FOLDER = "originals"


@dataclass(frozen=True, slots=True)
class Arrived:
    """What became of a record's originals: how many are missing, and what is wrong with those that came."""

    missing: int
    damaged: tuple[Reason, ...]


def take_originals(desk: Desk, transport: Transport, record: Record) -> Arrived:
    """File the originals of a record under their hashes, one after the other: they may be large.

    What is filed stays, whatever becomes of the record. TransportError as the transport, DeskError `desk.not_writable`.
    """
    present = transport.names()
    missing, damaged = 0, list[Reason]()
    for original in _wanted(record):
        path = desk.folder / FOLDER / original.file_name
        if _is_filed(path, original):
            continue
        if original_name(original.sha256) not in present:
            missing += 1
            continue
        data = _opened(desk, transport.read(original_name(original.sha256), LARGEST))
        if sha256_hex(data) == original.sha256 and len(data) == original.size:
            _file(desk, path, data)
        else:
            damaged.append(Reason("record.original_damaged", {"sha256": original.sha256}))
    return Arrived(missing, tuple(damaged))


def _wanted(record: Record) -> tuple[Original, ...]:
    """Return the originals of the evidence, and the scans of the papers that were keyed."""
    scans = [paper.scan for paper in record.papers if paper.scan is not None]
    return (*originals(record.evidence), *(Original(scan.sha256, scan.size, scan.media_type) for scan in scans))


def _file(desk: Desk, path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(exist_ok=True)
        write_whole(path, data)
    except OSError as error:
        raise DeskError("desk.not_writable", folder=str(desk.folder), reason=error.strerror) from None


def _is_filed(path: Path, original: Original) -> bool:
    return path.is_file() and path.stat().st_size == original.size and sha256_hex(path.read_bytes()) == original.sha256


def _opened(desk: Desk, sealed: bytes) -> bytes:
    try:
        return unseal(sealed, desk.seal_key)
    except RecordError:
        return b""
