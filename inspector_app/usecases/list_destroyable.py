"""Which inspections are in this vault, and from when on their copies may be destroyed."""

from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.lifecycle import State
from inspector_app.storage.inspections import Summary, list_inspections
from inspector_app.storage.vault import Vault
from inspector_app.usecases.destroy_inspection import Destruction, destroyed_inspections, kept_until
from inspector_app.usecases.world import World

__all__ = ["Destroyable", "Destruction", "State", "Stock", "Summary", "list_destroyable"]

_ON_THE_WAY = {State.SIGNED, State.SENT}


@dataclass(frozen=True, slots=True)
class Destroyable:
    """An inspection's copy. `until` is the end of its retention time, None while the agency has acknowledged nothing.

    `due` tells that this time is over, `held` that a signed record is on its way: it would be lost.
    """

    summary: Summary
    until: datetime | None
    due: bool
    held: bool


@dataclass(frozen=True, slots=True)
class Stock:
    """What is there, what is due first; and what was destroyed, the latest first."""

    there: tuple[Destroyable, ...]
    destroyed: tuple[Destruction, ...]


def list_destroyable(world: World, vault: Vault) -> Stock:
    """Return every inspection with what keeps it, and every record of a destruction."""
    there = [_destroyable(world, vault, summary) for summary in list_inspections(vault)]
    there.sort(key=lambda each: not each.due)
    return Stock(tuple(there), destroyed_inspections(vault)[::-1])


def _destroyable(world: World, vault: Vault, summary: Summary) -> Destroyable:
    until = kept_until(vault, summary.id) if summary.state is State.RECEIVED else None
    held = summary.state in _ON_THE_WAY and not summary.practice
    return Destroyable(summary, until, until is not None and world.now() >= until, held)
