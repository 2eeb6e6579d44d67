"""The log (記録簿): every entry vouches for the one before it; none can be changed, removed or put elsewhere."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from inspector_app.domain.canonical import Json
from inspector_app.domain.lifecycle import Event


class LogKind(StrEnum):
    """What is written down (PRODUCT §6): what was made, read, changed, handed out, and who came in."""

    CREATED = "created"
    MIGRATED = "migrated"
    UNLOCKED = "unlocked"
    UNLOCK_FAILED = "unlock_failed"
    LOCKED = "locked"
    PASSPHRASE_CHANGED = "passphrase_changed"  # noqa: S105 (a word for an entry)
    WAY_ADDED = "way_added"
    WAY_REMOVED = "way_removed"
    RECOVERED = "recovered"
    PROFILE = "profile"
    CONTRACT = "contract"
    FORM = "form"
    INSPECTION = "inspection"
    ANSWER = "answer"
    CHANGED = "changed"
    FINISHED = "finished"
    REOPENED = "reopened"
    SIGNED = "signed"
    SENT = "sent"
    SEND_FAILED = "send_failed"
    RECEIVED = "received"
    REFUSED = "refused"
    CORRECTED = "corrected"
    READ = "read"
    PRINTED = "printed"
    EXPORTED = "exported"
    DOCUMENT = "document"
    ISSUED = "issued"
    DISCARDED = "discarded"
    ENROLMENT_ASKED = "enrolment_asked"
    ENROLLED = "enrolled"
    SETTING = "setting"
    BACKED_UP = "backed_up"
    RESTORED = "restored"
    LOSS_ACCEPTED = "loss_accepted"
    DESTROYED = "destroyed"


_EMPTY = sha256()
"""Copied, not made anew for each entry: finding the algorithm costs as much as hashing one answer."""

STEPS: dict[Event, LogKind] = {
    Event.ANSWER: LogKind.ANSWER,
    Event.FINISH: LogKind.FINISHED,
    Event.REOPEN: LogKind.REOPENED,
    Event.SIGN: LogKind.SIGNED,
    Event.SEND: LogKind.SENT,
    Event.RECEIVE: LogKind.RECEIVED,
    Event.REFUSE: LogKind.REFUSED,
    Event.COUNTERSIGN: LogKind.SIGNED,
    Event.CORRECT: LogKind.CORRECTED,
}
"""The entry that each step of an inspection's life leaves."""


@dataclass(frozen=True, slots=True)
class LogHead:
    """The end of the log: the number of its last entry and that entry's SHA-256, which vouches for all before it."""

    number: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. `subject` is the id of the inspection, contract or record it is about, empty where it is about none.

    `data` is None once it was destroyed; number, time, kind and hash stay.
    """

    number: int
    at: datetime
    kind: str
    subject: str
    data: dict[str, Json] | None
    sha256: str


def beginning(vault_id: str) -> LogHead:
    """Return what the first entry of a vault's log is chained to."""
    return LogHead(0, sha256(f"inspector-app/log/1:{vault_id}".encode()).hexdigest())


def data_digest(salt: bytes, data: str) -> str:
    """Return what an entry's hash covers in place of its data.

    The data can be destroyed with their salt; the chain still holds, and nobody can try out what they were.
    """
    digest = _EMPTY.copy()
    digest.update(salt + data.encode())
    return digest.hexdigest()


def linked(before: LogHead, at: str, kind: str, subject: str, digest: str) -> LogHead:
    """Return the head of the log after an entry: SHA-256 over its canonical JSON, the hash before it among it.

    `at` is ISO 8601; kind and subject are our own words and ids, which need no escapes in JSON.
    """
    number = before.number + 1
    text = (
        f'{{"at":"{at}","data":"{digest}","kind":"{kind}","no":{number},'
        f'"previous":"{before.sha256}","subject":"{subject}"}}'
    )
    hashed = _EMPTY.copy()
    hashed.update(text.encode())
    return LogHead(number, hashed.hexdigest())
