"""`form check` and `form blank`: every error with file, line, place and reason, in both languages, all at once."""

from pathlib import Path

import pytest

from inspector_app.domain.document import DocumentKind
from inspector_app.paths import forms_folder
from inspector_app.usecases.print_blank import POLICY, Style, blank_documents, print_blank
from tests.cli.program import Outcome, run, run_here, without_rights
from tests.forms.sources import SMALL, broken

OURS = [forms_folder() / "jica-3-1.yaml", forms_folder() / "four-points.yaml"]


def check(capsys: pytest.CaptureFixture[str], folder: Path, content: str | bytes) -> Outcome:
    file = folder / "x.yaml"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return run_here(capsys, "form", "check", file)


def test_our_forms_are_sound() -> None:
    outcome = run("form", "check", *OURS)
    assert (outcome.code, outcome.err) == (0, "")
    assert "jica.3-1 1, 35 rows" in outcome.out


def test_our_forms_are_sound_for_programs() -> None:
    said = run("form", "check", *OURS, "--json").json
    assert said["ok"] is True
    assert [(file["form"], file["rows"]) for file in said["files"]] == [("jica.3-1", 35), ("four-points", 9)]


def test_every_error_of_every_file_is_told_with_its_place(tmp_path: Path) -> None:
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    first.write_text(broken(("place: desk", "place: cellar"), ("no: 2\n", "no: 1\n")), "utf-8")
    second.write_text(SMALL.replace("version:", "versions:"), "utf-8")
    lines = first.read_text("utf-8").splitlines()

    outcome = run("form", "check", first, OURS[0], second)

    outcome.refused("様式の定義に誤りがあります", "The form definition has errors")
    place = next(number for number, line in enumerate(lines, 1) if "cellar" in line)
    assert f"  {first} {place}行目 sections[0].items[0].rows[0].place: cellar はありません。" in outcome.err
    assert "there is no cellar; there are: desk" in outcome.err
    assert f"{first} " in outcome.err
    assert "1 が二度あります" in outcome.err
    assert f"  {second} " in outcome.err
    assert "version: 必須の項目がありません / a required member is missing" in outcome.err
    assert f"{OURS[0]}: OK" in outcome.out


def test_errors_are_told_to_programs(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(broken(("place: desk", "place: cellar")), "utf-8")
    outcome = run("form", "check", file, "--json")
    assert outcome.code == 1
    [said] = outcome.json["files"]
    assert said["code"] == "form.invalid"
    assert said["problems"] == [
        {
            "line": said["problems"][0]["line"],
            "path": "$.sections[0].items[0].rows[0].place",
            "code": "unknown_reference",
            "found": "cellar",
            "expected": "desk",
        }
    ]


@pytest.mark.parametrize(
    ("content", "japanese", "english"),
    [
        (b"", "中身がありません", "there is nothing in it"),
        (b"\xff\xfe\x00", "UTF-8 ではありません", "not UTF-8"),
        (b"%PDF-1.7\n\x00", "YAML として読めません", "not YAML"),
        (b"a: [", "YAML として読めません", "not YAML"),
        (b"a: &x 1\nb: *x\n", "アンカー", "anchors"),
        (b"a: 1\na: 2\n", "a が二度あります（最初は 1 行目）", "twice (first in line 1)"),
        (b"a: !!python/object:os.system 1\n", "タグ", "tags"),
        (b"[" * 100_000, "入れ子が深すぎます（上限 32 段）", "nested too deeply"),
        (b"{a: " * 100_000, "入れ子が深すぎます（上限 32 段）", "nested too deeply"),
        (b"--- 1\n--- 2\n", "YAML 文書が二つ以上", "more than one YAML document"),
        (b"x" * 4_000_001, "大きすぎます", "too large"),
        (b"- 1\n", "型が違います（array、正しくは object）", "wrong type (array, should be object)"),
        (b"? [1]\n: 2\n", "項目名が文字ではありません", "is not text"),
    ],
    ids=["empty", "UTF-16", "PDF", "half", "alias", "twice", "tag", "lists", "maps", "two", "large", "list", "key"],
)
def test_what_is_no_definition_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes, japanese: str, english: str
) -> None:
    check(capsys, tmp_path, content).refused("x.yaml", japanese, english)


@pytest.mark.parametrize(
    ("old", "new", "japanese", "english"),
    [
        ("no: 2\n", 'no: "2"\n', "型が違います（string、正しくは integer）", "wrong type"),
        ("no: 2\n", "no: 1\n", "1 が二度あります", "stands there twice"),
        ("2027-03-31", "2026-03-31", "より前です", "before it begins"),
        ("2027-03-31", "2027-02-30", "2027-02-30 という日はありません", "no such day"),
        ("place: desk", "place: desk\n            colour: red", "colour という項目はありません", "no member colour"),
    ],
)
def test_each_kind_of_slip_has_its_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, old: str, new: str, japanese: str, english: str
) -> None:
    check(capsys, tmp_path, broken((old, new))).refused("行目", japanese, english)


def test_files_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    closed = tmp_path / "closed.yaml"
    closed.write_text(SMALL, "utf-8")
    closed.chmod(0)
    outcome = run("form", "check", tmp_path / "none.yaml", tmp_path, closed, before=without_rights())
    outcome.refused("様式の定義を読めません", "ありません", "フォルダーです", "権限がありません", "Permission denied")


def test_a_blank_form_is_printed(tmp_path: Path) -> None:
    file = tmp_path / "白紙.pdf"
    outcome = run("form", "blank", "four-points", "--out", file)
    assert (outcome.code, outcome.out.strip()) == (0, str(file))
    assert file.read_bytes().startswith(b"%PDF-1.7")


def test_a_blank_form_of_a_definition_in_a_file_is_printed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(SMALL, "utf-8")
    assert run_here(capsys, "form", "blank", tmp_path / "x.yaml", "--out", tmp_path / "x.pdf").code == 0
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF-1.7")


def test_an_unknown_form_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    outcome = run_here(capsys, "form", "blank", "jica.9-9", "--out", tmp_path / "x.pdf")
    outcome.refused("jica.9-9", "使える名前は four-points, jica.3-1, clauses", "There is no such form or document")
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.parametrize("name", ["minutes", "incident", "policy"])
def test_a_document_is_printed_blank(name: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run_here(capsys, "form", "blank", name, "--out", tmp_path / "x.pdf").code == 0
    assert (tmp_path / "x.pdf").read_bytes() == print_blank(name)


@pytest.mark.parametrize(("option", "style"), [("--walk", Style.WALK), ("--assessment", Style.ASSESSMENT)])
def test_a_form_is_printed_for_other_hands(
    option: str, style: Style, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run_here(capsys, "form", "blank", "jica.3-1", option, "--out", tmp_path / "x.pdf").code == 0
    assert (tmp_path / "x.pdf").read_bytes() == print_blank("jica.3-1", style) != print_blank("jica.3-1")


def test_every_document_has_a_blank_paper() -> None:
    assert set(blank_documents()) == {*DocumentKind, POLICY}
    assert all(draw().startswith(b"%PDF-1.7") for draw in blank_documents().values())


def test_a_missing_folder_for_the_blank_form_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    outcome = run_here(capsys, "form", "blank", "jica.3-1", "--out", tmp_path / "none" / "x.pdf")
    outcome.refused("書き込めません", "ありません", "No such file or directory")
