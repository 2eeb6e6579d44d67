"""再検査結果 from the request, the re-inspection's answers, and from what was entered."""

from inspector_app.domain.canonical import Json
from inspector_app.domain.documents import letters
from inspector_app.domain.documents.basis import Basis
from inspector_app.domain.entry import (
    Cells,
    EntryProblem,
    ProblemCode,
    Values,
    filled,
    lines,
    maybe_day,
    maybe_number,
    text,
)
from inspector_app.domain.form import Grade
from inspector_app.domain.improvement import criteria_text, due_date
from inspector_app.domain.reinspection import Recheck, ReinspectionResult


def propose(basis: Basis) -> dict[str, Json]:
    """Return one row for each demand of the request before, with what the re-inspection found; else its findings."""
    request = basis.request
    now = _results(basis)
    asked = filled(request.values, "demands") if request is not None else ()
    rechecks: list[Json] = [{**_asked(demand), **now.get(text(demand, "no"), {})} for demand in asked]
    return {
        **letters.head(basis),
        "request": request.number if request is not None else "",
        "requested_on": request.day.isoformat() if request is not None else "",
        "rechecks": rechecks or [{"no": no, **cells} for no, cells in now.items() if "due" in cells],
    }


def problems(values: Values) -> tuple[EntryProblem, ...]:
    """Return what is wrong beside the single fields."""
    sent, requested = maybe_day(values, "day"), maybe_day(values, "requested_on")
    found = []
    if sent is not None and requested is not None and sent < requested:
        found.append(EntryProblem("requested_on", ProblemCode.PERIOD_REVERSED))
    return (*found, *letters.due_before_sent(values, "rechecks"))


def make(values: Values, basis: Basis) -> ReinspectionResult:
    """Return the document."""
    visit = basis.visited
    return ReinspectionResult(
        day=maybe_day(values, "day"),
        addressee=lines(values, "addressee"),
        sender=lines(values, "sender"),
        inspection=visit.inspection,
        record=visit.signed,
        request=text(values, "request"),
        requested_on=maybe_day(values, "requested_on"),
        rechecks=tuple(_recheck(row) for row in filled(values, "rechecks")),
    )


def _asked(demand: Cells) -> dict[str, Json]:
    criteria = "\n".join(filter(None, (text(demand, "item"), text(demand, "criteria"))))
    return {"no": text(demand, "no"), "criteria": criteria, "before": text(demand, "result")}


def _results(basis: Basis) -> dict[str, dict[str, Json]]:
    """Return what the re-inspection says about each judged row, by the row's number."""
    visit = basis.visited
    form = visit.form
    found: dict[str, dict[str, Json]] = {}
    for row in form.rows:
        answer = visit.answers.get(row.key)
        if answer is None or answer.result is None:
            continue
        result = form.result(answer.result)
        cells: dict[str, Json] = {
            "after": f"{result.key}. {result.label.ja}",
            "facts": answer.remarks.strip(),
            "criteria": criteria_text(row),
        }
        if answer.grade(form) is not Grade.MET:
            cells["due"] = due_date(basis.today, basis.usual.improvement_days).isoformat()
        found[str(row.no)] = cells
    return found


def _recheck(row: Cells) -> Recheck:
    return Recheck(
        no=maybe_number(row, "no"),
        criteria=text(row, "criteria"),
        before=text(row, "before"),
        measure=text(row, "measure"),
        after=text(row, "after"),
        facts=text(row, "facts"),
        due=maybe_day(row, "due"),
    )
