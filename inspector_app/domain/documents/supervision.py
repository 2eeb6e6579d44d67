"""外部委託監督の報告 from the vault's contracts, and from what was entered."""

from datetime import date

from inspector_app.domain.canonical import Json
from inspector_app.domain.documents.basis import Basis
from inspector_app.domain.entry import (
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
from inspector_app.domain.supervision import ContractState, Occasion, Officer, SupervisionReport

_APRIL = 4


def propose(basis: Basis) -> dict[str, Json]:
    """Return every contract as it stands, for the fiscal year so far."""
    today = basis.today
    first = date(today.year if today.month >= _APRIL else today.year - 1, _APRIL, 1)
    role = "　".join(filter(None, (basis.inspector.department, basis.inspector.title)))
    return {
        "day": today.isoformat(),
        "occasion": Occasion.REGULAR.value,
        "first": first.isoformat(),
        "last": today.isoformat(),
        "recipients": [{"role": title} for title in basis.usual.officers] or [{}],
        "sender_role": role,
        "sender_name": basis.inspector.name,
        "contracts": [
            {
                "contract": each.contract.id,
                "inspected_on": each.inspected_on.isoformat() if each.inspected_on is not None else "",
                "rating": each.rating,
                "open_requests": str(each.open_requests),
                "overdue": str(each.overdue),
            }
            for each in basis.standings
        ],
    }


def problems(values: Values) -> tuple[EntryProblem, ...]:
    """Return what is wrong beside the single fields."""
    found = []
    first, last = maybe_day(values, "first"), maybe_day(values, "last")
    if first is not None and last is not None and last < first:
        found.append(EntryProblem("last", ProblemCode.PERIOD_REVERSED))
    for place, row in enumerate(rows(values, "contracts")):
        overdue, asked = text(row, "overdue"), text(row, "open_requests")
        if overdue.isdecimal() and asked.isdecimal() and int(overdue) > int(asked):
            found.append(EntryProblem(f"contracts.{place}.overdue", ProblemCode.MORE_THAN_ALL))
    if text(values, "occasion") == Occasion.URGENT and not text(values, "grave"):
        found.append(EntryProblem("grave", ProblemCode.MISSING))
    return tuple(found)


def make(values: Values, basis: Basis) -> SupervisionReport:
    """Return the document; KeyError for a contract that is none of the vault's."""
    contracts = {each.contract.id: each.contract for each in basis.standings}
    known = {str(key): contract for key, contract in contracts.items()}
    return SupervisionReport(
        occasion=maybe_choice(Occasion, values, "occasion"),
        day=maybe_day(values, "day"),
        first=maybe_day(values, "first"),
        last=maybe_day(values, "last"),
        recipients=tuple(Officer(text(row, "role"), text(row, "name")) for row in filled(values, "recipients")),
        sender=Officer(text(values, "sender_role"), text(values, "sender_name")),
        contracts=tuple(
            ContractState(
                contract=known[key] if (key := text(row, "contract")) else None,
                inspected_on=maybe_day(row, "inspected_on"),
                rating=text(row, "rating"),
                open_requests=maybe_number(row, "open_requests"),
                overdue=maybe_number(row, "overdue"),
                breaches=text(row, "breaches"),
            )
            for row in filled(values, "contracts")
        ),
        grave=text(values, "grave"),
        measures=text(values, "measures"),
        plans=text(values, "plans"),
    )
