"""What the program says of itself is what its tests proved: no claim without a test, no test's claim left out."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

from inspector_app import paths
from inspector_app.domain.form_json import form_from_json
from inspector_app.domain.ids import FormId
from inspector_app.forms.library import Library
from inspector_app.usecases.self_check import self_check
from tests.self_check import ROOT, SHIPPED

ROWS = {"20", "21", "24", "25", "26", "27", "28", "29", "32"}
"""The rows that PRODUCT §6 names; others may join them."""

CLAIMS = """
import pytest

@pytest.mark.proves("20", "ほんとう", "true")
@pytest.mark.parametrize("number", [1, 2])
def test_true(number):
    assert number

@pytest.mark.proves("21", "うそ", "false")
@pytest.mark.parametrize("number", [1, 0])
def test_false(number):
    assert number

@pytest.mark.proves("22", "とばした", "skipped")
def test_skipped():
    pytest.skip("no time")

def test_other():
    pass
"""


def marked() -> set[tuple[str, str, str, str]]:
    """Return what stands in the tests: row, Japanese, English, and where."""
    found = set()
    for file in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                for mark in node.decorator_list:
                    if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.proves":
                        row, ja, en = (str(ast.literal_eval(argument)) for argument in mark.args)
                        found.add((row, ja, en, f"{file.relative_to(ROOT).as_posix()}::{node.name}"))
    return found


def test_what_is_shipped_is_what_the_tests_prove() -> None:
    """Else run `python -m tests.self_check`, and look at the difference."""
    proofs = json.loads(SHIPPED.read_text(encoding="utf-8"))["proofs"]
    assert {(each["row"], each["ja"], each["en"], each["test"]) for each in proofs} == marked()


def test_every_row_is_answered_and_proved() -> None:
    measures = self_check().measures
    assert {measure.number for measure in measures} >= ROWS
    assert [measure.number for measure in measures if not measure.proofs] == []
    assert {row for row, *_ in marked()} == {measure.number for measure in measures}


def test_the_sheet_is_quoted_word_for_word() -> None:
    form = form_from_json(Library(paths.forms_folder()).definition(FormId("jica.3-1")))
    rows = {str(row.no): [check.text.ja for check in row.checks] for row in form.rows}
    for measure in self_check().measures:
        assert measure.asks.ja in rows[measure.number]


def test_only_what_passed_is_written_and_a_skipped_proof_fails(tmp_path: Path) -> None:
    (tmp_path / "test_claims.py").write_text(CLAIMS, encoding="utf-8")
    out = tmp_path / "proofs.json"
    command = [sys.executable, "-m", "pytest", str(tmp_path), "-q", "-p", "tests.proving", "-p", "no:randomly"]
    options = ["--rootdir", str(tmp_path), "-c", os.devnull]
    environment = os.environ | {"SELF_CHECK": str(out), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [*command, *options], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert "2 failed, 4 passed" in done.stdout
    assert "skipped, though it proves something" in done.stdout
    assert [proof["ja"] for proof in json.loads(out.read_text(encoding="utf-8"))["proofs"]] == ["ほんとう"]
