"""Whether the issuer of a certificate took it back (RFC 5280, 5; RFC 6960), by what lies at hand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.x509 import ocsp
from cryptography.x509.oid import ExtendedKeyUsageOID

from inspector_app.signing.found import Revocation, Status
from inspector_app.signing.reasons import Reason

PEM_LIST = b"-----BEGIN X509 CRL-----"
_LARGEST = 8 * 1024 * 1024
"""Bytes of a revocation list."""


@dataclass(frozen=True, slots=True)
class Pinned:
    """Revocation lists, OCSP responses and certificates that somebody kept; what is none of these is passed over."""

    crls: tuple[x509.CertificateRevocationList, ...] = ()
    ocsps: tuple[ocsp.OCSPResponse, ...] = ()
    certificates: tuple[x509.Certificate, ...] = ()

    def joined(self, other: "Pinned") -> "Pinned":
        """Return both together."""
        return Pinned(self.crls + other.crls, self.ocsps + other.ocsps, self.certificates + other.certificates)


def pinned(crls: Iterable[bytes], ocsps: Iterable[bytes] = (), certificates: Iterable[bytes] = ()) -> Pinned:
    """Read what was kept, DER or PEM."""
    return Pinned(
        tuple(each for each in map(read_crl, crls) if each is not None),
        tuple(each for each in map(_ocsp, ocsps) if each is not None),
        tuple(each for each in map(_certificate, certificates) if each is not None),
    )


def look_up(
    certificate: x509.Certificate, issuers: Sequence[x509.Certificate], kept: Pinned, at: datetime | None
) -> Revocation | None:
    """Return the latest thing that the issuer said about a certificate; a revocation counts before anything else.

    `issuers` are certificates among which its issuer may be. Where `at` proves when the signature was there, a
    revocation after that does not matter.
    """
    own = [each for each in (*issuers, *kept.certificates) if _issued(each, certificate)]
    if not own:
        return None
    said = [each for each in (_by_list(certificate, own[0], crl) for crl in kept.crls) if each is not None]
    said += [each for each in (_by_answer(certificate, own[0], one) for one in kept.ocsps) if each is not None]
    revoked = [each for each in said if each.revoked_at is not None and (at is None or each.revoked_at <= at)]
    if revoked:
        return min(revoked, key=lambda each: each.revoked_at or each.made_at)
    good = [each for each in said if each.revoked_at is None]
    return max(good, key=lambda each: each.made_at, default=None)


def silent_lists(
    kept: Pinned, certificates: Sequence[x509.Certificate], issuers: Sequence[x509.Certificate]
) -> tuple[int, ...]:
    """Return the places of the kept lists that say nothing of any of the certificates: another authority made them.

    `issuers` as for `look_up`. Where an issuer is not among them, a list in its name is taken to be its own.
    """

    def speaks(crl: x509.CertificateRevocationList, certificate: x509.Certificate) -> bool:
        own = [each for each in issuers if _issued(each, certificate)]
        return crl.issuer == certificate.issuer and (not own or _by_list(certificate, own[0], crl) is not None)

    return tuple(place for place, crl in enumerate(kept.crls) if not any(speaks(crl, each) for each in certificates))


def revocation_problems(found: Revocation | None) -> tuple[Reason, ...]:
    """Return `signature.revoked` (revoked_at) where a certificate was taken back before it signed."""
    if found is None or found.revoked_at is None:
        return ()
    return (Reason("signature.revoked", {"revoked_at": found.revoked_at.isoformat()}),)


def _by_list(
    certificate: x509.Certificate, issuer: x509.Certificate, crl: x509.CertificateRevocationList
) -> Revocation | None:
    key = issuer.public_key()
    if crl.issuer != certificate.issuer or not isinstance(key, ec.EllipticCurvePublicKey | rsa.RSAPublicKey):
        return None
    if not crl.is_signature_valid(key):
        return None
    entry = crl.get_revoked_certificate_by_serial_number(certificate.serial_number)
    made_at, next_at = crl.last_update_utc, crl.next_update_utc
    if entry is None:
        return Revocation("crl", Status.GOOD, made_at, next_at)
    return Revocation("crl", Status.REVOKED, made_at, next_at, entry.revocation_date_utc)


def _by_answer(certificate: x509.Certificate, issuer: x509.Certificate, answer: ocsp.OCSPResponse) -> Revocation | None:
    if answer.serial_number != certificate.serial_number or not _signed(answer, issuer):
        return None
    made_at, next_at = answer.this_update_utc, answer.next_update_utc
    if answer.certificate_status is ocsp.OCSPCertStatus.GOOD:
        return Revocation("ocsp", Status.GOOD, made_at, next_at)
    if answer.certificate_status is ocsp.OCSPCertStatus.REVOKED:
        return Revocation("ocsp", Status.REVOKED, made_at, next_at, answer.revocation_time_utc)
    return None


def _signed(answer: ocsp.OCSPResponse, issuer: x509.Certificate) -> bool:
    """Tell whether the issuer signed an answer, or somebody whom it certified for that (RFC 6960, 4.2.2.2)."""
    for signer in (issuer, *answer.certificates):
        if signer is not issuer and not (_issued(issuer, signer) and _answers(signer)):
            continue
        if _verifies(signer, answer):
            return True
    return False


def _verifies(signer: x509.Certificate, answer: ocsp.OCSPResponse) -> bool:
    key, digest = signer.public_key(), answer.signature_hash_algorithm
    if digest is None or digest.name not in ("sha256", "sha384", "sha512"):
        return False
    try:
        if isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(answer.signature, answer.tbs_response_bytes, ec.ECDSA(digest))
        elif isinstance(key, rsa.RSAPublicKey):
            key.verify(answer.signature, answer.tbs_response_bytes, padding.PKCS1v15(), digest)
        else:
            return False
    except InvalidSignature:
        return False
    return True


def _answers(certificate: x509.Certificate) -> bool:
    try:
        usage = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    except (x509.ExtensionNotFound, ValueError):
        return False
    return ExtendedKeyUsageOID.OCSP_SIGNING in usage


def _issued(issuer: x509.Certificate, certificate: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def read_crl(data: bytes) -> x509.CertificateRevocationList | None:
    """Return a revocation list, DER or PEM; None for what is none, or cannot be read to its end."""
    if len(data) > _LARGEST:
        return None
    try:
        crl = x509.load_pem_x509_crl(data) if PEM_LIST in data else x509.load_der_x509_crl(data)
        _ = crl.issuer, crl.last_update_utc, crl.next_update_utc, len(crl)  # read when they are first asked for
    except Exception:  # noqa: BLE001 (x509.InvalidVersion and what else a damaged list brings about is no ValueError)
        return None
    return crl


def _ocsp(data: bytes) -> ocsp.OCSPResponse | None:
    if len(data) > _LARGEST:
        return None
    try:
        answer = ocsp.load_der_ocsp_response(data)
        answers = list(answer.responses)
    except ValueError:
        return None
    return answer if len(answers) == 1 else None


def _certificate(data: bytes) -> x509.Certificate | None:
    try:
        return x509.load_der_x509_certificate(data)
    except ValueError:
        return None
