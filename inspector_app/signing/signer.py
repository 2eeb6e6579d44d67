"""The signatures of a record: PAdES B-B or B-T, each one incremental update. The lead inspector's certifies.

Only pyHanko writes to a PDF from here on; a save by any other library would destroy the signature.
"""

import hashlib
from collections.abc import Generator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec

from inspector_app.errors import SignatureError
from inspector_app.signing import certificates, keys

if TYPE_CHECKING:
    from pyhanko.sign.signers import Signer as PyHankoSigner
    from pyhanko.sign.signers import SimpleSigner
    from pyhanko.sign.timestamps import TimeStamper

INSPECTOR_1 = "Inspector1"
INSPECTOR_2 = "Inspector2"
SUPERVISOR = "Supervisor"
FIELDS = (INSPECTOR_1, INSPECTOR_2, SUPERVISOR)
"""The signature fields of a record. All are there, empty, before the first signature certifies the document."""


@dataclass(frozen=True, slots=True)
class Signer:
    """Whoever signs: a private key (PKCS#8 DER), its certificate, and the certificates up to the authority."""

    private_key: bytes = field(repr=False)
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...] = ()

    @classmethod
    def from_der(cls, private_key: bytes, certificate: bytes, chain: Sequence[bytes] = ()) -> "Signer":
        """Return the signer kept as DER; SignatureError `signature.key_unusable` unless key and certificate match."""
        try:
            own = x509.load_der_x509_certificate(certificate)
            others = tuple(x509.load_der_x509_certificate(each) for each in chain)
            certified: Any = own.public_key()
            matches = keys.public_bytes(keys.load_key(private_key).public_key()) == keys.public_bytes(certified)
        except ValueError:
            raise SignatureError("signature.key_unusable") from None
        if not matches:
            raise SignatureError("signature.key_unusable")
        return cls(private_key, own, others)

    @contextmanager
    def ready(self) -> "Generator[PyHankoSigner, None, None]":
        """Hand out pyHanko's signer for as long as it is used."""
        yield simple_signer(self)


class AnySigner(Protocol):
    """Somebody's key, wherever it is: in the vault, in a file, on a card."""

    @property
    def certificate(self) -> x509.Certificate:
        """Return the certificate of the key."""

    @property
    def chain(self) -> tuple[x509.Certificate, ...]:
        """Return the certificates between the key's and the authority's."""

    def ready(self) -> "AbstractContextManager[PyHankoSigner]":
        """Hand out pyHanko's signer for as long as it is used."""


def certify(
    pdf: bytes,
    signer: AnySigner,
    stamp_pdf: bytes,
    at: datetime,
    *,
    reason: str = "",
    name: str = INSPECTOR_1,
    clock: "TimeStamper | None" = None,
) -> bytes:
    """Return `pdf` with the signature of `signer` in the empty field `name`, shown by the one-page `stamp_pdf`.

    `at` is this device's time, written into the signature as such; nothing proves it, unless `clock`, a time-stamp
    service, adds its token. Further signature fields may be filled in afterwards, nothing else may change (DocMDP 2).
    Equal arguments give equal bytes but for the signature's own value. SignatureError:
    `signature.certificate_not_valid` (since, until, at), `signature.field_missing` (field), `signature.not_signable`
    (reason), those of the clock and of the signer's token.
    """
    return _signed(pdf, signer, stamp_pdf, Particulars(name, at, reason, certifies=True, clock=clock))


def countersign(
    pdf: bytes,
    signer: AnySigner,
    stamp_pdf: bytes,
    at: datetime,
    field_name: str,
    *,
    name: str = "",
    clock: "TimeStamper | None" = None,
) -> bytes:
    """Return a certified record with one more signature, in one of its other fields; as `certify` otherwise.

    `name` is the signer's exact name, for the supervisor, whom the record does not name.
    """
    given = Particulars(field_name, at, "", certifies=False, clock=clock, signer_name=name)
    return _signed(pdf, signer, stamp_pdf, given)


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a signature is given beside the signer: its field, the device's time, a reason, whether it certifies."""

    name: str
    at: datetime
    reason: str
    certifies: bool
    clock: "TimeStamper | None"
    signer_name: str = ""


def _signed(pdf: bytes, signer: AnySigner, stamp_pdf: bytes, given: Particulars) -> bytes:
    check_validity(signer.certificate, given.at)
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign.general import SigningError

    from inspector_app.signing.increment import Act, write_signature

    with signer.ready() as ready:
        act = Act(
            ready,
            digest_for(signer),
            given.name,
            given.at,
            given.reason,
            _document_id(pdf, signer, given.at),
            given.certifies,
            given.clock,
            given.signer_name,
        )
        try:
            return write_signature(pdf, stamp_pdf, act)
        except (PdfError, SigningError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise SignatureError("signature.not_signable", reason=type(error).__name__) from error


def check_validity(certificate: x509.Certificate, at: datetime) -> None:
    """Raise SignatureError `signature.certificate_not_valid` unless the certificate is valid at `at`."""
    since, until = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if not since <= at <= until:
        raise SignatureError(
            "signature.certificate_not_valid",
            since=since.isoformat(),
            until=until.isoformat(),
            at=at.isoformat(),
        )


def simple_signer(signer: Signer) -> "SimpleSigner":
    """Return pyHanko's signer for ours; it embeds the certificate and its chain, but no root."""
    from asn1crypto import keys as asn1_keys
    from asn1crypto import x509 as asn1_x509
    from pyhanko.sign.signers import SimpleSigner
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    store = SimpleCertificateStore()
    store.register_multiple([asn1_x509.Certificate.load(certificates.to_der(each)) for each in signer.chain])
    return SimpleSigner(
        signing_cert=asn1_x509.Certificate.load(certificates.to_der(signer.certificate)),
        signing_key=asn1_keys.PrivateKeyInfo.load(signer.private_key),
        cert_registry=store,
        embed_roots=False,
    )


def digest_for(signer: AnySigner) -> str:
    """Return the digest that is as strong as the signer's key: "sha384" for P-384, else "sha256"."""
    key = signer.certificate.public_key()
    return "sha384" if isinstance(key, ec.EllipticCurvePublicKey) and key.key_size == 384 else "sha256"


def _document_id(pdf: bytes, signer: AnySigner, at: datetime) -> bytes:
    digest = hashlib.sha256(pdf)
    digest.update(certificates.to_der(signer.certificate))
    digest.update(at.isoformat().encode())
    return digest.digest()[:16]
