"""業務報告の確認 from what was entered."""

from datetime import date

from inspector_app.domain.canonical import Json
from inspector_app.domain.documents.basis import Basis
from inspector_app.domain.entry import (
    Cells,
    EntryProblem,
    ProblemCode,
    Values,
    filled,
    maybe_choice,
    maybe_day,
    maybe_number,
    rows,
    text,
)
from inspector_app.domain.report_check import (
    POINTS,
    Handling,
    LogReview,
    Period,
    Point,
    ReportCheck,
    Training,
    Verdict,
)

_APRIL = 4
_USUAL_LOGS = (Handling.COLLECTION, Handling.STORAGE, Handling.DISPOSAL)


def propose(basis: Basis) -> dict[str, Json]:
    """Return what is known before anybody enters something; the period is the fiscal year so far."""
    today = basis.today
    begins = max(_year_begins(today), basis.about.begins)
    return {
        "checked_on": today.isoformat(),
        "checker": basis.inspector.name,
        "first": min(begins, today).isoformat(),
        "last": today.isoformat(),
        "logs": [{"handling": handling.value} for handling in _USUAL_LOGS],
        "trainings": [{}],
        "points": [{} for _ in POINTS],
    }


def problems(values: Values) -> tuple[EntryProblem, ...]:
    """Return what is wrong beside the single fields."""
    found = [*_reversed(values, "last")]
    for place, row in enumerate(rows(values, "logs")):
        found += _reversed(row, f"logs.{place}.last")
        found += _more_than(row, ("sampled", "entries"), f"logs.{place}")
    for place, row in enumerate(rows(values, "trainings")):
        found += _more_than(row, ("attended", "invited"), f"trainings.{place}")
    return tuple(found)


def make(values: Values, basis: Basis) -> ReportCheck:
    """Return the document."""
    return ReportCheck(
        contract=basis.about,
        reported_on=maybe_day(values, "reported_on"),
        period=_period(values),
        attachments=text(values, "attachments"),
        checked_on=maybe_day(values, "checked_on"),
        checker=text(values, "checker"),
        logs=tuple(_log(row) for row in filled(values, "logs")),
        trainings=tuple(_training(row) for row in filled(values, "trainings")),
        points=tuple(
            Point(key, maybe_choice(Verdict, row, "verdict"), text(row, "reason"))
            for key, row in zip(POINTS, rows(values, "points"), strict=False)
        ),
        gaps=text(values, "gaps"),
        due=maybe_day(values, "due"),
    )


def _year_begins(today: date) -> date:
    return date(today.year if today.month >= _APRIL else today.year - 1, _APRIL, 1)


def _period(values: Values | Cells) -> Period:
    return Period(maybe_day(values, "first"), maybe_day(values, "last"))


def _log(row: Cells) -> LogReview:
    return LogReview(
        handling=maybe_choice(Handling, row, "handling"),
        period=_period(row),
        entries=maybe_number(row, "entries"),
        sampled=maybe_number(row, "sampled"),
        reviewer=text(row, "reviewer"),
        anomalies=text(row, "anomalies"),
        evidence=text(row, "evidence"),
    )


def _training(row: Cells) -> Training:
    return Training(
        day=maybe_day(row, "day"),
        subject=text(row, "subject"),
        invited=maybe_number(row, "invited"),
        attended=maybe_number(row, "attended"),
        material=text(row, "material"),
    )


def _reversed(values: Values | Cells, path: str) -> list[EntryProblem]:
    first, last = maybe_day(values, "first"), maybe_day(values, "last")
    reverse = first is not None and last is not None and last < first
    return [EntryProblem(path, ProblemCode.PERIOD_REVERSED)] if reverse else []


def _more_than(row: Cells, keys: tuple[str, str], path: str) -> list[EntryProblem]:
    some, every = (text(row, key) for key in keys)
    if some.isdecimal() and every.isdecimal() and int(some) > int(every):
        return [EntryProblem(f"{path}.{keys[0]}", ProblemCode.MORE_THAN_ALL)]
    return []
