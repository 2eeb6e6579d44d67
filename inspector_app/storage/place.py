"""Where the inspector was, so that a start after a lock, a crash or a power cut leads there again."""

from dataclasses import dataclass

from inspector_app.domain.ids import InspectionId, RowKey
from inspector_app.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Place:
    """A screen, and in it an inspection, a row, a field and the cursor's position in its text."""

    screen: str
    inspection_id: InspectionId | None = None
    row: RowKey | None = None
    field: str = ""
    cursor: int = 0


_SAVE = """
    INSERT INTO place (no, screen, inspection_id, row, field, cursor) VALUES (1, ?, ?, ?, ?, ?)
    ON CONFLICT (no) DO UPDATE SET screen = excluded.screen, inspection_id = excluded.inspection_id,
        row = excluded.row, field = excluded.field, cursor = excluded.cursor
"""

_LOAD = """
    SELECT screen, inspection_id, row, field, cursor FROM place
    WHERE inspection_id IS NULL OR inspection_id IN (SELECT id FROM inspections)
"""


def save_place(vault: Vault, place: Place) -> None:
    """Store the place, as durable as an answer; together with one inside the same `vault.atomic()`."""
    vault.execute(_SAVE, (place.screen, place.inspection_id, place.row, place.field, place.cursor))


def load_place(vault: Vault) -> Place | None:
    """Return the place stored last; None in a new vault, and when its inspection is not there any more."""
    row = vault.row(_LOAD)
    if row is None:
        return None
    screen, inspection_id, row_key, field, cursor = row
    return Place(
        screen=screen,
        inspection_id=None if inspection_id is None else InspectionId(inspection_id),
        row=None if row_key is None else RowKey(row_key),
        field=field,
        cursor=cursor,
    )
