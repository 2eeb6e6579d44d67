"""Private keys: P-256 for laptops and the desk, P-384 for the agency's authority, RSA-3072 for sealing."""

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from inspector_app.errors import SignatureError

SigningKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
"""What a signature can be made with; `make_*` below give the plain choices, other keys come from an agency's own CA."""

_LARGEST = 20_000
"""Bytes of a key's PKCS#8; RSA-4096 takes 2,400."""


def make_signing_key() -> bytes:
    """Return a new P-256 key as PKCS#8 DER. It is not encrypted: keep it in the vault only."""
    return to_der(ec.generate_private_key(ec.SECP256R1()))


def make_authority_key() -> bytes:
    """Return a new P-384 key as PKCS#8 DER."""
    return to_der(ec.generate_private_key(ec.SECP384R1()))


def make_sealing_key() -> bytes:
    """Return a new RSA-3072 key as PKCS#8 DER."""
    return to_der(rsa.generate_private_key(public_exponent=65537, key_size=3072))


def to_der(key: SigningKey) -> bytes:
    """Return the key as unencrypted PKCS#8 DER."""
    return key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def load_key(der: bytes) -> SigningKey:
    """Return the key in this PKCS#8 DER; SignatureError `signature.key_unusable` for anything else."""
    if len(der) > _LARGEST:
        raise SignatureError("signature.key_unusable")
    try:
        key = serialization.load_der_private_key(der, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise SignatureError("signature.key_unusable") from None
    if not isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
        raise SignatureError("signature.key_unusable")
    return key


def load_sealing_key(der: bytes) -> rsa.RSAPrivateKey:
    """Return the RSA key in this PKCS#8 DER (it is checked, which takes 0.2 s); SignatureError as `load_key`."""
    key = load_key(der)
    if not isinstance(key, rsa.RSAPrivateKey):
        raise SignatureError("signature.key_unusable")
    return key


def public_bytes(key: ec.EllipticCurvePublicKey | rsa.RSAPublicKey) -> bytes:
    """Return the SubjectPublicKeyInfo DER, by which two keys are compared."""
    return key.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def lock_key(der: bytes, passphrase: str) -> bytes:
    """Return the key as PEM under the passphrase (PKCS#8, PBES2)."""
    encryption = serialization.BestAvailableEncryption(passphrase.encode())
    return load_key(der).private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, encryption)


def unlock_key(pem: bytes, passphrase: str) -> bytes:
    """Return the PKCS#8 DER; SignatureError `signature.wrong_passphrase` or `signature.key_unusable`."""
    if len(pem) > _LARGEST or b"ENCRYPTED" not in pem:
        raise SignatureError("signature.key_unusable")
    try:
        key = serialization.load_pem_private_key(pem, passphrase.encode())
    except ValueError as error:
        damaged = "Incorrect password" not in str(error) and "decrypt" not in str(error).lower()
        raise SignatureError("signature.key_unusable" if damaged else "signature.wrong_passphrase") from None
    except (TypeError, UnsupportedAlgorithm):
        raise SignatureError("signature.key_unusable") from None
    if not isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
        raise SignatureError("signature.key_unusable")
    return to_der(key)
