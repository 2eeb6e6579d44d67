"""How the answer to one row became what it is, from the log."""

from inspector_app.domain.ids import InspectionId, RowKey
from inspector_app.storage.answers import Change, load_journal
from inspector_app.storage.vault import Vault

__all__ = ["Change", "row_history"]


def row_history(vault: Vault, inspection_id: InspectionId, row: RowKey) -> tuple[Change, ...]:
    """Return every change of a row, the first one first; empty for a row never answered."""
    return tuple(change for change in load_journal(vault, inspection_id) if change.row == row)
