"""Which inspection corrects which."""

from typing import Final

from inspector_app.domain.canonical import Json, canonical_json
from inspector_app.domain.correction import Correction, correction_from_json, correction_to_json
from inspector_app.domain.ids import InspectionId
from inspector_app.domain.lifecycle import Event
from inspector_app.domain.log import LogKind
from inspector_app.storage.faults import stored_json
from inspector_app.storage.inspections import set_state
from inspector_app.storage.vault import Vault

_INSERT: Final = "INSERT INTO corrections (inspection_id, corrects_id, body) VALUES (?, ?, ?)"


def add_correction(vault: Vault, inspection_id: InspectionId, corrects: InspectionId, correction: Correction) -> None:
    """Note that an inspection corrects another one, whose life's table has to have that step; its state stays.

    InspectionError `inspection.not_allowed` unless the other one is signed; KeyError if there is no such inspection.
    """
    node = correction_to_json(correction)
    with vault.atomic() as execute:
        set_state(vault, corrects, Event.CORRECT, {"by": inspection_id, "reason": correction.reason})
        execute(_INSERT, (inspection_id, corrects, canonical_json(node).decode()))
        told: dict[str, Json] = {"field": "corrects", "old": None, "new": node}
        vault.log(LogKind.CHANGED, inspection_id, told, [("corrections", inspection_id)])


def load_correction(vault: Vault, inspection_id: InspectionId) -> Correction | None:
    """Return what an inspection corrects, None for one that is the first of its kind."""
    row = vault.row("SELECT body FROM corrections WHERE inspection_id = ?", (inspection_id,))
    return None if row is None else correction_from_json(stored_json(row[0]))


def corrected_inspection(vault: Vault, inspection_id: InspectionId) -> InspectionId | None:
    """Return the inspection that this one corrects."""
    row = vault.row("SELECT corrects_id FROM corrections WHERE inspection_id = ?", (inspection_id,))
    return None if row is None else InspectionId(row[0])


def all_corrections(vault: Vault) -> dict[InspectionId, InspectionId]:
    """Return what each correction of the vault takes the place of."""
    rows = vault.rows("SELECT inspection_id, corrects_id FROM corrections")
    return {InspectionId(new): InspectionId(old) for new, old in rows}


def corrections_of(vault: Vault, inspection_id: InspectionId) -> tuple[InspectionId, ...]:
    """Return the inspections that correct this one, the first one first."""
    sql = "SELECT inspection_id FROM corrections WHERE corrects_id = ? ORDER BY rowid"
    return tuple(InspectionId(key) for (key,) in vault.rows(sql, (inspection_id,)))
