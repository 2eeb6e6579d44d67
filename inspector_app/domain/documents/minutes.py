"""打合簿 from what was entered."""

from inspector_app.domain.canonical import Json
from inspector_app.domain.documents.basis import Basis
from inspector_app.domain.entry import (
    Cells,
    EntryProblem,
    ProblemCode,
    Values,
    filled,
    maybe_day,
    rows,
    text,
)
from inspector_app.domain.minutes import Appointment, Clause, Minutes, Post, Role, Subject

_POSTS = {f"{subject.value}_{role.value}": Post(subject, role) for subject in Subject for role in Role}


def propose(basis: Basis) -> dict[str, Json]:
    """Return what is known before anybody enters something."""
    clauses = dict(zip(("personal", "specific"), basis.usual.clauses, strict=False))
    numbers: dict[str, Json] = {
        f"{subject}_{part}": value
        for subject, clause in clauses.items()
        for part, value in zip(("article", "item"), clause, strict=True)
    }
    return {
        "day": basis.today.isoformat(),
        "contract_title": basis.about.title,
        "supervisor": basis.inspector.name,
        "appointments": [{"post": post} for post in _POSTS],
        **numbers,
    }


def problems(values: Values) -> tuple[EntryProblem, ...]:
    """Return what is wrong beside the single fields."""
    found = []
    for place, row in enumerate(rows(values, "appointments")):
        if text(row, "post") and text(row, "also") == text(row, "post"):
            found.append(EntryProblem(f"appointments.{place}.also", ProblemCode.HOLDS_ITSELF))
        begins, ends = maybe_day(row, "begins"), maybe_day(row, "ends")
        if begins is not None and ends is not None and ends < begins:
            found.append(EntryProblem(f"appointments.{place}.ends", ProblemCode.PERIOD_REVERSED))
    return tuple(found)


def make(values: Values, basis: Basis) -> Minutes:
    """Return the document."""
    return Minutes(
        day=maybe_day(values, "day"),
        supervisor=text(values, "supervisor"),
        chief=text(values, "chief"),
        contract_title=text(values, "contract_title"),
        contract_kind=basis.about.kind,
        clauses={
            Subject.PERSONAL: Clause(text(values, "personal_article"), text(values, "personal_item")),
            Subject.SPECIFIC: Clause(text(values, "specific_article"), text(values, "specific_item")),
        },
        appointments=tuple(_appointment(row) for row in filled(values, "appointments")),
    )


def _appointment(row: Cells) -> Appointment:
    also = text(row, "also")
    return Appointment(
        post=_POSTS.get(text(row, "post")),
        name=text(row, "name"),
        title=text(row, "title"),
        begins=maybe_day(row, "begins"),
        ends=maybe_day(row, "ends"),
        holds_also=_POSTS[also] if also else None,
    )
