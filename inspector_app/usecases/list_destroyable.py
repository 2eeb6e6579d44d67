"""Which copies of inspections are in this vault, and from when on they may be destroyed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from inspector_app.domain.ids import InspectionId
from inspector_app.domain.inspection import Kind
from inspector_app.domain.lifecycle import State
from inspector_app.storage.inspections import load_inspection
from inspector_app.storage.vault import Vault
from inspector_app.usecases.destroy_inspection import Destruction, destroyed_inspections, kept_until
from inspector_app.usecases.list_retention import list_retention
from inspector_app.usecases.list_work import list_work
from inspector_app.usecases.world import World

__all__ = ["Destroyable", "Destruction", "State", "destroyed_inspections", "list_destroyable"]

_CONTRACTS = 20
"""The latest contracts whose inspections are listed; what is due is listed whatever its contract."""

_DUE = 100

_ON_THE_WAY = {State.SIGNED, State.SENT}


@dataclass(frozen=True, slots=True)
class Destroyable:
    """An inspection's copy. `until` is the end of its retention time, None while the agency has acknowledged nothing.

    `due` tells that this time is over, `held` that a signed record is on its way: it would be lost.
    """

    id: InspectionId
    contractor: str
    kind: Kind
    dates: tuple[date, ...]
    state: State
    until: datetime | None
    due: bool
    held: bool


def list_destroyable(world: World, vault: Vault, also: str = "") -> tuple[Destroyable, ...]:
    """Return the copies that are due, then those of the latest contracts; `also` is an inspection to be among them.

    After some years there are many: the rest is reached from its contract.
    """
    ids = dict.fromkeys(_ids(world, vault))
    if also:
        ids[InspectionId(also)] = None
    found: list[Destroyable] = []
    for each in ids:
        try:
            found.append(_destroyable(world, vault, each))
        except KeyError:  # it was destroyed meanwhile
            continue
    return tuple(found)


def _ids(world: World, vault: Vault) -> Iterator[InspectionId]:
    for overdue in list_retention(world, vault, _DUE).overdue:
        yield overdue.inspection_id
    for entry in list_work(vault, _CONTRACTS):
        for summary in entry.inspections:
            yield summary.id


def _destroyable(world: World, vault: Vault, inspection_id: InspectionId) -> Destroyable:
    inspection = load_inspection(vault, inspection_id)
    until = kept_until(vault, inspection_id) if inspection.state is State.RECEIVED else None
    return Destroyable(
        id=inspection_id,
        contractor=inspection.contract.contractor.name,
        kind=inspection.kind,
        dates=inspection.dates,
        state=inspection.state,
        until=until,
        due=until is not None and world.now() >= until,
        held=inspection.state in _ON_THE_WAY and not inspection.practice,
    )
