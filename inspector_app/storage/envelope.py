"""The envelope: the random data key of a vault, wrapped by the passphrase.

The passphrase goes through Argon2id (RFC 9106), the data key is wrapped with AES-256-GCM under the result. The
associated data binds vault and slot, so that an envelope cannot be put beside another vault. A hash over the file
tells damage from a wrong passphrase.
"""

import base64
import json
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from inspector_app.domain.canonical import Json, canonical_json, sha256_hex
from inspector_app.errors import VaultError

SCHEMA: Final = "inspector-app/envelope/1"
KEY_BYTES: Final = 32
_SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12
_SLOT: Final = "passphrase"


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
class Envelope:
    """What lies in the envelope file. None of it is secret."""

    vault_id: str
    cost: Cost
    salt: bytes
    nonce: bytes
    wrapped_key: bytes


def wrap(data_key: bytes, passphrase: str, vault_id: str, cost: Cost = DEFAULT_COST) -> Envelope:
    """Wrap a data key. VaultError `vault.passphrase_empty`; ValueError for a cost out of bounds."""
    if not passphrase:
        raise VaultError("vault.passphrase_empty")
    _check_cost(cost)
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    cipher = AESGCM(_stretch(passphrase, salt, cost))
    return Envelope(vault_id, cost, salt, nonce, cipher.encrypt(nonce, data_key, _binding(vault_id)))


def unwrap(envelope: Envelope, passphrase: str) -> bytes:
    """Return the data key. VaultError `vault.wrong_passphrase`."""
    cipher = AESGCM(_stretch(passphrase, envelope.salt, envelope.cost))
    try:
        return cipher.decrypt(envelope.nonce, envelope.wrapped_key, _binding(envelope.vault_id))
    except InvalidTag:
        raise VaultError("vault.wrong_passphrase") from None


def envelope_bytes(envelope: Envelope) -> bytes:
    """Return the envelope as the bytes of its file."""
    body: dict[str, Json] = {
        "schema": SCHEMA,
        "vault_id": envelope.vault_id,
        "slot": _SLOT,
        "kdf": {"name": "argon2id", **asdict(envelope.cost)},
        "salt": base64.b64encode(envelope.salt).decode(),
        "nonce": base64.b64encode(envelope.nonce).decode(),
        "wrapped_key": base64.b64encode(envelope.wrapped_key).decode(),
    }
    return canonical_json({**body, "sha256": sha256_hex(canonical_json(body))})


def read_envelope(data: bytes) -> Envelope:
    """Return the envelope that the file's bytes hold.

    VaultError `vault.newer` when a newer program wrote it, `vault.damaged` when it is not exactly what was written:
    every changed byte is noticed, so that damage is never taken for a wrong passphrase.
    """
    try:
        node = _checked(data)
        envelope = _envelope(node) if node["schema"] == SCHEMA else None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise VaultError("vault.damaged", part="envelope") from error
    if envelope is None:
        raise VaultError("vault.newer", part="envelope")
    return envelope


def _checked(data: bytes) -> Mapping[str, Any]:
    """Return the JSON of the file; ValueError unless it is, byte for byte, what was hashed."""
    node: dict[str, Any] = json.loads(data)
    checksum = node.pop("sha256")
    if sha256_hex(canonical_json(node)) != checksum or canonical_json({**node, "sha256": checksum}) != data:
        raise ValueError("the checksum does not fit")
    return node


def _envelope(node: Mapping[str, Any]) -> Envelope:
    kdf = node["kdf"]
    if node["slot"] != _SLOT or kdf["name"] != "argon2id":
        raise ValueError("a slot or function that this program does not know")
    cost = Cost(kdf["memory"], kdf["passes"], kdf["lanes"])
    _check_cost(cost)
    vault_id = node["vault_id"]
    if not isinstance(vault_id, str):
        raise TypeError("the id is not a text")
    envelope = Envelope(
        vault_id=vault_id,
        cost=cost,
        salt=base64.b64decode(node["salt"], validate=True),
        nonce=base64.b64decode(node["nonce"], validate=True),
        wrapped_key=base64.b64decode(node["wrapped_key"], validate=True),
    )
    lengths = (len(envelope.salt), len(envelope.nonce), len(envelope.wrapped_key))
    if lengths != (_SALT_BYTES, _NONCE_BYTES, KEY_BYTES + 16):
        raise ValueError("a part of the wrong size")
    return envelope


def _check_cost(cost: Cost) -> None:
    """Raise ValueError for a cost that is too low to protect or too high to wait for."""
    for field in fields(cost):
        value, least, most = (getattr(bound, field.name) for bound in (cost, LEAST_COST, MOST_COST))
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise ValueError(f"{field.name} is out of bounds")


def _stretch(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """Return the key that the passphrase stands for; NFC, as RFC 8265 section 4.2 prepares passwords."""
    prepared = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    function = Argon2id(salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory)
    return function.derive(prepared)


def _binding(vault_id: str) -> bytes:
    return f"{SCHEMA}:{vault_id}:{_SLOT}".encode()
