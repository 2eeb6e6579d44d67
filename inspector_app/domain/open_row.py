"""What of an inspection is still open, and which rows that concerns."""

from collections.abc import Mapping
from enum import StrEnum

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.form import Form
from inspector_app.domain.ids import RowKey


class Share(StrEnum):
    """Which of the rows one looks at."""

    ALL = "all"
    UNASSESSED = "unassessed"
    WAITING = "waiting"
    LATER = "later"
    """Flagged: left for later."""


def belongs(answer: Answer, share: Share) -> bool:
    """Tell whether a row with this answer is one of those."""
    if share is Share.UNASSESSED:
        return answer.standing is Standing.UNASSESSED
    if share is Share.WAITING:
        return answer.standing is Standing.WAITING
    return share is Share.ALL or answer.flagged


def shares(form: Form, answers: Mapping[RowKey, Answer]) -> dict[Share, int]:
    """Return how many rows there are of each."""
    given = [answers.get(row.key, Answer(row.key)) for row in form.rows]
    return {share: sum(belongs(answer, share) for answer in given) for share in Share}
