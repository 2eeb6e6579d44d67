"""Signed messages between the agency's desk and a laptop: canonical JSON in CMS SignedData (RFC 5652)."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509

from inspector_app.domain.canonical import Json, canonical_json
from inspector_app.signing.certificates import Role
from inspector_app.signing.cms import SignedMessage, read_signed
from inspector_app.signing.reasons import Reason, RefusedError
from inspector_app.signing.signer import Signer, check_validity, digest_for, simple_signer
from inspector_app.signing.strict_json import parse_canonical, schema_problems
from inspector_app.signing.trust import check_moment, trust_problems, validity_problems

LARGEST_MESSAGE = 4 * 1024 * 1024
"""Bytes; an enrolment takes 8,000."""


@dataclass(frozen=True, slots=True)
class Message:
    """What a message says, and who signed it. `payload` is empty unless `reasons` is."""

    payload: dict[str, Json]
    signer: x509.Certificate | None
    reasons: tuple[Reason, ...]

    @property
    def ok(self) -> bool:
        """Tell whether the message can be relied on."""
        return not self.reasons


def sign_message(payload: dict[str, Json], signer: Signer, at: datetime) -> bytes:
    """Return the payload, signed, as DER; SignatureError `signature.certificate_not_valid`."""
    check_validity(signer.certificate, at)
    pyhanko_signer = simple_signer(signer)
    signing = pyhanko_signer.async_sign_general_data(
        canonical_json(payload), digest_algorithm=digest_for(signer), detached=False, use_cades=True
    )
    return bytes(asyncio.run(signing).dump())


def open_message(
    data: bytes, anchors: Sequence[x509.Certificate], moment: datetime | None, schema: str, role: Role = Role.DESK
) -> Message:
    """Return what a message says if an anchor vouches for its signer in this role and it satisfies the schema.

    `schema` is a name like "inspector-app/receipt/1". The signer's certificate has to be valid at `moment`, unless that
    is None. Nothing is raised, whatever the bytes are.
    """
    check_moment(moment)
    try:
        signed = _read(data)
        reasons = trust_problems(signed, None, anchors, role)
        reasons = (*reasons, *validity_problems(signed.signer, None, moment))
        payload = {} if reasons else parse_canonical(signed.content or b"")
        reasons = reasons or schema_problems(payload, schema)
    except RefusedError as error:
        return Message({}, None, (error.reason,))
    except Exception as error:  # noqa: BLE001 (three parsers read these bytes, and each has its own ways to fail)
        return Message({}, None, (Reason("record.unreadable", {"reason": type(error).__name__}),))
    return Message({} if reasons else payload, signed.signer, reasons)


def peek(data: bytes, schema: str) -> dict[str, Json]:
    """Return what a message claims, for an enrolment, which brings the anchors to check it with; RefusedError."""
    payload = parse_canonical(_read(data).content or b"")
    for reason in schema_problems(payload, schema):
        raise RefusedError(reason.code, **reason.data)
    return payload


def _read(data: bytes) -> SignedMessage:
    if len(data) > LARGEST_MESSAGE:
        raise RefusedError("record.too_large", size=len(data), limit=LARGEST_MESSAGE)
    return read_signed(data, detached=False)
