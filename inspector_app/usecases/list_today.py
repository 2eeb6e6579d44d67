"""今日: what is due and why, what is open, what is not received, how this 年度 stands."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache

from inspector_app import paths
from inspector_app.domain.contract import Inspector
from inspector_app.domain.deadline import Deadline, Duty, in_force
from inspector_app.domain.due import (
    Due,
    FiscalYear,
    Running,
    Visited,
    counts,
    fiscal_year,
    improvement_dues,
    soon,
    stated,
    visit_due,
)
from inspector_app.domain.form import Text
from inspector_app.domain.ids import ContractId, InspectionId
from inspector_app.forms.deadlines import read_deadlines
from inspector_app.storage import agenda, enrolment, parties, terms
from inspector_app.storage.agenda import Awaited, OpenWork, Unreceived
from inspector_app.storage.backup import list_backups
from inspector_app.storage.vault import Vault
from inspector_app.usecases.document_dues import disposal_dues, minutes_dues, request_dues
from inspector_app.usecases.incident_dues import incident_dues
from inspector_app.usecases.list_deliveries import list_unreceived
from inspector_app.usecases.list_retention import retention_days
from inspector_app.usecases.look_back import Forms, by_contract, look_back, visit_before
from inspector_app.usecases.world import World

__all__ = [
    "Due",
    "Duty",
    "FiscalYear",
    "OpenWork",
    "Today",
    "Unreceived",
    "VisitDue",
    "Visited",
    "YearStanding",
    "list_today",
]

_SHOWN = 30
"""So many of the visits to be made come with the visit before."""


@dataclass(frozen=True, slots=True)
class YearStanding:
    """How many of the contracts that run in this 年度 were found in order, to be improved, or not visited yet."""

    year: FiscalYear
    met: int
    improve: int
    missing: int

    @property
    def contracts(self) -> int:
        """Return how many contracts run in the year."""
        return self.met + self.improve + self.missing


@dataclass(frozen=True, slots=True)
class VisitDue:
    """A contract without this 年度's visit: by when, and its latest visit before."""

    due: Due
    before: Visited | None


@dataclass(frozen=True, slots=True)
class Today:
    """Everything the first screen shows. A visit that is overdue is among `dues`, any other one in `visits`.

    `practice` tells that this laptop is for practice alone; `beside` names the sheets of `work` that stand beside the
    official one.
    """

    day: date
    inspector: Inspector | None
    practice: bool
    any_contract: bool
    dues: tuple[Due, ...]
    visits: tuple[VisitDue, ...]
    work: tuple[OpenWork, ...]
    beside: Mapping[InspectionId, Text]
    unreceived: tuple[Unreceived, ...]
    standing: YearStanding
    backed_up: datetime | None


def list_today(world: World, vault: Vault) -> Today:
    """Return what the first screen shows. Practice is left out unless this laptop is for practice alone."""
    day = world.now().date()
    year, rules, forms = fiscal_year(day), in_force(_deadlines(), day), Forms(vault)
    profile = parties.load_profile(vault)
    practice = profile is None or profile.practice
    contracts = terms.running_contracts(vault, year.begins, year.ends, practice=practice)
    visits = look_back(vault, forms, day, practice=practice)
    wanted = _wanted(vault, forms, contracts, by_contract(visits), day, rules[Duty.VISIT])
    awaited = [row for row in agenda.awaited(vault) if practice or not row.practice]
    backed_up = next((backup.made_at for backup in list_backups(vault.files.backups)), None)
    dues = [
        *(visit.due for visit in wanted if visit.due.days_left(day) < 0),
        *request_dues(vault, improvement_dues(visits, rules[Duty.IMPROVEMENT]), rules[Duty.REQUEST]),
        *minutes_dues(vault, contracts, day, rules[Duty.MINUTES]),
        *disposal_dues(vault, day, rules[Duty.DISPOSAL], practice=practice),
        *(due for row in awaited for due in _awaited(row, forms, rules[Duty.DOCUMENTS])),
        *_incidents(vault, rules[Duty.INCIDENT], practice=practice),
        *_certificate(vault, rules[Duty.CERTIFICATE]),
        *_backup(backed_up, day, rules[Duty.BACKUP]),
        *_retention(world, vault, rules[Duty.RETENTION]),
    ]
    work = agenda.open_work(vault)
    sheets = {each.id: forms.form(each.form) for each in work}
    return Today(
        day=day,
        inspector=None if profile is None else profile.inspector,
        practice=practice,
        any_contract=agenda.any_contract(vault),
        dues=soon(dues, rules, day),
        visits=tuple(visit for visit in wanted if visit.due.days_left(day) >= 0),
        work=work,
        beside={key: form.title for key, form in sheets.items() if form.supplements is not None},
        unreceived=list_unreceived(vault),
        standing=_standing(contracts, by_contract(visits), year, rules[Duty.VISIT]),
        backed_up=backed_up,
    )


