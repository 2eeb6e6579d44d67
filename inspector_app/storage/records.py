"""Signed records and the agency's replies to them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from inspector_app.domain.canonical import Json, sha256_hex
from inspector_app.domain.ids import InspectionId, RecordId
from inspector_app.domain.lifecycle import Event, State
from inspector_app.storage.faults import damaged
from inspector_app.storage.inspections import set_state
from inspector_app.storage.inventory import Execute
from inspector_app.storage.outbox import Cause, mark_replied, mark_signed
from inspector_app.storage.pace import UNHURRIED, Pace, Stage
from inspector_app.storage.vault import Vault


class ReplyKind(StrEnum):
    """What the agency answered: 受領証 or 差戻し."""

    RECEIPT = "receipt"
    REFUSAL = "refusal"


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """The signed file, byte for byte. `sha256` is of `pdf`, hex."""

    id: RecordId
    inspection_id: InspectionId
    sha256: str
    signed_at: datetime
    pdf: bytes


@dataclass(frozen=True, slots=True)
class Reply:
    """A signed message of the agency about a record, byte for byte."""

    record_id: RecordId
    kind: ReplyKind
    received_at: datetime
    body: bytes


def save_record(vault: Vault, record: StoredRecord) -> None:
    """Store the signed record, freeze its inspection and put it into the outbox: one transaction.

    InspectionError `inspection.not_allowed` unless the inspection is finished and unsigned; ValueError if the hash is
    not that of the file.
    """
    if sha256_hex(record.pdf) != record.sha256:
        raise ValueError("the hash is of another file")
    with vault.atomic():
        vault.execute(
            "INSERT INTO records (id, inspection_id, sha256, signed_at, pdf) VALUES (?, ?, ?, ?, ?)",
            (record.id, record.inspection_id, record.sha256, record.signed_at.isoformat(), record.pdf),
        )
        data: dict[str, Json] = {"record": record.id, "sha256": record.sha256}
        set_state(vault, record.inspection_id, Event.SIGN, data, [("records", record.id)])
        mark_signed(vault, record.inspection_id, record.id)
    vault.checkpoint()


def extend_record(vault: Vault, record_id: RecordId, pdf: bytes, told: Mapping[str, Json]) -> None:
    """Store a record that was signed further: what was there, and more behind it. One transaction.

    InspectionError `inspection.not_allowed` once it left; ValueError unless `pdf` continues what is stored.
    """
    with vault.atomic():
        stored = load_record(vault, record_id)
        if not pdf.startswith(stored.pdf):
            raise ValueError("another record")
        vault.execute("UPDATE records SET sha256 = ?, pdf = ? WHERE id = ?", (sha256_hex(pdf), pdf, record_id))
        data: dict[str, Json] = {"record": record_id, **told}
        set_state(vault, stored.inspection_id, Event.COUNTERSIGN, data, [("records", record_id)])
    vault.checkpoint()


def load_record(vault: Vault, record_id: RecordId) -> StoredRecord:
    """Return a record; KeyError if there is none, VaultError `vault.damaged` if its bytes are not what was stored."""
    row = vault.row("SELECT inspection_id, sha256, signed_at, pdf FROM records WHERE id = ?", (record_id,))
    if row is None:
        raise KeyError(record_id)
    inspection_id, sha256, signed_at, pdf = row
    if sha256_hex(pdf) != sha256:
        raise damaged("record")
    return StoredRecord(record_id, InspectionId(inspection_id), sha256, datetime.fromisoformat(signed_at), pdf)


def records_in(execute: Execute, pace: Pace = UNHURRIED) -> Iterator[tuple[RecordId, bytes]]:
    """Yield id and file of every record through a connection that need not be the vault's; Stopped by `pace`."""
    keys = execute("SELECT id FROM records ORDER BY rowid").fetchall()
    for place, (key,) in enumerate(keys):
        pace.at(Stage.RECORDS, place, len(keys))
        yield RecordId(key), execute("SELECT pdf FROM records WHERE id = ?", (key,)).fetchone()[0]


def latest_record(vault: Vault, inspection_id: InspectionId) -> StoredRecord | None:
    """Return the record of an inspection, None before it is signed."""
    key = latest_id(vault, inspection_id)
    return None if key is None else load_record(vault, key)


def latest_id(vault: Vault, inspection_id: InspectionId) -> RecordId | None:
    """Return the id of an inspection's record, None before it is signed."""
    row = vault.row("SELECT id FROM records WHERE inspection_id = ? ORDER BY rowid DESC", (inspection_id,))
    return None if row is None else RecordId(row[0])


def inspection_of(vault: Vault, record_id: RecordId) -> InspectionId | None:
    """Return the inspection that a record is of, None for a record that is not here."""
    row = vault.row("SELECT inspection_id FROM records WHERE id = ?", (record_id,))
    return None if row is None else InspectionId(row[0])


def save_receipt(vault: Vault, record_id: RecordId, receipt: bytes, at: datetime) -> State:
    """Store the agency's receipt and mark the record received; the same one again changes nothing."""
    with vault.atomic():
        return _save_reply(vault, Reply(record_id, ReplyKind.RECEIPT, at, receipt), Event.RECEIVE, ())


def save_refusal(vault: Vault, record_id: RecordId, refusal: bytes, causes: Sequence[Cause], at: datetime) -> State:
    """Store the agency's signed rejection with its causes. A record that was received stays so."""
    with vault.atomic():
        return _save_reply(vault, Reply(record_id, ReplyKind.REFUSAL, at, refusal), Event.REFUSE, causes)


def load_replies(vault: Vault, record_id: RecordId) -> tuple[Reply, ...]:
    """Return what the agency answered about a record, the first answer first. VaultError `vault.damaged`."""
    rows = vault.rows(
        "SELECT kind, received_at, sha256, body FROM replies WHERE record_id = ? ORDER BY rowid", (record_id,)
    )
    if any(sha256_hex(body) != sha256 for _, _, sha256, body in rows):
        raise damaged("record")
    return tuple(Reply(record_id, ReplyKind(kind), datetime.fromisoformat(at), body) for kind, at, _, body in rows)


def _save_reply(vault: Vault, reply: Reply, event: Event, causes: Sequence[Cause]) -> State:
    row = vault.row(
        "SELECT inspection_id, state FROM records JOIN inspections ON inspections.id = inspection_id"
        " WHERE records.id = ?",
        (reply.record_id,),
    )
    if row is None:
        raise KeyError(reply.record_id)
    inspection_id, before = InspectionId(row[0]), State(row[1])
    added = vault.execute(
        "INSERT INTO replies (sha256, record_id, kind, received_at, body) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT DO NOTHING",
        (sha256_hex(reply.body), reply.record_id, reply.kind.value, reply.received_at.isoformat(), reply.body),
    )
    if not added:
        return before
    reply_hash = sha256_hex(reply.body)
    data: dict[str, Json] = {"record": reply.record_id, "reply": reply_hash}
    state = set_state(vault, inspection_id, event, data, [("replies", reply_hash)])
    if state is not before or state is State.REFUSED:
        mark_replied(vault, inspection_id, causes, reply.received_at)
    return state
