"""A correction: a new inspection with what the old one held, whose record names the old one and why."""

from dataclasses import replace

import pytest

from inspector_app.domain.answer import Answer
from inspector_app.domain.closing import Attendant, Closing, Side
from inspector_app.domain.correction import Edition, Standing, editions
from inspector_app.domain.ids import InspectionId
from inspector_app.domain.lifecycle import State
from inspector_app.domain.log import LogKind
from inspector_app.errors import InputError, InspectionError
from inspector_app.storage.corrections import load_correction
from inspector_app.storage.log import read_log
from inspector_app.storage.papers import keyed_papers, load_scan
from inspector_app.storage.records import latest_record
from inspector_app.storage.vault import Vault
from inspector_app.storage.visits import load_closing
from inspector_app.usecases.answer_row import answer_row
from inspector_app.usecases.check_vault import check_vault
from inspector_app.usecases.correct_record import chain_of, correct_record
from inspector_app.usecases.key_paper import Stage, attach_scan, read_papers, take_over
from inspector_app.usecases.list_work import list_work
from inspector_app.usecases.open_inspection import open_inspection
from inspector_app.usecases.read_closing import read_closing
from inspector_app.usecases.sign_receipt import sign_receipt
from inspector_app.usecases.sign_record import SignedRecord, sign_record
from inspector_app.usecases.world import World
from inspector_app.usecases.write_closing import write_closing
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


def test_what_was_said_and_keyed_comes_along_and_the_receipt_does_not(
    world: World, vault: Vault, answered: InspectionId
) -> None:
    said = Closing(comment="内容は確認した。", attendance=(Attendant(Side.CONTRACTOR, "見本 太郎", "センター長"),))
    write_closing(world, vault, answered, said)
    sign_receipt(world, vault, answered, "見本 太郎", "センター長", (((100, 200), (600, 400)),))
    row = next(iter(open_inspection(vault, answered).form.rows))
    entry = replace(
        read_papers(vault, answered).entry, first={row.key: "A"}, second={row.key: "A"}, stage=Stage.COMPARE
    )
    attach_scan(vault, answered, entry, "原紙.pdf", b"%PDF-1.7 scanned")
    paper = take_over(world, vault, answered, replace(entry, chosen={row.key: "A"}))
    finish(vault, answered)
    sign_record(world, vault, answered)
    new = correct_record(world, vault, answered, REASON)
    talk = read_closing(vault, new, world.now().date())
    assert talk.closing == replace(load_closing(vault, answered), receipt=None)
    assert (talk.closing.comment, talk.received_before) == (said.comment, True)
    [copied] = keyed_papers(vault, new)
    assert copied == replace(paper, id=copied.id)
    assert copied.id != paper.id
    scan = load_scan(vault, copied.id)
    assert scan is not None
    assert scan.data == b"%PDF-1.7 scanned"
    finish(vault, new)
    record = sign_record(world, vault, new).checked.verification.record
    assert record is not None
    assert record.papers == (copied,)
    assert record.closing is not None
    assert record.closing.receipt is None
    assert check_vault(vault).ok
    destroyed = read_closing(vault, answered, world.now().date())
    assert destroyed.closing.receipt is not None, "the old one keeps it"


def test_the_list_tells_which_edition_counts(
    world: World, vault: Vault, answered: InspectionId, signed: SignedRecord
) -> None:
    def standings() -> list[tuple[int, Standing]]:
        [work] = [each for each in list_work(vault) if each.editions]
        return sorted((each.revision, each.standing) for each in work.editions.values())

    assert signed.checked.ok
    assert all(not each.editions for each in list_work(vault))
    new = correct_record(world, vault, answered, REASON)
    assert standings() == [(1, Standing.CURRENT), (2, Standing.OPEN)]
    finish(vault, new)
    sign_record(world, vault, new)
    assert standings() == [(1, Standing.REPLACED), (2, Standing.CURRENT)]


def test_a_refused_correction_replaces_nothing() -> None:
    first, second, third = (InspectionId(name) for name in "abc")
    found = editions({second: first, third: second}, {first, third})
    assert [found[each].standing for each in (first, second, third)] == [
        Standing.REPLACED,
        Standing.REPLACED,
        Standing.CURRENT,
    ]
    refused = editions({second: first}, {first})
    assert [refused[each] for each in (first, second)] == [
        Edition(1, 2, Standing.CURRENT),
        Edition(2, 2, Standing.OPEN),
    ]
