"""The signatures of a file, from the innermost outwards, judged by bytes and certificates alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509

from inspector_app.signing.certificates import Role
from inspector_app.signing.cms import SignedMessage, read_signed
from inspector_app.signing.found import FoundTimeStamp
from inspector_app.signing.gap import Gap, find_gaps
from inspector_app.signing.reasons import Reason, RefusedError
from inspector_app.signing.time_stamp import Token, imprint_of, is_token, read_token, token_problems
from inspector_app.signing.trust import trust_problems


@dataclass(frozen=True, slots=True)
class SignatureLayer:
    """A person's signature, the token that it may carry, and why no anchor vouches for it."""

    gap: Gap
    message: SignedMessage
    token: Token | None
    distrust: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class TimeLayer:
    """A time-stamp over the document."""

    gap: Gap
    token: Token


Layer = SignatureLayer | TimeLayer


def read_layers(pdf: bytes, anchors: Sequence[x509.Certificate]) -> tuple[Layer, ...]:
    """Return the signatures, the lead's first; each is over what it covers. RefusedError otherwise."""
    first, *later = find_gaps(pdf)
    return (_signature(pdf, first, anchors), *(_layer(pdf, gap, anchors) for gap in later))


def _layer(pdf: bytes, gap: Gap, anchors: Sequence[x509.Certificate]) -> Layer:
    if not is_token(gap.cms):
        return _signature(pdf, gap, anchors)
    token = read_token(gap.cms)
    if token.imprint != gap.digest(pdf, token.digest):
        raise RefusedError("signature.broken")
    return TimeLayer(gap, token)


def _signature(pdf: bytes, gap: Gap, anchors: Sequence[x509.Certificate]) -> SignatureLayer:
    message = read_signed(gap.cms, detached=True)
    distrust = trust_problems(message, gap.digest(pdf, message.digest), anchors, Role.INSPECTOR)
    token = None if message.time_stamp is None else read_token(message.time_stamp)
    if token is not None and token.imprint != imprint_of(message.value, token.digest):
        raise RefusedError("signature.broken")
    return SignatureLayer(gap, message, token, distrust)


@dataclass(frozen=True, slots=True)
class Proof:
    """By when each layer is proven to have been there (None: by nobody), the time-stamps, and what they lack."""

    proven: tuple[datetime | None, ...]
    time_stamps: tuple[FoundTimeStamp, ...]
    reasons: tuple[Reason, ...]


def prove_times(layers: Sequence[Layer], anchors: Sequence[x509.Certificate], moment: datetime | None) -> Proof:
    """Go from the outermost layer inwards: each trusted time-stamp vouches for what lies within it.

    A time-stamp has to be good at `moment`, or at the time that the next trusted one around it proves.
    """
    proven: list[datetime | None] = []
    stamps: list[FoundTimeStamp] = []
    reasons: list[Reason] = []
    known: datetime | None = None
    for layer in reversed(layers):
        token = layer.token
        own: datetime | None = None
        if token is not None:
            problems = token_problems(token, anchors, known or moment or token.at)
            reasons += problems
            own = None if problems else token.at
            over = "document" if isinstance(layer, TimeLayer) else "signature"
            until = token.signer.not_valid_after_utc
            stamps.append(FoundTimeStamp(over, token.at, token.authority, until, not problems))
        best = min((at for at in (own, known) if at is not None), default=None)
        proven.append(best)
        if isinstance(layer, TimeLayer):
            known = best
    return Proof(tuple(reversed(proven)), tuple(reversed(stamps)), tuple(reasons))
