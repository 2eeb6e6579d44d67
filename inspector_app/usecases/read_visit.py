"""What a visit adds to the record of its inspection, and which sheets belong to the visit."""

from dataclasses import dataclass, replace

from inspector_app.domain.closing import Closing
from inspector_app.domain.completeness import progress
from inspector_app.domain.form import Form
from inspector_app.domain.ids import InspectionId
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.keyed_paper import KeyedPaper
from inspector_app.domain.record import Record
from inspector_app.domain.roster import Roster
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


def roster_sheet(vault: Vault, inspection_id: InspectionId) -> InspectionId:
    """Return the sheet of the visit that carries the roster: the first one beside the main one, else this one."""
    main = visits.main_sheet(vault, inspection_id) or inspection_id
    beside = visits.sheets_beside(vault, main)
    return beside[0] if beside else inspection_id


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


@dataclass(frozen=True, slots=True)
class VisitState:
    """What there is of a visit so far, beside the rows: its sheets, the talk, who was found, papers that were keyed."""

    sheets: tuple[VisitSheet, ...]
    closing: Closing
    roster: Roster
    papers: tuple[KeyedPaper, ...]


def read_visit(vault: Vault, inspection_id: InspectionId) -> VisitState:
    """Read it; errors as `read_inspection`."""
    return VisitState(
        sheets=visit_sheets(vault, inspection_id),
        closing=visits.load_closing(vault, inspection_id),
        roster=visits.load_roster(vault, roster_sheet(vault, inspection_id)),
        papers=papers.keyed_papers(vault, inspection_id),
    )
