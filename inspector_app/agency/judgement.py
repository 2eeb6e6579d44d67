"""What a package has to satisfy before the agency takes its record in."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from inspector_app.agency.desk import Desk
from inspector_app.agency.entries import Enrolled, Received
from inspector_app.agency.time_service import time_source
from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.evidence import pictures
from inspector_app.domain.form import FormRef
from inspector_app.domain.record import Record
from inspector_app.errors import KnownError, RecordError
from inspector_app.signing.agreement import pages_agree, stamps_agree
from inspector_app.signing.found import FoundSignature
from inspector_app.signing.pictures import read_pictures
from inspector_app.signing.reasons import Reason
from inspector_app.signing.sealing import unseal
from inspector_app.signing.signer import INSPECTOR_1
from inspector_app.signing.verify import Verification, verify_record

Render = Callable[[bytes, Mapping[str, bytes]], bytes]
"""Draws a record's JSON as the unsigned PDF, with the photos on its pages by their SHA-256."""


DrawStamp = Callable[[str, str, datetime], bytes]
"""Draws a visible stamp: title, name, and the time of the signer's device."""

DrawStamps = Callable[[Record, Sequence[FoundSignature]], dict[str, bytes]]
"""Draws the visible stamp of each signature, by its field."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How records are judged: drawn again by `render`, on one of `forms`; without `stamps` these are not compared."""

    render: Render
    forms: Collection[FormRef]
    stamps: DrawStamps | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was found in a package. `record` and `pdf` are there when nothing speaks against them."""

    reasons: tuple[Reason, ...]
    sha256: str | None = None
    pdf: bytes = b""
    record: Record | None = None
    signed_at: datetime | None = None


def judge(desk: Desk, package: str, data: bytes, rules: Rules, at: datetime) -> Judgement:
    """Open a package and check everything; nothing is raised for what may be inside, and nothing is written."""
    if sha256_hex(data) != package:
        return Judgement((Reason("package.damaged"),))
    try:
        pdf = unseal(data, desk.seal_key)
    except RecordError as error:
        return Judgement((Reason(error.code),))
    sha256 = sha256_hex(pdf)
    source = time_source(desk.folder)
    found = verify_record(pdf, desk.anchors, at, time_anchors=() if source is None else source.anchors)
    reasons = found.reasons or _objections(desk, pdf, found, rules, sha256)
    if reasons or found.record is None:
        return Judgement(reasons, sha256)
    return Judgement((), sha256, pdf, found.record, found.signed_at)


def _objections(desk: Desk, pdf: bytes, found: Verification, rules: Rules, sha256: str) -> tuple[Reason, ...]:
    """Return what speaks against a record whose signature and data hold."""
    record = found.record
    if record is None or found.record_json is None or found.signer is None:
        return (Reason("record.no_data"),)
    enrolled = desk.registry.enrolled(found.signer.fingerprint)
    if enrolled is None:
        return (Reason("signature.not_enrolled"),)
    if enrolled.revoked_at is not None:
        return (Reason("signature.revoked", _revocation(enrolled)),)
    form = record.inspection.form
    if form not in rules.forms:
        return (Reason("record.form_unknown", {"form": form.id, "version": form.version}),)
    known = desk.registry.received(record_id=record.id)
    if known is not None and known.sha256 != sha256:
        return (Reason("record.id_taken", {"number": known.number}),)
    other = _other_corrected(desk, record)
    if other is not None:
        return (Reason("record.corrects_another", {"number": other.number}),)
    return _page_objections(pdf, found, rules)


def _other_corrected(desk: Desk, record: Record) -> Received | None:
    """Return the record that was taken in under the id which this one corrects, if it is another file than it names.

    One that never arrived may be corrected all the same: its correction is the first that the agency sees of it.
    """
    if record.corrects is None:
        return None
    known = desk.registry.received(record_id=record.corrects.record_id)
    if known is None or record.corrects.sha256 == known.sha256:
        return None
    later = {version.sha256 for version in desk.registry.versions(known.number)}
    return None if record.corrects.sha256 in later else known


def _page_objections(pdf: bytes, found: Verification, rules: Rules) -> tuple[Reason, ...]:
    try:
        shown = () if found.record is None else pictures(found.record.evidence)
        drawn = rules.render(found.record_json or b"", read_pictures(pdf, shown))
        stamps = {} if rules.stamps is None or found.record is None else rules.stamps(found.record, found.signatures)
    except KnownError as error:
        return (Reason("record.not_drawable", {"cause": error.code}),)
    except Exception as error:  # noqa: BLE001 (whatever a record makes the renderer do, the next one is taken in)
        return (Reason("record.not_drawable", {"cause": type(error).__name__}),)
    first, others = stamps.pop(INSPECTOR_1, None), stamps
    return pages_agree(pdf[: found.certified], drawn, first) + stamps_agree(pdf, others)


def _revocation(enrolled: Enrolled) -> dict[str, str]:
    """Return when a certificate was revoked and, where the desk noted it, why."""
    told = {} if enrolled.revoked_at is None else {"revoked_at": enrolled.revoked_at.isoformat()}
    return told if enrolled.revoked_for is None else {**told, "why": enrolled.revoked_for.value}
