"""Rules for what falls due, as dated data: each holds from a day to a day and names its source (DOMAIN 3.6)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inspector_app.domain.form import Text
from inspector_app.domain.inspection import Kind


class Duty(StrEnum):
    """What can fall due."""

    VISIT = "visit"
    IMPROVEMENT = "improvement"
    REQUEST = "request"
    MINUTES = "minutes"
    DISPOSAL = "disposal"
    DOCUMENTS = "documents"
    INCIDENT = "incident"
    CERTIFICATE = "certificate"
    RETENTION = "retention"
    BACKUP = "backup"


@dataclass(frozen=True, slots=True)
class Deadline:
    """One rule. `days` from what the duty follows from; shown `ahead` days before; `kinds` of visits that fulfil it.

    `source` says where the rule is written; {days} in it stands for the number.
    """

    duty: Duty
    valid_from: date
    valid_to: date | None
    days: int
    ahead: int
    kinds: frozenset[Kind]
    source: Text


def in_force(deadlines: Iterable[Deadline], day: date) -> dict[Duty, Deadline]:
    """Return the rule that holds on a day for each duty: of several, the one that came last.

    On a day before all of them, as a clock that has lost its battery shows, the first one holds.
    """
    rules = sorted(deadlines, key=lambda rule: rule.valid_from)
    first = {rule.duty: rule for rule in reversed(rules)}
    found = {duty: rule for duty, rule in first.items() if day < rule.valid_from}
    valid = [rule for rule in rules if rule.valid_from <= day and (rule.valid_to is None or day <= rule.valid_to)]
    return found | {rule.duty: rule for rule in valid}
