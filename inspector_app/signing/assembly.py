"""Puts a detached CMS signature together, in the one spelling that `signing.cms` accepts (RFC 5652, RFC 5035).

Its parts are few and always the same: three signed attributes, the certificates, one signer. Written out they take a
fraction of the time that general ASN.1 objects need, which is most of the time that a signature takes.
"""

import hashlib
from typing import Final

from asn1crypto import algos
from pyhanko.sign.signers import Signer

_INTEGER, _OCTETS, _OBJECT, _SEQUENCE, _SET = 0x02, 0x04, 0x06, 0x30, 0x31
_CONTEXT: Final = 0xA0
_DIRECTORY_NAME: Final = 0xA4

_DATA: Final = bytes.fromhex("06092a864886f70d010701")
_SIGNED_DATA: Final = bytes.fromhex("06092a864886f70d010702")
_CONTENT_TYPE: Final = bytes.fromhex("06092a864886f70d010903")
_MESSAGE_DIGEST: Final = bytes.fromhex("06092a864886f70d010904")
_SIGNING_CERTIFICATE_V2: Final = bytes.fromhex("060b2a864886f70d010910022f")
_VERSION_1: Final = bytes.fromhex("020101")


async def assembled(signer: Signer, digest: str, document_digest: bytes) -> bytes:
    """Return the DER of the signature over a document with this digest ("sha256"), without any time-stamp."""
    own = signer.signing_cert
    if own is None:
        raise ValueError("a signer has a certificate")
    certificate = own.dump()
    name = _sequence(own.issuer.dump(), _serial(own.serial_number))
    attributes = _set(
        _attribute(_CONTENT_TYPE, _DATA),
        _attribute(_MESSAGE_DIGEST, _tagged(_OCTETS, document_digest)),
        _attribute(_SIGNING_CERTIFICATE_V2, _certificate_id(certificate, own.issuer.dump(), own.serial_number)),
    )
    value = await signer.async_sign_raw(attributes, digest)
    algorithm = bytes(algos.DigestAlgorithm({"algorithm": digest}).dump())
    signer_info = _sequence(
        _VERSION_1,
        name,
        algorithm,
        _tagged(_CONTEXT, _content(attributes)),
        bytes(signer.get_signature_mechanism_for_digest(digest).dump()),
        _tagged(_OCTETS, value),
    )
    chain = [each.dump() for each in signer.cert_registry if each.self_signed == "no"]
    signed_data = _sequence(
        _VERSION_1,
        _set(algorithm),
        _sequence(_DATA),
        _tagged(_CONTEXT, _content(_set(*dict.fromkeys([certificate, *chain])))),
        _set(signer_info),
    )
    return _sequence(_SIGNED_DATA, _tagged(_CONTEXT, signed_data))


def _certificate_id(certificate: bytes, issuer: bytes, serial: int) -> bytes:
    """Return the ESSCertIDv2 of a certificate, alone in its list; SHA-256 is what no algorithm stands for."""
    names = _sequence(_tagged(_DIRECTORY_NAME, issuer))
    one = _sequence(
        _tagged(_OCTETS, hashlib.sha256(certificate).digest()),
        _sequence(names, _serial(serial)),
    )
    return _sequence(_sequence(one))


def _attribute(kind: bytes, value: bytes) -> bytes:
    return _sequence(kind, _set(value))


def _serial(number: int) -> bytes:
    return _tagged(_INTEGER, number.to_bytes(number.bit_length() // 8 + 1, "big", signed=True))


def _sequence(*parts: bytes) -> bytes:
    return _tagged(_SEQUENCE, b"".join(parts))


def _set(*parts: bytes) -> bytes:
    """Return a set, whose members DER puts into the order of their bytes (X.690, 11.6)."""
    return _tagged(_SET, b"".join(sorted(parts)))


def _tagged(tag: int, content: bytes) -> bytes:
    size = len(content)
    if size < 0x80:
        return bytes((tag, size)) + content
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes((tag, 0x80 | len(length))) + length + content


def _content(tagged: bytes) -> bytes:
    """Return what stands inside a tag."""
    return tagged[2 if tagged[1] < 0x80 else 2 + (tagged[1] & 0x7F) :]
