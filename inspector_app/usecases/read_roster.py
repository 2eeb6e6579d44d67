"""Who was found working at the site, for somebody to go on writing it down."""

from dataclasses import dataclass

from inspector_app.domain.form import Form
from inspector_app.domain.ids import InspectionId
from inspector_app.domain.lifecycle import FROZEN
from inspector_app.domain.roster import Roster
from inspector_app.storage import visits
from inspector_app.storage.vault import Vault
from inspector_app.usecases.open_inspection import read_inspection
from inspector_app.usecases.read_visit import roster_sheet


@dataclass(frozen=True, slots=True)
class RosterCheck:
    """The roster with the sheet whose record will carry it; `frozen` once that is signed."""

    sheet: InspectionId
    form: Form
    roster: Roster
    frozen: bool


def read_roster(vault: Vault, inspection_id: InspectionId) -> RosterCheck:
    """Read the roster of the visit that an inspection belongs to; errors as `read_inspection`."""
    sheet = roster_sheet(vault, inspection_id)
    opened = read_inspection(vault, sheet)
    return RosterCheck(
        sheet=sheet,
        form=opened.form,
        roster=visits.load_roster(vault, sheet),
        frozen=opened.inspection.state in FROZEN,
    )
