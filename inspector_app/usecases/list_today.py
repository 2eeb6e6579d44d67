"""今日: what is due and why, what is open, what is not received, how this 年度 stands."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from inspector_app import paths
from inspector_app.domain.contract import Contract, Inspector
from inspector_app.domain.deadline import Deadline, Duty, in_force
from inspector_app.domain.due import (
    Due,
    FiscalYear,
    Visited,
    counted,
    fiscal_year,
    improvement_dues,
    runs_in,
    soon,
    stated,
    visit_due,
)
from inspector_app.domain.form import Form, FormRef, Grade, Text
from inspector_app.domain.form_json import form_from_json
from inspector_app.domain.ids import InspectionId
from inspector_app.forms.deadlines import read_deadlines
from inspector_app.storage import agenda, enrolment, parties
from inspector_app.storage.agenda import Awaited, OpenWork, Signed, Unreceived
from inspector_app.storage.backup import list_backups
from inspector_app.storage.forms import pinned_form
from inspector_app.storage.vault import Vault
from inspector_app.usecases.list_deliveries import practice_is_sent
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
    "list_unreceived",
]

_LOOKED_BACK = 800
"""Days: the visits of this 年度 and the one before, and improvements long overdue."""


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
    contracts: int
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
    rules = in_force(_deadlines(), day)
    profile = parties.load_profile(vault)
    practice = profile is None or profile.practice
    contracts = {
        contract.id: contract for contract in parties.list_contracts(vault) if practice or not contract.practice
    }
    forms = _Forms(vault)
    since = day - timedelta(days=_LOOKED_BACK)
    visits = tuple(_visited(signed, forms.form(signed.form)) for signed in agenda.signed_since(vault, since))
    awaited = [row for row in agenda.awaited(vault) if row.contract in contracts]
    year = fiscal_year(day)
    wanted = _wanted(tuple(contracts.values()), visits, day, rules[Duty.VISIT])
    backed_up = next((backup.made_at for backup in list_backups(vault.files.backups)), None)
    dues = [
        *(visit.due for visit in wanted if visit.due.days_left(day) < 0),
        *improvement_dues(contracts, visits, rules[Duty.IMPROVEMENT]),
        *(due for row in awaited for due in _awaited(row, forms, rules[Duty.DOCUMENTS])),
        *_certificate(vault, rules[Duty.CERTIFICATE]),
        *_backup(backed_up, day, rules[Duty.BACKUP]),
    ]
    work = agenda.open_work(vault)
    sheets = {each.id: forms.form(each.form) for each in work}
    return Today(
        day=day,
        inspector=None if profile is None else profile.inspector,
        practice=practice,
        contracts=len(contracts),
        dues=soon(dues, rules, day),
        visits=tuple(visit for visit in wanted if visit.due.days_left(day) >= 0),
        work=work,
        beside={key: form.title for key, form in sheets.items() if form.supplements is not None},
        unreceived=list_unreceived(vault),
        standing=_standing(tuple(contracts.values()), visits, year, rules[Duty.VISIT]),
        backed_up=backed_up,
    )


def list_unreceived(vault: Vault) -> tuple[Unreceived, ...]:
    """Return the records that the agency has not acknowledged.

    Those of practice are among them only while an agency's practice desk takes them in.
    """
    return agenda.unreceived(vault, practice=practice_is_sent(vault))


@cache
def _deadlines() -> tuple[Deadline, ...]:
    return read_deadlines(paths.resource("texts", "deadlines.yaml"))


def _wanted(
    contracts: Sequence[Contract], visits: Sequence[Visited], day: date, rule: Deadline
) -> tuple[VisitDue, ...]:
    """Return the visits that are still to be made, the most urgent first."""
    found = []
    for contract in contracts:
        due = visit_due(contract, visits, day, rule)
        own = [visit for visit in visits if visit.contract == contract.id and not visit.supplement]
        if due is not None:
            found.append(VisitDue(due, max(own, key=lambda visit: visit.days[-1:], default=None)))
    return tuple(sorted(found, key=lambda visit: (visit.due.day, visit.due.about)))


class _Forms:
    """The forms that inspections are pinned to, each read once."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._read: dict[str, Form] = {}

    def form(self, ref: FormRef) -> Form:
        """Return a form."""
        if ref.sha256 not in self._read:
            self._read[ref.sha256] = form_from_json(pinned_form(self._vault, ref))
        return self._read[ref.sha256]


def _visited(signed: Signed, form: Form) -> Visited:
    unmet = {result.key for result in form.results if result.grade is not Grade.MET}
    return Visited(
        inspection=signed.id,
        contract=signed.contract,
        site=signed.site,
        kind=signed.kind,
        days=signed.days,
        signed=signed.signed_at.date(),
        supplement=form.supplements is not None,
        found=tuple(row.no for row in form.rows if signed.results.get(row.key) in unmet),
    )


def _awaited(row: Awaited, forms: _Forms, rule: Deadline) -> Iterator[Due]:
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
            row.row,
            (number,),
        )


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


def _standing(
    contracts: Sequence[Contract], visits: Sequence[Visited], year: FiscalYear, rule: Deadline
) -> YearStanding:
    """Count the contracts of the year by what their latest visit of the year found."""
    counts: Counter[str] = Counter()
    for contract in contracts:
        if not runs_in(contract, year):
            continue
        if not counted(visits, contract.id, year, rule.kinds):
            counts["missing"] += 1
            continue
        own = [visit for visit in visits if visit.contract == contract.id and not visit.supplement]
        latest = max(own, key=lambda visit: visit.signed)
        counts["improve" if latest.found else "met"] += 1
    return YearStanding(year, counts["met"], counts["improve"], counts["missing"])
