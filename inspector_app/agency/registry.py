"""The desk's register: who is enrolled, what was received, what was refused. Plain SQLite by sqlite-utils."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from inspector_app.agency.entries import (
    Enrolled,
    Officer,
    Received,
    Recovered,
    Version,
    Why,
    read_enrolled,
    read_officer,
    read_received,
    read_recovered,
    read_version,
)
from inspector_app.domain.canonical import Json, canonical_json
from inspector_app.errors import DeskError
from inspector_app.storage.engine import Database, DatabaseError, plain_database

VERSION = 3


_Value = TypeVar("_Value")


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
            "revoked_for": None,
        }
        self._write(lambda: self._database.table("inspectors").insert(row))

    def enrolled(self, fingerprint: str) -> Enrolled | None:
        """Return the certificate with this fingerprint, None if this desk never issued it."""
        rows = self._rows("SELECT * FROM inspectors WHERE fingerprint = ?", fingerprint)
        return read_enrolled(rows[0]) if rows else None

    def all_enrolled(self) -> tuple[Enrolled, ...]:
        """Return all certificates issued, the oldest first."""
        return tuple(read_enrolled(row) for row in self._rows("SELECT * FROM inspectors ORDER BY enrolled_at, name"))

    def revoke(self, fingerprint: str, at: datetime, why: Why = Why.OTHER) -> None:
        """Note that a certificate does not count any more, and why; KeyError if there is none that does."""
        sql = "UPDATE inspectors SET revoked_at = ?, revoked_for = ? WHERE fingerprint = ? AND revoked_at IS NULL"
        if self._write(lambda: self._database.execute(sql, [at.isoformat(), why.value, fingerprint]).rowcount) != 1:
            raise KeyError(fingerprint)

    def add_officer(self, officer: Officer) -> None:
        """Note an officer of recovery who was appointed."""
        row = {name: getattr(officer, name) for name in ("fingerprint", "name", "certificate")}
        times = {"appointed_at": officer.appointed_at.isoformat(), "dismissed_at": None}
        self._write(lambda: self._database.table("officers").insert({**row, **times}))

    def dismiss_officer(self, fingerprint: str, at: datetime) -> None:
        """Note that no further vaults are entrusted to an officer; KeyError if there is none to be dismissed."""
        sql = "UPDATE officers SET dismissed_at = ? WHERE fingerprint = ? AND dismissed_at IS NULL"
        if self._write(lambda: self._database.execute(sql, [at.isoformat(), fingerprint]).rowcount) != 1:
            raise KeyError(fingerprint)

    def all_officers(self) -> tuple[Officer, ...]:
        """Return everybody who was ever appointed, the first one first."""
        return tuple(read_officer(row) for row in self._rows("SELECT * FROM officers ORDER BY appointed_at, rowid"))

    def add_recovered(self, recovered: Recovered) -> None:
        """Note that two officers opened a vault."""
        row = {name: getattr(recovered, name) for name in ("vault_id", "inspector_id", "inspector")}
        first, second = recovered.officers
        more = {"first_officer": first, "second_officer": second, "at": recovered.at.isoformat()}
        self._write(lambda: self._database.table("recoveries").insert({**row, **more}))

    def all_recovered(self) -> tuple[Recovered, ...]:
        """Return every recovery of a vault, the first one first."""
        return tuple(read_recovered(row) for row in self._rows("SELECT * FROM recoveries ORDER BY no"))

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
        return (read_received(rows[0]), bytes(rows[0]["receipt"])) if rows else None

    def received(self, *, sha256: str = "", record_id: str = "") -> Received | None:
        """Return the accepted record with this hash or this id."""
        rows = self._rows("SELECT * FROM records WHERE sha256 = ? OR record_id = ?", sha256, record_id)
        return read_received(rows[0]) if rows else None

    def all_received(self) -> tuple[Received, ...]:
        """Return all accepted records by number."""
        return tuple(read_received(row) for row in self._rows("SELECT * FROM records ORDER BY number"))

    def add_version(self, version: Version) -> None:
        """Note a further version of a record."""
        row = {"number": version.number, "sha256": version.sha256, "made": version.made.value}
        until = None if version.until is None else version.until.isoformat()
        self._write(
            lambda: self._database.table("versions").insert({**row, "at": version.at.isoformat(), "until": until})
        )

    def versions(self, number: int) -> tuple[Version, ...]:
        """Return the further versions of the record with this number, the first one first."""
        sql = "SELECT * FROM versions WHERE number = ? ORDER BY no"
        return tuple(read_version(row) for row in self._rows(sql, str(number)))

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
    for number, step in enumerate((_first_version, _second_version, _third_version)[version:], start=version + 1):
        with database.atomic():
            step(database)
            database.execute(f"PRAGMA user_version = {number}")
    return database


def _first_version(database: Database) -> None:
    inspector = dict.fromkeys(("fingerprint", "inspector_id", "name", "title", "department"), str)
    times = dict.fromkeys(("not_after", "enrolled_at", "revoked_at"), str)
    database.table("inspectors").create(
        {**inspector, "certificate": bytes, **times}, pk="fingerprint", not_null=[*inspector, "certificate"]
    )
    texts = [name for name in Received.__slots__ if name not in ("number", "findings", "practice", "corrects")]
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


def _second_version(database: Database) -> None:
    """Why certificates were revoked; the officers of recovery and what they opened."""
    database.table("inspectors").add_column("revoked_for", str)
    officer = dict.fromkeys(("fingerprint", "name", "appointed_at", "dismissed_at"), str)
    database.table("officers").create({**officer, "certificate": bytes}, pk="fingerprint", not_null=["name"])
    texts = dict.fromkeys(("vault_id", "inspector_id", "inspector", "first_officer", "second_officer", "at"), str)
    database.table("recoveries").create({"no": int, **texts}, pk="no", not_null=list(texts), strict=True)


def _third_version(database: Database) -> None:
    """What became of records after they were taken in, and which of them correct which."""
    texts = dict.fromkeys(("sha256", "made", "at", "until"), str)
    database.table("versions").create(
        {"no": int, "number": int, **texts},
        pk="no",
        not_null=["number", "sha256", "made", "at"],
        foreign_keys=[("number", "records", "number")],
    )
    database.table("versions").create_index(["number"])
    database.table("records").add_column("corrects", str)
