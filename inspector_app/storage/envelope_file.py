"""The file of the envelope: canonical JSON with a hash over it, which tells damage from a wrong passphrase."""

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Final

from inspector_app.domain.canonical import Json, canonical_json, sha256_hex
from inspector_app.errors import VaultError
from inspector_app.storage.envelope import (
    KEY_BYTES,
    NONCE_BYTES,
    SALT_BYTES,
    Cost,
    Envelope,
    PassphraseSlot,
    RecoverySlot,
    Wrapped,
    check_cost,
)

SCHEMA: Final = "inspector-app/envelope/2"
_FIRST: Final = "inspector-app/envelope/1"
"""Had the passphrase as its only way in; still read, never written."""

LONGEST: Final = 64 * 1024
"""Bytes of the file; with every way in it takes 5,000."""


def envelope_bytes(envelope: Envelope) -> bytes:
    """Return the envelope as the bytes of its file."""
    slots: dict[str, Json] = {"passphrase": _passphrase_json(envelope.passphrase)}
    if envelope.keyring is not None:
        slots["keyring"] = _wrapped_json(envelope.keyring)
    if (recovery := envelope.recovery) is not None:
        parts: list[Json] = [
            {"officer": officer, "part": _text(part)}
            for officer, part in zip(recovery.officers, recovery.parts, strict=True)
        ]
        slots["recovery"] = {**_wrapped_json(recovery.wrapped), "parts": parts}
    body: dict[str, Json] = {"schema": SCHEMA, "vault_id": envelope.vault_id, "slots": slots}
    return canonical_json({**body, "sha256": sha256_hex(canonical_json(body))})


def read_envelope(data: bytes) -> Envelope:
    """Return the envelope that the file's bytes hold.

    VaultError `vault.newer` when a newer program wrote it, `vault.damaged` when it is not exactly what was written:
    every changed byte is noticed, so that damage is never taken for a wrong passphrase.
    """
    try:
        if len(data) > LONGEST:
            raise ValueError("too long")
        node = _checked(data)
        known = node["schema"] in {SCHEMA, _FIRST}
        envelope = _envelope(node) if known else None
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
    vault_id = node["vault_id"]
    if not isinstance(vault_id, str):
        raise TypeError("the id is not a text")
    if node["schema"] == _FIRST:
        if node["slot"] != "passphrase":
            raise ValueError("a slot that this program does not know")
        return Envelope(vault_id, _passphrase_slot(node))
    slots: dict[str, Any] = dict(node["slots"])
    passphrase, keyring, recovery = slots.pop("passphrase"), slots.pop("keyring", None), slots.pop("recovery", None)
    if slots:
        raise ValueError("a slot that this program does not know")
    return Envelope(
        vault_id,
        _passphrase_slot(passphrase),
        None if keyring is None else _wrapped(keyring),
        None if recovery is None else _recovery_slot(recovery),
    )


def _passphrase_slot(node: Mapping[str, Any]) -> PassphraseSlot:
    kdf = node["kdf"]
    if kdf["name"] != "argon2id":
        raise ValueError("a function that this program does not know")
    cost = Cost(kdf["memory"], kdf["passes"], kdf["lanes"])
    check_cost(cost)
    return PassphraseSlot(cost, _bytes(node["salt"], SALT_BYTES), _wrapped(node))


def _recovery_slot(node: Mapping[str, Any]) -> RecoverySlot:
    first, second = node["parts"]
    officers = (str(first["officer"]), str(second["officer"]))
    return RecoverySlot(officers, (_bytes(first["part"]), _bytes(second["part"])), _wrapped(node))


def _passphrase_json(slot: PassphraseSlot) -> dict[str, Json]:
    kdf: dict[str, Json] = {"name": "argon2id", **asdict(slot.cost)}
    return {"kdf": kdf, "salt": _text(slot.salt), **_wrapped_json(slot.wrapped)}


def _wrapped_json(wrapped: Wrapped) -> dict[str, Json]:
    return {"nonce": _text(wrapped.nonce), "wrapped_key": _text(wrapped.key)}


def _wrapped(node: Mapping[str, Any]) -> Wrapped:
    return Wrapped(_bytes(node["nonce"], NONCE_BYTES), _bytes(node["wrapped_key"], KEY_BYTES + 16))


def _bytes(text: str, length: int | None = None) -> bytes:
    data = b64decode(text, validate=True)
    if length not in {None, len(data)}:
        raise ValueError("a part of the wrong size")
    return data


def _text(data: bytes) -> str:
    return b64encode(data).decode("ascii")
