"""Packages: only the receiver opens them, and only as they were sealed; OpenSSL agrees."""

import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.errors import RecordError, SignatureError
from inspector_app.signing import keys
from inspector_app.signing.certificates import issue_seal, write_pem
from inspector_app.signing.sealing import LARGEST_PACKAGE, seal, unseal
from tests.signing.material import ENROLLED_AT, office

CONTENT = "検査記録".encode() * 500


Receiver = tuple[x509.Certificate, rsa.RSAPrivateKey]


@cache
def _receiver() -> Receiver:
    return _make_receiver()


def _make_receiver() -> Receiver:
    private_key = keys.make_sealing_key()
    return issue_seal(office().authority, private_key.public_key(), ENROLLED_AT), private_key


@cache
def _sealed() -> bytes:
    return seal(CONTENT, _receiver()[0])


@pytest.mark.parametrize("content", [b"", b"x", CONTENT], ids=["empty", "one byte", "long"])
def test_what_was_sealed_comes_out(content: bytes) -> None:
    certificate, private_key = _receiver()
    assert unseal(seal(content, certificate), private_key) == content


def test_sealing_hides_the_content_and_adds_little() -> None:
    assert "検査".encode() not in _sealed()
    assert len(_sealed()) - len(CONTENT) < 800


def test_every_sealing_is_another() -> None:
    assert seal(CONTENT, _receiver()[0]) != _sealed()


def _failure(data: bytes, private_key: rsa.RSAPrivateKey | None = None) -> str:
    with pytest.raises(RecordError) as caught:
        unseal(data, private_key or _receiver()[1])
    return caught.value.code


@pytest.mark.proves(
    "23", "機構に送るファイルは、機構の鍵でしか開かない", "What is sent to the agency opens with the agency's key alone"
)
def test_another_receiver_cannot_open_it() -> None:
    assert _failure(_sealed(), _make_receiver()[1]) == "package.not_for_us"


@pytest.mark.proves(
    "23", "途中で一文字でも変われば、受け取る側で分かる", "A single byte that is changed on the way is noticed"
)
def test_every_changed_byte_is_noticed() -> None:
    for at in range(0, len(_sealed()), 7):
        changed = bytearray(_sealed())
        changed[at] ^= 1 << at % 8
        if unopened := _codes_of(bytes(changed)):
            assert unopened in ("package.damaged", "package.not_for_us")
        else:
            assert at < 700, "only the receiver's name in front may be respelt"


def _codes_of(data: bytes) -> str:
    try:
        assert unseal(data, _receiver()[1]) == CONTENT
    except RecordError as error:
        return error.code
    return ""


def test_cut_or_longer_packages_are_damaged() -> None:
    for length in range(0, len(_sealed()), 101):
        assert _failure(_sealed()[:length]) in ("package.damaged", "package.not_for_us")
    assert _failure(_sealed() + b"\0") == "package.damaged"


def test_a_package_that_is_too_large_is_not_opened() -> None:
    assert _failure(bytes(LARGEST_PACKAGE + 1)) == "package.too_large"


def test_only_a_sealing_certificate_is_sealed_to() -> None:
    with pytest.raises(SignatureError) as caught:
        seal(CONTENT, office().lead.certificate)
    assert caught.value.code == "signature.wrong_role"


@pytest.mark.skipif(shutil.which("openssl") is None, reason="a second opinion that is not installed here")
def test_openssl_opens_it(tmp_path: Path) -> None:
    certificate, private_key = _receiver()
    for name, data in (
        ("sealed", _sealed()),
        ("key", keys.to_der(private_key)),
        ("certificate", write_pem(certificate)),
    ):
        (tmp_path / name).write_bytes(data)
    command = "openssl cms -decrypt -inform DER -in sealed -inkey key -keyform DER -recip certificate -out opened"
    subprocess.run(command.split(), cwd=tmp_path, check=True, capture_output=True)
    assert (tmp_path / "opened").read_bytes() == CONTENT


@settings(max_examples=100)
@given(st.binary(max_size=500))
def test_any_bytes_get_an_answer(data: bytes) -> None:
    assert _codes_of(data) == "package.damaged"
    assert _codes_of(_sealed()[:300] + data) != ""
