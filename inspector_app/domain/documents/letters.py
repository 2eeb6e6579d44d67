"""What the letters to a contractor have in common: who writes to whom; nothing is due before it is asked for."""

from inspector_app.domain.canonical import Json
from inspector_app.domain.documents.basis import Basis
from inspector_app.domain.entry import EntryProblem, ProblemCode, Values, maybe_day, rows


def head(basis: Basis) -> dict[str, Json]:
    """Return date, addressee and sender as they are proposed."""
    return {"day": basis.today.isoformat(), "addressee": basis.addressee, "sender": basis.sender}


def due_before_sent(values: Values, key: str) -> list[EntryProblem]:
    """Return the rows of a list that fall due before the letter's own date."""
    sent = maybe_day(values, "day")
    dues = [(place, maybe_day(row, "due")) for place, row in enumerate(rows(values, key))]
    return [
        EntryProblem(f"{key}.{place}.due", ProblemCode.PERIOD_REVERSED)
        for place, due in dues
        if sent is not None and due is not None and due < sent
    ]
