"""A real time-stamp service, OCSP responder and revocation list over loopback, in any year that a test needs."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from asn1crypto import algos, keys, tsp
from asn1crypto import ocsp as asn1_ocsp
from asn1crypto import x509 as asn1_x509
from certomancer.services import RevocationInfoInterface, SimpleOCSPResponder, TimeStamper
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from inspector_app.signing.certificates import to_der

STARTS = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Clockmaker:
    """Who runs a time-stamp service: a root, and the certificate of the service, valid for some years."""

    root: x509.Certificate
    root_key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey


@cache
def clockmaker(name: str = "見本時刻局", begins: datetime = STARTS, years: int = 5) -> Clockmaker:
    root_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    ends = begins + timedelta(days=365 * years)
    root = _certificate(name, name, root_key, root_key, (begins, begins + timedelta(days=365 * 30)), authority=True)
    purpose = ExtendedKeyUsageOID.TIME_STAMPING
    own = _certificate(f"{name} TSA", name, key, root_key, (begins, ends), purpose=purpose)
    return Clockmaker(root, root_key, own, key)


def _certificate(
    name: str,
    issuer: str,
    key: ec.EllipticCurvePrivateKey,
    issuer_key: ec.EllipticCurvePrivateKey,
    valid: tuple[datetime, datetime],
    *,
    authority: bool = False,
    purpose: x509.ObjectIdentifier | None = None,
) -> x509.Certificate:
    builder = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(valid[0])
        .not_valid_after(valid[1])
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    if purpose is not None:
        builder = builder.add_extension(x509.ExtendedKeyUsage([purpose]), critical=True)
    return builder.sign(issuer_key, hashes.SHA256())


@dataclass
class Services:
    """What answers at `url`: time-stamps of this hour at /time, OCSP at /ocsp, whatever lies in `files` elsewhere."""

    maker: Clockmaker
    at: datetime
    url: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    responder: SimpleOCSPResponder | None = None
    asked: list[str] = field(default_factory=list)

    @property
    def time_url(self) -> str:
        return f"{self.url}/time"

    def answer(self, path: str, body: bytes) -> bytes | None:
        self.asked.append(path)
        if path == "/time":
            stamper = TimeStamper(_asn1(self.maker.certificate), _private(self.maker.key), fixed_dt=self.at)
            return bytes(stamper.request_tsa_response(tsp.TimeStampReq.load(body)).dump())
        if path == "/ocsp" and self.responder is not None:
            return bytes(self.responder.build_ocsp_response(asn1_ocsp.OCSPRequest.load(body)).dump())
        return self.files.get(path)


def _asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(to_der(certificate))


def _private(key: ec.EllipticCurvePrivateKey) -> keys.PrivateKeyInfo:
    encoding, plain = serialization.Encoding.DER, serialization.NoEncryption()
    return keys.PrivateKeyInfo.load(key.private_bytes(encoding, serialization.PrivateFormat.PKCS8, plain))


@contextmanager
def serving(maker: Clockmaker, at: datetime) -> Iterator[Services]:
    """Serve at a free port of this machine until the block ends."""
    services = Services(maker, at)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self._send(services.answer(self.path, self.rfile.read(int(self.headers["Content-Length"]))))

        def do_GET(self) -> None:
            self._send(services.answer(self.path, b""))

        def _send(self, body: bytes | None) -> None:
            self.send_response(404 if body is None else 200)
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    services.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield services
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Statuses(RevocationInfoInterface):
    """What an issuer says about its certificates: all are good but those that it took back."""

    def __init__(self, issuer: x509.Certificate, revoked: dict[int, datetime]) -> None:
        self._issuer = issuer
        self._revoked = revoked

    def get_issuer_cert(self) -> asn1_x509.Certificate:
        return _asn1(self._issuer)

    def check_revocation_status(
        self,
        cid: asn1_ocsp.CertId,
        at_time: datetime,  # noqa: ARG002 (it is the same at any time)
    ) -> tuple[asn1_ocsp.CertStatus, list[Any]]:
        when = self._revoked.get(cid["serial_number"].native)
        if when is None:
            return asn1_ocsp.CertStatus("good"), []
        return asn1_ocsp.CertStatus("revoked", {"revocation_time": when}), []


def responder(
    issuer: x509.Certificate, key: ec.EllipticCurvePrivateKey, at: datetime, revoked: dict[int, datetime] | None = None
) -> SimpleOCSPResponder:
    """Return a responder that an authority runs with its own key."""
    algorithm = algos.SignedDigestAlgorithm({"algorithm": "sha256_ecdsa"})
    return SimpleOCSPResponder(_asn1(issuer), _private(key), algorithm, at, Statuses(issuer, revoked or {}))
