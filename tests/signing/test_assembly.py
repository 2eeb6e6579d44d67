"""The signature as it is put together: byte for byte what pyHanko makes of the same, for every kind of key."""

import asyncio
import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest
from asn1crypto import cms
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.types import CertificateIssuerPrivateKeyTypes

from inspector_app.signing import keys
from inspector_app.signing.assembly import assembled
from inspector_app.signing.certificates import issue_inspector, write_pem
from inspector_app.signing.cms import read_signed
from inspector_app.signing.signer import Signer, digest_for, simple_signer
from tests.signing.material import AGENCY, ENROLLED_AT, LEAD, office
from tests.signing.material import enrolled as enrolled_at

KEYS: dict[str, CertificateIssuerPrivateKeyTypes] = {
    "RSA-2048": rsa.generate_private_key(65537, 2048),
    "P-256": ec.generate_private_key(ec.SECP256R1()),
    "P-384": ec.generate_private_key(ec.SECP384R1()),
}


def signer_of(kind: str, *, chain: int) -> Signer:
    key = KEYS[kind]
    assert isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey)
    certificate = issue_inspector(office().authority, key.public_key(), LEAD, ENROLLED_AT, 365)
    others = tuple(enrolled_at(office().authority, LEAD).certificate for _ in range(chain))
    return Signer(keys.to_der(key), certificate, others)


def both(signer: Signer) -> tuple[bytes, bytes]:
    """Return a signature of ours and one of pyHanko's, over the same document."""
    digest = digest_for(signer)
    document = hashlib.new(digest, b"document").digest()
    ours = asyncio.run(assembled(simple_signer(signer), digest, document))
    theirs = asyncio.run(simple_signer(signer).async_sign(document, digest, use_pades=True))
    return ours, bytes(theirs.dump())


def without_value(der: bytes) -> bytes:
    """Return a signature with nothing in place of its value, which ECDSA makes another one each time."""
    info = cms.ContentInfo.load(der)
    info["content"]["signer_infos"][0]["signature"] = b""
    return bytes(info.dump(force=True))


@pytest.mark.parametrize("chain", [0, 2])
@pytest.mark.parametrize("kind", KEYS)
def test_it_is_what_pyhanko_writes(kind: str, chain: int) -> None:
    signer = signer_of(kind, chain=chain)
    ours, theirs = both(signer)
    if kind.startswith("RSA"):
        assert ours == theirs
    assert without_value(ours) == without_value(theirs)
    read = read_signed(ours, detached=True)
    assert read.signer == signer.certificate
    assert set(read.others) == set(signer.chain)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="a second opinion that is not installed here")
def test_openssl_verifies_it(tmp_path: Path) -> None:
    signer = enrolled_at(office(AGENCY).authority, LEAD)
    signature, document, authority = tmp_path / "signature.der", tmp_path / "document", tmp_path / "authority.pem"
    document.write_bytes(b"document")
    authority.write_bytes(write_pem(office(AGENCY).authority.certificate))
    made = asyncio.run(assembled(simple_signer(signer), "sha256", hashlib.sha256(b"document").digest()))
    signature.write_bytes(made)
    command = ["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", str(signature), "-content"]
    options = ["-CAfile", str(authority), "-purpose", "any", "-no_check_time", "-out", str(tmp_path / "out")]
    done = subprocess.run([*command, str(document), *options], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    document.write_bytes(b"another")
    assert subprocess.run([*command, str(document), *options], capture_output=True, check=False).returncode != 0
