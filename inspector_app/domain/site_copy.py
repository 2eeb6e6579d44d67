"""現場控え: what is left with the contractor after a visit, without anything that is the inspector's own."""

from dataclasses import dataclass
from datetime import date

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.closing import Closing, Receipt
from inspector_app.domain.form import Form, Grade, Row
from inspector_app.domain.inspection import Answers, Inspection


@dataclass(frozen=True, slots=True)
class CopiedRow:
    """A row as the contractor sees it. `result` is empty while the row is open; `waiting` is what is still to be sent.

    `facts` are the remarks of a finding, and of no other row: methods, hearing answers, ticks, flags and remarks about
    what was in order stay with the inspector.
    """

    no: int
    section: str
    subject: str
    result: str
    facts: str = ""
    waiting: str = ""
    waiting_until: date | None = None


@dataclass(frozen=True, slots=True)
class SiteCopy:
    """The copy of one visit, as things stood when it was left, with what was said and signed on the screen."""

    inspection: Inspection
    form_title: str
    left_on: date | None
    rows: tuple[CopiedRow, ...]
    comment: str = ""
    receipt: Receipt | None = None


def site_copy(
    inspection: Inspection, form: Form, answers: Answers, left_on: date | None, closing: Closing | None = None
) -> SiteCopy:
    """Return the copy of a visit, its rows in the order of the sheet."""
    title = " ".join(filter(None, (form.mark, form.title.ja)))
    rows = [
        _copied(form, section.label.ja, row, answers.get(row.key, Answer(row.key)))
        for section, _item, row in form.walk()
    ]
    said = closing or Closing()
    return SiteCopy(inspection, title, left_on, tuple(rows), said.comment, said.receipt)


def _copied(form: Form, section: str, row: Row, answer: Answer) -> CopiedRow:
    finding = answer.result is not None and answer.grade(form) is not Grade.MET
    waiting = answer.standing is Standing.WAITING
    return CopiedRow(
        no=row.no,
        section=section,
        subject=row.short.ja,
        result=_result(form, row, answer),
        facts=answer.remarks.strip() if finding else "",
        waiting=answer.waiting_for.strip() if waiting else "",
        waiting_until=answer.waiting_until if waiting else None,
    )


def _result(form: Form, row: Row, answer: Answer) -> str:
    if answer.result is not None:
        result = form.result(answer.result)
        return f"{result.key}. {result.label.ja}"
    rule = form.not_applicable_rule(row.key) if answer.standing is Standing.NOT_APPLICABLE else None
    return rule.label.ja if rule is not None else ""
