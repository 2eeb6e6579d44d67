"""Encrypt a package to its receiver: CMS AuthEnvelopedData, AES-256-GCM, key by RSA-OAEP (RFC 5083, 5084, 3560).

PDF's own encryption would destroy PDF/A. OpenSSL opens these with `openssl cms -decrypt`.
"""

import os
from typing import ClassVar

from asn1crypto import algos, cms, core
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.exceptions import InvalidTag, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from inspector_app.errors import RecordError, SignatureError
from inspector_app.signing.certificates import Role, to_der
from inspector_app.signing.gap import LARGEST_RECORD
from inspector_app.signing.trust import has_role

LARGEST_PACKAGE = LARGEST_RECORD + 64 * 1024
_TAG = 16
_NONCE = 12
_KEY = 32


class _GcmParameters(core.Sequence):  # type: ignore[misc] # asn1crypto has no types
    """GCMParameters (RFC 5084)."""

    _fields: ClassVar[list[object]] = [("nonce", core.OctetString), ("icv_length", core.Integer, {"default": 12})]


def seal(data: bytes, recipient: x509.Certificate, role: Role = Role.SEAL) -> bytes:
    """Return `data` encrypted to the recipient, DER; about 600 bytes longer.

    SignatureError `signature.wrong_role` for a certificate that was not issued for this role.
    """
    public_key = recipient.public_key()
    if not isinstance(public_key, rsa.RSAPublicKey) or not has_role(recipient, role):
        raise SignatureError("signature.wrong_role")
    key, nonce = AESGCM.generate_key(bit_length=8 * _KEY), os.urandom(_NONCE)
    sealed = AESGCM(key).encrypt(nonce, data, None)
    certificate = asn1_x509.Certificate.load(to_der(recipient))
    receiver = {
        "version": "v0",
        "rid": cms.RecipientIdentifier(
            {
                "issuer_and_serial_number": {
                    "issuer": certificate.issuer,
                    "serial_number": certificate.serial_number,
                }
            }
        ),
        "key_encryption_algorithm": _oaep(),
        "encrypted_key": public_key.encrypt(key, _OAEP),
    }
    parameters = _GcmParameters({"nonce": nonce, "icv_length": _TAG})
    content = {
        "content_type": "data",
        "content_encryption_algorithm": {"algorithm": "aes256_gcm", "parameters": parameters},
        "encrypted_content": sealed[:-_TAG],
    }
    enveloped = cms.AuthEnvelopedData(
        {
            "version": 0,
            "recipient_infos": [cms.RecipientInfo({"ktri": receiver})],
            "auth_encrypted_content_info": content,
            "mac": sealed[-_TAG:],
        }
    )
    return bytes(cms.ContentInfo({"content_type": "authenticated_enveloped_data", "content": enveloped}).dump())


def unseal(data: bytes, key: rsa.RSAPrivateKey) -> bytes:
    """Return what was sealed to this key.

    RecordError `package.damaged` when the bytes are no package or were changed, `package.too_large` (size, limit),
    `package.not_for_us` when another key is needed.
    """
    if len(data) > LARGEST_PACKAGE:
        raise RecordError("package.too_large", size=len(data), limit=LARGEST_PACKAGE)
    try:
        wrapped, nonce, sealed = _parts(data)
    except Exception:  # noqa: BLE001 (asn1crypto reads lazily and answers hostile bytes in any way)
        raise RecordError("package.damaged") from None
    try:
        content_key = key.decrypt(wrapped, _OAEP)
    except (ValueError, UnsupportedAlgorithm):
        raise RecordError("package.not_for_us") from None
    try:
        return AESGCM(content_key).decrypt(nonce, sealed, None)
    except (InvalidTag, ValueError):
        raise RecordError("package.damaged") from None


_OAEP = padding.OAEP(mgf=padding.MGF1(hashes.SHA256()), algorithm=hashes.SHA256(), label=None)


def _oaep() -> algos.EncryptionAlgorithm | dict[str, object]:
    digest = {"algorithm": "sha256"}
    return {
        "algorithm": "rsaes_oaep",
        "parameters": {
            "hash_algorithm": digest,
            "mask_gen_algorithm": {"algorithm": "mgf1", "parameters": digest},
        },
    }


def _parts(data: bytes) -> tuple[bytes, bytes, bytes]:
    """Return the wrapped key, the nonce and the ciphertext with its tag; ValueError or the like for anything else."""
    info = cms.ContentInfo.load(data, strict=True)
    if info["content_type"].native != "authenticated_enveloped_data":
        raise ValueError("not sealed")
    enveloped = info["content"]
    content = enveloped["auth_encrypted_content_info"]
    algorithm = content["content_encryption_algorithm"]
    (receiver,) = enveloped["recipient_infos"]
    if algorithm["algorithm"].native != "aes256_gcm" or receiver.name != "ktri":
        raise ValueError("algorithm")
    wrapping = receiver.chosen["key_encryption_algorithm"]
    if wrapping.dump() != cms.KeyEncryptionAlgorithm(_oaep()).dump():
        raise ValueError("algorithm")
    parameters = _GcmParameters.load(algorithm["parameters"].dump(), strict=True)
    nonce, tag = parameters["nonce"].native, enveloped["mac"].native
    if len(nonce) != _NONCE or len(tag) != _TAG or parameters["icv_length"].native != _TAG:
        raise ValueError("parameters")
    return receiver.chosen["encrypted_key"].native, nonce, content["encrypted_content"].native + tag
