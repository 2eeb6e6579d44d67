"""A correction: a new inspection with what the old one held, whose record names the old one and why."""

from dataclasses import replace

import pytest

from inspector_app.domain.answer import Answer
from inspector_app.domain.ids import InspectionId
from inspector_app.domain.lifecycle import State
from inspector_app.domain.log import LogKind
from inspector_app.errors import InputError, InspectionError
from inspector_app.storage.corrections import load_correction
from inspector_app.storage.log import read_log
from inspector_app.storage.records import latest_record
from inspector_app.storage.vault import Vault
from inspector_app.usecases.answer_row import answer_row
from inspector_app.usecases.correct_record import chain_of, correct_record
from inspector_app.usecases.open_inspection import open_inspection
from inspector_app.usecases.sign_record import SignedRecord, sign_record
from inspector_app.usecases.world import World
from tests.reports.reading import poppler, squeezed
from tests.usecases.test_sign_record import finish

REASON = "No.3 の確認方法を「書類」と誤って記載したため。"


@pytest.fixture
def signed(world: World, vault: Vault, answered: InspectionId) -> SignedRecord:
    finish(vault, answered)
    return sign_record(world, vault, answered)


def test_a_correction_holds_what_was_answered_and_the_old_one_stays(
    world: World, vault: Vault, answered: InspectionId, signed: SignedRecord
) -> None:
    new = correct_record(world, vault, answered, f"  {REASON}\n")
    before, after = open_inspection(vault, answered), open_inspection(vault, new)
    assert before.inspection.state is State.SIGNED
    assert after.inspection.state is State.IN_PROGRESS
    assert after.answers == before.answers
    assert after.inspection.rating_remarks == before.inspection.rating_remarks
    assert after.inspection.inspectors == before.inspection.inspectors
    correction = load_correction(vault, new)
    assert correction is not None
    assert (correction.record_id, correction.revision, correction.reason) == (signed.id, 2, REASON)
    stored = latest_record(vault, answered)
    assert stored is not None
    assert stored.sha256 == correction.sha256
    assert any(entry.kind == LogKind.CORRECTED and entry.subject == answered for entry in read_log(vault))


def test_both_records_verify_and_the_new_one_names_the_old(
    world: World, vault: Vault, answered: InspectionId, signed: SignedRecord
) -> None:
    new = correct_record(world, vault, answered, REASON)
    row = next(iter(open_inspection(vault, new).form.rows))
    changed = open_inspection(vault, new).answers[row.key]
    answer_row(world, vault, new, replace(changed, remarks="訂正した備考"))
    finish(vault, new)
    again = sign_record(world, vault, new)
    assert signed.checked.ok
    assert again.checked.ok
    record = again.checked.verification.record
    assert record is not None
    assert record.corrects == load_correction(vault, new)
    text = squeezed("".join(poppler(again.pdf)))
    assert "訂正・第2版" in text
    assert squeezed(REASON) in text
    assert str(signed.id) in text
    third = correct_record(world, vault, new, "もう一度")
    assert chain_of(vault, new).corrects == answered
    assert chain_of(vault, new).corrected_by == (third,)
    assert [chain_of(vault, each).revision for each in (answered, new, third)] == [1, 2, 3]


def test_only_what_is_signed_is_corrected_and_only_once(world: World, vault: Vault, answered: InspectionId) -> None:
    with pytest.raises(InspectionError, match=r"inspection\.not_allowed"):
        correct_record(world, vault, answered, REASON)
    finish(vault, answered)
    sign_record(world, vault, answered)
    correct_record(world, vault, answered, REASON)
    with pytest.raises(InspectionError, match=r"inspection\.corrected_already"):
        correct_record(world, vault, answered, REASON)


@pytest.mark.parametrize(
    ("reason", "code"),
    [(" \n", "input.required"), ("長" * 2001, "input.too_long"), ("個人番号 123456789018", "input.individual_number")],
)
def test_a_correction_needs_a_reason_that_may_be_written_down(
    world: World, vault: Vault, answered: InspectionId, signed: SignedRecord, reason: str, code: str
) -> None:
    assert signed.checked.ok
    with pytest.raises(InputError) as raised:
        correct_record(world, vault, answered, reason)
    assert raised.value.code == code
    assert chain_of(vault, answered).corrected_by == ()


def test_the_corrected_record_takes_no_answer(world: World, vault: Vault, answered: InspectionId) -> None:
    finish(vault, answered)
    sign_record(world, vault, answered)
    correct_record(world, vault, answered, REASON)
    row = next(iter(open_inspection(vault, answered).form.rows))
    with pytest.raises(InspectionError):
        answer_row(world, vault, answered, Answer(row.key))
