"""What stands in the desk's register."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from inspector_app.domain.ids import InspectorId, RecordId


class Why(StrEnum):
    """Why a certificate was revoked."""

    LOST = "lost"
    STOLEN = "stolen"
    REPLACED = "replaced"
    LEFT = "left"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Officer:
    """Somebody who holds one half of the way into laptops' vaults; `certificate` is DER, `fingerprint` its SHA-256."""

    fingerprint: str
    name: str
    certificate: bytes
    appointed_at: datetime
    dismissed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Recovered:
    """One vault that two officers opened; `officers` are their names."""

    vault_id: str
    inspector_id: InspectorId
    inspector: str
    officers: tuple[str, str]
    at: datetime


@dataclass(frozen=True, slots=True)
class Enrolled:
    """One certificate of an inspector; `fingerprint` is its SHA-256, hex.

    `revoked_at` is None while it counts; `revoked_for` is why it does not any more.
    """

    fingerprint: str
    inspector_id: InspectorId
    name: str
    title: str
    department: str
    certificate: bytes
    not_after: datetime
    enrolled_at: datetime
    revoked_at: datetime | None
    revoked_for: Why | None = None


@dataclass(frozen=True, slots=True)
class Received:
    """One accepted record. `number` counts from 1; the file lies in the archive under its `sha256`."""

    number: int
    record_id: RecordId
    sha256: str
    inspection_id: str
    contract_number: str
    contract_title: str
    contractor: str
    site: str
    form_id: str
    form_version: str
    inspector_id: InspectorId
    inspector: str
    visited: str
    """The days of the visit, ISO, separated by spaces."""
    rating: str
    findings: int
    practice: bool
    signed_at: datetime
    received_at: datetime
    corrects: RecordId | None = None
    """The record that this one corrects, whether it was taken in or not."""


class Made(StrEnum):
    """How a version came about."""

    COUNTERSIGNED = "countersigned"
    PRESERVED = "preserved"


@dataclass(frozen=True, slots=True)
class Version:
    """One version of the record with this number. `until` is when what preserves it has to be renewed, if it is."""

    number: int
    sha256: str
    made: Made
    at: datetime
    until: datetime | None = None


def read_enrolled(row: dict[str, Any]) -> Enrolled:
    """Return a row of the table of inspectors."""
    return Enrolled(
        fingerprint=row["fingerprint"],
        inspector_id=InspectorId(row["inspector_id"]),
        name=row["name"],
        title=row["title"],
        department=row["department"],
        certificate=bytes(row["certificate"]),
        not_after=datetime.fromisoformat(row["not_after"]),
        enrolled_at=datetime.fromisoformat(row["enrolled_at"]),
        revoked_at=None if row["revoked_at"] is None else datetime.fromisoformat(row["revoked_at"]),
        revoked_for=None if row["revoked_for"] is None else Why(row["revoked_for"]),
    )


def read_received(row: dict[str, Any]) -> Received:
    """Return a row of the table of records."""
    values = {name: row[name] for name in Received.__slots__}
    values |= {
        "practice": bool(row["practice"]),
        "signed_at": datetime.fromisoformat(row["signed_at"]),
        "received_at": datetime.fromisoformat(row["received_at"]),
    }
    return Received(**values)


def read_officer(row: dict[str, Any]) -> Officer:
    """Return a row of the table of officers."""
    return Officer(
        fingerprint=row["fingerprint"],
        name=row["name"],
        certificate=bytes(row["certificate"]),
        appointed_at=datetime.fromisoformat(row["appointed_at"]),
        dismissed_at=None if row["dismissed_at"] is None else datetime.fromisoformat(row["dismissed_at"]),
    )


def read_recovered(row: dict[str, Any]) -> Recovered:
    """Return a row of the table of recoveries."""
    return Recovered(
        vault_id=row["vault_id"],
        inspector_id=InspectorId(row["inspector_id"]),
        inspector=row["inspector"],
        officers=(row["first_officer"], row["second_officer"]),
        at=datetime.fromisoformat(row["at"]),
    )


def read_version(row: dict[str, Any]) -> Version:
    """Return a row of the table of versions."""
    until = None if row["until"] is None else datetime.fromisoformat(row["until"])
    return Version(row["number"], row["sha256"], Made(row["made"]), datetime.fromisoformat(row["at"]), until)
