"""The laptop's own key and the certificates that the agency gave for it. The key lies nowhere else."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from inspector_app.domain.canonical import Json, canonical_json, sha256_hex
from inspector_app.domain.log import LogKind
from inspector_app.storage.faults import stored_json
from inspector_app.storage.vault import Vault

ALONE = "practice_alone"
"""The setting of an enrolment that this laptop made for itself: it signs, but nobody could take the record in."""


@dataclass(frozen=True, slots=True)
class Grant:
    """What the agency's enrolment file gives; certificates as DER.

    `chain` leads from the certificate to an anchor (without either), `seal_certificate` is what records are encrypted
    to on their way.
    """

    certificate: bytes
    chain: tuple[bytes, ...]
    anchors: tuple[bytes, ...]
    seal_certificate: bytes
    settings: dict[str, Json]


@dataclass(frozen=True, slots=True)
class Enrolment:
    """A key (PKCS#8 DER) with its request (PKCS#10 DER); `grant` and `enrolled_at` once the agency has answered."""

    number: int
    private_key: bytes = field(repr=False)
    request: bytes
    requested_at: datetime
    grant: Grant | None
    enrolled_at: datetime | None


_SELECT = "SELECT no, private_key, request, requested_at, settings, enrolled_at FROM enrolments"
_INSERT = "INSERT INTO enrolment_certificates (enrolment, role, position, certificate) VALUES (?, ?, ?, ?)"


def start_enrolment(vault: Vault, private_key: bytes, request: bytes, at: datetime) -> int:
    """Store a new key with the request made for it, and return the number of the enrolment."""
    with vault.atomic():
        vault.execute(
            "INSERT INTO enrolments (private_key, request, requested_at) VALUES (?, ?, ?)",
            (private_key, request, at.isoformat()),
        )
        row = vault.row("SELECT max(no) FROM enrolments")
        if row is None:
            raise AssertionError("max always returns a row")
        vault.log(LogKind.ENROLMENT_ASKED, items=[("enrolments", str(row[0]))], at=at)
    return int(row[0])


def complete_enrolment(vault: Vault, number: int, grant: Grant, at: datetime) -> None:
    """Store what the agency gave for the key of enrolment `number`. KeyError unless that one is still open."""
    with vault.atomic():
        changed = vault.execute(
            "UPDATE enrolments SET settings = ?, enrolled_at = ? WHERE no = ? AND enrolled_at IS NULL",
            (canonical_json(grant.settings).decode(), at.isoformat(), number),
        )
        if not changed:
            raise KeyError(number)
        roles = {
            "own": (grant.certificate,),
            "chain": grant.chain,
            "anchor": grant.anchors,
            "seal": (grant.seal_certificate,),
        }
        for role, certificates in roles.items():
            for position, certificate in enumerate(certificates):
                vault.execute(_INSERT, (number, role, position, certificate))
        certificate_hash: dict[str, Json] = {"certificate": sha256_hex(grant.certificate)}
        vault.log(LogKind.ENROLLED, data=certificate_hash, items=[("enrolments", str(number))], at=at)


def current_enrolment(vault: Vault) -> Enrolment | None:
    """Return the latest completed enrolment, None in practice mode."""
    row = vault.row(f"{_SELECT} WHERE enrolled_at IS NOT NULL ORDER BY no DESC")
    return None if row is None else _enrolment(vault, row)


def open_enrolments(vault: Vault) -> tuple[Enrolment, ...]:
    """Return the requests that the agency has not answered, the latest first."""
    rows = vault.rows(f"{_SELECT} WHERE enrolled_at IS NULL ORDER BY no DESC")
    return tuple(_enrolment(vault, row) for row in rows)


def list_enrolments(vault: Vault) -> tuple[Enrolment, ...]:
    """Return all enrolments that this vault has seen, the first one first."""
    return tuple(_enrolment(vault, row) for row in vault.rows(f"{_SELECT} ORDER BY no"))


def _enrolment(vault: Vault, row: Sequence[Any]) -> Enrolment:
    number, private_key, request, requested_at, settings, enrolled_at = row
    return Enrolment(
        number=number,
        private_key=private_key,
        request=request,
        requested_at=datetime.fromisoformat(requested_at),
        grant=None if enrolled_at is None else _grant(vault, number, stored_json(settings)),
        enrolled_at=None if enrolled_at is None else datetime.fromisoformat(enrolled_at),
    )


def _grant(vault: Vault, number: int, settings: dict[str, Json]) -> Grant:
    rows = vault.rows(
        "SELECT role, certificate FROM enrolment_certificates WHERE enrolment = ? ORDER BY position", (number,)
    )
    by_role: dict[str, list[bytes]] = {"own": [], "chain": [], "anchor": [], "seal": []}
    for role, certificate in rows:
        by_role[role].append(certificate)
    (own,), (seal,) = by_role["own"], by_role["seal"]
    return Grant(own, tuple(by_role["chain"]), tuple(by_role["anchor"]), seal, settings)
