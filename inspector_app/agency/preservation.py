"""Keep records convincing: evidence and a time-stamp while everybody can still be asked, and again before that ends."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509

from inspector_app.agency.desk import Desk
from inspector_app.agency.entries import Made, Received, Version
from inspector_app.agency.time_service import TimeSource
from inspector_app.agency.versions import current_file, file_version
from inspector_app.domain.canonical import sha256_hex
from inspector_app.errors import DeskError, KnownError, SignatureError
from inspector_app.signing.preservation import gather, issue_list, preserve
from inspector_app.signing.reasons import Reason
from inspector_app.signing.verify import verify_record

RENEW_DAYS = 180
"""So long before a time-stamp's certificate ends it is renewed."""


@dataclass(frozen=True, slots=True)
class Preserved:
    """What became of one record: until when it is preserved now, or why it is not."""

    number: int
    until: datetime | None
    reason: Reason | None = None


def preserve_records(desk: Desk, source: TimeSource, at: datetime, numbers: Iterable[int] = ()) -> list[Preserved]:
    """Preserve the records with these numbers, or all that never were; one that cannot be does not stop the others.

    DeskError `desk.not_writable`.
    """
    wanted = set(numbers)
    chosen = [
        each
        for each in desk.registry.all_received()
        if each.number in wanted or (not wanted and _until(desk, each) is None)
    ]
    return [_tried(desk, each, source, at) for each in chosen]


def renew_records(desk: Desk, source: TimeSource, at: datetime, days: int = RENEW_DAYS) -> list[Preserved]:
    """Preserve those again whose time-stamp ends within so many days; as `preserve_records` otherwise."""
    due = at + timedelta(days=days)
    ends = [(each, _until(desk, each)) for each in desk.registry.all_received()]
    return [_tried(desk, each, source, at) for each, until in ends if until is not None and until <= due]


def own_list(desk: Desk, at: datetime) -> bytes:
    """Return the revocation list of the desk's authority as of now, DER."""
    revoked = [
        (x509.load_der_x509_certificate(each.certificate), each.revoked_at)
        for each in desk.registry.all_enrolled()
        if each.revoked_at is not None
    ]
    return issue_list(desk.authority, revoked, at, int(at.timestamp()))


def _until(desk: Desk, received: Received) -> datetime | None:
    ends = [each.until for each in desk.registry.versions(received.number) if each.until is not None]
    return ends[-1] if ends else None


def _tried(desk: Desk, received: Received, source: TimeSource, at: datetime) -> Preserved:
    try:
        return _preserved(desk, received, source, at)
    except DeskError as error:
        if error.code == "desk.not_writable":
            raise
        return Preserved(received.number, None, Reason(error.code, {"part": str(error.data.get("part", ""))}))
    except KnownError as error:
        details = {name: str(value) for name, value in error.data.items()}
        return Preserved(received.number, None, Reason(error.code, details))


def _preserved(desk: Desk, received: Received, source: TimeSource, at: datetime) -> Preserved:
    pdf = current_file(desk, received)
    anchors = (*desk.anchors, *source.anchors)
    kept = preserve(pdf, gather(pdf, anchors, [own_list(desk, at)]), source.service())
    found = verify_record(kept, desk.anchors, at, time_anchors=source.anchors)
    if found.reasons:
        raise SignatureError("signature.read_back", reasons=tuple(reason.code for reason in found.reasons))
    latest = found.time_stamps[-1]
    if not latest.trusted:
        raise SignatureError("time.no_answer", reason=latest.authority)
    file_version(desk, Version(received.number, sha256_hex(kept), Made.PRESERVED, at, latest.until), kept)
    return Preserved(received.number, latest.until)
