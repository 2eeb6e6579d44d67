"""What a package has to satisfy before the agency takes its record in."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from inspector_app.agency.desk import Desk
from inspector_app.agency.entries import Enrolled
from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.form import FormRef
from inspector_app.domain.record import Record
from inspector_app.errors import KnownError, RecordError
from inspector_app.signing.agreement import pages_agree
from inspector_app.signing.reasons import Reason
from inspector_app.signing.sealing import unseal
from inspector_app.signing.verify import Verification, verify_record

Render = Callable[[bytes], bytes]
"""Draws a record's JSON as the unsigned PDF."""


DrawStamp = Callable[[Record, datetime], bytes]
"""Draws the visible stamp of the lead inspector's signature, given the time that the signature claims."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How records are judged: drawn again by `render`, on one of `forms`; without `stamp` that is not compared."""

    render: Render
    forms: Collection[FormRef]
    stamp: DrawStamp | None = None


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
    found = verify_record(pdf, desk.anchors, at)
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
    return _page_objections(pdf, found, rules)


def _page_objections(pdf: bytes, found: Verification, rules: Rules) -> tuple[Reason, ...]:
    try:
        drawn = rules.render(found.record_json or b"")
        stamp = None
        if rules.stamp is not None and found.record is not None and found.signed_at is not None:
            stamp = rules.stamp(found.record, found.signed_at)
    except KnownError as error:
        return (Reason("record.not_drawable", {"cause": error.code}),)
    except Exception as error:  # noqa: BLE001 (whatever a record makes the renderer do, the next one is taken in)
        return (Reason("record.not_drawable", {"cause": type(error).__name__}),)
    return pages_agree(pdf, drawn, stamp)


def _revocation(enrolled: Enrolled) -> dict[str, str]:
    """Return when a certificate was revoked and, where the desk noted it, why."""
    told = {} if enrolled.revoked_at is None else {"revoked_at": enrolled.revoked_at.isoformat()}
    return told if enrolled.revoked_for is None else {**told, "why": enrolled.revoked_for.value}
