"""契約条項確認票 from what was entered."""

from inspector_app.domain.canonical import Json
from inspector_app.domain.clauses import TWELVE, ClauseCheck, ClausePoint, Presence
from inspector_app.domain.documents.basis import Basis
from inspector_app.domain.entry import EntryProblem, ProblemCode, Values, maybe_choice, maybe_day, rows, text


def propose(basis: Basis) -> dict[str, Json]:
    """Return what is known before anybody enters something."""
    return {
        "checked_on": basis.today.isoformat(),
        "checker": basis.inspector.name,
        "body": basis.agency.name,
        "points": [{} for _ in range(TWELVE)],
    }


def problems(values: Values) -> tuple[EntryProblem, ...]:
    """Return what is wrong beside the single fields: a point that is not needed, without a reason."""
    return tuple(
        EntryProblem(f"points.{place}.remarks", ProblemCode.REASON_MISSING)
        for place, row in enumerate(rows(values, "points"))
        if text(row, "presence") == Presence.NOT_NEEDED and not text(row, "remarks")
    )


def make(values: Values, basis: Basis) -> ClauseCheck:
    """Return the document; a point without an answer is not looked at."""
    return ClauseCheck(
        contract=basis.about,
        checked_on=maybe_day(values, "checked_on"),
        checker=text(values, "checker"),
        body=text(values, "body"),
        points=tuple(
            ClausePoint(
                no=no,
                presence=maybe_choice(Presence, row, "presence"),
                clause=text(row, "clause"),
                remarks=text(row, "remarks"),
            )
            for no, row in enumerate(rows(values, "points"), start=1)
        ),
        remarks=text(values, "remarks"),
    )
