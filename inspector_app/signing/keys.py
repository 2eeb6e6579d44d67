"""Private keys: P-256 for laptops and the desk, P-384 for the agency's authority, RSA-3072 for sealing."""

from asn1crypto import keys as asn1_keys
from asn1crypto import pem
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


def make_sealing_key() -> rsa.RSAPrivateKey:
    """Return a new RSA-3072 key."""
    return rsa.generate_private_key(public_exponent=65537, key_size=3072)


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


def public_bytes(key: ec.EllipticCurvePublicKey | rsa.RSAPublicKey) -> bytes:
    """Return the SubjectPublicKeyInfo DER, by which two keys are compared."""
    return key.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def lock_key(key: SigningKey, passphrase: str) -> bytes:
    """Return the key as PEM under the passphrase (PKCS#8, PBES2)."""
    encryption = serialization.BestAvailableEncryption(passphrase.encode())
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, encryption)


def unlock_key(locked: bytes, passphrase: str) -> SigningKey:
    """Return the key; SignatureError `signature.wrong_passphrase` or `signature.key_unusable`."""
    if len(locked) > _LARGEST or not _is_locked_key(locked):
        raise SignatureError("signature.key_unusable")
    try:
        key = serialization.load_pem_private_key(locked, passphrase.encode() or b"\0")
    except ValueError:
        # With a wrong passphrase either the padding is wrong or, rarely, what comes out is no key.
        raise SignatureError("signature.wrong_passphrase") from None
    except (TypeError, UnsupportedAlgorithm):
        raise SignatureError("signature.key_unusable") from None
    if not isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
        raise SignatureError("signature.key_unusable")
    return key


def _is_locked_key(pem_bytes: bytes) -> bool:
    """Tell whether the bytes are a whole encrypted key, whatever the passphrase may be."""
    try:
        kind, _, der = pem.unarmor(pem_bytes)
        locked = asn1_keys.EncryptedPrivateKeyInfo.load(der, strict=True)
        encrypted = locked["encrypted_data"].native
    except (ValueError, TypeError, KeyError):
        return False
    return kind == "ENCRYPTED PRIVATE KEY" and len(encrypted) % 16 == 0
