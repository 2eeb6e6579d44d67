"""Finding the verb: help, wrong use, faults of our own, and that no verb fetches what it does not need."""

import subprocess
import sys
from pathlib import Path

import pytest

from inspector_app import __version__
from inspector_app.cli import form
from inspector_app.cli.main import VERBS, run_verb
from inspector_app.paths import forms_folder
from tests.cli.program import run, run_here

HEAVY = ["PySide6", "pyhanko", "pikepdf", "reportlab", "fontTools", "sqlite_utils", "sqlcipher3", "jsonschema"]
HEAVY += ["cryptography", "yaml", "PIL"]

NEEDED = {
    ("--version",): set[str](),
    ("--help",): set[str](),
    ("form", "--help"): {"yaml"},
    ("verify", "none.pdf"): {
        "cryptography",
        "jsonschema",
        "pikepdf",
        "pyhanko",
        "reportlab",
        "fontTools",
        "yaml",
        "PIL",
    },
    ("form", "check", str(forms_folder() / "four-points.yaml")): {"yaml", "jsonschema"},
    ("agency", "init", "--desk", "none", "--id", "a", "--name", "b"): {
        "cryptography",
        "yaml",
        "sqlcipher3",
        "sqlite_utils",
    },
}


def test_the_version_is_told() -> None:
    outcome = run("--version")
    assert (outcome.code, outcome.out.strip(), outcome.err) == (0, f"inspector-app {__version__}", "")


def test_help_lists_every_verb_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    outcome = run_here(capsys, "--help")
    assert outcome.code == 0
    for name, words in VERBS.items():
        assert f"    {name}" in outcome.out
        assert words.split(" / ")[0] in outcome.out


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_helps(capsys: pytest.CaptureFixture[str], verb: str) -> None:
    outcome = run_here(capsys, verb, "--help")
    assert outcome.code == 0
    assert f"usage: inspector-app {verb}" in outcome.out


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["--nonsense"],
        ["--data"],
        ["verify"],
        ["verify", "a.pdf", "b.pdf"],
        ["extract", "a.pdf"],
        ["form"],
        ["form", "check"],
        ["form", "blank", "jica.3-1"],
        ["record", "--answers", "a.yaml"],
        ["record", "--answers", "a.yaml", "--out", "a.pdf", "--passphrase-fd", "x"],
        ["agency"],
        ["agency", "enrol", "--desk", "x"],
        ["demo"],
        ["demo", "--out", "x", "--force"],
    ],
    ids=" ".join,
)
def test_wrong_use_is_told_with_the_right_one(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    outcome = run_here(capsys, *arguments)
    assert outcome.code == 2
    assert outcome.out == ""
    assert "usage: inspector-app" in outcome.err


def test_wrong_use_ends_the_process_with_two() -> None:
    assert run("verify").code == 2


def test_no_passphrase_can_be_given_as_an_argument(capsys: pytest.CaptureFixture[str]) -> None:
    for verb in (["record"], ["agency", "init"], ["agency", "intake"]):
        outcome = run_here(capsys, *verb, "--help")
        assert "--passphrase-fd" in outcome.out
        assert "--passphrase " not in outcome.out


@pytest.mark.parametrize("arguments", NEEDED, ids=" ".join)
def test_a_verb_fetches_what_it_needs_and_no_more(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    program = (
        "import sys\nfrom inspector_app.bootstrap import run\nrun(sys.argv[2:])\n"
        "print('FETCHED', *[name for name in sys.argv[1].split() if name in sys.modules])"
    )
    command = [sys.executable, "-c", program, " ".join(HEAVY), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, cwd=tmp_path, check=True)
    fetched = set(done.stdout.splitlines()[-1].split()[1:])
    assert fetched <= NEEDED[arguments]


def test_a_fault_of_ours_is_told_without_what_was_typed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The one thing put in the place of the real: a fault, because we know of none."""

    def fall(file: Path) -> None:
        raise ZeroDivisionError(f"山田太郎 {file}")

    monkeypatch.setattr(form, "check_form", fall)
    assert run_verb(["form", "check", "山田太郎.yaml"]) == 1
    said = capsys.readouterr()
    assert "プログラムの不具合です" in said.err
    assert "ZeroDivisionError" in said.err
    assert "cli/form.py:" in said.err
    assert "山田" not in said.err
    assert str(Path(__file__).parents[2]) not in said.err
    assert "Traceback" not in said.err
