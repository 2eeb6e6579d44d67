"""What the ticked sub-checks suggest; the inspector decides (PRODUCT §3)."""

from collections.abc import Iterable

from inspector_app.domain.form import Form, Grade, Row
from inspector_app.domain.ids import CheckKey, ResultKey


def suggested_grade(row: Row, ticks: Iterable[CheckKey]) -> Grade:
    """Return all → met, some → partly, none → unmet; of `either_of` one is enough (row 32, DOMAIN G9).

    Ticks that the row does not know are ignored.
    """
    known = {check.key for check in row.checks}
    ticked = known.intersection(ticks)
    if not ticked:
        return Grade.UNMET
    needed = known - row.either_of
    either_met = not row.either_of or bool(ticked & row.either_of)
    return Grade.MET if needed <= ticked and either_met else Grade.PARTLY


def suggested_result(form: Form, row: Row, ticks: Iterable[CheckKey]) -> ResultKey | None:
    """Return the form's result for the suggested grade, None where the row has no checks or the scale no such grade."""
    if not row.checks:
        return None
    grade = suggested_grade(row, ticks)
    return next((result.key for result in form.results if result.grade is grade), None)
