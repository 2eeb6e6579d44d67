"""Time-stamps (RFC 3161): what a token says, and whether a trusted authority gave it."""

import asyncio
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from asn1crypto import cms, tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from pyhanko.sign.validation.generic_cms import async_validate_cms_signature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator import ValidationContext

from inspector_app.signing.certificates import to_der
from inspector_app.signing.cms import DIGESTS, LARGEST_CHAIN, check_strength
from inspector_app.signing.gap import der_length
from inspector_app.signing.reasons import Reason, RefusedError
from inspector_app.signing.trust import authorities, issuer_name

_CONTENT = "tst_info"


@dataclass(frozen=True, slots=True)
class Token:
    """What a token says; nothing about it is verified yet. `imprint` is the digest that it is over."""

    signed_data: cms.SignedData
    at: datetime
    digest: str
    imprint: bytes
    signer: x509.Certificate
    others: tuple[x509.Certificate, ...]

    @property
    def authority(self) -> str:
        """Return who issued the time-stamp authority's certificate."""
        return issuer_name(self.signer)


def is_token(der: bytes) -> bool:
    """Tell whether a CMS container is a time-stamp and not somebody's signature."""
    try:
        info = cms.ContentInfo.load(der, strict=True)
        return bool(info["content"]["encap_content_info"]["content_type"].native == _CONTENT)
    except Exception:  # noqa: BLE001 (asn1crypto reads lazily and answers hostile bytes in any way)
        return False


def read_token(der: bytes) -> Token:
    """Read the DER of a token, which must end with the bytes; RefusedError `time.damaged` (part), `signature.weak`."""
    try:
        if der_length(der) != len(der):
            raise RefusedError("time.damaged", part="der")
        return _read(der)
    except RefusedError:
        raise
    except Exception:  # noqa: BLE001 (as above)
        raise RefusedError("time.damaged", part="cms") from None


def _read(der: bytes) -> Token:
    info = cms.ContentInfo.load(der, strict=True)
    signed = info["content"]
    (signer_info,) = signed["signer_infos"]
    content = signed["encap_content_info"]["content"]
    said = tsp.TSTInfo.load(content.contents, strict=True)
    certificates = [choice.chosen for choice in signed["certificates"]]
    if not 1 <= len(certificates) <= LARGEST_CHAIN or signer_info["unsigned_attrs"]:
        raise ValueError("certificates")
    own = next(each for each in certificates if _identifies(signer_info["sid"], each))
    others = tuple(_load(each) for each in certificates if each is not own)
    imprint = said["message_imprint"]
    digest = imprint["hash_algorithm"]["algorithm"].native
    mechanism = signer_info["signature_algorithm"].signature_algo
    named = [each["algorithm"].native for each in signed["digest_algorithms"]]
    if named != [signer_info["digest_algorithm"]["algorithm"].native] or info.dump(force=True) != der:
        raise ValueError("another spelling")
    version = "v3" if signer_info["sid"].name == "subject_key_identifier" else "v1"
    if (signed["version"].native, signer_info["version"].native) != ("v3", version):
        raise ValueError("version")
    check_strength(digest, mechanism, _load(own))
    check_strength(signer_info["digest_algorithm"]["algorithm"].native, mechanism, _load(own))
    if digest not in DIGESTS:
        raise ValueError("digest")
    at = said["gen_time"].native.astimezone(UTC)
    return Token(signed, at, digest, imprint["hashed_message"].native, _load(own), others)


def token_problems(token: Token, anchors: Sequence[x509.Certificate], moment: datetime) -> tuple[Reason, ...]:
    """Return why a token does not prove its time as of `moment`; empty when one of the anchors vouches for it.

    That the token is over the right thing is for the caller to compare: `Token.imprint`.
    """
    since, until = token.signer.not_valid_before_utc, token.signer.not_valid_after_utc
    roots = [asn1_x509.Certificate.load(to_der(anchor)) for anchor in authorities(anchors)]
    context = ValidationContext(
        trust_roots=roots,
        other_certs=[asn1_x509.Certificate.load(to_der(each)) for each in token.others],
        moment=token.at,
        best_signature_time=token.at,
        allow_fetching=False,
        revocation_mode="soft-fail",
    )
    usage = KeyUsageConstraints(key_usage=set(), extd_key_usage={"time_stamping"})
    try:
        status = asyncio.run(
            async_validate_cms_signature(token.signed_data, validation_context=context, key_usage_settings=usage)
        )
    except Exception:  # noqa: BLE001 (hostile certificates show only now, in any way)
        return (Reason("time.damaged", {"part": "cms"}),)
    if not (status.valid and status.intact):
        return (Reason("time.damaged", {"part": "value"}),)
    if not (status.trusted and since <= token.at <= until):
        return (Reason("time.untrusted", {"issuer": token.authority}),)
    if moment > until:
        return (Reason("time.expired", {"until": until.isoformat(), "at": token.at.isoformat()}),)
    return ()


def imprint_of(data: bytes, digest: str) -> bytes:
    """Return what a token over `data` has to hold."""
    return hashlib.new(digest, data).digest()


def _identifies(sid: cms.SignerIdentifier, certificate: asn1_x509.Certificate) -> bool:
    chosen = sid.chosen
    if sid.name == "subject_key_identifier":
        return bool(chosen.native == certificate.key_identifier)
    return bool(
        chosen["issuer"].dump() == certificate.issuer.dump()
        and chosen["serial_number"].native == certificate.serial_number
    )


def _load(certificate: asn1_x509.Certificate) -> x509.Certificate:
    return x509.load_der_x509_certificate(certificate.dump())
