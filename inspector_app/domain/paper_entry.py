"""A paper while it is keyed: twice, the second time without seeing the first, then compared row by row.

What is keyed for a row is a mark: a result's key, or how else the row stands (資料待ち, 該当なし). Remarks are keyed
once: prose is compared by reading.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.form import Form
from inspector_app.domain.ids import InspectorId, ResultKey, RowKey
from inspector_app.domain.inspection import Answers

WAITING: Final = Standing.WAITING.value
NOT_APPLICABLE: Final = Standing.NOT_APPLICABLE.value


class Stage(StrEnum):
    """Where the keying stands. TAKEN papers are part of the inspection and are not changed any more."""

    FIRST = "first"
    SECOND = "second"
    COMPARE = "compare"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """What was keyed from one paper. `written_at` is what the paper says. Rows that were not keyed have no entry.

    `chosen` holds what was found to stand on the paper where the passes, or the paper and the answers, differ.
    """

    id: str
    writer: str = ""
    written_at: str = ""
    stage: Stage = Stage.FIRST
    first: Mapping[RowKey, str] = field(default_factory=dict)
    second: Mapping[RowKey, str] = field(default_factory=dict)
    remarks: Mapping[RowKey, str] = field(default_factory=dict)
    chosen: Mapping[RowKey, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Difference:
    """A row to look at again: what each pass keyed, and what the guide has already ("" for nothing)."""

    row: RowKey
    no: int
    first: str
    second: str
    answered: str


def mark_of(answer: Answer) -> str:
    """Return an answer as a mark, "" while the row is not assessed."""
    if answer.result is not None:
        return str(answer.result)
    return "" if answer.standing is Standing.UNASSESSED else answer.standing.value


def marked(entry: PaperEntry, row: RowKey, mark: str) -> PaperEntry:
    """Return the paper with a mark for a row in the stage it is in; "" takes the mark away."""
    marks = {Stage.FIRST: entry.first, Stage.SECOND: entry.second}.get(entry.stage, entry.chosen)
    changed = {key: given for key, given in {**marks, row: mark}.items() if given}
    if entry.stage is Stage.FIRST:
        return replace(entry, first=changed)
    if entry.stage is Stage.SECOND:
        return replace(entry, second=changed)
    return replace(entry, chosen=changed)


def marks_allowed(form: Form, row: RowKey) -> tuple[str, ...]:
    """Return the marks that a row may get."""
    rule = form.not_applicable_rule(row)
    return (*(str(result.key) for result in form.results), WAITING, *((NOT_APPLICABLE,) if rule is not None else ()))


def differences(form: Form, entry: PaperEntry, answers: Answers) -> tuple[Difference, ...]:
    """Return the rows in which the passes differ, or that the guide has otherwise, in the sheet's order."""
    found = []
    for row in form.rows:
        first, second = entry.first.get(row.key, ""), entry.second.get(row.key, "")
        answered = mark_of(answers[row.key]) if row.key in answers else ""
        if first != second or (first and answered and answered != first):
            found.append(Difference(row.key, row.no, first, second, answered))
    return tuple(found)


def unsettled(form: Form, entry: PaperEntry, answers: Answers) -> tuple[Difference, ...]:
    """Return the differences that nobody has decided yet."""
    return tuple(each for each in differences(form, entry, answers) if each.row not in entry.chosen)


def settled_marks(entry: PaperEntry) -> dict[RowKey, str]:
    """Return what counts for each row: what was chosen, else what was keyed. Rows without a mark are left out."""
    rows = entry.first.keys() | entry.second.keys() | entry.chosen.keys()
    marks = {row: entry.chosen.get(row, entry.first.get(row, "")) for row in rows}
    return {row: mark for row, mark in marks.items() if mark}


def keyed_answer(before: Answer, mark: str, remarks: str, author: InspectorId) -> Answer:
    """Return the answer that a mark and remarks from paper make of the one before; remarks there are kept, in front."""
    standing = Standing(mark) if mark in {WAITING, NOT_APPLICABLE} else Standing.JUDGED
    parts = [before.remarks.strip("\r\n"), remarks.strip()]
    joined = "\n".join(part for part in parts if part) if remarks.strip() not in before.remarks else before.remarks
    return replace(
        before,
        standing=standing,
        result=ResultKey(mark) if standing is Standing.JUDGED else None,
        remarks=joined,
        waiting_for=before.waiting_for if standing is Standing.WAITING else "",
        waiting_until=before.waiting_until if standing is Standing.WAITING else None,
        author=author,
    )
