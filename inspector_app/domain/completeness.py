"""What still stands between an inspection and its rating, row by row."""

from dataclasses import dataclass
from enum import StrEnum

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.form import Circumstance, Form, Grade, Row
from inspector_app.domain.ids import RowKey
from inspector_app.domain.inspection import Answers

REMOTE = "remote"
"""The method that needs a reason (PRODUCT §1, 遠隔)."""


class ProblemKind(StrEnum):
    """Why a row is not finished. The first two withhold the rating; every one of them blocks signing."""

    UNASSESSED = "unassessed"
    WAITING = "waiting"
    NOT_APPLICABLE_NOT_ALLOWED = "not_applicable_not_allowed"
    REMARKS_MISSING = "remarks_missing"
    METHOD_REASON_MISSING = "method_reason_missing"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend, at one row."""

    row: RowKey
    no: int
    kind: ProblemKind


@dataclass(frozen=True, slots=True)
class Progress:
    """How many rows stand where; the three sum to `total`.

    `judged` includes 該当なし, whether the form allows it or not: `problems` tells.
    """

    total: int
    judged: int
    waiting: int
    unassessed: int
    flagged: int


def may_be_not_applicable(form: Form, row: RowKey, facts: frozenset[Circumstance]) -> bool:
    """Tell whether the form's rule allows 該当なし for the row under these facts (DOMAIN I4)."""
    rule = form.not_applicable_rule(row)
    return rule is not None and rule.when in facts


def problems(form: Form, answers: Answers, facts: frozenset[Circumstance]) -> tuple[Problem, ...]:
    """Return what is to be mended, in the order of the sheet; empty when the inspection can be finished."""
    found: list[Problem] = []
    for row in form.rows:
        answer = answers.get(row.key, Answer(row.key))
        found += [Problem(row.key, row.no, kind) for kind in _row_problems(form, row, answer, facts)]
    return tuple(found)


def _row_problems(form: Form, row: Row, answer: Answer, facts: frozenset[Circumstance]) -> list[ProblemKind]:
    kinds: list[ProblemKind] = []
    if answer.standing is Standing.UNASSESSED:
        kinds.append(ProblemKind.UNASSESSED)
    elif answer.standing is Standing.WAITING:
        kinds.append(ProblemKind.WAITING)
    elif answer.standing is Standing.NOT_APPLICABLE:
        if not may_be_not_applicable(form, row.key, facts):
            kinds.append(ProblemKind.NOT_APPLICABLE_NOT_ALLOWED)
    elif answer.grade(form) is not Grade.MET and not answer.remarks.strip():
        kinds.append(ProblemKind.REMARKS_MISSING)
    if REMOTE in answer.methods and not answer.method_reason.strip():
        kinds.append(ProblemKind.METHOD_REASON_MISSING)
    return kinds


def progress(form: Form, answers: Answers) -> Progress:
    """Count the rows by standing; 該当なし counts as judged."""
    standings = [answers[row.key].standing if row.key in answers else Standing.UNASSESSED for row in form.rows]
    waiting = standings.count(Standing.WAITING)
    unassessed = standings.count(Standing.UNASSESSED)
    flagged = sum(1 for row in form.rows if row.key in answers and answers[row.key].flagged)
    return Progress(len(standings), len(standings) - waiting - unassessed, waiting, unassessed, flagged)
