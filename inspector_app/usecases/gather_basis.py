"""Gather what an official document is filled in from: parties, inspection, request before, dated data."""

from datetime import date
from functools import cache

from inspector_app.domain.closing import USUAL_DAYS
from inspector_app.domain.contract import Contract
from inspector_app.domain.document import DocumentKind, KeptDocument
from inspector_app.domain.documents.basis import Basis, Request, Standing, Usual, Visit
from inspector_app.domain.entry import filled, maybe_day
from inspector_app.domain.ids import ContractId, InspectionId
from inspector_app.domain.lifecycle import FROZEN
from inspector_app.domain.rating import rate, rating_rule
from inspector_app.domain.rest_days import RestDays, each_year
from inspector_app.errors import InputError
from inspector_app.reports.documents.wording import wording
from inspector_app.storage import documents, inspections, parties
from inspector_app.storage.records import latest_record
from inspector_app.storage.settings import load_setting
from inspector_app.storage.vault import Vault
from inspector_app.usecases.open_inspection import read_inspection
from inspector_app.usecases.world import World

IMPROVEMENT_DAYS = "documents.improvement_days"
"""The setting for how long a contractor has, in days."""


def gather_basis(
    world: World,
    vault: Vault,
    kind: DocumentKind,
    contract_id: ContractId | None,
    inspection_id: InspectionId | None,
    *,
    begun: bool = True,
) -> Basis:
    """Return the basis of a document; InputError `input.profile_missing`, KeyError for what is not there.

    What is only proposed, and takes long with many contracts, is left out for a document that was `begun` before.
    """
    profile = parties.load_profile(vault)
    if profile is None:
        raise InputError("input.profile_missing")
    visit = None if inspection_id is None else _visit(vault, inspection_id)
    contract = None if contract_id is None else parties.load_contract(vault, contract_id)
    if visit is not None:
        contract = visit.inspection.contract
    kept = documents.list_documents(vault)
    today, days = world.now().date(), load_setting(vault, IMPROVEMENT_DAYS, USUAL_DAYS)
    return Basis(
        now=world.now(),
        agency=profile.agency if visit is None else visit.inspection.agency,
        inspector=profile.inspector,
        usual=usual(days if isinstance(days, int) else USUAL_DAYS),
        contract=contract,
        visit=visit,
        request=_request(kept, contract_id) if kind is DocumentKind.REINSPECTION else None,
        standings=_standings(vault, kept, today, begun=begun) if kind is DocumentKind.SUPERVISION else (),
    )


@cache
def rest_days() -> RestDays:
    """Return the 行政機関の休日; the 国民の祝日 among them as far as they are known."""
    texts = wording("holidays").texts
    return RestDays(
        weekdays=frozenset(int(day) for day in texts["weekdays"]),
        each_year=each_year(texts["each_year"]),
        holidays=frozenset(date.fromisoformat(day) for days in texts["days"] for day in days),
    )


def holidays_known_until() -> date:
    """Return the last day for which holidays are known."""
    return date.fromisoformat(wording("holidays").text("known_until"))


def usual(improvement_days: int = USUAL_DAYS) -> Usual:
    """Return what papers usually say; a contractor has so many days where the agency decided nothing else."""
    from inspector_app.reports.documents.minutes import usual_clauses  # what draws

    texts = wording("usual")
    return Usual(
        clauses=tuple((clause.article, clause.item) for clause in usual_clauses(wording("minutes")).values()),
        officers=texts.texts_of("reported_to"),
        certifier=texts.text("certifier"),
        recipient=texts.text("told_of_incidents"),
        rest=rest_days(),
        improvement_days=improvement_days,
    )


def _visit(vault: Vault, inspection_id: InspectionId) -> Visit:
    opened = read_inspection(vault, inspection_id)
    record = latest_record(vault, inspection_id)
    return Visit(opened.inspection, opened.form, opened.answers, None if record is None else record.id)


def _request(kept: tuple[KeptDocument, ...], contract_id: ContractId | None) -> Request | None:
    """Return the latest improvement request that was issued for a contract."""
    found = [each for each in kept if each.kind is DocumentKind.IMPROVEMENT and each.contract_id == contract_id]
    issued = [(each.issue, each.values) for each in found if each.issue is not None]
    if not issued:
        return None
    issue, values = max(issued, key=lambda pair: pair[0].at)
    return Request(issue.number, issue.day, values)


def _standings(vault: Vault, kept: tuple[KeptDocument, ...], today: date, *, begun: bool) -> tuple[Standing, ...]:
    if begun:
        return tuple(Standing(contract, None, "", 0, 0) for contract in parties.list_contracts(vault))
    summaries = inspections.list_inspections(vault)
    found = []
    for contract in parties.list_contracts(vault):
        visits = [each for each in summaries if each.contract_id == contract.id and each.state in FROZEN]
        latest = max(visits, key=lambda each: each.dates[-1], default=None)
        asked, overdue = _open_requests(kept, contract, today)
        found.append(
            Standing(
                contract=contract,
                inspected_on=None if latest is None else latest.dates[-1],
                rating="" if latest is None else _rating(vault, latest.id),
                open_requests=asked,
                overdue=overdue,
            )
        )
    return tuple(found)


def _rating(vault: Vault, inspection_id: InspectionId) -> str:
    opened = read_inspection(vault, inspection_id)
    rating = rate(opened.form, opened.answers, opened.facts)
    if rating.key is None:
        return ""
    rule = rating_rule(opened.form, rating.key)
    return f"{rule.no}. {rule.label.ja}"


def _open_requests(kept: tuple[KeptDocument, ...], contract: Contract, today: date) -> tuple[int, int]:
    """Return how many requests to a contractor no re-inspection has closed, and how many of these are past due."""
    of_contract = [each for each in kept if each.contract_id == contract.id and each.issue is not None]
    replaced = {each.corrects for each in of_contract}
    current = [each for each in of_contract if each.id not in replaced]
    closed = {
        str(each.values.get("request", ""))
        for each in current
        if each.kind is DocumentKind.REINSPECTION
        and all(maybe_day(row, "due") is None for row in filled(each.values, "rechecks"))
    }
    waiting = [
        each
        for each in current
        if each.kind is DocumentKind.IMPROVEMENT and each.issue is not None and each.issue.number not in closed
    ]
    overdue = [each for each in waiting if _last_due(each) < today]
    return len(waiting), len(overdue)


def _last_due(document: KeptDocument) -> date:
    days = [maybe_day(row, "due") for row in filled(document.values, "demands")]
    return max((day for day in days if day is not None), default=date.max)
