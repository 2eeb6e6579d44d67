"""One officer's part of what opens a vault: a secret, with whose vault it belongs to, sealed to the officer.

What the part says about the vault was written by the laptop when it was enrolled, and nobody can write it anew without
the secret: so an officer who opens a part sees whose vault he is about to help open.
"""

import json
from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa

from inspector_app.domain.canonical import canonical_json
from inspector_app.domain.ids import InspectorId
from inspector_app.errors import RecordError
from inspector_app.signing.certificates import Role
from inspector_app.signing.sealing import seal, unseal

SCHEMA = "inspector-app/recovery-part/1"


@dataclass(frozen=True, slots=True)
class Part:
    """`number` is 1 or 2; `made_at` is when the laptop was enrolled."""

    vault_id: str
    number: int
    inspector_id: InspectorId
    inspector: str
    made_at: datetime
    secret: bytes = field(repr=False)


def seal_part(part: Part, officer: x509.Certificate) -> bytes:
    """Return the part sealed to an officer; SignatureError `signature.wrong_role` for another certificate."""
    node = canonical_json(
        {
            "schema": SCHEMA,
            "vault_id": part.vault_id,
            "part": part.number,
            "inspector_id": part.inspector_id,
            "inspector": part.inspector,
            "made_at": part.made_at.isoformat(),
            "secret": b64encode(part.secret).decode("ascii"),
        }
    )
    return seal(node, officer, Role.RECOVERY)


def open_part(sealed: bytes, key: rsa.RSAPrivateKey) -> Part:
    """Return the part. RecordError `package.not_for_us` for another officer's, `package.damaged`."""
    try:
        node = json.loads(unseal(sealed, key))
        if node["schema"] != SCHEMA or node["part"] not in {1, 2}:
            raise RecordError("package.damaged")
        return Part(
            vault_id=str(node["vault_id"]),
            number=node["part"],
            inspector_id=InspectorId(str(node["inspector_id"])),
            inspector=str(node["inspector"]),
            made_at=datetime.fromisoformat(node["made_at"]),
            secret=b64decode(node["secret"], validate=True),
        )
    except (ValueError, KeyError, TypeError):
        raise RecordError("package.damaged") from None
