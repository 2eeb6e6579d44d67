"""The certificates of an agency: its authority, its inspectors, its desk and its sealing key (RFC 5280).

The authority issues directly; an inspector can sign records and nothing else, the desk can sign messages and nothing
else. The extended key usage tells them apart, so that no inspector can write receipts.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import Enum

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

from inspector_app.domain.contract import Agency, Inspector
from inspector_app.errors import EnrolmentError, SignatureError
from inspector_app.signing.keys import load_key, make_authority_key
from inspector_app.signing.names import agency_name, check_name, inspector_name

PublicKey = ec.EllipticCurvePublicKey | rsa.RSAPublicKey

CLOCK_ALLOWANCE = timedelta(hours=1)
"""Certificates begin this much earlier, for laptops whose clock is behind the desk's."""
AUTHORITY_DAYS = 3653
_LARGEST_PEM = 1_000_000


class Role(Enum):
    """What a certificate is for; the value is its extended key usage."""

    INSPECTOR = "1.3.6.1.5.5.7.3.36"
    """id-kp-documentSigning (RFC 9336)."""
    DESK = "2.25.226221917440184492517024470919967917922"
    """Messages of an agency's desk; an arc of our own (ITU-T X.667)."""
    SEAL = "2.25.137846021954480276531094475520416853121"
    """Packages are encrypted to this key."""
    RECOVERY = "2.25.279170518213361220525120371556372763540"
    """A recovery officer's key: one part of what opens a vault whose passphrase was forgotten is encrypted to it."""


@dataclass(frozen=True, slots=True)
class Authority:
    """An agency's own certification authority; `private_key` is PKCS#8 DER."""

    agency: Agency
    certificate: x509.Certificate
    private_key: bytes = field(repr=False)


def make_authority(agency: Agency, at: datetime) -> Authority:
    """Make the self-signed authority of an agency, valid for ten years from `at`.

    EnrolmentError `enrolment.bad_name` when the agency's name or id does not fit into a certificate.
    """
    private_key = make_authority_key()
    key = load_key(private_key)
    name = agency_name(agency, f"{agency.name} CA"[:64])
    usage = _key_usage(signs_certificates=True)
    builder = _builder(name, name, key.public_key(), at, AUTHORITY_DAYS)
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    builder = builder.add_extension(usage, critical=True)
    builder = builder.add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    return Authority(agency, builder.sign(key, hashes.SHA384()), private_key)


def issue_inspector(
    authority: Authority, public_key: PublicKey, inspector: Inspector, at: datetime, days: int
) -> x509.Certificate:
    """Issue the certificate with which an inspector signs records, valid for `days` from `at`."""
    name = inspector_name(authority.agency, inspector)
    return _issue(authority, name, public_key, at, days, Role.INSPECTOR)


def issue_desk(authority: Authority, public_key: PublicKey, at: datetime) -> x509.Certificate:
    """Issue the certificate with which the desk signs enrolments, receipts and rejections."""
    name = agency_name(authority.agency, check_name(f"{authority.agency.name} 受付"[:64], "name"))
    return _issue(authority, name, public_key, at, AUTHORITY_DAYS, Role.DESK)


def issue_seal(authority: Authority, public_key: PublicKey, at: datetime) -> x509.Certificate:
    """Issue the certificate that packages are encrypted to."""
    name = agency_name(authority.agency, check_name(f"{authority.agency.name} 受信"[:64], "name"))
    return _issue(authority, name, public_key, at, AUTHORITY_DAYS, Role.SEAL)


def issue_officer(authority: Authority, public_key: PublicKey, name: str, at: datetime) -> x509.Certificate:
    """Issue the certificate of an officer who holds one half of the agency's way into its laptops' vaults."""
    subject = agency_name(authority.agency, check_name(name, "name"))
    return _issue(authority, subject, public_key, at, AUTHORITY_DAYS, Role.RECOVERY)


