"""Whom a signature is from, and whether the agency's authority vouches for it (RFC 5280 path validation)."""

import asyncio
import hashlib
import logging
from collections.abc import Sequence
from datetime import datetime, timedelta

from asn1crypto import x509 as asn1_x509
from cryptography import x509
from pyhanko.sign.validation.generic_cms import async_validate_cms_signature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import SignatureStatus
from pyhanko_certvalidator import ValidationContext

from inspector_app.signing.certificates import Role, to_der
from inspector_app.signing.cms import SignedMessage
from inspector_app.signing.reasons import Reason, RefusedError

CLOCK_TOLERANCE = timedelta(hours=24)
"""How far a laptop's clock may be ahead of the reader's."""

for _name in ("pyhanko", "pyhanko_certvalidator", "pikepdf"):
    # What they find becomes a reason; without a handler Python would print their tracebacks.
    logging.getLogger(_name).addHandler(logging.NullHandler())


def trust_problems(
    message: SignedMessage, digest: bytes | None, anchors: Sequence[x509.Certificate], role: Role
) -> tuple[Reason, ...]:
    """Return why the signature is not to be relied on; empty when an anchor vouches for its signer in this role.

    The signature has to be over `digest`, or over the encapsulated content where that is None; RefusedError
    `signature.broken` when something else was signed, `signature.damaged` when it is not the key's at all. The times
    of the certificate are another matter: `validity_problems`.
    """
    status = _validate(message, digest, anchors, message.signer.not_valid_before_utc, role)
    if not status.valid:
        raise RefusedError("signature.damaged", part="value")
    if not status.intact:
        raise RefusedError("signature.broken")
    if not has_role(message.signer, role):
        return (Reason("signature.wrong_role"),)
    path = status.validation_path
    if not (status.trusted and path is not None):
        return (Reason("signature.untrusted", {"issuer": issuer_name(message.signer)}),)
    used = {certificate.sha256 for certificate in path if isinstance(certificate, asn1_x509.Certificate)}
    if any(hashlib.sha256(to_der(other)).digest() not in used for other in message.others):
        return (Reason("signature.damaged", {"part": "certificates"}),)
    return ()


def validity_problems(
    certificate: x509.Certificate, signed_at: datetime | None, moment: datetime | None
) -> tuple[Reason, ...]:
    """Return why the certificate does not hold at the time its holder's device claimed, or when it is looked at.

    A claimed time proves nothing, so the certificate has to be valid at `moment` too, unless that is None.
    """
    known = [at for at in (signed_at, moment) if at is not None]
    since, until = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    claimed = None if signed_at is None else signed_at.isoformat()
    reasons = []
    if any(at > until for at in known):
        reasons.append(Reason("signature.expired", {"until": until.isoformat(), "signed_at": claimed}))
    if any(at < since for at in known):
        reasons.append(Reason("signature.not_yet_valid", {"since": since.isoformat(), "signed_at": claimed}))
    if signed_at is not None and moment is not None and signed_at > moment + CLOCK_TOLERANCE:
        reasons.append(Reason("signature.future", {"signed_at": claimed, "moment": moment.isoformat()}))
    return tuple(reasons)


def check_moment(moment: datetime | None) -> None:
    """Raise ValueError, at the caller's fault, for a time that does not know its UTC offset."""
    if moment is not None and moment.tzinfo is None:
        raise ValueError("a moment without its UTC offset")


def has_role(certificate: x509.Certificate, role: Role) -> bool:
    """Tell whether the certificate was issued for this role."""
    try:
        usage = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    except (x509.ExtensionNotFound, ValueError):
        return False
    return x509.ObjectIdentifier(role.value) in usage


def authorities(anchors: Sequence[x509.Certificate]) -> list[x509.Certificate]:
    """Return those among the anchors that can vouch for others."""
    return [anchor for anchor in anchors if _is_authority(anchor)]


def _is_authority(certificate: x509.Certificate) -> bool:
    """Tell whether it is an authority's: somebody's own certificate among the anchors vouches for nobody."""
    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except (x509.ExtensionNotFound, ValueError):
        return False


def issuer_name(certificate: x509.Certificate) -> str:
    """Return the common name of whoever issued the certificate, or all of the name where it has none."""
    try:
        found = certificate.issuer.get_attributes_for_oid(x509.NameOID.COMMON_NAME)
        return str(found[0].value) if found else certificate.issuer.rfc4514_string()
    except ValueError:
        return ""


def _validate(
    message: SignedMessage,
    digest: bytes | None,
    anchors: Sequence[x509.Certificate],
    moment: datetime,
    role: Role,
) -> SignatureStatus:
    roots = [asn1_x509.Certificate.load(to_der(anchor)) for anchor in authorities(anchors)]
    try:
        context = ValidationContext(
            trust_roots=roots,
            moment=moment,
            best_signature_time=moment,
            allow_fetching=False,
            revocation_mode="soft-fail",
        )
        usage = KeyUsageConstraints(key_usage={"non_repudiation"}, extd_key_usage={_usage_name(role)})
        return asyncio.run(
            async_validate_cms_signature(
                message.signed_data, raw_digest=digest, validation_context=context, key_usage_settings=usage
            )
        )
    except Exception:  # noqa: BLE001 (asn1crypto reads lazily: hostile certificates show only now, in any way)
        raise RefusedError("signature.damaged", part="cms") from None


def _usage_name(role: Role) -> str:
    return str(asn1_x509.KeyPurposeId(role.value).native)
