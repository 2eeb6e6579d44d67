"""What is put beside signatures so that they can be judged when nobody can be asked any more (PAdES B-LT, B-LTA)."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID

from inspector_app.errors import SignatureError
from inspector_app.signing.certificates import Authority, to_der
from inspector_app.signing.gap import find_gaps
from inspector_app.signing.increment import Evidence, write_time_stamp
from inspector_app.signing.keys import load_key
from inspector_app.signing.layers import Layer, SignatureLayer, read_layers
from inspector_app.signing.reasons import RefusedError
from inspector_app.signing.time_service import TimeService
from inspector_app.signing.time_stamp import is_token

_SECONDS: Final = 5
_LARGEST: Final = 8 * 1024 * 1024
LIST_DAYS: Final = 30
"""How long a revocation list of the desk's own authority stands."""

Ask = Callable[[str, bytes | None], bytes | None]
"""Fetches an address, with a body or without; None where nothing comes back."""


def preserve(pdf: bytes, evidence: Evidence, service: TimeService) -> bytes:
    """Return a record with one more revision: the evidence, and a time-stamp over everything so far.

    Done again before the time-stamp's certificate ends, it renews what it preserves. SignatureError `time.no_answer`
    (reason), `signature.read_back` (reasons) for what is no signed record.
    """
    try:
        stamps = sum(is_token(gap.cms) for gap in find_gaps(pdf))
    except RefusedError as error:
        raise SignatureError("signature.read_back", reasons=(error.reason.code,)) from None
    document_id = hashlib.sha256(pdf).digest()[:16]
    return write_time_stamp(pdf, evidence, service, f"TimeStamp{stamps + 1}", document_id)


def gather(
    pdf: bytes, anchors: Sequence[x509.Certificate], own_lists: Iterable[bytes], ask: Ask | None = None
) -> Evidence:
    """Return the certificates of everybody who signed or stamped, and what their issuers say about each.

    `own_lists` are revocation lists at hand; what certificates name as their source is asked by `ask`. Nothing is
    verified here: what does not hold is passed over by whoever reads it. SignatureError `signature.read_back`
    (reasons) for what is no signed record.
    """
    ask = fetch if ask is None else ask
    try:
        layers = read_layers(pdf, ())
    except RefusedError as error:
        raise SignatureError("signature.read_back", reasons=(error.reason.code,)) from None
    certificates = list(dict.fromkeys(each for layer in layers for each in _certificates(layer)))
    crls, ocsps = list(own_lists), []
    for certificate in certificates:
        issuer = _issuer_of(certificate, (*certificates, *anchors))
        if issuer is None or issuer == certificate:
            continue
        ocsps += [found for url in _ocsp_sources(certificate) if (found := _ask_ocsp(ask, url, certificate, issuer))]
        crls += [found for url in _list_sources(certificate) if (found := ask(url, None))]
    return Evidence(tuple(map(to_der, certificates)), tuple(dict.fromkeys(ocsps)), tuple(dict.fromkeys(crls)))


def issue_list(
    authority: Authority, revoked: Iterable[tuple[x509.Certificate, datetime]], at: datetime, number: int
) -> bytes:
    """Return the revocation list of an agency's own authority as of `at`, DER (RFC 5280, 5)."""
    issuer = authority.certificate
    builder = x509.CertificateRevocationListBuilder().issuer_name(issuer.subject)
    builder = builder.last_update(at).next_update(at + timedelta(days=LIST_DAYS))
    for certificate, when in revoked:
        entry = x509.RevokedCertificateBuilder().serial_number(certificate.serial_number).revocation_date(when)
        builder = builder.add_revoked_certificate(entry.build())
    identifier = issuer.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    key_identifier = x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(identifier)
    builder = builder.add_extension(x509.CRLNumber(number), critical=False)
    builder = builder.add_extension(key_identifier, critical=False)
    return builder.sign(load_key(authority.private_key), hashes.SHA384()).public_bytes(Encoding.DER)


def fetch(url: str, body: bytes | None) -> bytes | None:
    """Fetch an address over HTTP; None for anything but an answer."""
    if urlsplit(url).scheme not in ("http", "https"):
        return None
    headers = {} if body is None else {"Content-Type": "application/ocsp-request"}
    try:
        with urlopen(Request(url, body, headers), timeout=_SECONDS) as answer:  # noqa: S310 (the scheme was looked at)
            return bytes(answer.read(_LARGEST))
    except HTTPError as error:
        error.close()
        return None
    except (URLError, OSError, ValueError):
        return None


def _certificates(layer: Layer) -> list[x509.Certificate]:
    own = [] if layer.token is None else [layer.token.signer, *layer.token.others]
    return [layer.message.signer, *layer.message.others, *own] if isinstance(layer, SignatureLayer) else own


def _issuer_of(certificate: x509.Certificate, among: Iterable[x509.Certificate]) -> x509.Certificate | None:
    return next((each for each in among if each.subject == certificate.issuer), None)


def _ask_ocsp(ask: Ask, url: str, certificate: x509.Certificate, issuer: x509.Certificate) -> bytes | None:
    # SHA-1 names the issuer here and vouches for nothing; many responders know no other (RFC 5019, 2.1.1).
    request = ocsp.OCSPRequestBuilder().add_certificate(certificate, issuer, hashes.SHA1()).build()  # noqa: S303
    return ask(url, request.public_bytes(Encoding.DER))


def _ocsp_sources(certificate: x509.Certificate) -> list[str]:
    try:
        access = certificate.extensions.get_extension_for_class(x509.AuthorityInformationAccess).value
    except (x509.ExtensionNotFound, ValueError):
        return []
    return [
        each.access_location.value
        for each in access
        if each.access_method == AuthorityInformationAccessOID.OCSP
        and isinstance(each.access_location, x509.UniformResourceIdentifier)
    ]


def _list_sources(certificate: x509.Certificate) -> list[str]:
    try:
        points = certificate.extensions.get_extension_for_class(x509.CRLDistributionPoints).value
    except (x509.ExtensionNotFound, ValueError):
        return []
    return [
        name.value
        for point in points
        for name in point.full_name or ()
        if isinstance(name, x509.UniformResourceIdentifier)
    ]
