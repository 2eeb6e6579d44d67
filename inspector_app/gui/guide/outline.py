"""The rows of an inspection in the order and the share that somebody looks at, as lines of the contents list."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.completeness import Progress
from inspector_app.domain.form import Form, Item, Row
from inspector_app.domain.ids import RowKey
from inspector_app.domain.open_row import Share, belongs
from inspector_app.domain.row_order import Group, Order, arrange
from inspector_app.gui.guide.contents_model import Line, RowLine, SectionLine
from inspector_app.gui.language import spoken
from inspector_app.gui.phrases import result_words, standing_words
from inspector_app.gui.widgets.marks import Mark

translate = QCoreApplication.translate


class Outline:
    """Knows the line of every row; what was worked out once is kept, so that another order costs next to nothing."""

    def __init__(self, form: Form, answers: Mapping[RowKey, Answer], today: date) -> None:
        self._form, self._today = form, today
        self._items: dict[RowKey, tuple[Item, Row]] = {row.key: (item, row) for _, item, row in form.walk()}
        self._answers = dict(answers)
        self._lines = {row.key: self._line(self._answers.get(row.key, Answer(row.key))) for row in form.rows}
        self._groups: dict[Order, tuple[Group, ...]] = {}
        given = [self._answers.get(key, Answer(key)) for key in self._lines]
        self.counts = {share: sum(belongs(answer, share) for answer in given) for share in Share}
        """How many rows there are of each share."""

    def prepare(self) -> None:
        """Work out all orders while there is time."""
        for order in Order:
            self._grouped(order)

    def take(self, answer: Answer) -> RowLine:
        """Take in another answer and return its line."""
        before = self._answers.get(answer.row, Answer(answer.row))
        for share in Share:
            self.counts[share] += belongs(answer, share) - belongs(before, share)
        self._answers[answer.row] = answer
        line = self._lines[answer.row] = self._line(answer)
        return line

    def lines(self, order: Order, share: Share) -> list[Line]:
        """Return headings with their rows; a heading counts all of its rows, also those that are not shown."""
        lines: list[Line] = []
        for group in self._grouped(order):
            members = [self._lines[row.key] for row in group.rows]
            shown = members if share is Share.ALL else [line for line in members if self._belongs(line.key, share)]
            if shown:
                label = "" if group.label is None else spoken(group.label)
                lines.append(SectionLine(label, sum(line.judged for line in members), len(members)))
                lines += shown
        return lines

    @property
    def progress(self) -> Progress:
        """Return how many rows stand where."""
        total, waiting, unassessed, later = (
            self.counts[share] for share in (Share.ALL, Share.WAITING, Share.UNASSESSED, Share.LATER)
        )
        return Progress(total, total - waiting - unassessed, waiting, unassessed, later)

    def _belongs(self, key: RowKey, share: Share) -> bool:
        return belongs(self._answers.get(key, Answer(key)), share)

    def _grouped(self, order: Order) -> tuple[Group, ...]:
        if order not in self._groups:
            self._groups[order] = arrange(self._form, order)
        return self._groups[order]

    def _line(self, answer: Answer) -> RowLine:
        item, row = self._items[answer.row]
        waits = answer.standing is Standing.WAITING and answer.waiting_until is not None
        return RowLine(
            key=row.key,
            no=row.no,
            short=spoken(row.short),
            full=spoken(item.text),
            mark=mark_of(self._form, answer),
            state=state_words(self._form, answer),
            flagged=answer.flagged,
            note=until_words(answer.waiting_until, self._today) if waits and answer.waiting_until is not None else "",
        )


def mark_of(form: Form, answer: Answer) -> Mark:
    """Return what stands before the row in the contents list."""
    if answer.result is not None:
        return Mark(form.result(answer.result).shape)
    marks = {Standing.WAITING: Mark.WAITING, Standing.NOT_APPLICABLE: Mark.NOT_APPLICABLE}
    return marks.get(answer.standing, Mark.NONE)


def state_words(form: Form, answer: Answer) -> str:
    """Return a row's state in words, for tooltips and screen readers."""
    words = standing_words(answer.standing)
    if answer.result is not None:
        words = result_words(form.result(answer.result))
    return f"{words} ⚑" if answer.flagged else words


def until_words(day: date, today: date) -> str:
    """Return until when something is waited for, shortly; what is overdue says so."""
    words = translate("Words", "{day} 期限切れ") if day < today else translate("Words", "{day}まで")
    return words.format(day=f"{day.month}/{day.day}")
