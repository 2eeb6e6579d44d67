"""What stands beside the rows of an inspection: the contractor's own answers, and what the visit before found."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from inspector_app.domain.canonical import Json, canonical_json, sha256_hex
from inspector_app.domain.form import FormRef
from inspector_app.domain.ids import ContractId, FormId, InspectionId
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.last_visit import LastVisit, last_visit_from_json, last_visit_to_json
from inspector_app.domain.log import LogKind
from inspector_app.domain.self_assessment import SelfAssessment, assessment_from_json, assessment_to_json
from inspector_app.storage.faults import stored_json
from inspector_app.storage.vault import Vault

_ASSESSMENT: Final = (
    "INSERT INTO assessments (id, contract_id, inspection_id, form, kept_at, body) VALUES (?, ?, ?, ?, ?, ?)"
)
_ASSESSMENTS: Final = """
    SELECT body FROM assessments
    WHERE contract_id = ? AND form = ? AND (inspection_id IS NULL OR inspection_id = ?)
    ORDER BY inspection_id IS NULL, kept_at DESC, rowid DESC
"""
_VISIT: Final = "INSERT INTO last_visits (id, contract_id, form, visited_on, body) VALUES (?, ?, ?, ?, ?)"
_VISITS: Final = "SELECT body FROM last_visits WHERE contract_id = ? AND form = ? ORDER BY visited_on DESC, rowid DESC"


_BEFORE: Final = """
    SELECT inspections.id, version, sha256, max(day.value) AS visited_on
    FROM inspections JOIN forms ON forms.sha256 = form_sha256, json_each(dates) AS day
    WHERE contract_id = ? AND site_id = ? AND forms.id = ? AND inspections.id != ?
          AND state NOT IN ('prepared', 'in_progress')
    GROUP BY inspections.id HAVING visited_on < ?
    ORDER BY visited_on DESC, created_at DESC LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class VisitBefore:
    """An earlier inspection that was brought to an end."""

    id: InspectionId
    form: FormRef
    visited_on: date


def save_assessment(
    vault: Vault, contract: ContractId, inspection: InspectionId | None, assessment: SelfAssessment, at: datetime
) -> None:
    """Store what a contractor answered; the one before stays. Storing the same again changes nothing."""
    body = canonical_json(assessment_to_json(assessment))
    key = sha256_hex(f"{contract}/{inspection or ''}/".encode() + body)
    with vault.atomic() as execute:
        if vault.row("SELECT 1 FROM assessments WHERE id = ?", (key,)) is not None:
            return
        execute(_ASSESSMENT, (key, contract, inspection, assessment.form.id, at.isoformat(), body.decode()))
        data: dict[str, Json] = {"field": "assessment", "declared_on": assessment.declarant.declared_on.isoformat()}
        vault.log(LogKind.CHANGED, inspection or contract, data, [("assessments", key)], at)


def load_assessment(
    vault: Vault, contract: ContractId, inspection: InspectionId, form: FormId
) -> SelfAssessment | None:
    """Return the latest assessment on this form, the inspection's own before the contract's; None without any."""
    row = vault.row(_ASSESSMENTS, (contract, form, inspection))
    return None if row is None else assessment_from_json(stored_json(row[0]))


def save_last_visit(vault: Vault, contract: ContractId, visit: LastVisit) -> None:
    """Store what a visit found that is not in this vault itself. Storing the same again changes nothing."""
    body = canonical_json(last_visit_to_json(visit))
    key = sha256_hex(f"{contract}/".encode() + body)
    with vault.atomic() as execute:
        if vault.row("SELECT 1 FROM last_visits WHERE id = ?", (key,)) is not None:
            return
        execute(_VISIT, (key, contract, visit.form, visit.visited_on.isoformat(), body.decode()))
        data: dict[str, Json] = {"field": "last_visit", "visited_on": visit.visited_on.isoformat()}
        vault.log(LogKind.CHANGED, contract, data, [("last_visits", key)])


def load_last_visit(vault: Vault, contract: ContractId, form: FormId) -> LastVisit | None:
    """Return the latest visit that was given for a contract, None without any."""
    row = vault.row(_VISITS, (contract, form))
    return None if row is None else last_visit_from_json(stored_json(row[0]))


def visit_before(vault: Vault, inspection: Inspection) -> VisitBefore | None:
    """Return the latest earlier inspection of the same contract, site and form that is not open any more."""
    wanted = (inspection.contract.id, inspection.site_id, inspection.form.id, inspection.id)
    row = vault.row(_BEFORE, (*wanted, inspection.dates[0].isoformat()))
    if row is None:
        return None
    return VisitBefore(InspectionId(row[0]), FormRef(inspection.form.id, row[1], row[2]), date.fromisoformat(row[3]))
