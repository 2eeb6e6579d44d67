"""追加ヒアリング: questions asked from afar and what was answered (DOMAIN C4)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from inspector_app.domain.contract import Contract


class Means(StrEnum):
    """How the two sides spoke."""

    TELEPHONE = "telephone"
    MAIL = "mail"
    VIDEO = "video"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who took part: name, and position with department."""

    name: str
    position: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question with its answer. `rows` are the numbers of the sheet's rows it belongs to.

    `follow_up` is what remains to be done, `due` by when.
    """

    rows: tuple[int, ...]
    question: str
    answer: str
    follow_up: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Hearing:
    """One conversation. `begun` and `ended` have their UTC offset; mails have no end."""

    begun: datetime | None
    ended: datetime | None
    means: Means | None
    contract: Contract
    reason: str
    agency: tuple[Person, ...]
    contractor: tuple[Person, ...]
    exchanges: tuple[Exchange, ...]
    remarks: str = ""

    def __post_init__(self) -> None:
        if self.begun is not None and self.ended is not None and self.ended < self.begun:
            raise ValueError("a conversation ends after it began")
