"""Signing: only what is finished, only what reads back, and nothing half-done."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from inspector_app.domain.answer import Answer
from inspector_app.domain.canonical import canonical_json
from inspector_app.domain.contract import Inspector
from inspector_app.domain.ids import InspectionId, InspectorId, RowKey, SiteId
from inspector_app.domain.lifecycle import State
from inspector_app.domain.record_json import record_to_json
from inspector_app.errors import DocumentError, InspectionError
from inspector_app.forms.practice import PracticeMaterial
from inspector_app.storage import inspections, records
from inspector_app.storage.outbox import DeliveryState, load_delivery
from inspector_app.storage.parties import load_profile, save_profile
from inspector_app.storage.vault import Vault
from inspector_app.usecases.answer_row import answer_row
from inspector_app.usecases.finish_inspection import finish_inspection, reopen_inspection
from inspector_app.usecases.open_inspection import open_inspection
from inspector_app.usecases.review_inspection import review_inspection
from inspector_app.usecases.show_record import draft_document, signed_document
from inspector_app.usecases.sign_record import compose_record, sign_record
from inspector_app.usecases.start_inspection import start_inspection
from inspector_app.usecases.verify_record import verify_record
from inspector_app.usecases.world import World


def finish(vault: Vault, inspection_id: InspectionId) -> None:
    """Confirm the rating with the remarks that the form proposes."""
    finish_inspection(vault, inspection_id, review_inspection(vault, inspection_id).proposed_remarks)


def test_a_finished_inspection_becomes_a_record_that_verifies(
    world: World, vault: Vault, answered: InspectionId
) -> None:
    finish(vault, answered)
    steps: list[str] = []

    signed = sign_record(world, vault, answered, steps.append)

    assert steps == ["sign.draw", "sign.sign", "sign.read_back", "sign.keep"]
    assert signed.checked.ok
    assert signed_document(vault, answered) == signed.pdf
    record = signed.checked.verification.record
    assert record is not None
    opened = open_inspection(vault, answered)
    assert {answer.row: answer for answer in record.answers} == opened.answers
    assert opened.inspection.state is State.SIGNED
    delivery = load_delivery(vault, answered)
    assert delivery is not None
    assert delivery.state is DeliveryState.WAITING


def test_the_signed_data_lie_inside_letter_for_letter(world: World, vault: Vault, answered: InspectionId) -> None:
    finish(vault, answered)

    signed = sign_record(world, vault, answered)

    record = signed.checked.verification.record
    assert record is not None
    with pikepdf.open(BytesIO(signed.pdf)) as pdf:
        inside = pdf.attachments["inspection.json"].get_file().read_bytes()
    assert inside == canonical_json(record_to_json(record))


def test_an_unfinished_inspection_is_not_signed(world: World, vault: Vault, answered: InspectionId) -> None:
    with pytest.raises(InspectionError, match=r"inspection\.not_allowed"):
        sign_record(world, vault, answered)

    assert records.latest_record(vault, answered) is None


def test_a_signed_inspection_takes_no_answer_and_no_second_signature(
    world: World, vault: Vault, answered: InspectionId
) -> None:
    finish(vault, answered)
    sign_record(world, vault, answered)
    before = open_inspection(vault, answered)

    with pytest.raises(InspectionError):
        answer_row(world, vault, answered, Answer(RowKey("jica.3-1.r01"), remarks="later"))
    with pytest.raises(InspectionError):
        reopen_inspection(vault, answered)
    with pytest.raises(InspectionError):
        sign_record(world, vault, answered)

    assert open_inspection(vault, answered) == before


def test_a_character_without_a_glyph_stops_the_signature_and_keeps_nothing(
    world: World, vault: Vault, answered: InspectionId
) -> None:
    row = RowKey("jica.3-1.r02")
    answer = open_inspection(vault, answered).answers[row]
    answer_row(world, vault, answered, replace(answer, remarks="管理責任者は \U00010398 氏。"))
    finish(vault, answered)

    with pytest.raises(DocumentError) as caught:
        sign_record(world, vault, answered)

    assert caught.value.data["character"] == "\U00010398"
    assert inspections.load_inspection(vault, answered).state is State.FINISHED
    assert records.latest_record(vault, answered) is None


def test_practice_material_says_so_in_the_record(world: World, vault: Vault, answered: InspectionId) -> None:
    finish(vault, answered)

    record = sign_record(world, vault, answered).checked.verification.record

    assert record is not None
    assert record.inspection.practice


def test_a_record_is_refused_when_its_pages_show_something_else(
    world: World, vault: Vault, answered: InspectionId
) -> None:
    """A signature over pages that contradict the data is worth nothing: the signer's own program made them."""
    finish(vault, answered)
    signed = sign_record(world, vault, answered)
    draft = draft_document(world, vault, answered)

    assert draft != signed.pdf
    assert not verify_record(draft, (), world.now()).ok


def test_an_inspection_begun_in_practice_belongs_to_whoever_was_enrolled(
    world: World, vault: Vault, answered: InspectionId
) -> None:
    profile = load_profile(vault)
    assert profile is not None
    person = Inspector(InspectorId("K-7"), "佐藤 実", "調査役", "総務課")
    save_profile(vault, replace(profile, inspector=person, practice=False))

    record = compose_record(world, vault, open_inspection(vault, answered))

    assert record.inspection.lead == person
    assert {answer.author for answer in record.answers} <= {person.id, None}
    assert record.inspection.practice, "the contract is made up"


def test_an_inspection_needs_a_site_of_its_contractor(world: World, vault: Vault, material: PracticeMaterial) -> None:
    with pytest.raises(KeyError):
        start_inspection(
            world, vault, material.contract.id, SiteId("elsewhere"), material.form_id, material.kind, material.dates
        )

    assert inspections.list_inspections(vault) == ()
