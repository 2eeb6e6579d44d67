"""Prepare a visit: the sheet that was chosen, and beside it every supplementary sheet that is asked at every visit."""

from dataclasses import dataclass
from datetime import date

from inspector_app.domain.form import Form
from inspector_app.domain.ids import ContractId, FormId, InspectionId, SiteId
from inspector_app.domain.inspection import Kind
from inspector_app.storage import visits
from inspector_app.storage.vault import Vault
from inspector_app.usecases.available_forms import available_forms
from inspector_app.usecases.start_inspection import start_inspection
from inspector_app.usecases.world import World

ON_PREMISES = frozenset({Kind.ON_SITE, Kind.REINSPECTION})
"""Kinds for which somebody is there: the four points are asked then (DOMAIN L18)."""


@dataclass(frozen=True, slots=True)
class Started:
    """The sheets of the visit: the one that was chosen, and those beside it."""

    main: InspectionId
    beside: tuple[InspectionId, ...]


def supplements(world: World, form_id: FormId, kind: Kind, day: date) -> tuple[Form, ...]:
    """Return the forms that are filled in beside this one on a visit of this kind."""
    if kind not in ON_PREMISES:
        return ()
    return tuple(form for form in available_forms(world, day) if form.supplements == form_id)


def start_visit(  # the six facts that make a visit
    world: World,
    vault: Vault,
    contract_id: ContractId,
    site_id: SiteId,
    form_id: FormId,
    kind: Kind,
    dates: tuple[date, ...],
) -> Started:
    """Keep an inspection for each sheet of the visit, all or none; errors as `start_inspection`."""
    with vault.atomic():
        main = start_inspection(world, vault, contract_id, site_id, form_id, kind, dates)
        beside = []
        for form in supplements(world, form_id, kind, min(dates)):
            key = start_inspection(world, vault, contract_id, site_id, form.id, kind, dates)
            visits.add_companion(vault, key, main)
            beside.append(key)
    return Started(main, tuple(beside))
