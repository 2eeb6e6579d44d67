"""Findings are the rows judged B or C, as the inspector wrote about them."""

from hypothesis import given

from inspector_app.domain.finding import findings
from inspector_app.domain.form import Form, Grade
from inspector_app.domain.inspection import Answers
from tests.domain.strategies import answered_forms


@given(answered_forms())
def test_findings_are_exactly_the_rows_judged_less_than_met(answered: tuple[Form, Answers]) -> None:
    form, answers = answered
    found = findings(form, answers)
    expected = [
        (row.key, row.no, answers[row.key].result, answers[row.key].remarks)
        for row in form.rows
        if row.key in answers and answers[row.key].grade(form) in (Grade.PARTLY, Grade.UNMET)
    ]
    assert [(finding.row, finding.no, finding.result, finding.remarks) for finding in found] == expected
