"""Which backups are kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final


class Reason(StrEnum):
    """Why a backup was made."""

    DAILY = "daily"
    ASKED = "asked"
    SIGNING = "signing"
    MIGRATION = "migration"
    DESTRUCTION = "destruction"


DAYS: Final = 7
WEEKS: Final = 4
OF_A_RISK: Final = 3
"""So many backups from before a signature, and as many from before a migration, are kept whatever their day."""


@dataclass(frozen=True, slots=True)
class Generation:
    """What the rule looks at. `number` is how far the vault's log went: it tells apart what was made in one second."""

    name: str
    made_at: datetime
    reason: Reason
    number: int = 0


def kept(generations: Iterable[Generation]) -> set[str]:
    """Return the names of the backups to keep: the newest of each of the last 7 days and 4 weeks that have one.

    So weeks without use push nothing out. Beside these the last three from before signing, and from before a migration.
    """
    newest_first = sorted(generations, key=lambda each: (each.made_at, each.number, each.name), reverse=True)
    days: dict[object, str] = {}
    weeks: dict[object, str] = {}
    for each in newest_first:
        days.setdefault(each.made_at.date(), each.name)
        weeks.setdefault(each.made_at.isocalendar()[:2], each.name)
    names = {*list(days.values())[:DAYS], *list(weeks.values())[:WEEKS]}
    for reason in (Reason.SIGNING, Reason.MIGRATION):
        names |= {each.name for each in [each for each in newest_first if each.reason is reason][:OF_A_RISK]}
    return names
