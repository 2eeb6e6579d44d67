"""契約条項の確認: which of the ministry's twelve points a contract holds (DOMAIN L4–L16)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inspector_app.domain.contract import Contract

TWELVE = 12
"""How many points the notice lists (総行情第47号 3.7.4(2))."""


class Presence(StrEnum):
    """有, 無, or 不要 where the notice's 必要に応じて lets it be, with a reason."""

    PRESENT = "present"
    ABSENT = "absent"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class ClausePoint:
    """One of the twelve, `no` from 1. `clause` is where it stands in the contract, `remarks` the reason or an amount.

    `presence` is None while it is not looked at.
    """

    no: int
    presence: Presence | None
    clause: str = ""
    remarks: str = ""

    def __post_init__(self) -> None:
        if not 1 <= self.no <= TWELVE:
            raise ValueError("there are twelve points")


@dataclass(frozen=True, slots=True)
class ClauseCheck:
    """The check of one contract. `body` is how the contract calls the agency, the notice's own word being 市."""

    contract: Contract
    checked_on: date | None
    checker: str
    body: str
    points: tuple[ClausePoint, ...]
    remarks: str = ""

    def count(self, presence: Presence | None) -> int:
        """Return how many of the twelve are so; a point that is not among `points` is not looked at."""
        given = {point.no: point.presence for point in self.points}
        return sum(given.get(no) is presence for no in range(1, TWELVE + 1))
