"""Answers, each written together with its journal row and, at the first one, the outbox row.

This is the hottest path of the program, and every page that a transaction touches is encrypted and written: the
counter of changes is the journal's own key, kept beside the answer, so that an answer touches two pages.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from inspector_app.domain.answer import Answer
from inspector_app.domain.canonical import Json
from inspector_app.domain.ids import InspectionId, InspectorId, RowKey
from inspector_app.domain.inspection import Answers
from inspector_app.domain.lifecycle import Event, State, after
from inspector_app.domain.record_json import answer_from_json, answer_to_json
from inspector_app.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one row. `fields` holds what changed as name → (old, new), in the shapes of the record's JSON.

    `number` counts the changes in the vault, ascending.
    """

    number: int
    row: RowKey
    at: datetime
    author: InspectorId | None
    fields: dict[str, tuple[Json, Json]]


_encode: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
"""Canonical JSON of what has no floats by its type, without looking for them."""

_STANDING = """
    SELECT state, change, body
    FROM inspections LEFT JOIN answers ON answers.inspection_id = id AND answers.row = ?
    WHERE id = ?
"""
_JOURNAL = "INSERT INTO journal (inspection_id, row, at, author, fields) VALUES (?, ?, ?, ?, ?) RETURNING no"
_ANSWER = """
    INSERT INTO answers (inspection_id, row, change, at, body) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (inspection_id, row) DO UPDATE SET change = excluded.change, at = excluded.at, body = excluded.body
"""
_OUTBOX = "INSERT INTO outbox (inspection_id, attempts, causes) VALUES (?, 0, '[]') ON CONFLICT DO NOTHING"
_STATE = "UPDATE inspections SET state = ? WHERE id = ?"


def save_answer(vault: Vault, inspection_id: InspectionId, answer: Answer, at: datetime) -> int:
    """Store an answer and return the number of its change; it is durable when this returns.

    Answer, journal, outbox and state are one transaction. An answer equal to the stored one (but for `answered_at`)
    changes nothing and returns the number of its last change, 0 if it never had one. InspectionError
    `inspection.not_allowed` for an inspection that is finished or signed, KeyError if there is no such inspection,
    VaultError as for `Vault.atomic`.
    """
    body = answer_to_json(answer)
    with vault.atomic():
        standing = vault.row(_STANDING, (answer.row, inspection_id))
        if standing is None:
            raise KeyError(inspection_id)
        state, number, old = standing
        next_state = after(State(state), Event.ANSWER).value
        fields = _changed(answer_to_json(Answer(answer.row)) if old is None else json.loads(old), body)
        if not fields:
            return int(number or 0)
        when = at.isoformat()
        added = vault.row(_JOURNAL, (inspection_id, answer.row, when, answer.author, _encode(fields)))
        number = 0 if added is None else int(added[0])
        vault.execute(_ANSWER, (inspection_id, answer.row, number, when, _encode(body)))
        if next_state != state:
            vault.execute(_OUTBOX, (inspection_id,))
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
        "SELECT no, row, at, author, fields FROM journal WHERE inspection_id = ? ORDER BY no", (inspection_id,)
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