@cache
def _deadlines() -> tuple[Deadline, ...]:
    return read_deadlines(paths.resource("texts", "deadlines.yaml"))


def _wanted(
    vault: Vault,
    forms: Forms,
    contracts: Sequence[Running],
    visits: Mapping[ContractId, Sequence[Visited]],
    day: date,
    rule: Deadline,
) -> tuple[VisitDue, ...]:
    """Return the visits that are still to be made, the most urgent first; the first ones with the visit before."""
    due = [visit_due(contract, visits.get(contract.id, ()), day, rule) for contract in contracts]
    urgent = sorted((each for each in due if each is not None), key=lambda each: (each.day, each.about))
    return tuple(
        VisitDue(each, visit_before(vault, forms, each.contract) if place < _SHOWN and each.contract else None)
        for place, each in enumerate(urgent)
    )


def _awaited(row: Awaited, forms: Forms, rule: Deadline) -> Iterator[Due]:
    """Yield the due of a row that waits; without a day nothing falls due."""
    if row.until is not None:
        number = forms.form(row.form).row(row.row).no
        yield Due(
            Duty.DOCUMENTS,
            row.until,
            stated(rule),
            row.contractor,
            row.what,
            row.contract,
            row.inspection,
            None,
            row.row,
            (number,),
        )


def _incidents(vault: Vault, rule: Deadline, *, practice: bool) -> Iterator[Due]:
    """Yield the reports of incidents that are still to be made; `title` is the stage of the report."""
    for each in incident_dues(vault, practice=practice):
        stage = each.stage.value
        yield Due(rule.duty, each.day, stated(rule), each.contractor, stage, each.contract, document=each.document)


def _certificate(vault: Vault, rule: Deadline) -> Iterator[Due]:
    """Yield the end of the certificate that this laptop signs with."""
    current = enrolment.current_enrolment(vault)
    if current is not None and current.grant is not None:
        from cryptography.x509 import load_der_x509_certificate

        until = load_der_x509_certificate(current.grant.certificate).not_valid_after_utc
        yield Due(Duty.CERTIFICATE, until.astimezone().date(), stated(rule))


def _backup(backed_up: datetime | None, day: date, rule: Deadline) -> Iterator[Due]:
    """Yield when the next backup is due at the latest: at once where there is none."""
    yield Due(Duty.BACKUP, day if backed_up is None else backed_up.date() + timedelta(days=rule.days), stated(rule))


def _retention(world: World, vault: Vault, rule: Deadline) -> Iterator[Due]:
    """Yield the copies whose time is over."""
    days, _ = retention_days(vault)
    source = stated(replace(rule, days=days))
    for copy in agenda.received_before(vault, world.now() - timedelta(days=days), _SHOWN):
        day = (copy.at + timedelta(days=days)).date()
        yield Due(Duty.RETENTION, day, source, copy.contractor, copy.title, inspection=copy.inspection)


def _standing(
    contracts: Sequence[Running], visits: Mapping[ContractId, Sequence[Visited]], year: FiscalYear, rule: Deadline
) -> YearStanding:
    """Count the contracts of the year by what their latest visit of the year found."""
    found: Counter[str] = Counter()
    for contract in contracts:
        own = [visit for visit in visits.get(contract.id, ()) if not visit.supplement]
        if not any(counts(visit, year, rule.kinds) for visit in own):
            found["missing"] += 1
            continue
        latest = max(own, key=lambda visit: visit.signed)
        found["improve" if latest.found else "met"] += 1
    return YearStanding(year, found["met"], found["improve"], found["missing"])
