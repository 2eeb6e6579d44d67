"""What a document is filled in from: the parties, the inspection it is about, and what was asked for before."""

from dataclasses import dataclass
from datetime import date, datetime

from inspector_app.domain.closing import USUAL_DAYS
from inspector_app.domain.contract import Agency, Contract, Inspector
from inspector_app.domain.entry import Values
from inspector_app.domain.form import Form
from inspector_app.domain.ids import RecordId
from inspector_app.domain.inspection import Answers, Inspection
from inspector_app.domain.rest_days import RestDays

_NONE = RestDays()


@dataclass(frozen=True, slots=True)
class Visit:
    """An inspection with its form and answers, and the id of the record that was signed of it, if one was."""

    inspection: Inspection
    form: Form
    answers: Answers
    record: RecordId | None

    @property
    def signed(self) -> RecordId:
        """Return the id of the signed record; ValueError before there is one."""
        if self.record is None:
            raise ValueError("the inspection is not signed")
        return self.record


@dataclass(frozen=True, slots=True)
class Request:
    """An improvement request as it was issued."""

    number: str
    day: date
    values: Values


@dataclass(frozen=True, slots=True)
class Standing:
    """How the supervision of one contract stands: its last visit, the rating as printed, requests not closed."""

    contract: Contract
    inspected_on: date | None
    rating: str
    open_requests: int
    overdue: int


@dataclass(frozen=True, slots=True)
class Usual:
    """What official papers usually say where a contract or an agency says nothing else: dated data."""

    clauses: tuple[tuple[str, str], ...] = ()
    """Article and item of a contract about personal, then about specific personal information (別添3)."""
    officers: tuple[str, ...] = ()
    """Titles of the agency's chain to whom reports go (DOMAIN A13)."""
    certifier: str = ""
    """Title of the agency's officer to whom contractors certify (別添4)."""
    recipient: str = ""
    """Who is told of incidents (DOMAIN 3.3)."""
    rest: RestDays = _NONE
    """行政機関の休日 as far as they are known."""
    improvement_days: int = USUAL_DAYS
    """How long a contractor has to mend what was found."""


@dataclass(frozen=True, slots=True)
class Basis:
    """`now` is the device's time with its UTC offset; `contract` and `visit` are None for what is about neither."""

    now: datetime
    agency: Agency
    inspector: Inspector
    usual: Usual
    contract: Contract | None = None
    visit: Visit | None = None
    request: Request | None = None
    standings: tuple[Standing, ...] = ()

    @property
    def today(self) -> date:
        """Return the device's date."""
        return self.now.date()

    @property
    def about(self) -> Contract:
        """Return the contract; ValueError for what is about none."""
        if self.contract is None:
            raise ValueError("this is about no contract")
        return self.contract

    @property
    def visited(self) -> Visit:
        """Return the inspection; ValueError for what is about none."""
        if self.visit is None:
            raise ValueError("this is about no inspection")
        return self.visit

    @property
    def addressee(self) -> str:
        """Return whom a letter to the contractor is for, in lines; who represents it is not known here."""
        return f"{self.about.contractor.name}　御中"

    @property
    def sender(self) -> str:
        """Return who writes for the agency, in lines."""
        department = self.about.department if self.contract is not None else ""
        person = "　".join(filter(None, (self.inspector.title, self.inspector.name)))
        return "\n".join(filter(None, (self.agency.name, department or self.inspector.department, person)))
