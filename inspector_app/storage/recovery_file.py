"""The file with which two officers hand the key of a vault back to its inspector.

The data key lies in it under a code of 120 random bits, which goes another way than the file: told over the telephone,
or in person. Code and file together open the vault for as long as it exists; both are destroyed after use.
"""

import json
import secrets
from base64 import b32decode, b32encode, b64decode, b64encode
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from inspector_app.domain.canonical import Json, canonical_json
from inspector_app.errors import VaultError
from inspector_app.storage.envelope import KEY_BYTES, NONCE_BYTES, RecoveredKey

SCHEMA: Final = "inspector-app/recovery/1"
_CODE_BYTES: Final = 15
_GROUP: Final = 4
_LONGEST: Final = 20_000


@dataclass(frozen=True, slots=True)
class Recovery:
    """What the file says: which vault, when, and which two officers opened it (their certificates' SHA-256, hex)."""

    vault_id: str
    made_at: datetime
    officers: tuple[str, str]
    key: RecoveredKey


def write_recovery(recovery: Recovery) -> tuple[bytes, str]:
    """Return the file and the code that opens it, six groups of four letters and digits 2 to 7."""
    code, nonce = secrets.token_bytes(_CODE_BYTES), secrets.token_bytes(NONCE_BYTES)
    about = _about(recovery.vault_id, recovery.made_at.isoformat(), list(recovery.officers))
    sealed = AESGCM(_stretched(code)).encrypt(nonce, recovery.key.key, canonical_json(about))
    node: dict[str, Json] = {
        **about,
        "nonce": b64encode(nonce).decode("ascii"),
        "wrapped_key": b64encode(sealed).decode("ascii"),
    }
    text = b32encode(code).decode("ascii")
    return canonical_json(node), "-".join(text[at : at + _GROUP] for at in range(0, len(text), _GROUP))


def read_recovery(data: bytes, code: str) -> Recovery:
    """Return what the file holds; the code may be typed in any case, with or without hyphens and blanks.

    VaultError `vault.recovery_unreadable` when the file is none, `vault.recovery_code` when the code does not open it
    or one of them was changed.
    """
    try:
        if len(data) > _LONGEST:
            raise ValueError("too long")
        node = json.loads(data)
        first, second = node["officers"]
        about = _about(str(node["vault_id"]), str(node["made_at"]), [str(first), str(second)])
        if node["schema"] != SCHEMA:
            raise ValueError("another schema")
        made_at = datetime.fromisoformat(node["made_at"])
        nonce, sealed = (b64decode(node[name], validate=True) for name in ("nonce", "wrapped_key"))
    except (ValueError, KeyError, TypeError, RecursionError):
        raise VaultError("vault.recovery_unreadable") from None
    try:
        key = AESGCM(_stretched(_typed(code))).decrypt(nonce, sealed, canonical_json(about))
    except (InvalidTag, ValueError):
        raise VaultError("vault.recovery_code") from None
    return Recovery(str(node["vault_id"]), made_at, (str(first), str(second)), RecoveredKey(key))


def _about(vault_id: str, made_at: str, officers: list[str]) -> dict[str, Json]:
    return {"schema": SCHEMA, "vault_id": vault_id, "made_at": made_at, "officers": list[Json](officers)}


def _typed(code: str) -> bytes:
    """Return the bytes of a typed code; ValueError for what cannot be one."""
    kept = "".join(each for each in code.upper() if each.isalnum())
    return b32decode(kept.encode("ascii"))


def _stretched(code: bytes) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=SCHEMA.encode()).derive(code)
