"""Streams that are not what a program hopes for: closed early, full, of another encoding, gone; and Ctrl+C."""

import json
import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from inspector_app.paths import forms_folder
from tests.cli.conftest import Demo
from tests.cli.program import COMMAND
from tests.forms.sources import broken

OTHER_ENCODINGS = {
    "C": {"LC_ALL": "C"},
    "C, without Python's own way out": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "ASCII": {"PYTHONIOENCODING": "ascii"},
    "Latin-1": {"PYTHONIOENCODING": "latin-1"},
    "Shift_JIS": {"PYTHONIOENCODING": "cp932"},
}


def shell(command: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of shell in which $APP is the program."""
    return subprocess.run(
        ["bash", "-c", command],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "APP": " ".join(COMMAND), **environment},
        check=False,
    )


@pytest.fixture
def slip(tmp_path: Path) -> str:
    """A form definition with a slip in Japanese."""
    file = tmp_path / "x.yaml"
    file.write_text(broken(("place: desk", "place: 𠮷の部屋")), "utf-8")
    return str(file)


@pytest.mark.parametrize("name", OTHER_ENCODINGS)
def test_an_encoding_without_japanese_is_no_reason_to_fall(slip: str, name: str) -> None:
    environment = OTHER_ENCODINGS[name]
    told = shell('$APP form check "$FORM"', FORM=slip, **environment)
    assert told.returncode == 1
    assert b"Traceback" not in told.stderr
    assert b"letters and digits, . _ - between" in told.stderr
    for_programs = shell('$APP form check "$FORM" --json', FORM=slip, **environment)
    said = json.loads(for_programs.stdout.decode(environment.get("PYTHONIOENCODING", "utf-8")))
    assert said["files"][0]["problems"][0]["found"] == "𠮷の部屋"
    assert for_programs.stderr == b""


def test_help_is_given_in_any_encoding() -> None:
    done = shell("$APP --help", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"verify a record" in done.stdout


@pytest.mark.parametrize("verb", ["--help", 'form check "$FORM" "$FORM"', 'form check "$FORM" --json'])
@pytest.mark.parametrize("reader", ["true", "head -n 1"])
def test_a_reader_that_leaves_early_is_no_failure_of_ours(verb: str, reader: str) -> None:
    done = shell(f"$APP {verb} | {reader}; exit ${{PIPESTATUS[0]}}", FORM=str(forms_folder() / "four-points.yaml"))
    assert (done.returncode, done.stderr) == (0, b""), done.stderr.decode()


def test_a_reader_of_errors_that_leaves_early(slip: str) -> None:
    done = shell('$APP form check "$FORM" 2>&1 >/dev/null | true; exit ${PIPESTATUS[0]}', FORM=slip)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is of Linux")
def test_output_that_goes_nowhere_is_told(demo: Demo) -> None:
    """Otherwise a verdict redirected to a full disk would be an empty file and exit 0."""
    done = shell('$APP verify "$RECORD" --trust "$TRUST" > /dev/full', RECORD=str(demo.record), TRUST=str(demo.trust))
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert "標準出力" in done.stderr.decode()


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_no_reason_to_fall(slip: str, closed: str) -> None:
    done = shell(f'$APP form check "$FORM" {closed}', FORM=slip)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    done = shell(f'$APP form check "$FORM" {closed}', FORM=str(forms_folder() / "four-points.yaml"))
    assert (done.returncode, done.stderr) == (0, b"")


def test_work_is_done_though_nobody_listens(demo: Demo, tmp_path: Path) -> None:
    paths = {"RECORD": str(demo.record), "OUT": str(tmp_path / "out")}
    assert shell('$APP extract "$RECORD" --out "$OUT" <&- >&- 2>&-', **paths).returncode == 0
    assert (tmp_path / "out" / "inspection.json").stat().st_size > 1000
    done = shell("$APP agency status --desk none <&-")
    assert done.returncode == 1
    assert "パスフレーズがありません" in done.stderr.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_ctrl_c_ends_it_with_a_word_and_no_vault_left_open(tmp_path: Path) -> None:
    command = [*COMMAND, "demo", "--out", str(tmp_path / "demo")]
    # Started in the background, a shell lets its programs ignore Ctrl-C, and those they start as well.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        signal.signal(signal.SIGINT, before)
        assert process.stdout is not None
        assert process.stdout.read(len("agency_init")) == "agency_init"
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "中断しました" in err
    assert "Traceback" not in err + out
    assert not (tmp_path / "demo" / "summary.json").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of POSIX")
@pytest.mark.parametrize(("again", "code"), [("himitsu no kagi", 0), ("himitsu no kago", 1)])
def test_a_passphrase_is_asked_for_twice_and_not_shown(tmp_path: Path, again: str, code: int) -> None:
    desk = tmp_path / "desk"
    command = [*COMMAND, "agency", "init", "--desk", str(desk), "--id", "kikou", "--name", "機構"]
    terminal, theirs = open_terminal()
    process = subprocess.Popen(["setsid", "--ctty", *command], stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    shown = b""
    for answer in (b"himitsu no kagi", again.encode()):
        shown += read_until(terminal, b": ")
        os.write(terminal, answer + b"\n")
    shown += read_until(terminal, None)
    os.close(terminal)
    assert process.wait() == code, shown.decode()
    assert b"himitsu" not in shown
    assert desk.exists() is (code == 0)
    assert ("二つのパスフレーズが違います" in shown.decode()) is (code == 1)


def open_terminal() -> tuple[int, int]:
    """Return both ends of a terminal."""
    if sys.platform != "win32":
        return os.openpty()
    raise AssertionError("skipped there")


def read_until(terminal: int, mark: bytes | None) -> bytes:
    """Return what the terminal shows until the mark, or until the program has ended."""
    shown = b""
    while mark is None or not shown.endswith(mark):
        ready, _, _ = select.select([terminal], [], [], 60)
        assert ready, shown
        try:
            part = os.read(terminal, 1000)
        except OSError:  # how Linux says that the other end is closed
            return shown
        if not part:
            return shown
        shown += part
    return shown
