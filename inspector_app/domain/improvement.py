"""改善依頼: what a contractor is asked to mend after an inspection, and by when (DOMAIN I3, I5)."""

from dataclasses import dataclass
from datetime import date, timedelta

from inspector_app.domain.closing import USUAL_DAYS
from inspector_app.domain.finding import findings
from inspector_app.domain.form import Form, Row
from inspector_app.domain.ids import RecordId
from inspector_app.domain.inspection import Answers, Inspection
from inspector_app.domain.record import Record


@dataclass(frozen=True, slots=True)
class Demand:
    """One finding as it is sent: the row's number and texts, the result, the facts, and when it is to be mended."""

    no: int | None
    item: str
    criteria: str
    result: str
    facts: str
    due: date | None


@dataclass(frozen=True, slots=True)
class ImprovementRequest:
    """The letter. `addressee` and `sender` are its lines; `record` names the signed record that it follows from."""

    day: date | None
    addressee: tuple[str, ...]
    sender: tuple[str, ...]
    inspection: Inspection
    record: RecordId
    demands: tuple[Demand, ...]

    @property
    def due(self) -> date | None:
        """Return when the last of the demands falls due, None where nothing does."""
        return max((each.due for each in self.demands if each.due is not None), default=None)


def due_date(sent: date, days: int = USUAL_DAYS) -> date:
    """Return the last day of a period of days that begins on the day after the letter's."""
    return sent + timedelta(days=days)


def demands(record: Record, sent: date, days: int = USUAL_DAYS) -> tuple[Demand, ...]:
    """Return a demand for each finding of a record, in the order of the sheet."""
    return demands_of(record.form, {answer.row: answer for answer in record.answers}, sent, days)


def demands_of(form: Form, answers: Answers, sent: date, days: int = USUAL_DAYS) -> tuple[Demand, ...]:
    """Return a demand for each finding among the answers, in the order of the sheet."""
    due = due_date(sent, days)
    texts = {row.key: (item.text.ja, row) for _section, item, row in form.walk()}
    found = []
    for finding in findings(form, answers):
        item, row = texts[finding.row]
        result = form.result(finding.result)
        label = f"{result.key}. {result.label.ja}"
        found.append(Demand(finding.no, item, criteria_text(row), label, finding.remarks.strip(), due))
    return tuple(found)


def criteria_text(row: Row) -> str:
    """Return a row's 判断基準 as the form prints it, in lines."""
    lead = [row.lead.ja] if row.lead is not None else []
    return "\n".join([*lead, *(("・" if each.bullet else "") + each.text.ja for each in row.criteria)])
