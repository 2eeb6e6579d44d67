"""Make a record from answers keyed elsewhere, through the same rules as the guide."""

import uuid
from dataclasses import dataclass, replace

from inspector_app.domain.completeness import problems
from inspector_app.domain.form_json import Definition, form_from_json, form_ref
from inspector_app.domain.ids import InspectionId, RecordId
from inspector_app.domain.inspection import Answers, Inspection, circumstances
from inspector_app.domain.lifecycle import State
from inspector_app.domain.rating import proposed_remarks, rate
from inspector_app.domain.record import make_record
from inspector_app.errors import InspectionError
from inspector_app.forms.answers_file import AnswersFile, answers_of, parse_answers
from inspector_app.reports.sheet import render_sheet
from inspector_app.storage import answers as answer_rows
from inspector_app.storage import forms, inspections, parties
from inspector_app.storage.vault import Vault
from inspector_app.usecases.finish_inspection import finish_inspection
from inspector_app.usecases.sign_record import PRODUCER, SignedRecord, sign_record
from inspector_app.usecases.world import World


@dataclass(frozen=True, slots=True)
class KeyedAnswers:
    """Answers held against their form, with no problem left."""

    inspection: Inspection
    definition: Definition
    answers: Answers
    rating_remarks: str


def check_answers(world: World, data: bytes, name: str) -> KeyedAnswers:
    """Read the file and hold it against its form.

    FormError `answers.invalid` (file, problems) for what is wrong in the file; InspectionError
    `inspection.open_problems` (count, no, problems) for rows that the rules leave open.
    """
    file = parse_answers(data, name)
    definition = world.forms.definition(file.form_id)
    form = form_from_json(definition)
    answers = answers_of(file, form)
    facts = circumstances(file.contract)
    found = problems(form, answers, facts)
    if found:
        raise InspectionError("inspection.open_problems", count=len(found), no=found[0].no, problems=found)
    remarks = file.rating_remarks
    if remarks is None:
        remarks = proposed_remarks(form, rate(form, answers, facts))
    return KeyedAnswers(_inspection(world, file, definition), definition, answers, remarks)


def _inspection(world: World, file: AnswersFile, definition: Definition) -> Inspection:
    return Inspection(
        id=InspectionId(str(uuid.uuid4())),
        kind=file.kind,
        state=State.PREPARED,
        form=form_ref(definition),
        agency=file.agency,
        contract=file.contract,
        site_id=file.site_id,
        inspectors=file.inspectors,
        dates=file.dates,
        created_at=world.now(),
        practice=True,
    )


def draw_unsigned(world: World, keyed: KeyedAnswers) -> bytes:
    """Return the record without a signature: it carries its data, and says 見本 on each page."""
    inspection = replace(keyed.inspection, rating_remarks=keyed.rating_remarks)
    record_id = RecordId(str(uuid.uuid4()))
    return render_sheet(make_record(record_id, world.now(), PRODUCER, keyed.definition, inspection, keyed.answers))


def sign_answers(world: World, vault: Vault, keyed: KeyedAnswers) -> SignedRecord:
    """Keep the answers in the vault as an inspection of its inspector, and sign the record; errors as `sign_record`.

    InspectionError `inspection.other_inspector` when the file names another lead inspector or agency than the vault.
    """
    profile = parties.load_profile(vault)
    given = keyed.inspection
    if profile is None or (profile.inspector.id, profile.agency.id) != (given.lead.id, given.agency.id):
        raise InspectionError("inspection.other_inspector", lead=given.lead.id)
    practice = profile.practice or given.contract.practice
    with vault.atomic():
        parties.save_contract(vault, given.contract)
        forms.pin_form(vault, keyed.definition)
        inspections.add_inspection(
            vault, replace(given, practice=practice, inspectors=(profile.inspector, *given.inspectors[1:]))
        )
        for answer in keyed.answers.values():
            answer_rows.save_answer(vault, given.id, answer, world.now())
    finish_inspection(vault, given.id, keyed.rating_remarks)
    return sign_record(world, vault, given.id)
