"""What the vault knows of today: what is open, what was visited, what is waited for, what is not received.

Each query looks at the inspections it is about and at no others: the screen stands at once with twenty thousand.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from inspector_app.domain.form import FormRef
from inspector_app.domain.ids import ContractId, FormId, InspectionId, RowKey
from inspector_app.domain.inspection import Kind
from inspector_app.domain.lifecycle import FROZEN, State
from inspector_app.storage.faults import stored_json
from inspector_app.storage.vault import Vault

_OPEN = tuple(state.value for state in State if state not in FROZEN)
_UNRECEIVED = (State.SIGNED.value, State.SENT.value)

_SIGNED = """
    SELECT inspections.id, contract_id, contract -> 'contractor' ->> 'name', contract ->> 'title', site_id, kind,
           forms.id, version, forms.sha256, dates, max(signed_at), practice, rating_remarks <> ''
    FROM records JOIN inspections ON inspections.id = records.inspection_id
         JOIN forms ON forms.sha256 = form_sha256
"""


@dataclass(frozen=True, slots=True)
class OpenWork:
    """An inspection that is not signed. `last_row` and `changed_at` are of its last answer, None without any."""

    id: InspectionId
    contract: ContractId
    contract_number: str
    contract_title: str
    contractor: str
    site: str
    kind: Kind
    state: State
    form: FormRef
    days: tuple[date, ...]
    practice: bool
    rows: int
    judged: int
    waiting: int
    flagged: int
    last_row: RowKey | None
    changed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Signed:
    """A signed inspection. `remarked`: its rating has remarks, without which it cannot have asked for improvement."""

    id: InspectionId
    contract: ContractId
    contractor: str
    title: str
    site: str
    kind: Kind
    form: FormRef
    days: tuple[date, ...]
    signed_at: datetime
    practice: bool
    remarked: bool


@dataclass(frozen=True, slots=True)
class Awaited:
    """A row that waits for documents: what for, and until when."""

    inspection: InspectionId
    contract: ContractId
    contractor: str
    form: FormRef
    row: RowKey
    what: str
    until: date | None
    practice: bool


@dataclass(frozen=True, slots=True)
class Received:
    """A record that the agency has acknowledged."""

    inspection: InspectionId
    contractor: str
    title: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Unreceived:
    """A record that the agency has not acknowledged, and when it was sent last."""

    inspection: InspectionId
    sent_at: datetime | None
    refused: bool


def open_work(vault: Vault) -> tuple[OpenWork, ...]:
    """Return the inspections that are not signed, the one touched last first."""
    rows = vault.rows(
        f"""
        SELECT inspections.id, contract_id, contract ->> 'number', contract ->> 'title',
               contract -> 'contractor' ->> 'name',
               (SELECT value ->> 'name' FROM json_each(contract, '$.contractor.sites') WHERE value ->> 'id' = site_id),
               kind, state, forms.id, version, sha256, dates, practice, rows, created_at,
               (SELECT json_array(row, at) FROM answers WHERE inspection_id = inspections.id
                ORDER BY change DESC LIMIT 1),
               (SELECT json_array(coalesce(sum(body ->> 'standing' IN ('judged', 'not_applicable')), 0),
                                  coalesce(sum(body ->> 'standing' = 'waiting'), 0),
                                  coalesce(sum(body ->> 'flagged'), 0))
                FROM answers WHERE inspection_id = inspections.id)
        FROM inspections JOIN forms ON forms.sha256 = form_sha256
        WHERE state IN ({_marks(_OPEN)})
        """,  # noqa: S608 - question marks
        _OPEN,
    )
    found = sorted(rows, key=lambda row: stored_json(row[15])[1] if row[15] else row[14], reverse=True)
    return tuple(_open(row) for row in found)


def signed_since(vault: Vault, day: date, remarked_since: date) -> tuple[Signed, ...]:
    """Return what was signed on that day or later; of what was signed before, what has remarks to its rating."""
    rows = vault.rows(
        f"""
        {_SIGNED}
        WHERE signed_at >= ? AND (signed_at >= ? OR rating_remarks <> '') AND +state IN ({_marks(FROZEN)})
        GROUP BY inspections.id
        """,
        (remarked_since.isoformat(), day.isoformat(), *(state.value for state in FROZEN)),
    )
    return tuple(_signed(row) for row in rows)


def signed_last(vault: Vault, contract: ContractId) -> tuple[Signed, ...]:
    """Return the signed inspections of a contract, the latest first."""
    rows = vault.rows(
        f"{_SIGNED} WHERE contract_id = ? AND +state IN ({_marks(FROZEN)}) GROUP BY inspections.id"
        " ORDER BY max(signed_at) DESC",
        (contract, *(state.value for state in FROZEN)),
    )
    return tuple(_signed(row) for row in rows)


def results_of(vault: Vault, inspection: InspectionId) -> dict[RowKey, str]:
    """Return the results of the rows that are judged."""
    rows = vault.rows(
        "SELECT row, body ->> 'result' FROM answers WHERE inspection_id = ? AND body ->> 'standing' = 'judged'",
        (inspection,),
    )
    return {RowKey(key): result for key, result in rows}


def received_before(vault: Vault, moment: datetime, limit: int) -> tuple[Received, ...]:
    """Return the records that the agency acknowledged before a moment, the ones that were signed first first.

    What was acknowledged then was signed before: the index of that is walked, and no further than to the last of them.
    """
    rows = vault.rows(
        """
        SELECT inspections.id, contract -> 'contractor' ->> 'name', contract ->> 'title', contract ->> 'number',
               replied_at
        FROM records CROSS JOIN outbox ON outbox.inspection_id = records.inspection_id
             CROSS JOIN inspections ON inspections.id = records.inspection_id
        WHERE signed_at < ? AND replied_at < ? AND +state = ? ORDER BY signed_at LIMIT ?
        """,
        (moment.isoformat(), moment.isoformat(), State.RECEIVED.value, limit),
    )
    return tuple(
        Received(InspectionId(key), contractor, f"{title}（{number}）", datetime.fromisoformat(replied))
        for key, contractor, title, number, replied in dict.fromkeys(rows)
    )


def any_contract(vault: Vault) -> bool:
    """Tell whether there is a contract at all."""
    return vault.row("SELECT 1 FROM contracts LIMIT 1") is not None


def awaited(vault: Vault) -> tuple[Awaited, ...]:
    """Return the rows that wait for documents in inspections that are not signed."""
    rows = vault.rows(
        f"""
        SELECT inspections.id, contract_id, contract -> 'contractor' ->> 'name', forms.id, version, sha256, row,
               body ->> 'waiting_for', body ->> 'waiting_until', practice
        FROM inspections JOIN forms ON sha256 = form_sha256 JOIN answers ON inspection_id = inspections.id
        WHERE state IN ({_marks(_OPEN)}) AND body ->> 'standing' = 'waiting'
        """,  # noqa: S608 - question marks
        _OPEN,
    )
    return tuple(
        Awaited(
            InspectionId(key),
            ContractId(contract),
            name,
            FormRef(FormId(form), version, sha256),
            RowKey(row),
            what or "",
            None if until is None else date.fromisoformat(until),
            bool(practice),
        )
        for key, contract, name, form, version, sha256, row, what, until, practice in rows
    )


def practice_inspections(vault: Vault) -> frozenset[InspectionId]:
    """Return the inspections that were made in practice."""
    return frozenset(InspectionId(key) for (key,) in vault.rows("SELECT id FROM inspections WHERE practice"))


def unreceived(vault: Vault, *, practice: bool) -> tuple[Unreceived, ...]:
    """Return the records that the agency has not acknowledged; with those of practice where they are sent, too."""
    states = (*_UNRECEIVED, State.REFUSED.value)
    rows = vault.rows(
        f"""
        SELECT inspections.id, sent_at, state FROM inspections LEFT JOIN outbox ON inspection_id = inspections.id
        WHERE state IN ({_marks(states)}) AND practice <= ?
        """,  # noqa: S608 - question marks
        (*states, practice),
    )
    return tuple(
        Unreceived(
            InspectionId(key), None if sent is None else datetime.fromisoformat(sent), State(state) is State.REFUSED
        )
        for key, sent, state in rows
    )


def _marks(values: Sequence[object] | frozenset[State]) -> str:
    return ", ".join("?" * len(values))


def _days(text: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(day) for day in stored_json(text))


def _open(row: tuple[Any, ...]) -> OpenWork:
    last = stored_json(row[15]) if row[15] else None
    judged, waiting, flagged = stored_json(row[16])
    return OpenWork(
        id=InspectionId(row[0]),
        contract=ContractId(row[1]),
        contract_number=row[2],
        contract_title=row[3],
        contractor=row[4],
        site=row[5],
        kind=Kind(row[6]),
        state=State(row[7]),
        form=FormRef(FormId(row[8]), row[9], row[10]),
        days=_days(row[11]),
        practice=bool(row[12]),
        rows=row[13],
        judged=judged,
        waiting=waiting,
        flagged=flagged,
        last_row=RowKey(last[0]) if last else None,
        changed_at=datetime.fromisoformat(last[1]) if last else None,
    )


def _signed(row: tuple[Any, ...]) -> Signed:
    return Signed(
        id=InspectionId(row[0]),
        contract=ContractId(row[1]),
        contractor=row[2],
        title=row[3],
        site=row[4],
        kind=Kind(row[5]),
        form=FormRef(FormId(row[6]), row[7], row[8]),
        days=_days(row[9]),
        signed_at=datetime.fromisoformat(row[10]),
        practice=bool(row[11]),
        remarked=bool(row[12]),
    )
