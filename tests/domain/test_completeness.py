"""What still stands between an inspection and its signature."""

from hypothesis import given

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.completeness import ProblemKind, may_be_not_applicable, problems, progress
from inspector_app.domain.form import Circumstance, Form, Grade
from inspector_app.domain.ids import MethodKey, ResultKey
from inspector_app.domain.inspection import Answers
from inspector_app.domain.rating import rate
from tests.domain.strategies import FACTS, answered_forms, forms

WITHHOLDING = {ProblemKind.UNASSESSED, ProblemKind.WAITING, ProblemKind.NOT_APPLICABLE_NOT_ALLOWED}
Answered = tuple[Form, Answers]


@given(answered_forms(), FACTS)
def test_the_open_rows_of_the_rating_are_those_with_a_withholding_problem(
    answered: Answered, facts: frozenset[Circumstance]
) -> None:
    form, answers = answered
    found = {problem.no for problem in problems(form, answers, facts) if problem.kind in WITHHOLDING}
    assert found == set(rate(form, answers, facts).open_rows)


@given(answered_forms(), FACTS)
def test_findings_without_remarks_and_remote_without_reason_are_told(
    answered: Answered, facts: frozenset[Circumstance]
) -> None:
    form, answers = answered
    found = {(problem.row, problem.kind) for problem in problems(form, answers, facts)}
    for row in form.rows:
        answer = answers.get(row.key, Answer(row.key))
        bare = answer.grade(form) in (Grade.PARTLY, Grade.UNMET) and not answer.remarks.strip()
        unexplained = "remote" in answer.methods and not answer.method_reason.strip()
        assert ((row.key, ProblemKind.REMARKS_MISSING) in found) == bare
        assert ((row.key, ProblemKind.METHOD_REASON_MISSING) in found) == unexplained


@given(answered_forms(), FACTS)
def test_problems_stand_in_the_order_of_the_sheet_and_each_once(
    answered: Answered, facts: frozenset[Circumstance]
) -> None:
    form, answers = answered
    found = problems(form, answers, facts)
    assert [problem.no for problem in found] == sorted(problem.no for problem in found)
    assert len(set(found)) == len(found)
    assert all(form.row(problem.row).no == problem.no for problem in found)


@given(answered_forms())
def test_progress_counts_every_row_once(answered: Answered) -> None:
    form, answers = answered
    counted = progress(form, answers)
    assert counted.total == len(form.rows) == counted.judged + counted.waiting + counted.unassessed
    assert counted.waiting == sum(answer.standing is Standing.WAITING for answer in answers.values())
    assert counted.flagged == sum(answer.flagged for answer in answers.values())


@given(forms())
def test_nothing_is_not_applicable_unless_the_form_and_the_contract_allow_it(form: Form) -> None:
    for row in form.rows:
        excusable = row.key in form.not_applicable[0].rows
        assert not may_be_not_applicable(form, row.key, frozenset())
        assert may_be_not_applicable(form, row.key, frozenset({Circumstance.NO_SUBCONTRACTOR})) == excusable


@given(forms(), FACTS)
def test_a_carefully_answered_inspection_has_no_problems(form: Form, facts: frozenset[Circumstance]) -> None:
    results = [ResultKey("A"), ResultKey("B"), ResultKey("C")]
    careful = {
        row.key: Answer(
            row.key,
            Standing.JUDGED,
            results[row.no % 3],
            remarks="確認済み",
            methods=frozenset({MethodKey("remote")}),
            method_reason="道路の不通",
        )
        for row in form.rows
    }
    assert problems(form, careful, facts) == ()
