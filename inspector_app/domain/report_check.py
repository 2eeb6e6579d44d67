"""業務報告の確認: what a contractor's report says about access logs and trainings (DOMAIN F2–F7)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inspector_app.domain.contract import Contract


class Handling(StrEnum):
    """Which handling of Individual Numbers a log is about: 収集・保管・廃棄, or another."""

    COLLECTION = "collection"
    STORAGE = "storage"
    DISPOSAL = "disposal"
    OTHER = "other"


class Verdict(StrEnum):
    """Whether a point of the report is as it should be."""

    MET = "met"
    LACKING = "lacking"


@dataclass(frozen=True, slots=True)
class Period:
    """Days from the first to the last, both counted."""

    first: date | None
    last: date | None

    def __post_init__(self) -> None:
        if self.first is not None and self.last is not None and self.last < self.first:
            raise ValueError("a period ends after it began")


@dataclass(frozen=True, slots=True)
class LogReview:
    """A log as it was reviewed; never its contents. `entries` in it, `sampled` of them looked at.

    `anomalies` says what was conspicuous, empty for nothing; `evidence` where it can be seen again.
    """

    handling: Handling | None
    period: Period
    entries: int | None
    sampled: int | None
    reviewer: str
    anomalies: str = ""
    evidence: str = ""

    def __post_init__(self) -> None:
        if not _some_of(self.sampled, self.entries):
            raise ValueError("samples are some of the entries")


@dataclass(frozen=True, slots=True)
class Training:
    """A training held. `invited` are those who were to attend, `attended` those who did."""

    day: date | None
    subject: str
    invited: int | None
    attended: int | None
    material: str = ""

    def __post_init__(self) -> None:
        if not _some_of(self.attended, self.invited):
            raise ValueError("nobody attends who was not to")


@dataclass(frozen=True, slots=True)
class Point:
    """A point of the check with its verdict, None while it is open; `reason` says what was found."""

    key: str
    verdict: Verdict | None
    reason: str = ""


POINTS = ("logs", "all_trained", "regular", "leakage", "compliance")
"""What is checked, in order: logs reviewed, everybody trained, regularly, about leaks, compliance reported."""


@dataclass(frozen=True, slots=True)
class ReportCheck:
    """The check of one report. `gaps` is what the contractor is to supply, `due` by when."""

    contract: Contract
    reported_on: date | None
    period: Period
    attachments: str
    checked_on: date | None
    checker: str
    logs: tuple[LogReview, ...]
    trainings: tuple[Training, ...]
    points: tuple[Point, ...]
    gaps: str = ""
    due: date | None = None

    @property
    def coverage(self) -> int | None:
        """Return how many of those to be trained were, in per cent, rounded down; None if nobody was to be."""
        invited = sum(training.invited or 0 for training in self.trainings)
        attended = sum(training.attended or 0 for training in self.trainings)
        return attended * 100 // invited if invited else None


def _some_of(some: int | None, every: int | None) -> bool:
    """Tell whether one number may be a part of another, as far as both are known."""
    return (some is None or some >= 0) and (some is None or every is None or some <= every)
