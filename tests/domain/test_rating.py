"""The rating rule of the sheet (DOMAIN I1–I4), for every form and every set of answers."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.completeness import may_be_not_applicable
from inspector_app.domain.form import Circumstance, Form, Grade
from inspector_app.domain.inspection import Answers
from inspector_app.domain.rating import proposed_remarks, rate, rating_rule
from tests.domain.strategies import FACTS, RESULTS, answered_forms

A, B, C = (result.key for result in RESULTS)
Answered = tuple[Form, Answers]


def is_open(form: Form, answer: Answer, facts: frozenset[Circumstance]) -> bool:
    """The definition of an open row, in its plainest words."""
    if answer.standing is Standing.NOT_APPLICABLE:
        return not may_be_not_applicable(form, answer.row, facts)
    return answer.standing is not Standing.JUDGED


def judged(form: Form, answers: Answers) -> Answers:
    """The same answers with every open row judged as A."""
    return {
        row.key: answer if answer.standing is Standing.JUDGED else Answer(row.key, Standing.JUDGED, A)
        for row in form.rows
        for answer in [answers.get(row.key, Answer(row.key))]
    }


@given(answered_forms(), FACTS)
def test_no_problem_exactly_when_every_row_is_met_or_rightly_not_applicable(
    answered: Answered, facts: frozenset[Circumstance]
) -> None:
    form, answers = answered
    fulfilled = all(
        not is_open(form, answer, facts) and answer.grade(form) in (Grade.MET, None)
        for row in form.rows
        for answer in [answers.get(row.key, Answer(row.key))]
    )
    assert (rate(form, answers, facts).key == "good") == fulfilled


@given(answered_forms(), FACTS)
def test_withheld_exactly_while_a_row_is_open(answered: Answered, facts: frozenset[Circumstance]) -> None:
    form, answers = answered
    rating = rate(form, answers, facts)
    expected = tuple(row.no for row in form.rows if is_open(form, answers.get(row.key, Answer(row.key)), facts))
    assert rating.open_rows == expected
    assert (rating.key is None) == bool(expected)


@given(answered_forms(), FACTS)
def test_every_row_counts_once(answered: Answered, facts: frozenset[Circumstance]) -> None:
    form, answers = answered
    rating = rate(form, answers, facts)
    met = [row.no for row in form.rows if row.key in answers and answers[row.key].grade(form) is Grade.MET]
    counted = [*rating.open_rows, *rating.finding_rows, *rating.not_applicable_rows, *met]
    assert sorted(counted) == [row.no for row in form.rows]


@given(answered_forms(), FACTS, st.data())
def test_a_worse_result_never_gives_a_better_rating(
    answered: Answered, facts: frozenset[Circumstance], data: st.DataObject
) -> None:
    form, answers = answered
    answers = judged(form, answers)
    row = data.draw(st.sampled_from(form.rows))
    worse = {**answers, row.key: replace(answers[row.key], result=data.draw(st.sampled_from([B, C])))}
    assert rate(form, worse, facts).key == "bad"
    assert set(rate(form, answers, facts).finding_rows) <= set(rate(form, worse, facts).finding_rows)


@given(answered_forms(), FACTS, st.data())
def test_judging_an_open_row_never_opens_another(
    answered: Answered, facts: frozenset[Circumstance], data: st.DataObject
) -> None:
    form, answers = answered
    row = data.draw(st.sampled_from(form.rows))
    result = data.draw(st.sampled_from([A, B, C]))
    after = {**answers, row.key: Answer(row.key, Standing.JUDGED, result)}
    assert set(rate(form, after, facts).open_rows) == set(rate(form, answers, facts).open_rows) - {row.no}


@given(answered_forms())
def test_the_rating_depends_on_the_facts_only_where_a_row_is_not_applicable(answered: Answered) -> None:
    form, answers = answered
    with_subcontractor = rate(form, answers, frozenset())
    without = rate(form, answers, frozenset({Circumstance.NO_SUBCONTRACTOR}))
    assert with_subcontractor.not_applicable_rows == ()
    assert set(with_subcontractor.open_rows) == set(without.open_rows) | set(without.not_applicable_rows)
    assert with_subcontractor.finding_rows == without.finding_rows


@given(answered_forms(), FACTS)
def test_the_proposed_remarks_name_every_finding_and_nothing_else(
    answered: Answered, facts: frozenset[Circumstance]
) -> None:
    form, answers = answered
    assert proposed_remarks(form, rate(form, {}, facts)) == ""
    rating = rate(form, judged(form, answers), facts)
    expected = "、".join(f"No.{number}" for number in rating.finding_rows) + "を直すこと。"
    assert proposed_remarks(form, rating) == (expected if rating.key == "bad" else "")
    assert rating.key is not None
    assert rating_rule(form, rating.key).key == rating.key
