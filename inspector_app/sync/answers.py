"""The agency's answer to a package: a receipt or a rejection, and whether it is really the agency's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509

from inspector_app.domain.canonical import Json
from inspector_app.domain.ids import AgencyId, RecordId
from inspector_app.signing.messages import open_message
from inspector_app.signing.reasons import Detail, Reason

RECEIPT_SCHEMA = "inspector-app/receipt/1"
REJECTION_SCHEMA = "inspector-app/rejection/1"


@dataclass(frozen=True, slots=True)
class Question:
    """What an answer has to answer: this package, with this record, sent to this agency."""

    agency_id: AgencyId
    package: str
    record_id: RecordId
    record_sha256: str


@dataclass(frozen=True, slots=True)
class Trust:
    """Whose answers count: those that the agency's anchors vouch for at `moment`."""

    anchors: Sequence[x509.Certificate]
    moment: datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """What a file says in reply: why the record was refused (empty for a receipt), or why the file does not count."""

    refusal: tuple[Reason, ...]
    distrust: tuple[Reason, ...]


def read_receipt(data: bytes, question: Question, trust: Trust) -> Answer:
    """Check a receipt: signed by the agency's desk, for exactly this record."""
    message = open_message(data, trust.anchors, trust.moment, RECEIPT_SCHEMA)
    asked: dict[str, Json] = {
        "agency_id": question.agency_id,
        "package": question.package,
        "record_id": question.record_id,
        "record_sha256": question.record_sha256,
    }
    return Answer((), message.reasons or _differences(message.payload, asked))


def read_rejection(data: bytes, question: Question, trust: Trust) -> Answer:
    """Check a rejection: signed by the agency's desk, of exactly this package; then say why it was refused."""
    message = open_message(data, trust.anchors, trust.moment, REJECTION_SCHEMA)
    asked: dict[str, Json] = {"agency_id": question.agency_id, "package": question.package}
    if message.payload.get("record_sha256") is not None:
        asked["record_sha256"] = question.record_sha256
    distrust = message.reasons or _differences(message.payload, asked)
    return Answer(() if distrust else _reasons(message.payload["reasons"]), distrust)


def _differences(payload: dict[str, Json], asked: dict[str, Json]) -> tuple[Reason, ...]:
    differing = [name for name, value in asked.items() if payload.get(name) != value]
    return (Reason("message.not_ours", {"part": differing[0]}),) if differing else ()


def _reasons(entries: Json) -> tuple[Reason, ...]:
    found = [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    return tuple(Reason(str(entry["code"]), _details(entry["data"])) for entry in found)


def _details(data: Json) -> dict[str, Detail]:
    found = data if isinstance(data, dict) else {}
    return {name: None if isinstance(value, dict | list) else value for name, value in found.items()}
