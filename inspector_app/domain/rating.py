"""The final rating (最終評価): computed from the rows, explained, never typed (DOMAIN I1–I4)."""

from dataclasses import dataclass

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.completeness import may_be_not_applicable
from inspector_app.domain.finding import findings
from inspector_app.domain.form import Circumstance, Form, RatingCondition, RatingRule
from inspector_app.domain.ids import RatingKey
from inspector_app.domain.inspection import Answers


@dataclass(frozen=True, slots=True)
class Rating:
    """The rating with its reasons: row numbers, ascending.

    `key` is None while the rating is withheld, which `open_rows` explains. `finding_rows` are judged less than fully
    met; `not_applicable_rows` count as met because the form's rule allows them, and are disclosed beside the rating.
    """

    key: RatingKey | None
    open_rows: tuple[int, ...]
    finding_rows: tuple[int, ...]
    not_applicable_rows: tuple[int, ...]


def rate(form: Form, answers: Answers, facts: frozenset[Circumstance]) -> Rating:
    """Compute the rating; withheld while any row is unassessed, waiting, or 該当なし without the form's leave."""
    open_rows: list[int] = []
    not_applicable: list[int] = []
    for row in form.rows:
        standing = answers.get(row.key, Answer(row.key)).standing
        if standing is Standing.NOT_APPLICABLE and may_be_not_applicable(form, row.key, facts):
            not_applicable.append(row.no)
        elif standing is not Standing.JUDGED:
            open_rows.append(row.no)
    found = tuple(finding.no for finding in findings(form, answers))
    condition = RatingCondition.ANY_FINDING if found else RatingCondition.ALL_MET
    rule = next((rule for rule in form.ratings if rule.when is condition), None)
    key = None if open_rows or rule is None else rule.key
    return Rating(key, tuple(open_rows), found, tuple(not_applicable))


def rating_rule(form: Form, key: RatingKey) -> RatingRule:
    """Return the form's rule for a rating; KeyError if the form has none."""
    for rule in form.ratings:
        if rule.key == key:
            return rule
    raise KeyError(key)


def proposed_remarks(form: Form, rating: Rating) -> str:
    """Return the text proposed for the rating's remarks: the improvement request with its rows, or "" (DOMAIN I3)."""
    if rating.key is None:
        return ""
    rows = "、".join(f"No.{number}" for number in rating.finding_rows)
    return rating_rule(form, rating.key).request.replace("{rows}", rows)
