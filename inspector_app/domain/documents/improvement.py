"""改善依頼書 from the findings of a signed record, and from what was entered."""

from inspector_app.domain.canonical import Json
from inspector_app.domain.documents import letters
from inspector_app.domain.documents.basis import Basis
from inspector_app.domain.entry import (
    Cells,
    EntryProblem,
    Values,
    filled,
    lines,
    maybe_day,
    maybe_number,
    text,
)
from inspector_app.domain.improvement import Demand, ImprovementRequest, demands_of


def propose(basis: Basis) -> dict[str, Json]:
    """Return the letter as the findings give it, due after the usual time."""
    visit = basis.visited
    found = demands_of(visit.form, visit.answers, basis.today, basis.usual.improvement_days)
    return {
        **letters.head(basis),
        "demands": [
            {
                "no": str(each.no),
                "item": each.item,
                "criteria": each.criteria,
                "result": each.result,
                "facts": each.facts,
                "due": "" if each.due is None else each.due.isoformat(),
            }
            for each in found
        ],
    }


def problems(values: Values) -> tuple[EntryProblem, ...]:
    """Return what is wrong beside the single fields: something due before it is asked for."""
    return tuple(letters.due_before_sent(values, "demands"))


def make(values: Values, basis: Basis) -> ImprovementRequest:
    """Return the document."""
    visit = basis.visited
    return ImprovementRequest(
        day=maybe_day(values, "day"),
        addressee=lines(values, "addressee"),
        sender=lines(values, "sender"),
        inspection=visit.inspection,
        record=visit.signed,
        demands=tuple(_demand(row) for row in filled(values, "demands")),
    )


def _demand(row: Cells) -> Demand:
    return Demand(
        no=maybe_number(row, "no"),
        item=text(row, "item"),
        criteria=text(row, "criteria"),
        result=text(row, "result"),
        facts=text(row, "facts"),
        due=maybe_day(row, "due"),
    )
