"""The desk's register: who is enrolled, what was received, what was refused. Plain SQLite by sqlite-utils."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from inspector_app.domain.canonical import Json, canonical_json
from inspector_app.domain.ids import InspectorId, RecordId
from inspector_app.errors import DeskError
from inspector_app.storage.engine import Database, DatabaseError, plain_database

VERSION = 1


_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Enrolled:
    """One certificate of an inspector; `fingerprint` is its SHA-256, hex. `revoked_at` is None while it counts."""

    fingerprint: str
    inspector_id: InspectorId
    name: str
    title: str
    department: str
    certificate: bytes
    not_after: datetime
    enrolled_at: datetime
    revoked_at: datetime | None


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


class Registry:
    """The open register. Every method is one transaction; DeskError `desk.damaged` when the file cannot be read."""

    def __init__(self, path: Path) -> None:
        self._database = _translated(lambda: _migrated(plain_database(path)))

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def add_enrolled(self, enrolled: Enrolled) -> None:
        """Note a certificate that was issued."""
        row = {
            "fingerprint": enrolled.fingerprint,
            "inspector_id": enrolled.inspector_id,
            "name": enrolled.name,
            "title": enrolled.title,
            "department": enrolled.department,
            "certificate": enrolled.certificate,
            "not_after": enrolled.not_after.isoformat(),
            "enrolled_at": enrolled.enrolled_at.isoformat(),
            "revoked_at": None,
        }
        self._write(lambda: self._database.table("inspectors").insert(row))

    def enrolled(self, fingerprint: str) -> Enrolled | None:
        """Return the certificate with this fingerprint, None if this desk never issued it."""
        rows = self._rows("SELECT * FROM inspectors WHERE fingerprint = ?", fingerprint)
        return _enrolled(rows[0]) if rows else None

    def all_enrolled(self) -> tuple[Enrolled, ...]:
        """Return all certificates issued, the oldest first."""
        return tuple(_enrolled(row) for row in self._rows("SELECT * FROM inspectors ORDER BY enrolled_at, name"))

    def revoke(self, fingerprint: str, at: datetime) -> None:
        """Note that a certificate does not count any more; KeyError if there is none that does."""
        sql = "UPDATE inspectors SET revoked_at = ? WHERE fingerprint = ? AND revoked_at IS NULL"
        if self._write(lambda: self._database.execute(sql, [at.isoformat(), fingerprint]).rowcount) != 1:
            raise KeyError(fingerprint)

    def next_number(self) -> int:
        """Return the number that the next record will get."""
        return int(self._rows("SELECT coalesce(max(number), 0) + 1 AS n FROM records")[0]["n"])

    def add_received(self, received: Received, package: str, receipt: bytes) -> None:
        """Note an accepted record with the receipt for the package it came in."""
        row = {name: getattr(received, name) for name in Received.__slots__}
        row |= {"signed_at": received.signed_at.isoformat(), "received_at": received.received_at.isoformat()}

        def write() -> None:
            self._database.table("records").insert(row)
            self._add_receipt(package, received.number, receipt)

        self._write(write)

    def add_receipt(self, package: str, number: int, receipt: bytes) -> None:
        """Note the receipt for another package with a record that is already here."""
        self._write(lambda: self._add_receipt(package, number, receipt))

    def _add_receipt(self, package: str, number: int, receipt: bytes) -> None:
        self._database.table("receipts").insert({"package": package, "number": number, "receipt": receipt})

    def receipt(self, package: str) -> tuple[Received, bytes] | None:
        """Return the record that came in a package and the receipt given for it, None for an unknown package."""
        rows = self._rows("SELECT * FROM receipts JOIN records USING (number) WHERE package = ?", package)
        return (_received(rows[0]), bytes(rows[0]["receipt"])) if rows else None

    def received(self, *, sha256: str = "", record_id: str = "") -> Received | None:
        """Return the accepted record with this hash or this id."""
        rows = self._rows("SELECT * FROM records WHERE sha256 = ? OR record_id = ?", sha256, record_id)
        return _received(rows[0]) if rows else None

    def all_received(self) -> tuple[Received, ...]:
        """Return all accepted records by number."""
        return tuple(_received(row) for row in self._rows("SELECT * FROM records ORDER BY number"))

    def add_refusal(self, package: str, reasons: Json, at: datetime, rejection: bytes) -> None:
        """Note why a package was refused; the latest refusal of a package counts."""
        row = {
            "package": package,
            "reasons": canonical_json(reasons).decode(),
            "refused_at": at.isoformat(),
            "rejection": rejection,
        }
        self._write(lambda: self._database.table("refusals").insert(row))

    def refusal(self, package: str) -> tuple[Json, bytes] | None:
        """Return the reasons of a package's latest refusal and the rejection given, None if it was never refused."""
        rows = self._rows("SELECT reasons, rejection FROM refusals WHERE package = ? ORDER BY no DESC", package)
        return (json.loads(rows[0]["reasons"]), bytes(rows[0]["rejection"])) if rows else None

    def count_refusals(self) -> int:
        """Return how many packages were refused at least once."""
        return int(self._rows("SELECT count(DISTINCT package) AS n FROM refusals")[0]["n"])

    def _rows(self, sql: str, *values: str) -> list[dict[str, Any]]:
        return _translated(lambda: list(self._database.query(sql, values)))

    def _write(self, write: Callable[[], _Value]) -> _Value:
        def within() -> _Value:
            with self._database.atomic():
                return write()

        return _translated(within)


def _translated(action: Callable[[], _Value]) -> _Value:
    try:
        return action()
    except DatabaseError as error:
        raise DeskError("desk.damaged", part="registry.db", reason=type(error).__name__) from error


def _migrated(database: Database) -> Database:
    version = int(next(database.query("PRAGMA user_version"))["user_version"])
    if version > VERSION:
        database.close()
        raise DeskError("desk.newer", part="registry.db")
    if version < VERSION:
        with database.atomic():
            _first_version(database)
            database.execute(f"PRAGMA user_version = {VERSION}")
    return database


def _first_version(database: Database) -> None:
    inspector = dict.fromkeys(("fingerprint", "inspector_id", "name", "title", "department"), str)
    times = dict.fromkeys(("not_after", "enrolled_at", "revoked_at"), str)
    database.table("inspectors").create(
        {**inspector, "certificate": bytes, **times}, pk="fingerprint", not_null=[*inspector, "certificate"]
    )
    texts = [name for name in Received.__slots__ if name not in ("number", "findings", "practice")]
    columns: dict[str, Any] = {"number": int, **dict.fromkeys(texts, str), "findings": int, "practice": int}
    records = database.table("records")
    records.create(columns, pk="number", not_null=list(columns), strict=True)
    records.create_index(["record_id"], unique=True)
    records.create_index(["sha256"], unique=True)
    database.table("receipts").create(
        {"package": str, "number": int, "receipt": bytes},
        pk="package",
        not_null=["number", "receipt"],
        foreign_keys=[("number", "records", "number")],
    )
    refusals = database.table("refusals")
    refusals.create({"no": int, "package": str, "reasons": str, "refused_at": str, "rejection": bytes}, pk="no")
    refusals.create_index(["package"])


def _enrolled(row: dict[str, Any]) -> Enrolled:
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
    )


def _received(row: dict[str, Any]) -> Received:
    values = {name: row[name] for name in Received.__slots__}
    values |= {
        "practice": bool(row["practice"]),
        "signed_at": datetime.fromisoformat(row["signed_at"]),
        "received_at": datetime.fromisoformat(row["received_at"]),
    }
    return Received(**values)
