"""在席者の確認: who is really at the site, who employs them, and whether the roster has them (PRODUCT §3)."""

from dataclasses import dataclass
from enum import StrEnum


class Listed(StrEnum):
    """Whether somebody stands on the contractor's roster; UNCHECKED while nobody has looked."""

    YES = "yes"
    NO = "no"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody who works at the site. `employer` is what they said themselves when asked."""

    name: str
    employer: str
    listed: Listed = Listed.UNCHECKED
    remarks: str = ""


Roster = tuple[Present, ...]


def unlisted(roster: Roster) -> Roster:
    """Return those who are on no roster."""
    return tuple(each for each in roster if each.listed is Listed.NO)


def complete(roster: Roster) -> bool:
    """Tell whether everybody written down has a name, an employer, and was looked up."""
    return all(each.name.strip() and each.employer.strip() and each.listed is not Listed.UNCHECKED for each in roster)
