"""What verification finds beside its verdict: each signature, each time-stamp, each revision, and how fresh that is."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cryptography import x509

from inspector_app.signing.names import SignerName

DEVICE_TIME = "device"
"""The laptop's own clock, which proves nothing (PRODUCT §5)."""
SERVICE_TIME = "service"
"""A time-stamp service that is trusted says that the signature was there."""


class Status(StrEnum):
    """What an authority said about a certificate."""

    GOOD = "good"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Revocation:
    """What the issuer last said about a certificate: by "ocsp" or "crl", when, and until when it meant to stand by it.

    Looked up in what the record carries and what the verifier was given, never on the network.
    """

    kind: str
    status: Status
    made_at: datetime
    next_at: datetime | None
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FoundSignature:
    """One person's signature. `signed_at` is what their device claimed; by `proven_at` a trusted service had seen it.

    `covered` counts the bytes from the beginning that the signature is over. `trusted`: an anchor vouches for it.
    `stated_name` is the exact name, where the record does not hold it: the certificate has it as `certifiable`.
    """

    field: str
    signer: SignerName
    certificate: x509.Certificate
    signed_at: datetime | None
    covered: int
    trusted: bool
    stated_reason: str = ""
    stated_name: str = ""
    proven_at: datetime | None = None
    revocation: Revocation | None = None

    @property
    def time_source(self) -> str:
        """Return whose clock the best known time is from."""
        return DEVICE_TIME if self.proven_at is None else SERVICE_TIME


@dataclass(frozen=True, slots=True)
class FoundTimeStamp:
    """A time-stamp over one signature ("signature") or over the whole document so far ("document").

    `until` is when its authority's certificate ends: it has to be renewed before.
    """

    over: str
    at: datetime
    authority: str
    until: datetime
    trusted: bool
    field: str = ""


@dataclass(frozen=True, slots=True)
class Revision:
    """One incremental update that was checked: what it added, in which field, and how long the file was after it."""

    kind: str
    field: str
    covered: int
