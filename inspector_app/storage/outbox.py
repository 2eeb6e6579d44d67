"""What the agency has not acknowledged yet: one row for each inspection from its first answer on.

The row is written in the transaction of the change it stands for. Its state is not stored twice: it follows from the
state of the inspection.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from inspector_app.domain.canonical import Json, canonical_json
from inspector_app.domain.ids import InspectionId, RecordId
from inspector_app.domain.lifecycle import Event, State
from inspector_app.domain.log import LogKind
from inspector_app.storage.faults import stored_json
from inspector_app.storage.inspections import set_state
from inspector_app.storage.vault import Vault


class DeliveryState(StrEnum):
    """Where a record stands on its way: 下書き, 送信待ち, 送信済み, 受領済み, 差戻し. "Sent" is not "delivered"."""

    DRAFT = "draft"
    WAITING = "waiting"
    SENT = "sent"
    RECEIVED = "received"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a delivery failed or was refused: a code and the data that its sentence needs."""

    code: str
    data: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Delivery:
    """One row of the outbox. `last_change` is the number of the answers' last one, `package` names the file sent last.

    `causes` are of the last attempt or of the refusal; they stay until the next one succeeds.
    """

    inspection_id: InspectionId
    state: DeliveryState
    last_change: int
    record_id: RecordId | None
    package: str | None
    attempts: int
    causes: tuple[Cause, ...]
    changed_at: datetime
    tried_at: datetime | None
    sent_at: datetime | None
    replied_at: datetime | None


_STATES = {
    State.PREPARED: DeliveryState.DRAFT,
    State.IN_PROGRESS: DeliveryState.DRAFT,
    State.FINISHED: DeliveryState.DRAFT,
    State.SIGNED: DeliveryState.WAITING,
    State.SENT: DeliveryState.SENT,
    State.RECEIVED: DeliveryState.RECEIVED,
    State.REFUSED: DeliveryState.REFUSED,
}

_SELECT = """
    SELECT outbox.inspection_id, state, max(change), record_id, package, attempts, causes,
           at, tried_at, sent_at, replied_at
    FROM outbox JOIN inspections ON inspections.id = outbox.inspection_id
         JOIN answers ON answers.inspection_id = outbox.inspection_id
"""


_RECEIVED = """
    SELECT inspections.id FROM inspections JOIN outbox ON outbox.inspection_id = inspections.id
    WHERE state = 'received' ORDER BY replied_at DESC LIMIT ?
"""
_OTHER = tuple(state.value for state in State if state is not State.RECEIVED)


def list_deliveries(vault: Vault, received: int | None = None) -> tuple[Delivery, ...]:
    """Return the outbox, the latest change first; of what the agency has acknowledged at most `received` rows."""
    marks = ", ".join("?" * len(_OTHER))
    which = f"WHERE state IN ({marks}) OR inspections.id IN ({_RECEIVED})"
    values: tuple[str | int, ...] = (*_OTHER, -1 if received is None else received)
    rows = vault.rows(f"{_SELECT} {which} GROUP BY outbox.inspection_id ORDER BY max(change) DESC", values)
    return tuple(_delivery(row) for row in rows)


def load_delivery(vault: Vault, inspection_id: InspectionId) -> Delivery | None:
    """Return the outbox row of an inspection, None before its first answer."""
    row = vault.row(f"{_SELECT} WHERE outbox.inspection_id = ? GROUP BY outbox.inspection_id", (inspection_id,))
    return None if row is None else _delivery(row)


def mark_sent(vault: Vault, inspection_id: InspectionId, package: str, at: datetime) -> None:
    """Note that the record was handed to the transport as `package`. InspectionError `inspection.not_allowed`."""
    with vault.atomic():
        set_state(vault, inspection_id, Event.SEND, {"package": package})
        _update(
            vault,
            "package = ?, attempts = attempts + 1, causes = '[]', tried_at = ?, sent_at = ?",
            (package, at.isoformat(), at.isoformat(), inspection_id),
        )


def mark_failed(vault: Vault, inspection_id: InspectionId, causes: Sequence[Cause], at: datetime) -> None:
    """Note that an attempt failed. The state stays what it was, the causes are kept to be shown."""
    with vault.atomic():
        _update(
            vault,
            "attempts = attempts + 1, causes = ?, tried_at = ?",
            (_causes_text(causes), at.isoformat(), inspection_id),
        )
        codes: list[Json] = [cause.code for cause in causes]
        vault.log(LogKind.SEND_FAILED, inspection_id, {"causes": codes}, at=at)


def mark_replied(vault: Vault, inspection_id: InspectionId, causes: Sequence[Cause], at: datetime) -> None:
    """Note when the agency replied, and what it objected to; `records` calls this with the reply it stores."""
    _update(vault, "causes = ?, replied_at = ?", (_causes_text(causes), at.isoformat(), inspection_id))


def mark_signed(vault: Vault, inspection_id: InspectionId, record_id: RecordId) -> None:
    """Note which record waits to be sent; `records` calls this with the record it stores."""
    _update(vault, "record_id = ?", (record_id, inspection_id))


def _update(vault: Vault, columns: str, values: Sequence[str]) -> None:
    if vault.execute(f"UPDATE outbox SET {columns} WHERE inspection_id = ?", values) != 1:  # noqa: S608 (our own)
        raise KeyError(values[-1])


def _delivery(row: Sequence[Any]) -> Delivery:
    inspection_id, state, last_change, record_id, package, attempts, causes, changed, tried, sent, replied = row
    return Delivery(
        inspection_id=InspectionId(inspection_id),
        state=_STATES[State(state)],
        last_change=last_change,
        record_id=None if record_id is None else RecordId(record_id),
        package=package,
        attempts=attempts,
        causes=tuple(Cause(cause["code"], cause["data"]) for cause in stored_json(causes)),
        changed_at=datetime.fromisoformat(changed),
        tried_at=_time(tried),
        sent_at=_time(sent),
        replied_at=_time(replied),
    )


def _causes_text(causes: Sequence[Cause]) -> str:
    return canonical_json([{"code": cause.code, "data": dict(cause.data)} for cause in causes]).decode()


def _time(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
