"""Puts a detached CMS signature together, in the one spelling that `signing.cms` accepts (RFC 5652, RFC 5035).

Its parts are few and always the same: three signed attributes, the certificates, one signer. asn1crypto encodes each
part once; its general objects, which encode everything again at every level, take most of the time that a signature
takes (decision 0027).
"""

import hashlib
from typing import Final

from asn1crypto import algos, cms, core, parser
from pyhanko.sign.signers import Signer

_UNIVERSAL, _CONTEXT = 0, 2
_DATA: Final = bytes(cms.ContentType("data").dump())
_SIGNED_DATA: Final = bytes(cms.ContentType("signed_data").dump())
_VERSION_1: Final = bytes(cms.CMSVersion("v1").dump())
_DIRECTORY_NAME: Final = 4
"""The tag of a distinguished name among the general names (RFC 5280, 4.2.1.6)."""


async def assembled(signer: Signer, digest: str, document_digest: bytes) -> bytes:
    """Return the DER of the signature over a document with this digest ("sha256"), without any time-stamp."""
    own = signer.signing_cert
    if own is None:
        raise ValueError("a signer has a certificate")
    certificate = own.dump()
    name = _sequence(own.issuer.dump(), core.Integer(own.serial_number).dump())
    attributes = _set(
        _attribute("content_type", _DATA),
        _attribute("message_digest", core.OctetString(document_digest).dump()),
        _attribute("signing_certificate_v2", _certificate_id(certificate, own.issuer.dump(), own.serial_number)),
    )
    value = await signer.async_sign_raw(attributes, digest)
    algorithm = bytes(algos.DigestAlgorithm({"algorithm": digest}).dump())
    signer_info = _sequence(
        _VERSION_1,
        name,
        algorithm,
        _in_context(0, _content(attributes)),
        signer.get_signature_mechanism_for_digest(digest).dump(),
        core.OctetString(value).dump(),
    )
    chain = [each.dump() for each in signer.cert_registry if each.self_signed == "no"]
    signed_data = _sequence(
        _VERSION_1,
        _set(algorithm),
        _sequence(_DATA),
        _in_context(0, _content(_set(*dict.fromkeys([certificate, *chain])))),
        _set(signer_info),
    )
    return _sequence(_SIGNED_DATA, _in_context(0, signed_data))


def _certificate_id(certificate: bytes, issuer: bytes, serial: int) -> bytes:
    """Return the ESSCertIDv2 of a certificate, alone in its list; SHA-256 is what no algorithm stands for."""
    names = _sequence(_in_context(_DIRECTORY_NAME, issuer))
    digest = core.OctetString(hashlib.sha256(certificate).digest()).dump()
    return _sequence(_sequence(_sequence(digest, _sequence(names, core.Integer(serial).dump()))))


def _attribute(kind: str, value: bytes) -> bytes:
    return _sequence(cms.CMSAttributeType(kind).dump(), _set(value))


def _sequence(*parts: bytes) -> bytes:
    return bytes(parser.emit(_UNIVERSAL, 1, core.Sequence.tag, b"".join(parts)))


def _set(*parts: bytes) -> bytes:
    """Return a set, whose members DER puts into the order of their bytes (X.690, 11.6)."""
    return bytes(parser.emit(_UNIVERSAL, 1, core.SetOf.tag, b"".join(sorted(parts))))


def _in_context(tag: int, content: bytes) -> bytes:
    return bytes(parser.emit(_CONTEXT, 1, tag, content))


def _content(encoded: bytes) -> bytes:
    """Return what stands inside a tag."""
    return bytes(parser.parse(encoded, strict=True)[4])
