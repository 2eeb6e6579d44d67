"""A laptop is lost: what was on it as far as the desk can know, how it was encrypted, what is still to be asked."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from inspector_app.agency.entries import Enrolled, Received, Recovered, Why
from inspector_app.agency.registry import Registry
from inspector_app.domain.ids import InspectorId
from inspector_app.errors import DeskError
from inspector_app.storage.envelope import DEFAULT_COST, KEY_BYTES

QUESTIONS: Final = (
    "locked",
    "keyring",
    "passphrase",
    "drafts",
    "exports",
    "backups",
    "paper",
    "since",
)
"""What only the inspector can answer, and what decides whether a leak has to be feared."""


@dataclass(frozen=True, slots=True)
class Encryption:
    """How this program encrypts every vault; it has no other way to store anything."""

    database: str = "SQLCipher 4 (AES-256-CBC, HMAC-SHA512)"
    key_bits: int = 8 * KEY_BYTES
    wrapping: str = "AES-256-GCM"
    stretching: str = "Argon2id"
    memory_kib: int = DEFAULT_COST.memory
    passes: int = DEFAULT_COST.passes
    lanes: int = DEFAULT_COST.lanes


@dataclass(frozen=True, slots=True)
class DeviceLoss:
    """The facts for the decision whether a leak is to be reported (規則第2条; 高度な暗号化 is its exception).

    `received` were signed on a laptop of this inspector; a copy of each may still be there.
    """

    inspector_id: InspectorId
    inspector: str
    title: str
    department: str
    made_at: datetime
    certificates: tuple[Enrolled, ...]
    received: tuple[Received, ...]
    recoveries: tuple[Recovered, ...]
    encryption: Encryption = Encryption()
    questions: tuple[str, ...] = QUESTIONS

    @property
    def still_valid(self) -> tuple[Enrolled, ...]:
        """Return the certificates with which records of this inspector would still be accepted."""
        return tuple(each for each in self.certificates if each.revoked_at is None and each.not_after > self.made_at)


def device_loss(registry: Registry, inspector_id: InspectorId, at: datetime) -> DeviceLoss:
    """Return what the desk knows about an inspector's laptop; DeskError `desk.no_inspector`."""
    certificates = _certificates(registry, inspector_id)
    latest = certificates[-1]
    return DeviceLoss(
        inspector_id=inspector_id,
        inspector=latest.name,
        title=latest.title,
        department=latest.department,
        made_at=at,
        certificates=certificates,
        received=tuple(each for each in registry.all_received() if each.inspector_id == inspector_id),
        recoveries=tuple(each for each in registry.all_recovered() if each.inspector_id == inspector_id),
    )


def revoke_inspector(registry: Registry, inspector_id: InspectorId, why: Why, at: datetime) -> tuple[Enrolled, ...]:
    """Revoke every certificate of an inspector that still counts, and return them as they are now.

    Records signed with them are refused from now on, whenever they claim to have been signed: the time in a signature
    is the laptop's. DeskError `desk.no_inspector`, `desk.nothing_to_revoke`.
    """
    held = [each for each in _certificates(registry, inspector_id) if each.revoked_at is None]
    if not held:
        raise DeskError("desk.nothing_to_revoke", inspector_id=inspector_id)
    for each in held:
        registry.revoke(each.fingerprint, at, why)
    found = (registry.enrolled(each.fingerprint) for each in held)
    return tuple(each for each in found if each is not None)


def _certificates(registry: Registry, inspector_id: InspectorId) -> tuple[Enrolled, ...]:
    found = tuple(each for each in registry.all_enrolled() if each.inspector_id == inspector_id)
    if not found:
        raise DeskError("desk.no_inspector", inspector_id=inspector_id)
    return found
