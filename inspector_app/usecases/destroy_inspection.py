"""Destroy the inspector's copy of an inspection: after receipt and retention time, or at an order with a reason."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from inspector_app.domain.ids import InspectionId
from inspector_app.domain.lifecycle import State
from inspector_app.errors import InputError, InspectionError, VaultError
from inspector_app.storage.destruction import (
    Destruction,
    Grounds,
    Order,
    destroy,
    list_destructions,
    renew_backups,
)
from inspector_app.storage.inspections import load_inspection
from inspector_app.storage.outbox import load_delivery
from inspector_app.storage.parties import load_profile
from inspector_app.storage.vault import Vault
from inspector_app.usecases.guard_text import refuse_text
from inspector_app.usecases.list_retention import RETENTION, retention_days
from inspector_app.usecases.world import World

__all__ = [
    "RETENTION",
    "Destroyed",
    "Destruction",
    "destroy_inspection",
    "destroyed_inspections",
    "finish_destruction",
    "kept_until",
]

_ON_THE_WAY = frozenset({State.SIGNED, State.SENT})


@dataclass(frozen=True, slots=True)
class Destroyed:
    """What was destroyed. `backups_left` still hold it: making a new one failed (`failure`), to be tried again."""

    destruction: Destruction
    backups_left: bool
    failure: VaultError | None


def kept_until(vault: Vault, inspection_id: InspectionId) -> datetime | None:
    """Return the end of the retention time; None as long as the agency has acknowledged nothing. KeyError."""
    delivery = load_delivery(vault, inspection_id)
    if load_inspection(vault, inspection_id).state is not State.RECEIVED or delivery is None:
        return None
    days, _ = retention_days(vault)
    return None if delivery.replied_at is None else delivery.replied_at + timedelta(days=days)


def destroy_inspection(world: World, vault: Vault, inspection_id: InspectionId, reason: str = "") -> Destroyed:
    """Destroy answers, record, replies and every trace of the content in the log and in the backups beside the vault.

    With a `reason` it is the inspector's order; without one the retention time has to be over. An entry in the log
    stays: who, when, what, why, and which receipt the agency gave. InspectionError `inspection.kept` (until) before
    that time, `inspection.undelivered` when a signed record has not been acknowledged: it would be lost. Practice is
    never sent, and may go. InputError `input.individual_number`, `input.profile_missing`; KeyError; VaultError as for
    any change.
    """
    until, inspection = kept_until(vault, inspection_id), load_inspection(vault, inspection_id)
    reason = reason.strip()
    refuse_text("reason", reason)
    if inspection.state in _ON_THE_WAY and not inspection.practice:
        raise InspectionError("inspection.undelivered", state=inspection.state.value)
    if not reason and (until is None or world.now() < until):
        raise InspectionError("inspection.kept", until=None if until is None else until.date().isoformat())
    profile = load_profile(vault)
    if profile is None:
        raise InputError("input.profile_missing")
    grounds = Grounds.ORDER if reason else Grounds.RETENTION
    order = Order(profile.inspector.id, profile.inspector.name, grounds, reason, world.now())
    destruction = destroy(vault, inspection_id, order)
    try:
        return Destroyed(destruction, backups_left=finish_destruction(vault) > 0, failure=None)
    except VaultError as error:
        return Destroyed(destruction, backups_left=True, failure=error)


def finish_destruction(vault: Vault) -> int:
    """Replace backups that still hold what was destroyed; return how many could not be removed. VaultError."""
    return renew_backups(vault)


def destroyed_inspections(vault: Vault) -> tuple[Destruction, ...]:
    """Return the records of what was destroyed, the first one first."""
    return list_destructions(vault)
