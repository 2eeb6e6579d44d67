"""What the review shows, as values."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.completeness import Problem, ProblemKind
from inspector_app.domain.finding import Finding
from inspector_app.domain.form import Form, RatingCondition
from inspector_app.domain.ids import RowKey
from inspector_app.domain.lifecycle import State
from inspector_app.domain.rating import Rating, rating_rule
from inspector_app.gui.guide.row_page import REASON, REMARKS, WAITING_FOR
from inspector_app.gui.language import english, spoken
from inspector_app.gui.phrases import problem_words, progress_words, result_words, state_words
from inspector_app.gui.widgets.marks import Mark
from inspector_app.usecases.review_inspection import Review

translate = QCoreApplication.translate
_FIELDS = {
    ProblemKind.REMARKS_MISSING: REMARKS,
    ProblemKind.METHOD_REASON_MISSING: REASON,
    ProblemKind.WAITING: WAITING_FOR,
}


@dataclass(frozen=True, slots=True)
class ProblemScreen:
    """One thing to mend, and where: a row, and the field in it."""

    row: RowKey
    field: str
    words: str


@dataclass(frozen=True, slots=True)
class FindingScreen:
    """One finding with its mark."""

    row: RowKey
    mark: Mark
    words: str
    remarks: str


@dataclass(frozen=True, slots=True)
class ReviewScreen:
    """Everything on the review. `mark` is of the rating; `rating_remarks` are proposed where none are written."""

    state: State
    state_text: str
    progress: str
    problems: tuple[ProblemScreen, ...]
    rating: str
    mark: Mark
    explanation: str
    findings: tuple[FindingScreen, ...]
    remarks_wanted: bool
    rating_remarks: str


def review_screen(review: Review, unsaved_remarks: str | None) -> ReviewScreen:
    """Return the review as it is shown."""
    form, rating, inspection = review.opened.form, review.rating, review.opened.inspection
    written = inspection.rating_remarks if unsaved_remarks is None else unsaved_remarks
    rule = None if rating.key is None else rating_rule(form, rating.key)
    marks = {RatingCondition.ALL_MET: Mark.CIRCLE, RatingCondition.ANY_FINDING: Mark.TRIANGLE}
    return ReviewScreen(
        state=inspection.state,
        state_text=state_words(inspection.state),
        progress=progress_words(review.opened.progress),
        problems=tuple(_problem(form, problem) for problem in review.problems),
        rating=translate("Review", "評価はまだ出せません") if rule is None else spoken(rule.label),
        mark=Mark.NONE if rule is None else marks[rule.when],
        explanation=_explanation(rating),
        findings=tuple(
            FindingScreen(
                row=finding.row,
                mark=Mark(form.result(finding.result).shape),
                words=_finding(form, finding),
                remarks=finding.remarks,
            )
            for finding in review.findings
        ),
        remarks_wanted=rule is not None and bool(rule.request),
        rating_remarks=written or review.proposed_remarks,
    )


def _finding(form: Form, finding: Finding) -> str:
    return f"No.{finding.no} {spoken(form.row(finding.row).short)}　{result_words(form.result(finding.result))}"


def _problem(form: Form, problem: Problem) -> ProblemScreen:
    short = spoken(form.row(problem.row).short)
    words = f"No.{problem.no} {short} — {problem_words(problem.kind)}"
    return ProblemScreen(problem.row, _FIELDS.get(problem.kind, ""), words)


def _explanation(rating: Rating) -> str:
    parts: list[str] = []
    if rating.open_rows:
        words = translate("Review", "判定していない項目があるため、評価を保留しています：{rows}")
        parts.append(words.format(rows=_numbers(rating.open_rows)))
    if rating.finding_rows:
        words = translate("Review", "一部のみ実施・未実施の項目があります：{rows}")
        parts.append(words.format(rows=_numbers(rating.finding_rows)))
    if rating.key is not None and not rating.finding_rows:
        parts.append(translate("Review", "すべての項目が「実施」です。"))
    if rating.not_applicable_rows:
        words = translate("Review", "再委託がないため該当なしとした項目：{rows}")
        parts.append(words.format(rows=_numbers(rating.not_applicable_rows)))
    return "\n".join(parts)


def _numbers(rows: tuple[int, ...]) -> str:
    return (", " if english() else "、").join(f"No.{number}" for number in rows)
