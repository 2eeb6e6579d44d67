"""Every error in a file of answers is told at once, with file, line, row, place and reason, in both languages."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.answers import EXAMPLE, example, keyed
from tests.cli.program import run, run_here


def spoilt() -> Any:
    """Something wrong with every part of the file."""
    value = example()
    value["contract"]["ends"] = "2026-02-30"
    value["contract"]["contractor"]["corporate_number"] = "1234567890123"
    value["visit"]["site"] = "elsewhere"
    answers = value["answers"]
    answers[3]["no"] = 99
    answers[4]["result"] = "D"
    answers[5]["ticks"] = ["nothing"]
    answers[6]["remarks"] = "\x07"
    answers[7] |= {"result": "C", "remarks": ""}
    answers[9] = {"no": 10, "waiting": {"for": "図面"}}
    answers[10] |= {"waiting": {"for": "図面"}}
    answers[11]["colour"] = "red"
    answers[12]["methods"] = ["remote"]
    answers[13]["no"] = 13
    answers[14] = {"no": 15, "not_applicable": True}
    return value


def test_everything_wrong_is_told_at_once_with_line_and_row(tmp_path: Path) -> None:
    file = keyed(tmp_path, spoilt(), indent=1)
    outcome = run("record", "--answers", file, "--out", tmp_path / "a.pdf")
    outcome.refused("回答のファイルに誤りがあります", "何も作っていません", "Nothing was made")
    for place, japanese, english in (
        ("contract.ends", "2026-02-30 という日はありません", "no such day"),
        ("contract.contractor.corporate_number", "検査用数字が合いません", "check digit"),
        ("visit.site", "elsewhere はありません。あるもの: main", "there are: main"),
        ("answers[3].no", "99 はありません。あるもの: 1–35", "there is no 99"),
        ("No.5 answers[4].result", "D は使えません。使えるもの: A, B, C", "allowed: A, B, C"),
        ("No.6 answers[5].ticks[0]", "nothing はありません", "there is no nothing"),
        ("No.7 answers[6].remarks", "制御文字", "control character"),
        ("No.8 answers[7]", "備考が必要です", "needs remarks"),
        ("No.10 answers[9]", "資料待ちのまま", "still waits"),
        ("No.11 answers[10]", "どれか一つです（2 個あります）", "there are 2"),
        ("No.12 answers[11].colour", "colour という項目はありません", "no member colour"),
        ("No.13 answers[12]", "遠隔で確認した理由がありません", "reason for remote"),
        ("No.13 answers[13].no", "13 が二度あります", "stands there twice"),
        ("No.15 answers[14]", "「該当なし」にできません", "may not be"),
    ):
        [line] = [each for each in outcome.err.splitlines() if f" {place}: " in each]
        assert line.startswith(f"  {file} ")
        assert "行目" in line
        assert japanese in line
        assert english in line
    assert not (tmp_path / "a.pdf").exists()


def test_the_line_is_that_of_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "answers.yaml"
    text = EXAMPLE.read_text("utf-8").replace("no: 20, result: A", "no: 20, result: X")
    file.write_text(text, "utf-8")
    line = next(number for number, each in enumerate(text.splitlines(), 1) if "result: X" in each)
    outcome = run_here(capsys, "record", "--answers", file, "--out", tmp_path / "a.pdf")
    assert f"answers.yaml {line}行目 No.20 answers[19].result: X は使えません" in outcome.err


def test_rows_without_an_entry_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    value = example()
    del value["answers"][0]
    outcome = run_here(capsys, "record", "--answers", keyed(tmp_path, value), "--out", tmp_path / "a.pdf")
    outcome.refused("No.1 answers: 判定がありません", "no judgement")
    assert "No.2 " not in outcome.err


def test_an_empty_request_for_improvement_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    value = {**example(), "rating_remarks": " "}
    outcome = run_here(capsys, "record", "--answers", keyed(tmp_path, value), "--out", tmp_path / "a.pdf")
    outcome.refused("rating_remarks: 要改善のときは", "improvement request")


def test_an_unknown_form_is_told_with_those_there_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    value = example()
    value["visit"]["form"] = "jica.9-9"
    outcome = run_here(capsys, "record", "--answers", keyed(tmp_path, value), "--out", tmp_path / "a.pdf")
    outcome.refused("visit.form: jica.9-9 はありません。あるもの: four-points, jica.3-1", "there is no jica.9-9")


@pytest.mark.parametrize(
    ("content", "japanese"),
    [
        (b"", "中身がありません"),
        (b"\x00\x01\x02\xff", "UTF-8 ではありません"),
        (b'{"schema": ', "YAML として読めません"),
        (b'{"a": 1, "a": 2}', "a が二度あります"),
        (b"[1, 2]", "型が違います"),
        (b'"text"', "型が違います"),
        (b"{}", "必須の項目がありません"),
        (b"{" + b'"a": [' * 90_000, "入れ子が深すぎます"),
        (b'{"agency": "\\ud842"}', "YAML として読めません"),
    ],
    ids=["empty", "junk", "half", "twice", "list", "text", "bare", "deep", "surrogate"],
)
def test_what_holds_no_answers_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, japanese: str
) -> None:
    file = tmp_path / "answers.json"
    file.write_bytes(content)
    run_here(capsys, "record", "--answers", file, "--out", tmp_path / "a.pdf").refused(str(file), japanese)
