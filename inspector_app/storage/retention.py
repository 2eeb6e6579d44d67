"""The copies of inspections that the agency has acknowledged."""

from dataclasses import dataclass
from datetime import date, datetime

from inspector_app.domain.ids import InspectionId
from inspector_app.storage.faults import stored_json
from inspector_app.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Kept:
    """An inspection whose record the agency acknowledged at `received_at`, with what names it on a list."""

    inspection_id: InspectionId
    contract_number: str
    contract_title: str
    contractor: str
    dates: tuple[date, ...]
    received_at: datetime


_KEPT = """
    SELECT id, contract ->> 'number', contract ->> 'title', contract -> 'contractor' ->> 'name', dates, replied_at
    FROM inspections JOIN outbox ON outbox.inspection_id = inspections.id
    WHERE state = 'received' AND replied_at NOT NULL
"""


def list_kept(vault: Vault) -> tuple[Kept, ...]:
    """Return every inspection that was received, the one received first before the others."""
    kept = (
        Kept(
            InspectionId(key),
            number,
            title,
            contractor,
            tuple(date.fromisoformat(day) for day in stored_json(dates)),
            datetime.fromisoformat(at),
        )
        for key, number, title, contractor, dates, at in vault.rows(_KEPT)
    )
    return tuple(sorted(kept, key=lambda each: each.received_at))
