"""The envelope: the random data key of a vault, wrapped once for each way in.

- the passphrase, through Argon2id (RFC 9106);
- this device's keyring, which keeps a random wrapping key;
- the agency's recovery: the wrapping key is the XOR of two random parts, and each part is sealed to one officer.

Each is AES-256-GCM, its associated data bind vault and slot, so that no slot can be put beside another vault or in
another's place. Whoever adds or removes a way rewraps these few bytes; the database is never encrypted anew.
"""

import secrets
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from typing import Final, TypeAlias

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from inspector_app.errors import VaultError

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
NONCE_BYTES: Final = 12

_BINDING: Final = "inspector-app/envelope/1"
"""Stays as it was first written: a passphrase's slot is carried over into a later envelope without the passphrase."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess at the passphrase costs: memory in KiB, passes over it, lanes."""

    memory: int = 64 * 1024
    passes: int = 3
    lanes: int = 4


DEFAULT_COST: Final = Cost()
"""RFC 9106 section 4, second recommended option."""

LEAST_COST: Final = Cost(memory=19 * 1024, passes=2, lanes=1)
"""OWASP's least for Argon2id; nothing cheaper is accepted."""

MOST_COST: Final = Cost(memory=1024 * 1024, passes=16, lanes=16)
"""More would only serve to stall the program with a forged envelope."""


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A data key under AES-256-GCM."""

    nonce: bytes
    key: bytes


@dataclass(frozen=True, slots=True)
class PassphraseSlot:
    """The data key under what Argon2id makes of a passphrase."""

    cost: Cost
    salt: bytes
    wrapped: Wrapped


@dataclass(frozen=True, slots=True)
class RecoverySlot:
    """The data key for two officers together: each `part` is sealed to the certificate named by its SHA-256, hex."""

    officers: tuple[str, str]
    parts: tuple[bytes, bytes]
    wrapped: Wrapped


@dataclass(frozen=True, slots=True)
class Envelope:
    """What lies in the envelope file. None of it is secret. A vault always has its passphrase."""

    vault_id: str
    passphrase: PassphraseSlot
    keyring: Wrapped | None = None
    recovery: RecoverySlot | None = None


@dataclass(frozen=True, slots=True)
class KeyringSecret:
    """The wrapping key that this device's keyring keeps, as a way in."""

    secret: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class RecoveredKey:
    """The data key itself, as two officers recovered it."""

    key: bytes = field(repr=False)


Way: TypeAlias = str | KeyringSecret | RecoveredKey
"""What a vault is opened with; a text is the passphrase."""

Seal: TypeAlias = Callable[[int, bytes], bytes]
"""Seals part 1 or 2 (the first argument) of the wrapping key to its officer."""


def wrap(data_key: bytes, passphrase: str, vault_id: str, cost: Cost = DEFAULT_COST) -> Envelope:
    """Wrap a data key for the first time. Errors as `with_passphrase`."""
    return Envelope(vault_id, _passphrase_slot(data_key, passphrase, vault_id, cost))


def with_passphrase(envelope: Envelope, data_key: bytes, passphrase: str, cost: Cost | None = None) -> Envelope:
    """Return the envelope with another passphrase; its cost stays at least what it was.

    VaultError `vault.passphrase_empty`; ValueError for a cost out of bounds.
    """
    slot = _passphrase_slot(data_key, passphrase, envelope.vault_id, cost or envelope.passphrase.cost)
    return replace(envelope, passphrase=slot)


def with_keyring(envelope: Envelope, data_key: bytes, secret: bytes) -> Envelope:
    """Return the envelope with a keyring's way in, instead of the one that it may have."""
    return replace(envelope, keyring=_sealed(secret, data_key, envelope.vault_id, "keyring"))


def with_recovery(envelope: Envelope, data_key: bytes, officers: tuple[str, str], seal: Seal) -> Envelope:
    """Return the envelope with the agency's way in; `officers` are named as in `RecoverySlot`."""
    first, second = secrets.token_bytes(KEY_BYTES), secrets.token_bytes(KEY_BYTES)
    wrapped = _sealed(_together(first, second), data_key, envelope.vault_id, "recovery")
    return replace(envelope, recovery=RecoverySlot(officers, (seal(1, first), seal(2, second)), wrapped))


def unwrap(envelope: Envelope, way: Way) -> bytes:
    """Return the data key.

    VaultError `vault.wrong_passphrase`; `vault.no_way` (way) when the envelope has no such slot, `vault.way_unusable`
    (way) when what the keyring keeps does not belong to it.
    """
    if isinstance(way, RecoveredKey):
        return way.key
    if isinstance(way, KeyringSecret):
        return _unwrap_with(envelope, "keyring", envelope.keyring, way.secret)
    slot = envelope.passphrase
    try:
        return _opened(_stretch(way, slot.salt, slot.cost), slot.wrapped, envelope.vault_id, "passphrase")
    except InvalidTag:
        raise VaultError("vault.wrong_passphrase") from None


def unwrap_for_officers(envelope: Envelope, first: bytes, second: bytes) -> RecoveredKey:
    """Return the data key that two officers' parts open; VaultError as `unwrap`, way "recovery"."""
    slot = envelope.recovery
    wrapped = None if slot is None else slot.wrapped
    return RecoveredKey(_unwrap_with(envelope, "recovery", wrapped, _together(first, second)))


def check_cost(cost: Cost) -> None:
    """Raise ValueError for a cost that is too low to protect or too high to wait for."""
    for each in fields(cost):
        value, least, most = (getattr(bound, each.name) for bound in (cost, LEAST_COST, MOST_COST))
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise ValueError(f"{each.name} is out of bounds")


def _passphrase_slot(data_key: bytes, passphrase: str, vault_id: str, cost: Cost) -> PassphraseSlot:
    if not passphrase:
        raise VaultError("vault.passphrase_empty")
    check_cost(cost)
    salt = secrets.token_bytes(SALT_BYTES)
    wrapped = _sealed(_stretch(passphrase, salt, cost), data_key, vault_id, "passphrase")
    return PassphraseSlot(cost, salt, wrapped)


def _unwrap_with(envelope: Envelope, way: str, wrapped: Wrapped | None, key: bytes) -> bytes:
    if wrapped is None:
        raise VaultError("vault.no_way", way=way)
    try:
        return _opened(key, wrapped, envelope.vault_id, way)
    except (InvalidTag, ValueError):  # ValueError: the key has another length
        raise VaultError("vault.way_unusable", way=way) from None


def _sealed(key: bytes, data_key: bytes, vault_id: str, slot: str) -> Wrapped:
    nonce = secrets.token_bytes(NONCE_BYTES)
    return Wrapped(nonce, AESGCM(key).encrypt(nonce, data_key, _binding(vault_id, slot)))


def _opened(key: bytes, wrapped: Wrapped, vault_id: str, slot: str) -> bytes:
    return AESGCM(key).decrypt(wrapped.nonce, wrapped.key, _binding(vault_id, slot))


def _stretch(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """Return the key that the passphrase stands for; NFC, as RFC 8265 section 4.2 prepares passwords."""
    prepared = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    function = Argon2id(salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory)
    return function.derive(prepared)


def _together(first: bytes, second: bytes) -> bytes:
    """Return the key that two parts make: either alone says nothing about it."""
    if len(first) != KEY_BYTES or len(second) != KEY_BYTES:
        raise VaultError("vault.way_unusable", way="recovery")
    return bytes(a ^ b for a, b in zip(first, second, strict=True))


def _binding(vault_id: str, slot: str) -> bytes:
    return f"{_BINDING}:{vault_id}:{slot}".encode()
