"""What became of a record after it was taken in: each version continues the one before it, byte for byte."""

from inspector_app.agency.desk import Desk
from inspector_app.agency.entries import Received, Version
from inspector_app.domain.canonical import sha256_hex
from inspector_app.errors import DeskError
from inspector_app.sync.folder import write_whole


def current_file(desk: Desk, received: Received) -> bytes:
    """Return the latest version of a record, checked against its hash. DeskError `desk.damaged` (part)."""
    made = desk.registry.versions(received.number)
    sha256 = made[-1].sha256 if made else received.sha256
    path = desk.folder / "records" / f"{sha256}.pdf"
    try:
        pdf = path.read_bytes()
    except OSError:
        raise DeskError("desk.damaged", part=path.name) from None
    if sha256_hex(pdf) != sha256:
        raise DeskError("desk.damaged", part=path.name)
    return pdf


def file_version(desk: Desk, version: Version, pdf: bytes) -> None:
    """Put a version into the archive, then into the register. DeskError `desk.not_writable` (reason)."""
    try:
        write_whole(desk.folder / "records" / f"{version.sha256}.pdf", pdf)
    except OSError as error:
        raise DeskError("desk.not_writable", folder=str(desk.folder), reason=error.strerror) from None
    desk.registry.add_version(version)


def received_record(desk: Desk, number: int) -> Received:
    """Return the record with this number; DeskError `desk.no_record` (number)."""
    found = next((each for each in desk.registry.all_received() if each.number == number), None)
    if found is None:
        raise DeskError("desk.no_record", number=number)
    return found
