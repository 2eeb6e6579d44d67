"""Answers, each written together with its entry in the log and, at the first one, the outbox row.

This is the hottest path of the program. Every page that a transaction touches is encrypted and written, so the
number of a change is that of its entry, kept beside the answer, and an answer touches two pages. The entry holds the
answer as it became; what changed is worked out when the log is read.
"""

from dataclasses import dataclass
from datetime import datetime
from secrets import token_bytes
from typing import Final

from inspector_app.domain.answer import Answer
from inspector_app.domain.answer_text import answer_text
from inspector_app.domain.canonical import Json
from inspector_app.domain.ids import InspectionId, InspectorId, RowKey
from inspector_app.domain.inspection import Answers
from inspector_app.domain.lifecycle import Event, State, after
from inspector_app.domain.log import LogHead, LogKind, data_digest, linked
from inspector_app.domain.record_json import answer_from_json, answer_to_json
from inspector_app.storage.chain import INSERT, SALT_BYTES, answer_data
from inspector_app.storage.faults import damaged, stored_json
from inspector_app.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one row. `fields` holds what changed as name → (old, new), in the shapes of the record's JSON.

    `number` is that of its entry in the log; `author` is whose answer it became.
    """

    number: int
    row: RowKey
    at: datetime
    author: InspectorId | None
    fields: dict[str, tuple[Json, Json]]


_KIND: Final = LogKind.ANSWER.value
_IN_PROGRESS: Final = State.IN_PROGRESS.value

_STANDING = """
    SELECT state, change, body, last.no, last.hash
    FROM inspections
         LEFT JOIN log AS last ON last.no = (SELECT max(no) FROM log)
         LEFT JOIN answers ON answers.inspection_id = id AND answers.row = ?
    WHERE id = ?
"""
_STORED = """
    SELECT answered_at, body, data
    FROM answers LEFT JOIN log ON log.no = change AND log.subject = inspection_id
    WHERE inspection_id = ?
"""
_ANSWER = """
    INSERT INTO answers (inspection_id, row, change, at, answered_at, body) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (inspection_id, row) DO UPDATE SET change = excluded.change, at = excluded.at,
        answered_at = excluded.answered_at, body = excluded.body
"""
_STRETCH: Final = 2000
_STRETCHED = """
    SELECT no, at, kind, data FROM log
    WHERE no BETWEEN ? AND ? AND subject = ? AND kind IN (?, ?) AND data NOT NULL ORDER BY no
"""
_OUTBOX = "INSERT INTO outbox (inspection_id, attempts, causes) VALUES (?, 0, '[]') ON CONFLICT DO NOTHING"
_STATE = "UPDATE inspections SET state = ? WHERE id = ?"


def save_answer(vault: Vault, inspection_id: InspectionId, answer: Answer, at: datetime) -> int:
    """Store an answer and return the number of its change; it is durable when this returns.

    Answer, entry, outbox and state are one transaction. An answer equal to the stored one (but for `answered_at`)
    changes nothing and returns the number of its last change. InspectionError `inspection.not_allowed` for an
    inspection that is finished or signed, KeyError if there is no such inspection, VaultError as for `Vault.atomic`.
    """
    body, when = answer_text(answer), at.isoformat()
    answered = answer.answered_at
    answered_at = when if answered is at else None if answered is None else answered.isoformat()
    with vault.atomic() as execute:
        standing = execute(_STANDING, (answer.row, inspection_id)).fetchone()
        if standing is None:
            raise KeyError(inspection_id)
        state, number, old, *last = standing
        next_state = state if state == _IN_PROGRESS else after(State(state), Event.ANSWER).value
        if old == body:
            return int(number)
        data, salt = answer_data(body, answered_at), token_bytes(SALT_BYTES)
        head = linked(LogHead(*last), when, _KIND, inspection_id, data_digest(salt, data))
        number = head.number
        execute(INSERT, (number, when, _KIND, inspection_id, data, salt, head.sha256))
        execute(_ANSWER, (inspection_id, answer.row, number, when, answered_at, body))
        if next_state != state:
            execute(_OUTBOX, (inspection_id,))
            execute(_STATE, (next_state, inspection_id))
        vault.mark.pending = head
    return number


def load_answers(vault: Vault, inspection_id: InspectionId) -> Answers:
    """Return the answers of an inspection; a row never answered has none.

    VaultError `vault.damaged` when one is not what the log says it became.
    """
    rows = vault.rows(_STORED, (inspection_id,))
    if any(answer_data(body, answered_at) != data for answered_at, body, data in rows):
        raise damaged("log")
    answers = (answer_from_json(stored_json(data)) for _, _, data in rows)
    return {answer.row: answer for answer in answers}


def load_journal(vault: Vault, inspection_id: InspectionId) -> tuple[Change, ...]:
    """Return every change of an inspection's answers, the first one first."""
    became: dict[RowKey, dict[str, Json]] = {}
    changes: list[Change] = []
    for number, at, data in _entries(vault, inspection_id):
        new = stored_json(data)
        del new["answered_at"]
        row = RowKey(new["row"])
        old = became.get(row) or answer_to_json(Answer(row))
        fields = {name: (old[name], value) for name, value in new.items() if old[name] != value}
        author = None if new["author"] is None else InspectorId(new["author"])
        changes.append(Change(number, row, datetime.fromisoformat(at), author, fields))
        became[row] = new
    return tuple(changes)


def _entries(vault: Vault, inspection_id: InspectionId) -> list[tuple[int, str, str]]:
    """Return number, time and data of the entries of answers, the first one first.

    The log has no index by inspection, which every answer would have to write. So it is read backwards from the last
    answer that stands, a stretch at a time, to where the inspection was made; to the beginning where nothing says so.
    """
    (last,) = vault.row("SELECT max(change) FROM answers WHERE inspection_id = ?", (inspection_id,)) or (None,)
    found: list[tuple[int, str, str]] = []
    while last:
        first = max(1, last - _STRETCH + 1)
        stretch = vault.rows(_STRETCHED, (first, last, inspection_id, _KIND, LogKind.INSPECTION.value))
        found[:0] = [(number, at, data) for number, at, kind, data in stretch if kind == _KIND]
        last = 0 if any(kind != _KIND for _, _, kind, _ in stretch) else first - 1
    return found
