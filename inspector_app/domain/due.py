"""What falls due, and when: pure rules over what was visited, found and promised (DOMAIN F1, I5, H2)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from inspector_app.domain.deadline import Deadline, Duty
from inspector_app.domain.form import Text
from inspector_app.domain.ids import ContractId, DocumentId, InspectionId, RowKey
from inspector_app.domain.inspection import Kind


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to be done by a day, and why by that day. `numbers` are those of the rows it is about.

    `about` is what a list says of it: the contractor, the name of a document; `source` the rule, ready to be shown.
    `more` counts others of the same kind that it stands for, too.
    """

    duty: Duty
    day: date
    source: Text
    about: str = ""
    title: str = ""
    contract: ContractId | None = None
    inspection: InspectionId | None = None
    document: DocumentId | None = None
    row: RowKey | None = None
    numbers: tuple[int, ...] = ()
    more: int = 0

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
    contractor: str
    title: str
    site: str
    kind: Kind
    days: tuple[date, ...]
    signed: date
    supplement: bool = False
    found: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Running:
    """A contract as far as its deadlines go."""

    id: ContractId
    number: str
    title: str
    contractor: str
    begins: date
    ends: date


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


def counts(visit: Visited, year: FiscalYear, kinds: Collection[Kind]) -> bool:
    """Tell whether a visit fulfils the yearly duty of its contract."""
    in_year = any(year.begins <= day <= year.ends for day in visit.days)
    return in_year and not visit.supplement and visit.kind in kinds


def runs_in(contract: Running, year: FiscalYear) -> bool:
    """Tell whether a contract runs on any day of a 年度."""
    return contract.begins <= year.ends and contract.ends >= year.begins


def visit_due(contract: Running, visits: Collection[Visited], today: date, rule: Deadline) -> Due | None:
    """Return the visit that a contract still needs in this 年度: by its end, or by the contract's if that comes first.

    `visits` are the contract's own. None when there was one, or the contract has not begun, or ended before this 年度.
    """
    year = fiscal_year(today)
    visited = any(counts(visit, year, rule.kinds) for visit in visits)
    if contract.begins > today or not runs_in(contract, year) or visited:
        return None
    day = min(year.ends, contract.ends)
    return Due(
        Duty.VISIT, day, stated(rule), contract.contractor, f"{contract.title}（{contract.number}）", contract.id
    )


def improvement_dues(visits: Sequence[Visited], rule: Deadline) -> tuple[Due, ...]:
    """Return what contractors were asked to mend and nobody has inspected again since."""
    again: dict[tuple[ContractId, str], list[Visited]] = {}
    for visit in visits:
        if visit.kind is Kind.REINSPECTION:
            again.setdefault((visit.contract, visit.site), []).append(visit)
    found = []
    for visit in visits:
        later = again.get((visit.contract, visit.site), ())
        seen = any(each.signed >= visit.signed and each.inspection != visit.inspection for each in later)
        if visit.found and not seen and not visit.supplement:
            found.append(_improvement(visit, rule))
    return tuple(found)


def _improvement(visit: Visited, rule: Deadline) -> Due:
    return Due(
        duty=Duty.IMPROVEMENT,
        day=visit.signed + timedelta(days=rule.days),
        source=stated(rule),
        about=visit.contractor,
        title=visit.title,
        contract=visit.contract,
        inspection=visit.inspection,
        numbers=visit.found,
    )


def soon(dues: Collection[Due], rules: Mapping[Duty, Deadline], today: date) -> tuple[Due, ...]:
    """Return what is to be shown today, the most urgent first: what is overdue, and what falls due before long."""
    near = [due for due in dues if due.duty not in rules or due.days_left(today) <= rules[due.duty].ahead]
    return tuple(sorted(near, key=lambda due: (due.day, due.duty, due.about)))
