"""`form export` and `form read-assessment`: a workbook goes out, comes back filled in, and every error has its cell."""

from pathlib import Path

import pytest

from inspector_app.forms import assessment_layout as layout
from tests.cli.program import run, run_here
from tests.forms.workbooks import NAME, ROWS, filled


def test_a_form_goes_out_as_a_workbook_and_an_empty_one_is_told_cell_by_cell(tmp_path: Path) -> None:
    file = tmp_path / "様式3-1.xlsx"
    assert run("form", "export", "jica.3-1", "--out", file).code == 0
    assert file.read_bytes().startswith(b"PK")

    outcome = run("form", "read-assessment", file)

    outcome.refused("自己申告の Excel ファイルに誤りがあります", "nothing was taken in")
    assert f"{file} 表紙!B14: 記入されていません: 商号又は名称 / nothing is filled in" in outcome.err
    for no in range(1, 36):
        assert f"{file} No.{no} 調査シート!E{ROWS[no]}: 記入されていません" in outcome.err


def test_a_filled_in_workbook_is_read_for_programs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(filled())
    outcome = run_here(capsys, "form", "read-assessment", file, "--json")
    assert outcome.code == 0
    said = outcome.json
    assert said["ok"] is True
    assert said["assessment"]["declarant"]["name"] == NAME
    assert len(said["assessment"]["answers"]) == 35
    assert "35 rows" in run_here(capsys, "form", "read-assessment", file).out


def test_a_number_is_refused_and_not_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.xlsx"
    cell = f"G{ROWS[20]}"
    file.write_bytes(filled({(layout.SHEET, cell): "台帳に 1234-5678-9018"}))
    outcome = run_here(capsys, "form", "read-assessment", file)
    outcome.refused(f"No.20 調査シート!{cell}: 個人番号と思われる番号", "Individual Number")
    said = run_here(capsys, "form", "read-assessment", file, "--json")
    assert said.code == 1
    assert [problem["code"] for problem in said.json["problems"]] == ["individual_number"]
    assert "5678" not in outcome.err + said.out


def test_an_unknown_form_and_a_missing_file_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_here(capsys, "form", "export", "no.such", "--out", tmp_path / "a.xlsx").refused("no.such")
    run_here(capsys, "form", "read-assessment", tmp_path / "none.xlsx").refused("読めません")
    assert not (tmp_path / "a.xlsx").exists()
