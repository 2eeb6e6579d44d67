"""The contractor's own answers and the findings of the visit before stand beside the rows."""

from dataclasses import replace
from datetime import date

import pytest

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.ids import FormId, InspectionId, ResultKey, RowKey
from inspector_app.domain.lifecycle import Event
from inspector_app.domain.self_assessment import OwnAnswer, SelfAssessment
from inspector_app.errors import FormError, InputError, InspectionError
from inspector_app.forms.practice import PracticeMaterial
from inspector_app.storage.inspections import set_state
from inspector_app.storage.log_check import check_log
from inspector_app.storage.vault import Vault
from inspector_app.usecases.answer_row import answer_row
from inspector_app.usecases.destroy_inspection import destroy_inspection
from inspector_app.usecases.export_form import export_form
from inspector_app.usecases.keep_assessment import keep_assessment, keep_assessment_file
from inspector_app.usecases.keep_phrases import LONGEST, MOST, keep_phrases, load_phrases
from inspector_app.usecases.load_practice import load_practice
from inspector_app.usecases.open_inspection import OpenInspection, open_inspection
from inspector_app.usecases.row_history import row_history
from inspector_app.usecases.start_inspection import start_inspection
from inspector_app.usecases.world import World

R17, R29 = RowKey("jica.3-1.r17"), RowKey("jica.3-1.r29")


def assessment(opened: OpenInspection) -> SelfAssessment:
    found = opened.beside.assessment
    assert found is not None
    return found


def test_practice_material_brings_both(vault: Vault, inspection_id: InspectionId) -> None:
    beside = open_inspection(vault, inspection_id).beside
    assert beside.assessment is not None
    assert beside.assessment.declarant.declared_on == date(2026, 10, 30)
    own = beside.assessment.answer(R29)
    assert own is not None
    assert (own.result, own.remarks) == ("B", "必要の都度、確認している。")
    assert beside.last_visit is not None
    assert beside.last_visit.visited_on == date(2025, 11, 18)
    found = beside.last_visit.finding(R17)
    assert found is not None
    assert found.promise == "年度内に全台対応する。"
    assert beside.last_visit.finding(R29) is None


def test_loading_practice_twice_keeps_one_of_each(world: World, vault: Vault) -> None:
    load_practice(world, vault)
    assert vault.row("SELECT (SELECT count(*) FROM assessments), (SELECT count(*) FROM last_visits)") == (1, 1)


def test_an_inspection_of_this_vault_is_the_visit_before_the_next(
    world: World, vault: Vault, answered: InspectionId, material: PracticeMaterial
) -> None:
    set_finished(vault, answered)
    again = start_inspection(
        world,
        vault,
        material.contract.id,
        material.site_id,
        material.form_id,
        material.kind,
        (date(2027, 11, 1),),
    )
    last = open_inspection(vault, again).beside.last_visit
    assert last is not None
    assert last.visited_on == material.dates[-1]
    assert {each.row for each in last.findings} == {
        row for row, answer in material.answers.items() if answer.result != "A"
    }


def test_an_open_or_a_later_visit_is_not_the_one_before(
    world: World, vault: Vault, answered: InspectionId, material: PracticeMaterial
) -> None:
    contract = material.contract.id
    times = [(date(2027, 11, 1),), (date(2026, 11, 23),)]
    later, earlier = (
        start_inspection(world, vault, contract, material.site_id, material.form_id, material.kind, dates)
        for dates in times
    )
    for one in (later, earlier):
        last = open_inspection(vault, one).beside.last_visit
        assert last is not None
        assert last.visited_on == material.last_visit
    set_finished(vault, answered)
    last = open_inspection(vault, earlier).beside.last_visit
    assert last is not None
    assert last.visited_on == material.last_visit


def test_an_imported_assessment_stands_in_front_of_the_contracts(
    world: World, vault: Vault, inspection_id: InspectionId
) -> None:
    before = assessment(open_inspection(vault, inspection_id))
    own = replace(before, answers=(OwnAnswer(R17, ResultKey("C"), "まだ。"), *before.answers[1:]))
    keep_assessment(world, vault, inspection_id, own)
    assert assessment(open_inspection(vault, inspection_id)) == own
    assert check_log(vault.database.execute, vault.id) == []


