"""The rating is confirmed only when nothing is open, and with the request the form asks for."""

from dataclasses import replace

import pytest

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.completeness import ProblemKind
from inspector_app.domain.ids import InspectionId, ResultKey, RowKey
from inspector_app.domain.lifecycle import State
from inspector_app.errors import DocumentError, InspectionError
from inspector_app.storage.inspections import load_inspection
from inspector_app.storage.vault import Vault
from inspector_app.usecases.answer_row import answer_row
from inspector_app.usecases.finish_inspection import finish_drawable, finish_inspection, reopen_inspection
from inspector_app.usecases.review_inspection import review_inspection
from inspector_app.usecases.world import World
from inspector_app.usecases.write_rating_remarks import write_rating_remarks

ROW = RowKey("jica.3-1.r05")


def test_an_empty_sheet_withholds_the_rating(vault: Vault, inspection_id: InspectionId) -> None:
    review = review_inspection(vault, inspection_id)

    assert review.rating.key is None
    assert len(review.rating.open_rows) == len(review.problems) == 35
    with pytest.raises(InspectionError) as caught:
        finish_inspection(vault, inspection_id, "")
    assert caught.value.code == "inspection.open_problems"
    assert (caught.value.data["count"], caught.value.data["no"]) == (35, 1)


def test_a_row_waiting_for_documents_is_open(world: World, vault: Vault, answered: InspectionId) -> None:
    answer_row(world, vault, answered, Answer(ROW, Standing.WAITING, waiting_for="連絡体制図"))

    review = review_inspection(vault, answered)

    assert [(problem.no, problem.kind) for problem in review.problems] == [(5, ProblemKind.WAITING)]
    with pytest.raises(InspectionError):
        finish_inspection(vault, answered, "改善を依頼する。")


def test_a_finding_needs_the_improvement_request(vault: Vault, answered: InspectionId) -> None:
    with pytest.raises(InspectionError, match=r"inspection\.remarks_missing"):
        finish_inspection(vault, answered, "  ")

    review = review_inspection(vault, answered)
    for finding in review.findings:
        assert f"No.{finding.no}" in review.proposed_remarks
    finish_inspection(vault, answered, review.proposed_remarks)

    finished = load_inspection(vault, answered)
    assert finished.state is State.FINISHED
    assert finished.rating_remarks == review.proposed_remarks


def test_a_confirmed_rating_can_be_opened_again(world: World, vault: Vault, answered: InspectionId) -> None:
    finish_inspection(vault, answered, review_inspection(vault, answered).proposed_remarks)
    with pytest.raises(InspectionError):
        answer_row(world, vault, answered, Answer(ROW))

    reopen_inspection(vault, answered)

    answer_row(world, vault, answered, Answer(ROW))
    assert load_inspection(vault, answered).state is State.IN_PROGRESS


def test_a_request_proposed_for_other_rows_does_not_stay(world: World, vault: Vault, answered: InspectionId) -> None:
    before = review_inspection(vault, answered)
    finish_inspection(vault, answered, before.proposed_remarks)
    reopen_inspection(vault, answered)
    for finding in before.findings:
        answer_row(world, vault, answered, replace(before.opened.answers[finding.row], result=ResultKey("A")))

    review = review_inspection(vault, answered)

    assert (review.rating.key, review.opened.inspection.rating_remarks) == ("no_problem", "")


def test_what_the_inspector_wrote_beside_the_rating_stays(vault: Vault, answered: InspectionId) -> None:
    finish_inspection(vault, answered, "10日以内に改善を求める。")
    reopen_inspection(vault, answered)

    assert load_inspection(vault, answered).rating_remarks == "10日以内に改善を求める。"


def test_remarks_of_a_confirmed_rating_do_not_change(world: World, vault: Vault, answered: InspectionId) -> None:
    finish_inspection(vault, answered, "10日以内に改善を求める。")

    with pytest.raises(InspectionError, match=r"inspection\.not_allowed"):
        write_rating_remarks(world, vault, answered, "")

    assert load_inspection(vault, answered).rating_remarks == "10日以内に改善を求める。"


def test_nothing_is_confirmed_that_could_not_be_drawn(world: World, vault: Vault, answered: InspectionId) -> None:
    """A character that no font has would stop the signature, when it is too late to go back without a word."""
    remarks = review_inspection(vault, answered).proposed_remarks
    with pytest.raises(DocumentError) as caught:
        finish_drawable(world, vault, answered, f"{remarks}\U0001f600")
    assert caught.value.code == "document.missing_glyph"
    assert load_inspection(vault, answered).state is State.IN_PROGRESS
    assert load_inspection(vault, answered).rating_remarks == ""
    finish_drawable(world, vault, answered, remarks)
    assert load_inspection(vault, answered).state is State.FINISHED
