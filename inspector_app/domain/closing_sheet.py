"""講評シート: what is told and asked at the closing talk, as facts (DOMAIN 6)."""

from dataclasses import dataclass
from datetime import date

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.closing import Closing, asked_of
from inspector_app.domain.form import Form
from inspector_app.domain.inspection import Answers, Inspection


@dataclass(frozen=True, slots=True)
class Point:
    """One finding: the row, the facts, what is asked for ("" for the usual report in writing), by when."""

    no: int
    subject: str
    result: str
    facts: str
    asked: str
    due: date | None


@dataclass(frozen=True, slots=True)
class Awaited:
    """A row whose documents are still to be sent."""

    no: int
    subject: str
    what: str
    until: date | None


@dataclass(frozen=True, slots=True)
class ClosingSheet:
    """The sheet of one talk."""

    inspection: Inspection
    form_title: str
    closing: Closing
    points: tuple[Point, ...]
    awaited: tuple[Awaited, ...]


def closing_sheet(inspection: Inspection, form: Form, answers: Answers, closing: Closing, today: date) -> ClosingSheet:
    """Return the sheet, its rows in the order of the form; periods begin on the day of the talk, or `today`."""
    talk = today if closing.held_at is None else closing.held_at.date()
    points = []
    for asked in asked_of(form, answers, closing, talk):
        row, answer = form.row(asked.row), answers[asked.row]
        label = "" if answer.result is None else f"{answer.result}. {form.result(answer.result).label.ja}"
        points.append(Point(row.no, row.short.ja, label, answer.remarks.strip(), asked.text.strip(), asked.due))
    waiting = [(row, answers.get(row.key, Answer(row.key))) for row in form.rows]
    awaited = [
        Awaited(row.no, row.short.ja, answer.waiting_for.strip(), answer.waiting_until)
        for row, answer in waiting
        if answer.standing is Standing.WAITING
    ]
    title = " ".join(filter(None, (form.mark, form.title.ja)))
    return ClosingSheet(inspection, title, closing, tuple(points), tuple(awaited))
