"""A signer's key and certificate in one file under a passphrase (PKCS#12, RFC 7292)."""

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12

from inspector_app.errors import SignatureError
from inspector_app.signing import keys
from inspector_app.signing.cms import SHORTEST_RSA
from inspector_app.signing.keys import SigningKey, load_key
from inspector_app.signing.signer import Signer

_LARGEST = 200_000
"""Bytes; one with a chain of three takes 5,000."""
_CURVES = (ec.SECP256R1, ec.SECP384R1)


def read_pkcs12(data: bytes, passphrase: str) -> Signer:
    """Return who signs with this file.

    SignatureError `signature.wrong_passphrase` (a file that was damaged cannot be told from that),
    `signature.key_unusable` where it holds no key with its certificate, `signature.key_weak` (kind) for others than
    RSA from 2048 bits, P-256 and P-384.
    """
    if not 0 < len(data) <= _LARGEST or data[0] != 0x30:
        raise SignatureError("signature.key_unusable")
    try:
        held = pkcs12.load_pkcs12(data, passphrase.encode())
    except ValueError:
        raise SignatureError("signature.wrong_passphrase") from None
    except (TypeError, UnsupportedAlgorithm):
        raise SignatureError("signature.key_unusable") from None
    if held.cert is None or not isinstance(held.key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
        raise SignatureError("signature.key_unusable")
    check_key(held.key.public_key())
    chain = [each.certificate.public_bytes(serialization.Encoding.DER) for each in held.additional_certs]
    own = held.cert.certificate.public_bytes(serialization.Encoding.DER)
    return Signer.from_der(keys.to_der(held.key), own, _towards_root(held.cert.certificate, chain))


def write_pkcs12(signer: Signer, passphrase: str, name: str) -> bytes:
    """Return a signer as one file under a passphrase (PBES2, AES-256)."""
    encryption = serialization.BestAvailableEncryption(passphrase.encode())
    key: SigningKey = load_key(signer.private_key)
    return pkcs12.serialize_key_and_certificates(name.encode(), key, signer.certificate, signer.chain, encryption)


def check_key(key: object) -> None:
    """Raise SignatureError `signature.key_weak` (kind) for a public key that records are not signed with."""
    if isinstance(key, rsa.RSAPublicKey) and key.key_size < SHORTEST_RSA:
        raise SignatureError("signature.key_weak", kind=f"RSA-{key.key_size}")
    if isinstance(key, ec.EllipticCurvePublicKey) and not isinstance(key.curve, _CURVES):
        raise SignatureError("signature.key_weak", kind=key.curve.name)


def _towards_root(own: x509.Certificate, others: list[bytes]) -> list[bytes]:
    """Return those certificates that lead from one's own upwards, without the root, which is for the reader to hold."""
    by_subject = {each.subject: (each, der) for der in others for each in [x509.load_der_x509_certificate(der)]}
    chain: list[bytes] = []
    current = own
    while (found := by_subject.pop(current.issuer, None)) is not None:
        current, der = found
        if current.issuer == current.subject:
            break
        chain.append(der)
    return chain
