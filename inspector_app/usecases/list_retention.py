"""Which copies are to be destroyed by now, why, and from when on; what stays is the agency's record."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from inspector_app.domain.ids import InspectionId
from inspector_app.storage.enrolment import current_enrolment
from inspector_app.storage.retention import Kept, list_kept
from inspector_app.storage.vault import Vault
from inspector_app.usecases.world import World

__all__ = ["RETENTION", "Overdue", "Retention", "list_retention", "retention_days"]

RETENTION = 90
"""Days that a copy is kept after the receipt, where the agency's settings (`retention_days`) say nothing."""

_LONGEST = 36_525


@dataclass(frozen=True, slots=True)
class Overdue:
    """A copy whose time is over: the agency acknowledged the record at `received_at`; it was due from `due` on."""

    inspection_id: InspectionId
    contract_number: str
    contract_title: str
    contractor: str
    dates: tuple[date, ...]
    received_at: datetime
    due: datetime


@dataclass(frozen=True, slots=True)
class Retention:
    """`days` that a copy is kept after its receipt, and whether the agency set them; what is due, the oldest first.

    `more` are due as well and left out; `next_due` is when the next copy falls due, None where none is waiting.
    """

    days: int
    set_by_agency: bool
    overdue: tuple[Overdue, ...]
    more: int
    next_due: datetime | None


def list_retention(world: World, vault: Vault, limit: int = 200) -> Retention:
    """Return the copies that are due to be destroyed now. Practice is never received, so it never is. VaultError."""
    days, agencys = retention_days(vault)
    kept = timedelta(days=days)
    now = world.now()
    received = list_kept(vault)
    due = [each for each in received if each.received_at + kept <= now]
    waiting = [each.received_at + kept for each in received if each.received_at + kept > now]
    return Retention(
        days=days,
        set_by_agency=agencys,
        overdue=tuple(_overdue(each, each.received_at + kept) for each in due[:limit]),
        more=max(0, len(due) - limit),
        next_due=min(waiting, default=None),
    )


def retention_days(vault: Vault) -> tuple[int, bool]:
    """Return for how many days after the receipt a copy is kept, and whether the agency said so."""
    enrolment = current_enrolment(vault)
    days = None if enrolment is None or enrolment.grant is None else enrolment.grant.settings.get("retention_days")
    said = isinstance(days, int) and not isinstance(days, bool) and 0 <= days <= _LONGEST
    return (days, True) if said and isinstance(days, int) else (RETENTION, False)


def _overdue(kept: Kept, due: datetime) -> Overdue:
    return Overdue(
        inspection_id=kept.inspection_id,
        contract_number=kept.contract_number,
        contract_title=kept.contract_title,
        contractor=kept.contractor,
        dates=kept.dates,
        received_at=kept.received_at,
        due=due,
    )
