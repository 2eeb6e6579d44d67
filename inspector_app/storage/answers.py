"""Answers, each written together with its journal row and its outbox row."""

import json
from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.answer import Answer
from inspector_app.domain.canonical import Json, canonical_json
from inspector_app.domain.ids import InspectionId, InspectorId, RowKey
from inspector_app.domain.inspection import Answers
from inspector_app.domain.lifecycle import Event, State, after
from inspector_app.domain.record_json import answer_from_json, answer_to_json
from inspector_app.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one row. `fields` holds what changed as name → (old, new), in the shapes of the record's JSON.

    `number` counts the changes of the inspection from 1.
    """

    number: int
    row: RowKey
    at: datetime
    author: InspectorId | None
    fields: dict[str, tuple[Json, Json]]


_STANDING = """
    SELECT state, coalesce(changes, 0), body
    FROM inspections LEFT JOIN outbox ON outbox.inspection_id = id
         LEFT JOIN answers ON answers.inspection_id = id AND answers.row = ?
    WHERE id = ?
"""
_ANSWER = """
    INSERT INTO answers (inspection_id, row, body) VALUES (?, ?, ?)
    ON CONFLICT (inspection_id, row) DO UPDATE SET body = excluded.body
"""
_JOURNAL = "INSERT INTO journal (inspection_id, change, row, at, author, fields) VALUES (?, ?, ?, ?, ?, ?)"
_OUTBOX = """
    INSERT INTO outbox (inspection_id, changes, attempts, causes, changed_at) VALUES (?, ?, 0, '[]', ?)
    ON CONFLICT (inspection_id) DO UPDATE SET changes = excluded.changes, changed_at = excluded.changed_at
"""
_STATE = "UPDATE inspections SET state = ? WHERE id = ?"


def save_answer(vault: Vault, inspection_id: InspectionId, answer: Answer, at: datetime) -> int:
    """Store an answer and return the number of its change; it is durable when this returns.

    Answer, journal, outbox and state are one transaction. An answer equal to the stored one (but for `answered_at`)
    changes nothing and returns the number of the last change. InspectionError `inspection.not_allowed` for an
    inspection that is finished or signed, KeyError if there is no such inspection, VaultError as for `Vault.atomic`.
    """
    body = answer_to_json(answer)
    with vault.atomic():
        standing = vault.row(_STANDING, (answer.row, inspection_id))
        if standing is None:
            raise KeyError(inspection_id)
        state, changes, old = standing
        next_state = after(State(state), Event.ANSWER).value
        fields = _changed(answer_to_json(Answer(answer.row)) if old is None else json.loads(old), body)
        if not fields:
            return int(changes)
        number = int(changes) + 1
        when = at.isoformat()
        vault.execute(_ANSWER, (inspection_id, answer.row, canonical_json(body).decode()))
        vault.execute(_JOURNAL, (inspection_id, number, answer.row, when, answer.author, _text(fields)))
        vault.execute(_OUTBOX, (inspection_id, number, when))
        if next_state != state:
            vault.execute(_STATE, (next_state, inspection_id))
    return number


def load_answers(vault: Vault, inspection_id: InspectionId) -> Answers:
    """Return the answers of an inspection; a row never answered has none."""
    rows = vault.rows("SELECT body FROM answers WHERE inspection_id = ?", (inspection_id,))
    answers = (answer_from_json(json.loads(body)) for (body,) in rows)
    return {answer.row: answer for answer in answers}


def load_journal(vault: Vault, inspection_id: InspectionId) -> tuple[Change, ...]:
    """Return every change of an inspection's answers, the first one first."""
    rows = vault.rows(
        "SELECT change, row, at, author, fields FROM journal WHERE inspection_id = ? ORDER BY no", (inspection_id,)
    )
    return tuple(
        Change(
            number=number,
            row=RowKey(row),
            at=datetime.fromisoformat(at),
            author=None if author is None else InspectorId(author),
            fields={name: (old, new) for name, (old, new) in json.loads(fields).items()},
        )
        for number, row, at, author, fields in rows
    )


def _changed(old: dict[str, Json], new: dict[str, Json]) -> dict[str, Json]:
    """Return what differs, as name → [old, new]; when it was answered is the journal's own column."""
    return {
        name: [old.get(name), value] for name, value in new.items() if name != "answered_at" and old.get(name) != value
    }


def _text(value: dict[str, Json]) -> str:
    return canonical_json(value).decode()
