"""Prepare an inspection: one contract, one site, one visit, one exact form."""

import uuid
from datetime import date

from inspector_app.domain.form_json import form_ref
from inspector_app.domain.ids import ContractId, FormId, InspectionId, SiteId
from inspector_app.domain.inspection import Inspection, Kind
from inspector_app.domain.lifecycle import State
from inspector_app.errors import InputError
from inspector_app.storage import forms, inspections, parties
from inspector_app.storage.vault import Vault
from inspector_app.usecases.world import World


def start_inspection(  # the six facts that make a visit
    world: World,
    vault: Vault,
    contract_id: ContractId,
    site_id: SiteId,
    form_id: FormId,
    kind: Kind,
    dates: tuple[date, ...],
) -> InspectionId:
    """Keep a new inspection, pinned to the form as it is today, and return its id.

    InputError `input.profile_missing` without a profile (enrol, or load practice material), `input.date_missing`;
    FormError `form.unknown`. KeyError for a contract that is not there, or a site that is none of its contractor's.
    """
    profile = parties.load_profile(vault)
    if profile is None:
        raise InputError("input.profile_missing")
    if not dates:
        raise InputError("input.date_missing", field="dates")
    definition = world.forms.definition(form_id)
    contract = parties.load_contract(vault, contract_id)
    site = contract.contractor.site(site_id)
    inspection = Inspection(
        id=InspectionId(str(uuid.uuid4())),
        kind=kind,
        state=State.PREPARED,
        form=form_ref(definition),
        agency=profile.agency,
        contract=contract,
        site_id=site.id,
        inspectors=(profile.inspector,),
        dates=tuple(sorted(set(dates))),
        created_at=world.now(),
        practice=profile.practice or contract.practice,
    )
    with vault.atomic():
        forms.pin_form(vault, definition)
        inspections.add_inspection(vault, inspection)
    return inspection.id
