"""Take packages in from a folder of exchange: register and answer each, or refuse it with the reasons.

Step by step, so that it can stop anywhere and simply be run again: the file goes into the archive under its hash; the
register notes the record together with the receipt; the answer is put beside the package. Packages are never removed.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from inspector_app.agency.desk import Desk
from inspector_app.agency.entries import Received
from inspector_app.agency.judgement import Judgement, Rules, judge
from inspector_app.agency.originals import take_originals
from inspector_app.agency.receipts import reasons_json, write_receipt, write_rejection
from inspector_app.domain.finding import findings
from inspector_app.domain.ids import RecordId
from inspector_app.domain.record import Record
from inspector_app.errors import DeskError, TransportError
from inspector_app.signing.reasons import Reason
from inspector_app.sync.folder import FolderTransport, write_whole
from inspector_app.sync.package import LARGEST, RECEIPT, REJECTION, package_id
from inspector_app.sync.transport import Transport


class Outcome(StrEnum):
    """What became of a package."""

    RECEIVED = "received"
    KNOWN = "known"
    """Its record was received before; the receipt was given again."""
    REFUSED = "refused"
    FAILED = "failed"
    """The package could not be read or the answer not be put; the next run tries again."""


@dataclass(frozen=True, slots=True)
class IntakeResult:
    """One package: what became of it, with the record's id and number in the registry, or the reasons."""

    package: str
    outcome: Outcome
    reasons: tuple[Reason, ...] = ()
    record_id: RecordId | None = None
    number: int | None = None


def take_in(desk: Desk, folder: Path, rules: Rules, at: datetime) -> list[IntakeResult]:
    """Take in every package in the folder and put the answers beside them; `at` is the desk's clock.

    TransportError `transport.missing` when the folder cannot be reached, DeskError `desk.not_writable` when the archive
    cannot be written; what was registered by then stays. One package that cannot be read or answered does not stop the
    others.
    """
    transport = FolderTransport(folder)
    packages = sorted(package for package in map(package_id, transport.names()) if package is not None)
    results = []
    for package in packages:
        try:
            results.append(_take_in(desk, transport, package, rules, at))
        except TransportError as error:
            if error.code == "transport.missing":
                raise
            results.append(IntakeResult(package, Outcome.FAILED, (Reason(error.code),)))
    return results


def _take_in(desk: Desk, transport: Transport, package: str, rules: Rules, at: datetime) -> IntakeResult:
    known = desk.registry.receipt(package)
    if known is not None:
        received, receipt = known
        _answer(desk, transport, package + RECEIPT, receipt)
        return IntakeResult(package, Outcome.KNOWN, (), received.record_id, received.number)
    judgement = _judged(desk, transport, package, rules, at)
    if judgement.record is None:
        return _refuse(desk, transport, package, judgement, at)
    before = desk.registry.received(sha256=judgement.sha256 or "")
    if before is None:
        arrived = take_originals(desk, transport, judgement.record)
        if arrived.damaged:
            return _refuse(desk, transport, package, replace(judgement, reasons=arrived.damaged), at)
        if arrived.missing:
            reason = Reason("record.originals_missing", {"count": arrived.missing})
            return IntakeResult(package, Outcome.FAILED, (reason,))
    received = before or _received(desk, judgement, judgement.record, at)
    receipt = write_receipt(desk, package, received)
    if before is None:
        _archive(desk, received.sha256, judgement.pdf)
        desk.registry.add_received(received, package, receipt)
    else:
        desk.registry.add_receipt(package, received.number, receipt)
    _answer(desk, transport, package + RECEIPT, receipt)
    outcome = Outcome.RECEIVED if before is None else Outcome.KNOWN
    return IntakeResult(package, outcome, (), received.record_id, received.number)


def _judged(desk: Desk, transport: Transport, package: str, rules: Rules, at: datetime) -> Judgement:
    try:
        data = transport.read(f"{package}.record", LARGEST)
    except TransportError as error:
        if error.code != "transport.too_large":
            raise
        return Judgement((Reason("package.too_large", {"limit": LARGEST}),))
    return judge(desk, package, data, rules, at)


def _refuse(desk: Desk, transport: Transport, package: str, judgement: Judgement, at: datetime) -> IntakeResult:
    """Give the rejection; the same one again while the reasons stay the same."""
    before = desk.registry.refusal(package)
    reasons = reasons_json(judgement.reasons)
    if before is not None and before[0] == reasons:
        rejection = before[1]
    else:
        rejection = write_rejection(desk, package, judgement.sha256, judgement.reasons, at)
        desk.registry.add_refusal(package, reasons, at, rejection)
    _answer(desk, transport, package + REJECTION, rejection)
    return IntakeResult(package, Outcome.REFUSED, judgement.reasons)


def _received(desk: Desk, judgement: Judgement, record: Record, at: datetime) -> Received:
    inspection = record.inspection
    answers = {answer.row: answer for answer in record.answers}
    return Received(
        number=desk.registry.next_number(),
        record_id=record.id,
        sha256=judgement.sha256 or "",
        inspection_id=inspection.id,
        contract_number=inspection.contract.number,
        contract_title=inspection.contract.title,
        contractor=inspection.contract.contractor.name,
        site=inspection.site.name,
        form_id=inspection.form.id,
        form_version=inspection.form.version,
        inspector_id=inspection.lead.id,
        inspector=inspection.lead.name,
        visited=" ".join(day.isoformat() for day in inspection.dates),
        rating=record.rating.key or "",
        findings=len(findings(record.form, answers)),
        practice=inspection.practice,
        signed_at=judgement.signed_at or at,
        received_at=at,
        corrects=None if record.corrects is None else record.corrects.record_id,
    )


def _archive(desk: Desk, sha256: str, pdf: bytes) -> None:
    _write(desk, desk.folder / "records" / f"{sha256}.pdf", pdf)


def _answer(desk: Desk, transport: Transport, name: str, answer: bytes) -> None:
    """Keep the answer at the desk and put it beside the package, unless it is there already."""
    kept = desk.folder / "outbox" / name
    if not (kept.is_file() and kept.read_bytes() == answer):
        _write(desk, kept, answer)
    if not _is_there(transport, name, answer):
        transport.put(name, answer)


def _is_there(transport: Transport, name: str, answer: bytes) -> bool:
    try:
        return transport.read(name, len(answer)) == answer
    except TransportError as error:
        if error.code == "transport.missing":
            raise
        return False


def _write(desk: Desk, path: Path, data: bytes) -> None:
    try:
        write_whole(path, data)
    except OSError as error:
        raise DeskError("desk.not_writable", folder=str(desk.folder), reason=error.strerror) from None
