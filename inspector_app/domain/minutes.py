"""打合簿: who answers for personal information under a contract, agreed in writing (DOMAIN A6, E1–E8)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inspector_app.domain.contract import ContractKind


class Subject(StrEnum):
    """What a person answers for: 保有個人情報, or 特定個人情報等."""

    PERSONAL = "personal"
    SPECIFIC = "specific"


class Role(StrEnum):
    """管理責任者 or 担当者."""

    MANAGER = "manager"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class Post:
    """One of the 2 × 2 posts."""

    subject: Subject
    role: Role


@dataclass(frozen=True, slots=True)
class Appointment:
    """A person in a post, from and to a day if they are known.

    `holds_also` is set where somebody who holds another post holds this one too (兼務).
    """

    post: Post | None
    name: str
    title: str = ""
    begins: date | None = None
    ends: date | None = None
    holds_also: Post | None = None

    def __post_init__(self) -> None:
        if self.post is not None and self.holds_also == self.post:
            raise ValueError("nobody holds a post beside itself")


@dataclass(frozen=True, slots=True)
class Clause:
    """Where the contract asks for these persons, as it is numbered there, e.g. 第21条 and 第一項（3）."""

    article: str
    item: str


@dataclass(frozen=True, slots=True)
class Minutes:
    """The paper on which 監督職員 and 業務主任者 name the responsible persons.

    `contract_title` is the 件名 as it is printed, `clauses` has one clause for each subject.
    """

    day: date | None
    supervisor: str
    chief: str
    contract_title: str
    contract_kind: ContractKind
    clauses: dict[Subject, Clause]
    appointments: tuple[Appointment, ...]

    def holders(self, post: Post) -> tuple[Appointment, ...]:
        """Return who holds a post, in the order given."""
        return tuple(appointment for appointment in self.appointments if appointment.post == post)
