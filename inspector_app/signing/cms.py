"""CMS SignedData in the one spelling that our signatures have (RFC 5652, RFC 5035, RFC 6211).

What a CMS signature covers is its signed attributes; everything around them could be respelt without breaking it. So
the container is put together again from its essential parts, and must come out byte for byte.
"""

from dataclasses import dataclass

from asn1crypto import algos, cms
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa

from inspector_app.signing.gap import der_length
from inspector_app.signing.reasons import RefusedError

LARGEST_CHAIN = 8
SHORTEST_RSA = 2048
BROKEN = ("md2", "md4", "md5", "sha1")
DIGESTS = ("sha256", "sha384", "sha512")
MECHANISMS = ("sha256_ecdsa", "sha384_ecdsa", "sha512_ecdsa", "sha256_rsa", "sha384_rsa", "sha512_rsa")


@dataclass(frozen=True, slots=True)
class SignedMessage:
    """A well-formed SignedData of one signer; nothing about it is verified yet."""

    signed_data: cms.SignedData
    digest: str
    signer: x509.Certificate
    others: tuple[x509.Certificate, ...]
    content: bytes | None
    """The encapsulated bytes, None where the signature is detached."""
    time_stamp: bytes | None = None
    """The token of a time-stamp over the signature's value, as DER (RFC 3161, appendix A)."""

    @property
    def value(self) -> bytes:
        """Return the signature's value, which a time-stamp is over."""
        return bytes(self.signed_data["signer_infos"][0]["signature"].native)


def read_signed(der: bytes, *, detached: bool) -> SignedMessage:
    """Parse the DER of a ContentInfo, which must end with the bytes.

    RefusedError `signature.damaged`, or `signature.weak` (algorithm) for what has been broken since.
    """
    if der_length(der) != len(der):
        raise RefusedError("signature.damaged", part="der")
    try:
        return _read(der, detached=detached)
    except RefusedError:
        raise
    except Exception:  # noqa: BLE001 (asn1crypto reads lazily and answers hostile bytes in any way, cryptography too)
        raise RefusedError("signature.damaged", part="cms") from None


def _read(der: bytes, *, detached: bool) -> SignedMessage:
    info = cms.ContentInfo.load(der, strict=True)
    if info["content_type"].native != "signed_data":
        raise ValueError("not signed data")
    signed = info["content"]
    (signer_info,) = signed["signer_infos"]
    certificates = [choice.chosen for choice in signed["certificates"]]
    if not 1 <= len(certificates) <= LARGEST_CHAIN:
        raise ValueError("certificates")
    (own,) = [each for each in certificates if _identifies(signer_info["sid"], each)]
    content = None if detached else signed["encap_content_info"]["content"].native
    if not detached and not isinstance(content, bytes):
        raise ValueError("no content")
    digest = signer_info["digest_algorithm"]["algorithm"].native
    check_strength(digest, signer_info["signature_algorithm"]["algorithm"].native, _load(own))
    token = _time_stamp(signer_info) if detached else None
    if _spelt(signed, signer_info, own, content, token) != der:
        raise ValueError("another spelling")
    others = tuple(_load(each) for each in certificates if each is not own)
    return SignedMessage(signed, digest, _load(own), others, content, None if token is None else token.dump())


def check_strength(digest: str, mechanism: str, certificate: x509.Certificate) -> None:
    """Raise RefusedError `signature.weak` (algorithm) for algorithms and keys that can be forged."""
    for name in (digest, *mechanism.split("_")):
        if name in BROKEN:
            raise RefusedError("signature.weak", algorithm=name.upper())
    key = certificate.public_key()
    if isinstance(key, rsa.RSAPublicKey) and key.key_size < SHORTEST_RSA:
        raise RefusedError("signature.weak", algorithm=f"RSA-{key.key_size}")
    digest_of_issuer = certificate.signature_hash_algorithm
    if digest_of_issuer is not None and digest_of_issuer.name in BROKEN:
        raise RefusedError("signature.weak", algorithm=digest_of_issuer.name.upper())


def _time_stamp(signer_info: cms.SignerInfo) -> cms.ContentInfo | None:
    """Return the time-stamp's token, the only thing that may stand unsigned in a signature."""
    attributes = signer_info["unsigned_attrs"]
    if not attributes:
        return None
    (attribute,) = attributes
    (token,) = attribute["values"]
    if attribute["type"].native != "signature_time_stamp_token":
        raise ValueError("unsigned attribute")
    return token


def _identifies(sid: cms.SignerIdentifier, certificate: asn1_x509.Certificate) -> bool:
    chosen = sid.chosen
    return bool(
        sid.name == "issuer_and_serial_number"
        and chosen["issuer"].dump() == certificate.issuer.dump()
        and chosen["serial_number"].native == certificate.serial_number
    )


def _load(certificate: asn1_x509.Certificate) -> x509.Certificate:
    return x509.load_der_x509_certificate(certificate.dump())


def _spelt(
    signed: cms.SignedData,
    signer_info: cms.SignerInfo,
    certificate: asn1_x509.Certificate,
    content: bytes | None,
    token: cms.ContentInfo | None,
) -> bytes:
    """Put the container together from its parts as RFC 5652 in DER prescribes."""
    digest = signer_info["digest_algorithm"]["algorithm"].native
    mechanism = signer_info["signature_algorithm"]["algorithm"].native
    if digest not in DIGESTS or mechanism not in MECHANISMS:
        raise ValueError("algorithm")
    algorithm = algos.DigestAlgorithm({"algorithm": digest})
    encapsulated: dict[str, object] = {"content_type": "data"}
    if content is not None:
        encapsulated["content"] = content
    signer: dict[str, object] = {
        "version": "v1",
        "sid": _identifier(certificate),
        "digest_algorithm": algorithm,
        "signed_attrs": signer_info["signed_attrs"].untag(),
        "signature_algorithm": {"algorithm": mechanism},
        "signature": signer_info["signature"].native,
    }
    if token is not None:
        attribute = cms.CMSAttribute({"type": "signature_time_stamp_token", "values": [token]})
        signer["unsigned_attrs"] = cms.CMSAttributes([attribute])
    again = {
        "version": "v1",
        "digest_algorithms": [algorithm],
        "encap_content_info": encapsulated,
        "certificates": cms.CertificateSet([choice.chosen for choice in signed["certificates"]]),
        "signer_infos": [signer],
    }
    return bytes(cms.ContentInfo({"content_type": "signed_data", "content": cms.SignedData(again)}).dump())


def _identifier(certificate: asn1_x509.Certificate) -> cms.SignerIdentifier:
    name = {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
    return cms.SignerIdentifier({"issuer_and_serial_number": name})
