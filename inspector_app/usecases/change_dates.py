"""Correct the days of a visit, until its records are signed."""

from collections.abc import Sequence
from datetime import date

from inspector_app.domain.ids import InspectionId
from inspector_app.domain.lifecycle import FROZEN
from inspector_app.errors import InputError
from inspector_app.storage.inspections import set_dates
from inspector_app.storage.vault import Vault
from inspector_app.usecases.read_visit import visit_sheets


def change_dates(vault: Vault, inspection_id: InspectionId, dates: Sequence[date]) -> None:
    """Store the days of the visit, on every sheet of it that is not signed; the log notes those before.

    InputError `input.date_missing` without a day; InspectionError `inspection.frozen` after signing; KeyError.
    """
    if not dates:
        raise InputError("input.date_missing")
    days = sorted(set(dates))
    beside = [sheet.inspection for sheet in visit_sheets(vault, inspection_id)]
    with vault.atomic():
        set_dates(vault, inspection_id, days)
        for sheet in beside:
            if sheet.id != inspection_id and sheet.state not in FROZEN:
                set_dates(vault, sheet.id, days)
