"""事故報告: leaks, losses and damage, and the two clocks they start (DOMAIN 3.3)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from inspector_app.domain.contract import Contract
from inspector_app.domain.rest_days import RestDays


class Harm(StrEnum):
    """What happened to the data: 漏えい, 滅失, 毀損."""

    LEAK = "leak"
    LOSS = "loss"
    DAMAGE = "damage"


class Ground(StrEnum):
    """Which number of the rule makes it reportable (規則第2条): ハ of 1, and 2 to 4."""

    SYSTEM = "system"
    IMPROPER = "improper"
    PUBLIC = "public"
    MANY = "many"


class Stage(StrEnum):
    """速報 or 確報."""

    PRELIMINARY = "preliminary"
    FINAL = "final"


@dataclass(frozen=True, slots=True)
class ClockRules:
    """Days until each report, the day of knowledge being the first (個人情報保護委員会 guideline, 別添2)."""

    preliminary_from: int = 3
    preliminary_to: int = 5
    final: int = 30
    final_improper: int = 60


@dataclass(frozen=True, slots=True)
class Clocks:
    """When the reports are due. 速報 is due at once, which means by the days `preliminary_from` to `preliminary_to`."""

    preliminary_from: date
    preliminary_to: date
    final: date


NINE = ("outline", "items", "persons", "cause", "secondary", "response", "publication", "prevention", "other")
"""The nine items of a report, in order (規則第3条)."""


@dataclass(frozen=True, slots=True)
class IncidentReport:
    """One report, in its stage. `suspected` tells a fear of harm from harm.

    `texts` has what is known of each of `NINE`. `happened`, `finder` and `course` belong to the outline; `happened` is
    text, because it is often not a day. `known_at` is when any department first knew.
    """

    stage: Stage | None
    day: date | None
    recipients: tuple[str, ...]
    sender: tuple[str, ...]
    contract: Contract
    harms: frozenset[Harm]
    suspected: bool | None
    grounds: frozenset[Ground]
    happened: str
    known_at: datetime | None
    finder: str
    course: str
    texts: dict[str, str]
    clocks: Clocks | None

    def __post_init__(self) -> None:
        if strangers := set(self.texts) - set(NINE):
            raise ValueError(f"not among the nine items: {sorted(strangers)}")


def clocks(known_on: date, grounds: Collection[Ground], rest: RestDays, rules: ClockRules | None = None) -> Clocks:
    """Return when the reports are due for what was first known on a day."""
    used = rules if rules is not None else ClockRules()
    days = used.final_improper if Ground.IMPROPER in grounds else used.final
    return Clocks(
        preliminary_from=last_day(known_on, used.preliminary_from, rest),
        preliminary_to=last_day(known_on, used.preliminary_to, rest),
        final=last_day(known_on, days, rest),
    )


def last_day(first: date, days: int, rest: RestDays) -> date:
    """Return the last of so many days, `first` being the first; a day of rest lets it end on the next working day."""
    return rest.working_day(first + timedelta(days=days - 1))
