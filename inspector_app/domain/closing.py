"""講評: the talk at the end of a visit, what the contractor says to it, and that they received the copy.

Facts, not judgement: who was there, what is asked for and by when, the contractor's own words. The contractor's
representative signs as "received", never as "agreed" (PRODUCT §5, DOMAIN 6).
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from inspector_app.domain.answer import Answer
from inspector_app.domain.finding import findings
from inspector_app.domain.form import Form
from inspector_app.domain.ids import RowKey
from inspector_app.domain.inspection import Answers
from inspector_app.domain.strokes import MOST_POINTS, MOST_STROKES, Strokes, within_box

USUAL_DAYS = 30
"""How long a contractor has where the agency decided nothing else (PRODUCT §2)."""


class Side(StrEnum):
    """On whose side somebody attends: the agency's, the contractor's, or a third one's (a subcontractor, an owner)."""

    AGENCY = "agency"
    CONTRACTOR = "contractor"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Attendant:
    """Somebody who attended: name, and position with department or company."""

    side: Side
    name: str
    position: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What the contractor is asked to do about one finding, and by when."""

    row: RowKey
    text: str
    due: date | None


@dataclass(frozen=True, slots=True)
class Receipt:
    """The contractor's representative received the copy; nothing more.

    `at` is the device's time with its UTC offset. `seen` is what the copy said then, one for each row in the sheet's
    order: a result's key, or the row's standing. Later changes can so be told beside the signature.
    """

    name: str
    position: str
    at: datetime
    strokes: Strokes
    seen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unsigned:
    """A receipt while it is written: the representative's name and hand, which nobody has confirmed yet."""

    name: str = ""
    position: str = ""
    strokes: Strokes = ()


@dataclass(frozen=True, slots=True)
class Closing:
    """The closing talk of one inspection. `held_at` is when it began, with its UTC offset."""

    held_at: datetime | None = None
    attendance: tuple[Attendant, ...] = ()
    asked: tuple[Asked, ...] = ()
    comment: str = ""
    receipt: Receipt | None = None

    @property
    def empty(self) -> bool:
        """Tell whether nothing was written down."""
        return self == Closing()


def usual_due(talk: date) -> date:
    """Return by when findings are to be mended where the agency decided nothing else (PRODUCT §2)."""
    return talk + timedelta(days=USUAL_DAYS)


def asked_of(form: Form, answers: Answers, closing: Closing, talk: date) -> tuple[Asked, ...]:
    """Return what is asked for each finding, in the sheet's order: what was written down, else the usual period."""
    written = {asked.row: asked for asked in closing.asked}
    return tuple(
        written.get(finding.row, Asked(finding.row, "", usual_due(talk))) for finding in findings(form, answers)
    )


def seen_results(form: Form, answers: Answers) -> tuple[str, ...]:
    """Return what a copy of the sheet says now, as `Receipt.seen`."""
    return tuple(_seen(answers.get(row.key, Answer(row.key))) for row in form.rows)


def changed_since(form: Form, answers: Answers, receipt: Receipt) -> tuple[int, ...]:
    """Return the numbers of the rows whose result is another one than the contractor received, ascending."""
    now = seen_results(form, answers)
    return tuple(row.no for row, then, new in zip(form.rows, receipt.seen, now, strict=False) if then != new)


def contradictions(closing: Closing, form: Form) -> list[str]:
    """Name what in a closing does not fit its form; what another program wrote may say anything."""
    rows = [row.key for row in form.rows]
    asked = [each.row for each in closing.asked]
    receipt = closing.receipt
    found = []
    if len(set(asked)) != len(asked) or not set(asked) <= set(rows):
        found.append("closing")
    if receipt is not None and not _sound(receipt, len(rows)):
        found.append("receipt")
    return found


def _sound(receipt: Receipt, rows: int) -> bool:
    points = sum(len(stroke) for stroke in receipt.strokes)
    few = len(receipt.strokes) <= MOST_STROKES and points <= MOST_POINTS
    return few and points > 0 and within_box(receipt.strokes) and len(receipt.seen) == rows


def _seen(answer: Answer) -> str:
    return str(answer.result) if answer.result is not None else answer.standing.value
