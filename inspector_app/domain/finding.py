"""Findings (指摘): the rows judged less than fully met."""

from dataclasses import dataclass

from inspector_app.domain.form import Form, Grade
from inspector_app.domain.ids import ResultKey, RowKey
from inspector_app.domain.inspection import Answers


@dataclass(frozen=True, slots=True)
class Finding:
    """A row with its result and what the inspector wrote about it."""

    row: RowKey
    no: int
    result: ResultKey
    remarks: str


def findings(form: Form, answers: Answers) -> tuple[Finding, ...]:
    """Return the findings in the order of the sheet."""
    found: list[Finding] = []
    for row in form.rows:
        answer = answers.get(row.key)
        if answer is None or answer.result is None or answer.grade(form) is Grade.MET:
            continue
        found.append(Finding(row.key, row.no, answer.result, answer.remarks))
    return tuple(found)
