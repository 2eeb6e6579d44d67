"""外部委託監督の報告: what goes up the agency's chain, regularly or at once (DOMAIN A13, I6, L17)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inspector_app.domain.contract import Contract


class Occasion(StrEnum):
    """定期 to the one above, or 緊急 to the top when something grave was found."""

    REGULAR = "regular"
    URGENT = "urgent"


@dataclass(frozen=True, slots=True)
class Officer:
    """Somebody of the chain: the role's title, which differs by agency and time, and the name."""

    role: str
    name: str


@dataclass(frozen=True, slots=True)
class ContractState:
    """How the supervision of one contract stands.

    `inspected_on` is None where no visit was made in the period; `rating` as printed on the sheet. `open_requests` are
    improvements asked for and not closed, `overdue` those past their date. `breaches` are the four points broken.
    """

    contract: Contract | None
    inspected_on: date | None
    rating: str
    open_requests: int | None
    overdue: int | None
    breaches: str = ""

    def __post_init__(self) -> None:
        if self.overdue is not None and not 0 <= self.overdue <= (self.open_requests or self.overdue):
            raise ValueError("what is overdue is open")


@dataclass(frozen=True, slots=True)
class SupervisionReport:
    """One report. `grave` tells of serious infringements, `measures` what was done, `plans` what follows."""

    occasion: Occasion | None
    day: date | None
    first: date | None
    last: date | None
    recipients: tuple[Officer, ...]
    sender: Officer
    contracts: tuple[ContractState, ...]
    grave: str = ""
    measures: str = ""
    plans: str = ""

    def __post_init__(self) -> None:
        if self.first is not None and self.last is not None and self.last < self.first:
            raise ValueError("a period ends after it began")

    @property
    def not_inspected(self) -> int:
        """Return how many contracts were not inspected in the period."""
        return sum(state.inspected_on is None for state in self.contracts)
