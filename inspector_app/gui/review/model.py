"""What the review shows, as values."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.completeness import Problem, ProblemKind
from inspector_app.domain.finding import Finding
from inspector_app.domain.form import Form, RatingCondition
from inspector_app.domain.ids import RowKey
from inspector_app.domain.lifecycle import State
from inspector_app.domain.rating import rating_rule
from inspector_app.gui.guide.fields import REASON, REMARKS, WAITING_FOR
from inspector_app.gui.language import english, spoken
from inspector_app.gui.phrases import problem_words, progress_words, result_words, standing_words, state_words
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
class ReasonScreen:
    """One reason for the rating, with the rows that make it: key, and what the row is called."""

    words: str
    rows: tuple[tuple[RowKey, str], ...]


@dataclass(frozen=True, slots=True)
class RatingScreen:
    """The rating and why: the form's own rule, how many rows have each result, the rows that decide."""

    words: str
    mark: Mark
    rule: str
    counts: str
    reasons: tuple[ReasonScreen, ...]
    care: str


@dataclass(frozen=True, slots=True)
class ReviewScreen:
    """Everything on the review. `rating_remarks` are proposed where none are written."""

    state: State
    state_text: str
    progress: str
    problems: tuple[ProblemScreen, ...]
    rating: RatingScreen
    findings: tuple[FindingScreen, ...]
    remarks_wanted: bool
    rating_remarks: str


def review_screen(review: Review, unsaved_remarks: str | None) -> ReviewScreen:
    """Return the review as it is shown."""
    form, rating, inspection = review.opened.form, review.rating, review.opened.inspection
    written = inspection.rating_remarks if unsaved_remarks is None else unsaved_remarks
    rule = None if rating.key is None else rating_rule(form, rating.key)
    wanted = rule is not None and bool(rule.request)
    return ReviewScreen(
        state=inspection.state,
        state_text=state_words(inspection.state),
        progress=progress_words(review.opened.progress),
        problems=tuple(_problem(form, problem) for problem in review.problems),
        rating=_rating(review, left_over=bool(written.strip()) and rule is not None and not wanted),
        findings=tuple(
            FindingScreen(
                row=finding.row,
                mark=Mark(form.result(finding.result).shape),
                words=_finding(form, finding),
                remarks=finding.remarks,
            )
            for finding in review.findings
        ),
        remarks_wanted=wanted,
        rating_remarks=written or review.proposed_remarks,
    )


def _rating(review: Review, *, left_over: bool) -> RatingScreen:
    form, rating = review.opened.form, review.rating
    rule = None if rating.key is None else rating_rule(form, rating.key)
    marks = {RatingCondition.ALL_MET: Mark.CIRCLE, RatingCondition.ANY_FINDING: Mark.TRIANGLE}
    withheld = translate("Review", "評価はまだ出せません")
    care = translate("Review", "指摘がないのに最終評価の備考があります。前の評価のときの文でないか、確かめてください。")
    return RatingScreen(
        words=withheld if rule is None else f"{rule.no}. {spoken(rule.label)}",
        mark=Mark.NONE if rule is None else marks[rule.when],
        rule="" if rule is None else rule.text.strip("（）"),
        counts=_counts(review),
        reasons=_reasons(review),
        care=care if left_over else "",
    )


def _reasons(review: Review) -> tuple[ReasonScreen, ...]:
    form, rating = review.opened.form, review.rating
    rows = {row.no: row for row in form.rows}
    found = {finding.no: form.result(finding.result) for finding in review.findings}

    def named(no: int) -> tuple[RowKey, str]:
        answer = review.opened.answers.get(rows[no].key, Answer(rows[no].key))
        said = found[no].key if no in found else standing_words(answer.standing)
        return rows[no].key, f"No.{no} {spoken(rows[no].short)} — {said}"

    groups = [
        (translate("Review", "この項目が済むまで、評価を保留しています。"), rating.open_rows),
        (translate("Review", "この項目があるため、指摘のある評価になります。"), rating.finding_rows),
        (translate("Review", "再委託がないため該当なしとし、評価に加えていません。"), rating.not_applicable_rows),
    ]
    reasons = [ReasonScreen(words, tuple(named(no) for no in numbers)) for words, numbers in groups if numbers]
    if rating.key is not None and not rating.finding_rows:
        reasons.insert(0, ReasonScreen(translate("Review", "指摘のある項目はありません。"), ()))
    return tuple(reasons)


def _counts(review: Review) -> str:
    """Return how many rows have each result, in the form's order: 実施 30・一部のみ実施 3・未判定 2."""
    form, answers = review.opened.form, review.opened.answers
    given = [answers.get(row.key, Answer(row.key)) for row in form.rows]
    parts = [(result_words(result), sum(answer.result == result.key for answer in given)) for result in form.results]
    others = (Standing.NOT_APPLICABLE, Standing.WAITING, Standing.UNASSESSED)
    parts += [(standing_words(each), sum(answer.standing is each for answer in given)) for each in others]
    return (", " if english() else "・").join(f"{words} {count}" for words, count in parts if count)


def _finding(form: Form, finding: Finding) -> str:
    return f"No.{finding.no} {spoken(form.row(finding.row).short)}　{result_words(form.result(finding.result))}"


def _problem(form: Form, problem: Problem) -> ProblemScreen:
    short = spoken(form.row(problem.row).short)
    words = f"No.{problem.no} {short} — {problem_words(problem.kind)}"
    return ProblemScreen(problem.row, _FIELDS.get(problem.kind, ""), words)
