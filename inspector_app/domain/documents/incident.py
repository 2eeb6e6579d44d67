"""事故報告 from what was entered; its two dates are computed."""

from datetime import datetime

from inspector_app.domain.canonical import Json
from inspector_app.domain.documents.basis import Basis
from inspector_app.domain.entry import (
    EntryProblem,
    ProblemCode,
    Values,
    clock,
    lines,
    maybe_choice,
    maybe_day,
    text,
    ticks,
)
from inspector_app.domain.incident import NINE, Clocks, Ground, Harm, IncidentReport, Stage, clocks


def propose(basis: Basis) -> dict[str, Json]:
    """Return what is known before anybody enters something."""
    return {
        "day": basis.today.isoformat(),
        "recipients": basis.usual.recipient,
        "sender": basis.sender,
        "stage": Stage.PRELIMINARY.value,
        "certainty": "suspected",
        "known_day": basis.today.isoformat(),
        "known_time": f"{basis.now:%H:%M}",
    }


def problems(values: Values) -> tuple[EntryProblem, ...]:
    """Return what is wrong beside the single fields: a report before anybody knew."""
    known, reported = maybe_day(values, "known_day"), maybe_day(values, "day")
    if known is not None and reported is not None and reported < known:
        return (EntryProblem("known_day", ProblemCode.PERIOD_REVERSED),)
    return ()


def due(values: Values, basis: Basis) -> Clocks | None:
    """Return when the two reports are due, None while it is not known when it became known."""
    known = maybe_day(values, "known_day")
    return None if known is None else clocks(known, _grounds(values), basis.usual.rest)


def make(values: Values, basis: Basis) -> IncidentReport:
    """Return the document."""
    known_on, at = maybe_day(values, "known_day"), clock(values, "known_time")
    return IncidentReport(
        stage=maybe_choice(Stage, values, "stage"),
        day=maybe_day(values, "day"),
        recipients=lines(values, "recipients"),
        sender=lines(values, "sender"),
        contract=basis.about,
        harms=frozenset(Harm(tick) for tick in ticks(values, "harms")),
        suspected=text(values, "certainty") == "suspected" if text(values, "certainty") else None,
        grounds=_grounds(values),
        happened=text(values, "happened"),
        known_at=None if known_on is None or at is None else datetime.combine(known_on, at, basis.now.tzinfo),
        finder=text(values, "finder"),
        course=text(values, "course"),
        texts={name: text(values, name) for name in NINE if text(values, name)},
        clocks=due(values, basis),
    )


def _grounds(values: Values) -> frozenset[Ground]:
    return frozenset(Ground(tick) for tick in ticks(values, "grounds"))
