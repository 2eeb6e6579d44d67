"""電話ヒアリング記録 from what was entered."""

import re
import unicodedata
from datetime import datetime

from inspector_app.domain.canonical import Json
from inspector_app.domain.documents.basis import Basis
from inspector_app.domain.entry import (
    EntryProblem,
    ProblemCode,
    Values,
    clock,
    filled,
    maybe_choice,
    maybe_day,
    rows,
    text,
)
from inspector_app.domain.hearing import Exchange, Hearing, Means, Person

_NUMBERS = re.compile(r"[\s,、，・.．]+")


def propose(basis: Basis) -> dict[str, Json]:
    """Return what is known before anybody enters something."""
    person = basis.inspector
    position = "　".join(filter(None, (person.department, person.title)))
    return {
        "day": basis.today.isoformat(),
        "begins": f"{basis.now:%H:%M}",
        "means": Means.TELEPHONE.value,
        "agency": [{"name": person.name, "position": position}],
        "contractor": [{}],
        "exchanges": [{}],
    }


def problems(values: Values) -> tuple[EntryProblem, ...]:
    """Return what is wrong beside the single fields."""
    begins, ends = clock(values, "begins"), clock(values, "ends")
    found = []
    if begins is not None and ends is not None and ends < begins:
        found.append(EntryProblem("ends", ProblemCode.PERIOD_REVERSED))
    for place, row in enumerate(rows(values, "exchanges")):
        if row_numbers(text(row, "rows")) is None:
            found.append(EntryProblem(f"exchanges.{place}.rows", ProblemCode.NO_NUMBER))
    return tuple(found)


def make(values: Values, basis: Basis) -> Hearing:
    """Return the document."""
    return Hearing(
        begun=_moment(values, "begins", basis),
        ended=_moment(values, "ends", basis),
        means=maybe_choice(Means, values, "means"),
        contract=basis.about,
        reason=text(values, "reason"),
        agency=_people(values, "agency"),
        contractor=_people(values, "contractor"),
        exchanges=tuple(
            Exchange(
                rows=row_numbers(text(row, "rows")) or (),
                question=text(row, "question"),
                answer=text(row, "answer"),
                follow_up=text(row, "follow_up"),
                due=maybe_day(row, "due"),
            )
            for row in filled(values, "exchanges")
        ),
        remarks=text(values, "remarks"),
    )


def _moment(values: Values, key: str, basis: Basis) -> datetime | None:
    """Return a time of the conversation's day, None while one of the two is not known."""
    on, at = maybe_day(values, "day"), clock(values, key)
    return None if on is None or at is None else datetime.combine(on, at, basis.now.tzinfo)


def row_numbers(typed: str) -> tuple[int, ...] | None:
    """Return numbers of rows as they are typed, "3、12" or "No.3"; None for what holds anything else."""
    plain = unicodedata.normalize("NFKC", typed).casefold().replace("no.", " ").replace("no", " ")
    parts = [part for part in _NUMBERS.split(plain) if part]
    if not all(part.isdecimal() and part.isascii() and len(part) <= 5 for part in parts):
        return None
    return tuple(int(part) for part in parts)


def _people(values: Values, key: str) -> tuple[Person, ...]:
    return tuple(Person(text(row, "name"), text(row, "position")) for row in filled(values, key))