def _issue(
    authority: Authority, subject: x509.Name, public_key: PublicKey, at: datetime, days: int, role: Role
) -> x509.Certificate:
    issuer = authority.certificate
    key = load_key(authority.private_key)
    issuer_identifier = issuer.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    builder = _builder(subject, issuer.subject, public_key, at, days, latest=issuer.not_valid_after_utc)
    builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    builder = builder.add_extension(_key_usage(encrypts=role in {Role.SEAL, Role.RECOVERY}), critical=True)
    builder = builder.add_extension(x509.ExtendedKeyUsage([x509.ObjectIdentifier(role.value)]), critical=False)
    builder = builder.add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), critical=False)
    identifier = x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(issuer_identifier)
    builder = builder.add_extension(identifier, critical=False)
    return builder.sign(key, hashes.SHA384())


def _builder(
    subject: x509.Name,
    issuer: x509.Name,
    public_key: PublicKey,
    at: datetime,
    days: int,
    latest: datetime | None = None,
) -> x509.CertificateBuilder:
    begins = at.astimezone(UTC) - CLOCK_ALLOWANCE
    ends = at.astimezone(UTC) + timedelta(days=days)
    if latest is not None and latest < ends:
        ends = latest
    if ends <= begins:
        raise EnrolmentError("enrolment.authority_expired", until=ends.isoformat())
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public_key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins.replace(microsecond=0))
        .not_valid_after(ends.replace(microsecond=0))
    )


def _key_usage(*, signs_certificates: bool = False, encrypts: bool = False) -> x509.KeyUsage:
    signs = not signs_certificates and not encrypts
    return x509.KeyUsage(
        digital_signature=signs,
        content_commitment=signs,
        key_encipherment=encrypts,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def make_request(private_key: bytes, name: str) -> bytes:
    """Return a certificate request (PKCS#10, PEM) for this key under a name; the agency decides what it certifies."""
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, check_name(name, "name"))])
    request = x509.CertificateSigningRequestBuilder().subject_name(subject)
    return request.sign(load_key(private_key), hashes.SHA256()).public_bytes(serialization.Encoding.PEM)


def read_request(data: bytes) -> tuple[PublicKey, str]:
    """Return the key and the name in a request; EnrolmentError `enrolment.bad_request` unless it is a sound one."""
    if len(data) > _LARGEST_PEM:
        raise EnrolmentError("enrolment.bad_request", part="size")
    try:
        pem = data.lstrip().startswith(b"-----BEGIN")
        request = x509.load_pem_x509_csr(data) if pem else x509.load_der_x509_csr(data)
        key, sound = request.public_key(), request.is_signature_valid
        names = request.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    except Exception:  # noqa: BLE001 (cryptography has a class of its own for each way to be wrong)
        raise EnrolmentError("enrolment.bad_request", part="format") from None
    if not sound or not isinstance(key, ec.EllipticCurvePublicKey | rsa.RSAPublicKey) or not _strong(key):
        raise EnrolmentError("enrolment.bad_request", part="key")
    return key, str(names[0].value) if names else ""


def _strong(key: PublicKey) -> bool:
    if isinstance(key, rsa.RSAPublicKey):
        return key.key_size >= 2048
    return isinstance(key.curve, ec.SECP256R1 | ec.SECP384R1)


def read_pem(data: bytes) -> tuple[x509.Certificate, ...]:
    """Return the certificates of a .pem or .cer file; SignatureError `signature.bad_anchor` if there are none."""
    if len(data) > _LARGEST_PEM:
        raise SignatureError("signature.bad_anchor")
    try:
        if b"-----BEGIN" in data:
            return tuple(x509.load_pem_x509_certificates(data))
        return (x509.load_der_x509_certificate(data),)
    except Exception:  # noqa: BLE001 (as above)
        raise SignatureError("signature.bad_anchor") from None


def write_pem(*certificates: x509.Certificate) -> bytes:
    """Return the certificates as PEM, one after the other."""
    return b"".join(certificate.public_bytes(serialization.Encoding.PEM) for certificate in certificates)


def to_der(certificate: x509.Certificate) -> bytes:
    """Return the certificate as DER."""
    return certificate.public_bytes(serialization.Encoding.DER)