def test_another_sheet_is_refused(world: World, vault: Vault, inspection_id: InspectionId) -> None:
    own = assessment(open_inspection(vault, inspection_id))
    with pytest.raises(FormError) as caught:
        keep_assessment(world, vault, inspection_id, replace(own, form=replace(own.form, id=FormId("four-points"))))
    assert (caught.value.code, caught.value.data["form"]) == ("assessment.other_form", "four-points")


def test_an_assessment_with_a_number_is_refused(world: World, vault: Vault, inspection_id: InspectionId) -> None:
    own = assessment(open_inspection(vault, inspection_id))
    with_number = replace(own, answers=(OwnAnswer(R17, ResultKey("A"), "番号 1234-5678-9018"), *own.answers[1:]))
    with pytest.raises(InputError) as caught:
        keep_assessment(world, vault, inspection_id, with_number)
    assert caught.value.data["field"] == R17
    assert vault.row("SELECT count(*) FROM assessments") == (1,)


def test_after_signing_nothing_is_put_beside(world: World, vault: Vault, inspection_id: InspectionId) -> None:
    own = assessment(open_inspection(vault, inspection_id))
    vault.execute("UPDATE inspections SET state = 'signed' WHERE id = ?", (inspection_id,))
    with pytest.raises(InspectionError):
        keep_assessment(world, vault, inspection_id, own)


def test_a_workbook_that_is_not_filled_in_is_told_cell_by_cell(
    world: World, vault: Vault, inspection_id: InspectionId
) -> None:
    with pytest.raises(FormError) as caught:
        keep_assessment_file(world, vault, inspection_id, export_form("jica.3-1"), "自己申告.xlsx")
    assert caught.value.code == "xlsx.invalid"
    assert caught.value.data["problems"]


def test_destroying_an_inspection_destroys_what_was_imported_for_it(
    world: World, vault: Vault, answered: InspectionId
) -> None:
    own = replace(assessment(open_inspection(vault, answered)), place="第二別館")
    keep_assessment(world, vault, answered, own)
    vault.execute("UPDATE inspections SET state = 'prepared' WHERE id = ?", (answered,))
    destroy_inspection(world, vault, answered, "誤って作成")
    assert vault.row("SELECT count(*) FROM assessments") == (1,)
    assert vault.row("SELECT count(*) FROM assessments WHERE body LIKE '%第二別館%'") == (0,)
    assert check_log(vault.database.execute, vault.id) == []


def test_the_history_of_a_row_says_what_it_was(world: World, vault: Vault, inspection_id: InspectionId) -> None:
    for text in ("", "鍵なし", "鍵あり"):
        answer_row(
            world, vault, inspection_id, Answer(R17, Standing.JUDGED, ResultKey("B" if text else "A"), remarks=text)
        )
    answer_row(world, vault, inspection_id, Answer(R29, Standing.JUDGED, ResultKey("A")))
    history = row_history(vault, inspection_id, R17)
    assert [change.fields.get("remarks") for change in history] == [None, ("", "鍵なし"), ("鍵なし", "鍵あり")]
    assert history[1].fields["result"] == ("A", "B")
    assert row_history(vault, inspection_id, RowKey("jica.3-1.r01")) == ()


def test_phrases_are_kept_in_their_order_without_empty_or_double_ones(vault: Vault) -> None:
    assert load_phrases(vault) == ()
    assert keep_phrases(vault, (" 台帳を確認。", "", "現物を確認。", "台帳を確認。")) == (
        "台帳を確認。",
        "現物を確認。",
    )
    assert load_phrases(vault) == ("台帳を確認。", "現物を確認。")


@pytest.mark.parametrize(
    ("phrases", "code"),
    [
        (("個人番号 1234 5678 9018",), "input.individual_number"),
        (("番号は 123456789018 です",), "input.individual_number"),
        (("あ" * (LONGEST + 1),), "input.too_long"),
        (tuple(str(number) for number in range(MOST + 1)), "input.too_many"),
    ],
)
def test_a_phrase_that_cannot_be_kept_changes_nothing(vault: Vault, phrases: tuple[str, ...], code: str) -> None:
    keep_phrases(vault, ("台帳を確認。",))
    with pytest.raises(InputError) as caught:
        keep_phrases(vault, ("台帳を確認。", *phrases))
    assert caught.value.code == code
    assert load_phrases(vault) == ("台帳を確認。",)


def set_finished(vault: Vault, inspection: InspectionId) -> None:
    set_state(vault, inspection, Event.FINISH)
