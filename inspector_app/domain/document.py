"""書類: an official document while it is drafted, and as it was issued with number and date (PRODUCT §4)."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from inspector_app.domain.canonical import Json
from inspector_app.domain.ids import ContractId, DocumentId, InspectionId


class DocumentKind(StrEnum):
    """The documents that are filled in, in the order of a contract's life; the values name their wording."""

    CLAUSES = "clauses"
    MINUTES = "minutes"
    HEARING = "hearing"
    REPORT_CHECK = "report_check"
    SITE_COPY = "site_copy"
    IMPROVEMENT = "improvement"
    REINSPECTION = "reinspection"
    SUPERVISION = "supervision"
    INCIDENT = "incident"
    DESTRUCTION = "destruction"


@dataclass(frozen=True, slots=True)
class Issue:
    """That a document was issued: its number (empty if it has none), its date, when, and the SHA-256 of its PDF."""

    number: str
    day: date
    at: datetime
    sha256: str


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """One document. `contract_id` is empty for what is about no single contract, `inspection_id` likewise.

    `corrects` is the issued document that this one takes the place of, `reason` why. From `issue` on it never changes.
    """

    id: DocumentId
    kind: DocumentKind
    contract_id: ContractId | None
    inspection_id: InspectionId | None
    values: dict[str, Json]
    created_at: datetime
    changed_at: datetime
    practice: bool
    corrects: DocumentId | None = None
    reason: str = ""
    issue: Issue | None = None


_LAST_DIGITS = re.compile(r"(\d+)(\D*)\Z")


def next_number(number: str) -> str:
    """Return the number that follows: its last figures plus one, as wide as they were; empty for none.

    見本総第26-118号 → 見本総第26-119号.
    """
    found = _LAST_DIGITS.search(number)
    if found is None:
        return ""
    return f"{number[: found.start()]}{int(found[1]) + 1:0{len(found[1])}}{found[2]}"
