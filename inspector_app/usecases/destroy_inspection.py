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
    renew_backups_beside,
)
from inspector_app.storage.inspections import load_inspection
from inspector_app.storage.outbox import load_delivery
from inspector_app.storage.pace import UNHURRIED, Pace, Stage, Stopped
from inspector_app.storage.parties import load_profile
from inspector_app.storage.still import Ask, directly
from inspector_app.storage.vault import Vault
from inspector_app.usecases.guard_text import Confirmed, refuse_text
from inspector_app.usecases.list_retention import RETENTION, retention_days
from inspector_app.usecases.world import World

__all__ = [
    "RETENTION",
    "Destroyed",
    "Destruction",
    "destroy_beside",
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
    """Destroy an inspection as `destroy_beside` does, in a vault that this thread has opened."""
    return destroy_beside(world, directly(vault), inspection_id, reason)


def destroy_beside(
    world: World,
    ask: Ask,
    inspection_id: InspectionId,
    reason: str = "",
    pace: Pace = UNHURRIED,
    *,
    confirmed: Confirmed = None,
) -> Destroyed:
    """Destroy answers, record, replies and every trace of the content in the log and in the backups beside the vault.

    The first is done by the vault's thread and cannot be stopped, only before (Stopped: nothing was destroyed); the
    backups are renewed on this one. Stopped there, they are left, and `finish_destruction` goes on.

    With a `reason` it is the inspector's order; without one the retention time has to be over. An entry in the log
    stays: who, when, what, why, and which receipt the agency gave. InspectionError `inspection.kept` (until) before
    that time, `inspection.undelivered` when a signed record has not been acknowledged: it would be lost. Practice is
    never sent, and may go. InputError `input.individual_number`, `input.profile_missing`; KeyError; VaultError as for
    any change.
    """
    pace.at(Stage.OVERWRITING)  # the last moment at which it can be taken back
    destruction = ask(lambda vault: _destroyed(world, vault, inspection_id, reason.strip(), confirmed))
    try:
        return Destroyed(destruction, backups_left=finish_destruction(ask, pace) > 0, failure=None)
    except Stopped:
        return Destroyed(destruction, backups_left=True, failure=None)
    except VaultError as error:
        return Destroyed(destruction, backups_left=True, failure=error)


def _destroyed(
    world: World, vault: Vault, inspection_id: InspectionId, reason: str, confirmed: Confirmed
) -> Destruction:
    until, inspection = kept_until(vault, inspection_id), load_inspection(vault, inspection_id)
    refuse_text("reason", reason, confirmed)
    if inspection.state in _ON_THE_WAY and not inspection.practice:
        raise InspectionError("inspection.undelivered", state=inspection.state.value)
    if not reason and (until is None or world.now() < until):
        raise InspectionError("inspection.kept", until=None if until is None else until.date().isoformat())
    profile = load_profile(vault)
    if profile is None:
        raise InputError("input.profile_missing")
    grounds = Grounds.ORDER if reason else Grounds.RETENTION
    order = Order(profile.inspector.id, profile.inspector.name, grounds, reason, world.now())
    return destroy(vault, inspection_id, order)


def finish_destruction(ask: Ask, pace: Pace = UNHURRIED) -> int:
    """Replace backups that still hold what was destroyed; return how many could not be removed. VaultError.

    It is done on this thread, beside a vault that goes on taking answers on its own. Stopped by `pace`, and when the
    vault is locked: the next call goes on.
    """
    return renew_backups_beside(ask, pace)


def destroyed_inspections(vault: Vault) -> tuple[Destruction, ...]:
    """Return the records of what was destroyed, the first one first."""
    return list_destructions(vault)
