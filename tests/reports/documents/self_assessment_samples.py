"""自己申告 to draw."""

from dataclasses import replace
from datetime import date

from inspector_app.domain.form_json import form_from_json, form_ref
from inspector_app.domain.ids import ResultKey
from inspector_app.domain.self_assessment import Declarant, OwnAnswer, SelfAssessment
from tests.reports import samples as sheet_samples
from tests.reports.documents import samples


def shortest() -> SelfAssessment:
    """All 実施, nothing remarked, no seal."""
    definition = sheet_samples.official()
    rows = form_from_json(definition).rows
    declarant = Declarant(samples.CONTRACTOR, "", "𠮷﨑 太郎", "", date(2026, 3, 2), sealed=False)
    answers = tuple(OwnAnswer(row.key, ResultKey("A"), "") for row in rows)
    return SelfAssessment(form_ref(definition), declarant, "", "", answers)


def typical() -> SelfAssessment:
    """Some remarks, one row in part, the rows on subcontractors 該当なし."""
    usual = shortest()
    declarant = Declarant(
        samples.CONTRACTOR, "代表取締役", "𠮷﨑 太郎", "総務部 03-0000-0000", date(2026, 3, 2), sealed=True
    )
    answers = list(usual.answers)
    answers[0] = replace(answers[0], remarks="取扱規程第2章から第6章までに定めている。")
    answers[5] = replace(answers[5], result=ResultKey("B"), remarks="下期の点検は3月末に行う。")
    answers[-2:] = [replace(answer, result=None) for answer in answers[-2:]]
    return replace(
        usual, declarant=declarant, surveyed=samples.CONTRACTOR, place="本社3階 事務センター", answers=tuple(answers)
    )


def longest() -> SelfAssessment:
    """Remarks longer than a page."""
    usual = typical()
    return replace(usual, answers=(replace(usual.answers[0], remarks=samples.long_text(2500)), *usual.answers[1:]))
