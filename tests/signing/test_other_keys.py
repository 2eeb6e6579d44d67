"""Keys that are not the vault's own: in a PKCS#12 file, and on a token (SoftHSM2)."""

import shutil
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pkcs11
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from pkcs11.util.ec import decode_ec_private_key
from pkcs11.util.rsa import decode_rsa_private_key
from pkcs11.util.x509 import decode_x509_certificate

from inspector_app.errors import SignatureError
from inspector_app.signing.certificates import issue_inspector
from inspector_app.signing.pkcs12 import read_pkcs12, write_pkcs12
from inspector_app.signing.signer import INSPECTOR_2, AnySigner, certify, countersign
from inspector_app.signing.token import TokenPlace, open_token, tokens
from inspector_app.signing.verify import verify_record
from tests.signing.material import (
    COLLEAGUE,
    ENROLLED_AT,
    LEAD,
    READ_AT,
    SIGNED_AT,
    draw,
    good_record,
    office,
    record,
    record_json,
    stamp,
)

SECRET = "ファイルの合言葉"
PIN = "48151623"
LIBRARY = Path("/usr/lib/softhsm/libsofthsm2.so")
Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
KINDS = ["rsa:2048", "rsa:3072", "EC:secp256r1", "EC:secp384r1"]


def _key(kind: str) -> Key:
    family, size = kind.split(":")
    if family == "rsa":
        return rsa.generate_private_key(65537, int(size))
    return ec.generate_private_key(ec.SECP256R1() if size == "secp256r1" else ec.SECP384R1())


def _file(key: Key, secret: str = SECRET) -> bytes:
    certificate = issue_inspector(office().authority, key.public_key(), LEAD, ENROLLED_AT, 1095)
    encryption = serialization.BestAvailableEncryption(secret.encode())
    root = office().authority.certificate
    return pkcs12.serialize_key_and_certificates(b"lead", key, certificate, [root], encryption)


def _holds(signer: AnySigner) -> None:
    pdf = certify(draw(record_json(record())), signer, stamp(), SIGNED_AT)
    found = verify_record(pdf, [office().authority.certificate], READ_AT)
    assert found.reasons == ()


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_signs(kind: str) -> None:
    signer = read_pkcs12(_file(_key(kind)), SECRET)
    assert signer.chain == ()  # the root stays with the reader
    _holds(signer)


def test_what_is_wrong_with_a_file_is_told() -> None:
    good = _file(_key("EC:secp256r1"))
    for data, secret, code in (
        (good, "別の合言葉", "signature.wrong_passphrase"),
        (good[: len(good) // 2], SECRET, "signature.wrong_passphrase"),
        (b"no file of keys", SECRET, "signature.key_unusable"),
        (b"", SECRET, "signature.key_unusable"),
    ):
        with pytest.raises(SignatureError) as raised:
            read_pkcs12(data, secret)
        assert raised.value.code == code


WEAK = rsa.generate_private_key(65537, 1024)  # noqa: S505 (that is what is refused)


@pytest.mark.parametrize("key", [WEAK, ec.generate_private_key(ec.SECP521R1())])
def test_keys_that_records_are_not_signed_with_are_refused(key: Key) -> None:
    with pytest.raises(SignatureError, match=r"signature\.key_weak"):
        read_pkcs12(_file(key), SECRET)


def test_a_signer_goes_into_a_file_and_comes_back() -> None:
    lead = office().lead
    again = read_pkcs12(write_pkcs12(lead, SECRET, "鍵"), SECRET)
    assert (again.private_key, again.certificate) == (lead.private_key, lead.certificate)


def _enrolled_key(kind: str) -> tuple[Key, x509.Certificate]:
    key = _key(kind)
    return key, issue_inspector(office().authority, key.public_key(), COLLEAGUE, ENROLLED_AT, 1095)


def _card(label: str, *pairs: tuple[Key, x509.Certificate]) -> TokenPlace:
    """Put keys with their certificates on a new token."""
    command = ["softhsm2-util", "--init-token", "--free", "--label", label, "--so-pin", "0000", "--pin", PIN]
    subprocess.run(command, check=True, capture_output=True)
    library = pkcs11.lib(str(LIBRARY))
    library.reinitialize()
    form, plain = serialization.PrivateFormat.TraditionalOpenSSL, serialization.NoEncryption()
    with library.get_token(token_label=label).open(user_pin=PIN, rw=True) as session:
        for number, (key, certificate) in enumerate(pairs, start=1):
            der = key.private_bytes(serialization.Encoding.DER, form, plain)
            is_rsa = isinstance(key, rsa.RSAPrivateKey)
            attributes = decode_rsa_private_key(der) if is_rsa else decode_ec_private_key(der)
            own = {pkcs11.Attribute.ID: bytes([number]), pkcs11.Attribute.TOKEN: True}
            session.create_object({**attributes, pkcs11.Attribute.SIGN: True, **own})
            shown = decode_x509_certificate(certificate.public_bytes(serialization.Encoding.DER))
            session.create_object({**shown, **own})
    return TokenPlace(LIBRARY, label)


@pytest.fixture
def tray(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A place for tokens that nobody else uses."""
    (tmp_path / "tokens").mkdir()
    settings = tmp_path / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {tmp_path / 'tokens'}\nlog.level = ERROR\n", encoding="utf-8")
    monkeypatch.setenv("SOFTHSM2_CONF", str(settings))
    yield tmp_path
    pkcs11.lib(str(LIBRARY)).finalize()


on_a_token = pytest.mark.skipif(not LIBRARY.exists(), reason="needs SoftHSM2")


@on_a_token
@pytest.mark.usefixtures("tray")
@pytest.mark.parametrize("kind", KINDS)
def test_a_token_signs(kind: str) -> None:
    place = _card("職員証", _enrolled_key(kind))
    assert tokens(LIBRARY) == ("職員証",)
    signer = open_token(place, PIN)
    assert PIN not in repr(signer)
    pdf = countersign(good_record(), signer, stamp(), SIGNED_AT + timedelta(minutes=5), INSPECTOR_2)
    found = verify_record(pdf, [office().authority.certificate], READ_AT)
    assert found.reasons == ()
    assert found.signatures[1].signer.inspector_id == COLLEAGUE.id


@on_a_token
@pytest.mark.usefixtures("tray")
def test_what_is_wrong_with_a_token_is_told() -> None:
    place = _card("職員証", _enrolled_key("EC:secp256r1"))
    empty, full = _card("空"), _card("二つ", _enrolled_key("EC:secp256r1"), _enrolled_key("EC:secp384r1"))
    for where, pin, code in (
        (place, "00000000", "token.wrong_pin"),
        (TokenPlace(LIBRARY, "別の職員証"), PIN, "token.absent"),
        (TokenPlace(LIBRARY), PIN, "token.absent"),
        (TokenPlace(Path("/nowhere/library.so"), "職員証"), PIN, "token.no_library"),
        (empty, PIN, "token.no_signer"),
        (full, PIN, "token.several"),
    ):
        with pytest.raises(SignatureError) as raised:
            open_token(where, pin)
        assert raised.value.code == code


@on_a_token
@pytest.mark.usefixtures("tray")
def test_a_token_that_was_pulled_out_before_signing_is_told(tray: Path) -> None:
    signer = open_token(_card("職員証", _enrolled_key("EC:secp256r1")), PIN)
    shutil.rmtree(tray / "tokens")
    (tray / "tokens").mkdir()
    with pytest.raises(SignatureError, match=r"token\.absent"):
        countersign(good_record(), signer, stamp(), SIGNED_AT, INSPECTOR_2)
