"""Make a record from answers keyed elsewhere, through the same rules as the guide."""

import uuid
from dataclasses import replace

from inspector_app.domain.contract import Contract
from inspector_app.domain.form_json import form_ref
from inspector_app.domain.ids import FormId, InspectionId, RecordId
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.lifecycle import State
from inspector_app.domain.record import make_record
from inspector_app.errors import EnrolmentError, InputError, InspectionError
from inspector_app.forms.answers_file import KeyedVisit, read_answers
from inspector_app.reports.sheet import render_sheet
from inspector_app.storage import answers, enrolment, forms, inspections, parties
from inspector_app.storage.vault import Vault
from inspector_app.usecases.finish_inspection import finish_inspection
from inspector_app.usecases.sign_record import PRODUCER, SignedRecord, sign_record
from inspector_app.usecases.world import World

__all__ = ["KeyedVisit", "check_answers", "draw_unsigned", "sign_answers"]


def check_answers(world: World, data: bytes, name: str) -> KeyedVisit:
    """Read the bytes of a file called `name` and hold them against their form.

    FormError `answers.invalid` (file, problems) with everything that stands between the file and its record.
    """
    return read_answers(data, name, {FormId(str(each["id"])): each for each in world.forms.definitions()})


def draw_unsigned(world: World, keyed: KeyedVisit) -> bytes:
    """Return the record without a signature: it carries its data, and says 見本 on each page.

    DocumentError `document.missing_glyph`.
    """
    inspection = replace(_inspection(world, keyed, practice=True), rating_remarks=keyed.rating_remarks)
    record_id = RecordId(str(uuid.uuid4()))
    return render_sheet(make_record(record_id, world.now(), PRODUCER, keyed.definition, inspection, keyed.answers))


def sign_answers(world: World, vault: Vault, keyed: KeyedVisit) -> SignedRecord:
    """Keep the answers in the vault as an inspection of its inspector, and sign the record; errors as `sign_record`.

    InspectionError `inspection.other_inspector` when the file names another lead inspector or agency than the vault;
    EnrolmentError `enrolment.missing`; InputError `input.contract_differs` (contract) when the vault knows another
    contract by the same id; DocumentError `document.missing_glyph`. Nothing is kept then.
    """
    profile, held = parties.load_profile(vault), enrolment.current_enrolment(vault)
    lead = keyed.inspectors[0]
    if profile is None or held is None or held.grant is None:
        raise EnrolmentError("enrolment.missing")
    if (profile.inspector.id, profile.agency.id) != (lead.id, keyed.agency.id):
        raise InspectionError("inspection.other_inspector", lead=lead.id)
    _refuse_other_contract(vault, keyed.contract)
    draw_unsigned(world, keyed)
    given = _inspection(world, keyed, practice=profile.practice or keyed.contract.practice)
    own = replace(given, agency=profile.agency, inspectors=(profile.inspector, *given.inspectors[1:]))
    with vault.atomic():
        parties.save_contract(vault, keyed.contract)
        forms.pin_form(vault, keyed.definition)
        inspections.add_inspection(vault, own)
        for answer in keyed.answers.values():
            answers.save_answer(vault, own.id, answer, world.now())
        finish_inspection(vault, own.id, keyed.rating_remarks)
    return sign_record(world, vault, own.id)


def _refuse_other_contract(vault: Vault, contract: Contract) -> None:
    for known in parties.list_contracts(vault):
        if known.id == contract.id and known != contract:
            raise InputError("input.contract_differs", contract=contract.id)


def _inspection(world: World, keyed: KeyedVisit, *, practice: bool) -> Inspection:
    return Inspection(
        id=InspectionId(str(uuid.uuid4())),
        kind=keyed.kind,
        state=State.PREPARED,
        form=form_ref(keyed.definition),
        agency=keyed.agency,
        contract=keyed.contract,
        site_id=keyed.site_id,
        inspectors=keyed.inspectors,
        dates=keyed.dates,
        created_at=world.now(),
        practice=practice,
    )
