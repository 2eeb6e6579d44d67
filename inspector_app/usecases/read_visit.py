"""What a visit adds to the record of its inspection, and which sheets belong to the visit."""

from dataclasses import dataclass, replace

from inspector_app.domain.completeness import progress
from inspector_app.domain.form import Form
from inspector_app.domain.ids import InspectionId
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.record import Record
from inspector_app.storage import papers, visits
from inspector_app.storage.vault import Vault
from inspector_app.usecases.open_inspection import read_inspection


@dataclass(frozen=True, slots=True)
class VisitSheet:
    """One sheet of a visit: how many of its rows are judged."""

    inspection: Inspection
    form: Form
    judged: int
    total: int


def visit_sheets(vault: Vault, inspection_id: InspectionId) -> tuple[VisitSheet, ...]:
    """Return all sheets of the visit that an inspection belongs to, the main one first; one that stands alone is it."""
    main = visits.main_sheet(vault, inspection_id) or inspection_id
    sheets = []
    for key in (main, *visits.sheets_beside(vault, main)):
        try:
            opened = read_inspection(vault, key)
        except KeyError:  # the main sheet was destroyed before the one beside it
            continue
        counted = progress(opened.form, opened.answers)
        sheets.append(VisitSheet(opened.inspection, opened.form, counted.judged, counted.total))
    return tuple(sheets)


def with_visit(vault: Vault, record: Record) -> Record:
    """Return a record with what the visit adds to it: closing talk, roster, where keyed rows come from."""
    inspection_id = record.inspection.id
    closing = visits.load_closing(vault, inspection_id)
    return replace(
        record,
        closing=None if closing.empty else closing,
        roster=visits.load_roster(vault, inspection_id),
        papers=papers.keyed_papers(vault, inspection_id),
    )
