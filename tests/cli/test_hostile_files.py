"""Files that are not what a verb asks for: each is refused by name, in both languages, and none passes unnoticed."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from inspector_app.usecases.read_file import LARGEST
from tests.cli.conftest import Demo
from tests.cli.program import Outcome, run_here

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20
HUGE = b"huge"
CONTENTS: dict[str, bytes] = {
    "nothing": b"",
    "a picture": PNG,
    "DER that was cut": b"0\x82\x0b\x5c0\x82\x0a\x44\xa0\x03\x02\x01\x02\x02\x14" + bytes(range(200)),
    "PEM that was cut": b"-----BEGIN CERTIFICATE-----\nMIIC" + b"A" * 60 + b"\n",
    "a key in place of a certificate": b"-----BEGIN PRIVATE KEY-----\nMIGH\n-----END PRIVATE KEY-----\n",
    "something huge": HUGE,
}
OPTIONS = ("--trust", "--trust-time", "--crl", "--previous")
ACTIONS = ("enrol", "sign", "time-service", "recover")


@pytest.fixture
def hostile(tmp_path: Path) -> Callable[[str], Path]:
    def make(name: str) -> Path:
        file = tmp_path / "strange.bin"
        file.write_bytes(CONTENTS[name])
        if CONTENTS[name] is HUGE:
            os.truncate(file, LARGEST + 1)
        return file

    return make


def secret(words: str) -> str:
    """Return the descriptor from which a secret can be read once."""
    reading, writing = os.pipe()
    os.write(writing, words.encode() + b"\n")
    os.close(writing)
    return str(reading)


@pytest.mark.parametrize("option", OPTIONS)
@pytest.mark.parametrize("name", CONTENTS)
def test_verify_names_the_file_that_is_none(
    demo: Demo, hostile: Callable[[str], Path], name: str, option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = hostile(name)
    trust = () if option == "--trust" else ("--trust", demo.trust)
    said = run_here(capsys, "verify", demo.record, *trust, option, file)
    assert said.code == 1
    assert str(file) in said.out + said.err
    if option != "--previous":
        said.refused(str(file), "too large" if name == "something huge" else "途中で切れて")


def test_what_is_no_edition_is_told_to_programs_too(
    demo: Demo, hostile: Callable[[str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    file = hostile("a picture")
    said = run_here(capsys, "verify", demo.record, "--trust", demo.trust, "--previous", file, "--json")
    assert said.code == 1
    assert (said.json["ok"], said.json["strangers"]) == (True, [str(file)])


@pytest.mark.parametrize("name", CONTENTS)
def test_what_is_no_record_is_refused(
    demo: Demo, hostile: Callable[[str], Path], name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = hostile(name)
    assert run_here(capsys, "verify", file, "--trust", demo.trust).code == 1
    run_here(capsys, "extract", file, "--out", tmp_path / "out").refused()
    run_here(capsys, "record", "--answers", file, "--out", tmp_path / "out.pdf").refused()
    run_here(capsys, "form", "read-assessment", file).refused()
    run_here(capsys, "form", "check", file).refused()
    run_here(capsys, "form", "blank", file, "--out", tmp_path / "out.pdf").refused()
    assert not (tmp_path / "out.pdf").exists()


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("name", CONTENTS)
def test_the_desk_names_the_file_that_is_none(
    demo: Demo, hostile: Callable[[str], Path], name: str, action: str, capsys: pytest.CaptureFixture[str]
) -> None:
    said = act(demo, hostile(name), action, capsys)
    said.refused()
    assert not (demo.folder / "out.bin").exists()


def act(demo: Demo, file: Path, action: str, capsys: pytest.CaptureFixture[str]) -> Outcome:
    """Carry out one of the desk's actions with a file that is not what it asks for."""
    desk, out = ("--desk", demo.desk), ("--out", demo.folder / "out.bin")
    person = ("--inspector-id", "x-1", "--name", "見本 太郎")
    officer = ("--officer", file, "--officer-passphrase-fd", secret("himitsu desu yo"))
    options: dict[str, tuple[str | Path, ...]] = {
        "enrol": (*desk, "--request", file, *person, *out, "--passphrase-fd", secret(demo.desk_secret)),
        "sign": (*desk, "--number", "1", "--pkcs12", file, "--secret-fd", secret("x"), *out),
        "time-service": (*desk, "--url", "http://127.0.0.1:9", "--trust", file),
        "recover": (*desk, "--vault", file, "--inspector-id", "x-1", *officer, *out),
    }
    return run_here(capsys, "agency", action, *options[action])
