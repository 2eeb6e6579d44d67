"""What falls due, and when: pure rules over what was visited, found and promised (DOMAIN F1, I5, H2)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from inspector_app.domain.contract import Contract
from inspector_app.domain.deadline import Deadline, Duty
from inspector_app.domain.form import Text
from inspector_app.domain.ids import ContractId, InspectionId, RowKey
from inspector_app.domain.inspection import Kind


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to be done by a day, and why by that day. `numbers` are those of the rows it is about.

    `about` is what a list says of it: the contractor, the name of a document; `source` the rule, ready to be shown.
    """

    duty: Duty
    day: date
    source: Text
    about: str = ""
    title: str = ""
    contract: ContractId | None = None
    inspection: InspectionId | None = None
    row: RowKey | None = None
    numbers: tuple[int, ...] = ()

    def days_left(self, today: date) -> int:
        """Return the days that are left; less than none when it is overdue."""
        return (self.day - today).days


@dataclass(frozen=True, slots=True)
class Visited:
    """A signed inspection: when, of what kind, and the numbers of the rows that were judged less than met.

    `supplement` is a sheet beside the official one, which makes no visit by itself.
    """

    inspection: InspectionId
    contract: ContractId
    site: str
    kind: Kind
    days: tuple[date, ...]
    signed: date
    supplement: bool = False
    found: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """A 年度: from the first of April to the last of March, named by the year it begins in."""

    year: int
    begins: date = field(init=False)
    ends: date = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "begins", date(self.year, 4, 1))
        object.__setattr__(self, "ends", date(self.year + 1, 3, 31))


def fiscal_year(day: date) -> FiscalYear:
    """Return the 年度 of a day."""
    return FiscalYear(day.year if day.month >= 4 else day.year - 1)


def stated(rule: Deadline) -> Text:
    """Return the rule's source with its number of days."""
    return Text(rule.source.ja.format(days=rule.days), rule.source.en.format(days=rule.days))


def counted(visits: Collection[Visited], contract: ContractId, year: FiscalYear, kinds: Collection[Kind]) -> bool:
    """Tell whether one of the visits fulfils the yearly duty of a contract."""
    return any(
        visit.contract == contract
        and not visit.supplement
        and visit.kind in kinds
        and any(year.begins <= day <= year.ends for day in visit.days)
        for visit in visits
    )


def runs_in(contract: Contract, year: FiscalYear) -> bool:
    """Tell whether a contract runs on any day of a 年度."""
    return contract.begins <= year.ends and contract.ends >= year.begins


def visit_due(contract: Contract, visits: Collection[Visited], today: date, rule: Deadline) -> Due | None:
    """Return the visit that a contract still needs in this 年度: by its end, or by the contract's if that comes first.

    None when there was one, or the contract has not begun, or ended before this 年度.
    """
    year = fiscal_year(today)
    if contract.begins > today or not runs_in(contract, year) or counted(visits, contract.id, year, rule.kinds):
        return None
    day = min(year.ends, contract.ends)
    about = contract.contractor.name
    return Due(Duty.VISIT, day, stated(rule), about, f"{contract.title}（{contract.number}）", contract.id)


def improvement_dues(
    contracts: Mapping[ContractId, Contract], visits: Sequence[Visited], rule: Deadline
) -> tuple[Due, ...]:
    """Return what contractors were asked to mend and nobody has inspected again since."""
    found = []
    for visit in visits:
        contract = contracts.get(visit.contract)
        again = any(
            later.kind is Kind.REINSPECTION
            and (later.contract, later.site) == (visit.contract, visit.site)
            and later.signed >= visit.signed
            and later.inspection != visit.inspection
            for later in visits
        )
        if contract is None or not visit.found or again or visit.supplement:
            continue
        day = visit.signed + timedelta(days=rule.days)
        about, title = contract.contractor.name, contract.title
        due = Due(Duty.IMPROVEMENT, day, stated(rule), about, title, contract.id, visit.inspection, None, visit.found)
        found.append(due)
    return tuple(found)


def soon(dues: Collection[Due], rules: Mapping[Duty, Deadline], today: date) -> tuple[Due, ...]:
    """Return what is to be shown today, the most urgent first: what is overdue, and what falls due before long."""
    near = [due for due in dues if due.duty not in rules or due.days_left(today) <= rules[due.duty].ahead]
    return tuple(sorted(near, key=lambda due: (due.day, due.duty, due.about)))
