"""The practice material: complete, consistent with the sheet, and clearly made up."""

import re
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from inspector_app import paths
from inspector_app.domain.answer import Answer
from inspector_app.domain.completeness import problems
from inspector_app.domain.corporate_number import normalised
from inspector_app.domain.form import Grade
from inspector_app.domain.form_json import form_from_json
from inspector_app.domain.ids import RowKey
from inspector_app.domain.inspection import circumstances
from inspector_app.domain.rating import rate
from inspector_app.domain.suggestion import suggested_result
from inspector_app.errors import FormError
from inspector_app.forms.practice import read_practice
from tests.forms.sources import shipped

FILE = paths.resource("practice", "practice.yaml")
MATERIAL = read_practice(FILE)
FORM = form_from_json(shipped("jica-3-1"))
FACTS = circumstances(MATERIAL.contract)
EVERY_ROW = [row.key for row in FORM.rows]


def answer(no: int) -> Answer:
    return MATERIAL.answers[FORM.rows[no - 1].key]


def test_every_row_of_the_sheet_is_answered_by_both_sides() -> None:
    assert MATERIAL.form_id == FORM.id
    assert list(MATERIAL.answers) == EVERY_ROW
    assert list(MATERIAL.own_answers) == EVERY_ROW
    assert all(answer.author == MATERIAL.inspector.id for answer in MATERIAL.answers.values())


def test_the_answers_fit_the_form() -> None:
    known_methods = {method.key for method in FORM.methods}
    for row in FORM.rows:
        given = MATERIAL.answers[row.key]
        assert given.ticks <= {check.key for check in row.checks}
        assert set(given.prompts) == {prompt.key for prompt in row.prompts}
        assert given.methods
        assert given.methods <= known_methods
        assert given.remarks


def test_the_inspector_follows_what_the_ticks_suggest() -> None:
    for row in FORM.rows:
        given = MATERIAL.answers[row.key]
        if row.no != 11:  # a rule that exists on paper and is not kept: judged B with nothing to tick
            assert suggested_result(FORM, row, given.ticks) == given.result


def test_it_can_be_finished_and_ends_with_findings() -> None:
    assert problems(FORM, MATERIAL.answers, FACTS) == ()
    rating = rate(FORM, MATERIAL.answers, FACTS)
    assert rating.key == "needs_improvement"
    assert rating.finding_rows == (11, 17, 22, 29, 35)
    assert {answer(no).grade(FORM) for no in rating.finding_rows} == {Grade.PARTLY, Grade.UNMET}


def test_last_years_findings_are_of_the_same_sheet_and_one_is_repeated() -> None:
    rows = {finding.row for finding in MATERIAL.last_findings}
    assert rows <= set(EVERY_ROW)
    assert {row for row in rows if MATERIAL.answers[row].grade(FORM) is not Grade.MET} == {RowKey("jica.3-1.r17")}
    assert MATERIAL.last_visit < MATERIAL.assessed_on < min(MATERIAL.dates)


def test_the_visit_is_to_a_site_of_the_contractor_while_the_contract_runs() -> None:
    contract = MATERIAL.contract
    assert len(contract.contractor.sites) == 2
    assert contract.contractor.site(MATERIAL.site_id).name == "本社"
    assert all(contract.begins <= day <= contract.ends for day in MATERIAL.dates)
    assert contract.practice


@pytest.mark.parametrize("day", [date(2026, 11, 22), date(2027, 3, 31), date(2027, 4, 1), date(2031, 2, 28)])
def test_on_another_day_everything_keeps_its_distance(day: date) -> None:
    moved = MATERIAL.on(day)
    assert moved.dates == (day,)
    assert day - moved.last_visit == MATERIAL.dates[0] - MATERIAL.last_visit
    assert moved.last_visit < moved.assessed_on < day
    assert moved.contract.begins <= day <= moved.contract.ends
    assert [(each.month, each.day) for each in (moved.contract.begins, moved.contract.ends)] == [(4, 1), (3, 31)]
    assert min(asked.due for asked in moved.closing.asked if asked.due is not None) > day
    assert MATERIAL.on(MATERIAL.dates[0]) == MATERIAL


def test_its_corporate_number_is_valid_and_of_no_registry_office() -> None:
    number = MATERIAL.contract.contractor.corporate_number
    assert normalised(number) == number
    assert number[1:5] == "9999"


def test_it_holds_the_characters_that_are_easily_lost() -> None:
    remarks = " ".join(one.remarks for one in MATERIAL.answers.values())
    assert "髙橋" in MATERIAL.inspector.name
    assert "山﨑" in remarks
    assert "𠮷田" in remarks
    assert "葛\U000e0100西" in remarks


def test_it_holds_no_number_that_could_be_an_individual_one() -> None:
    text = unicodedata.normalize("NFKC", FILE.read_text("utf-8"))
    assert re.findall(r"(?<!\d)\d{4}[- ]?\d{4}[- ]?\d{4}(?!\d)", text) == []


@pytest.mark.parametrize("text", ["", "a: [", "agency: 1", "agency: {id: a}", "a: &b 1"])
def test_anything_else_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "practice.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(FormError) as refused:
        read_practice(file)
    assert (refused.value.code, refused.value.data["file"]) == ("practice.invalid", "practice.yaml")


def test_missing_material_is_named(tmp_path: Path) -> None:
    with pytest.raises(FormError) as refused:
        read_practice(tmp_path / "practice.yaml")
    assert refused.value.code == "form.unreadable"
