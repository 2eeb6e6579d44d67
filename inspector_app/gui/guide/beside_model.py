"""What stands beside a row, as values: what the visit before found, and what the contractor says."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.answer import Answer
from inspector_app.domain.form import Form, Grade
from inspector_app.domain.ids import ResultKey, RowKey
from inspector_app.domain.last_visit import LastFinding
from inspector_app.domain.self_assessment import OwnAnswer
from inspector_app.gui.language import spoken
from inspector_app.gui.phrases import day_words
from inspector_app.usecases.look_beside import Beside

translate = QCoreApplication.translate
_SHAPES = {"circle": "○", "triangle": "△", "cross": "×"}


@dataclass(frozen=True, slots=True)
class BesideScreen:
    """A short heading, what stands at its right, and the words under it."""

    heading: str
    aside: str
    words: str


class BesideScreens:
    """Makes what stands beside the rows of one inspection."""

    def __init__(self, form: Form, beside: Beside) -> None:
        self._form = form
        visit, assessment = beside.last_visit, beside.assessment
        self.has_assessment = assessment is not None
        self._visited = "" if visit is None else day_words(visit.visited_on)
        self._year = "" if visit is None else str(visit.visited_on.year)
        self._declared = "" if assessment is None else day_words(assessment.declarant.declared_on)
        self._found: dict[RowKey, LastFinding] = {} if visit is None else {each.row: each for each in visit.findings}
        self._own: dict[RowKey, OwnAnswer] = (
            {} if assessment is None else {each.row: each for each in assessment.answers}
        )

    def last_visit(self, row: RowKey) -> BesideScreen | None:
        """Return what the visit before found at a row, None where no visit is known."""
        if not self._visited:
            return None
        found = self._found.get(row)
        if found is None:
            words = translate("Beside", "指摘はありませんでした。")
            return BesideScreen(translate("Beside", "前回"), self._visited, words)
        promise = translate("Beside", "受注者の回答：{promise}").format(promise=found.promise) if found.promise else ""
        words = "\n".join(part for part in (self._shaped(found.result), found.remarks, promise) if part)
        return BesideScreen(translate("Beside", "前回の指摘"), self._visited, words)

    def own_answer(self, row: RowKey) -> BesideScreen | None:
        """Return what the contractor says about a row, None without a self-assessment."""
        if not self.has_assessment:
            return None
        heading, own = translate("Beside", "自己申告"), self._own.get(row)
        if own is None:
            return BesideScreen(heading, self._declared, translate("Beside", "この項目には答えていません。"))
        result = translate("Beside", "／ 該当なし") if own.result is None else self._shaped(own.result)
        return BesideScreen(heading, self._declared, "\n".join(part for part in (result, own.remarks) if part))

    def before(self, answer: Answer) -> str:
        """Return, for the head of the row, what was found last time, and that it is found again."""
        found = self._found.get(answer.row)
        if found is None:
            return ""
        again = answer.grade(self._form) not in {None, Grade.MET}
        words = (
            translate("Beside", "前回：{result}（{year}年）再指摘")
            if again
            else translate("Beside", "前回：{result}（{year}年）")
        )
        return words.format(result=found.result, year=self._year)

    def _shaped(self, key: ResultKey) -> str:
        """Return a result with its shape: △ B. 一部のみ実施. One that this form does not have is named by its key."""
        result = next((one for one in self._form.results if one.key == key), None)
        if result is None:
            return key
        return f"{_SHAPES.get(result.shape, '')} {result.key}. {spoken(result.label)}".strip()
