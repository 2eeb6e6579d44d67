"""`document list|template|print`: every kind from its template to its PDF, and what is wrong told at its field."""

import json
from pathlib import Path
from typing import Any

import pytest

from inspector_app.domain.document import DocumentKind
from inspector_app.domain.entry import Field, FieldKind
from inspector_app.forms.entry_reader import entry_form
from inspector_app.usecases.print_entries import FOLLOWS
from tests.cli import records
from tests.cli.conftest import Demo
from tests.cli.program import Outcome, run, run_here
from tests.reports.reading import poppler, squeezed
from tests.usecases.filling import MISSING


def template(kind: DocumentKind, file: Path, demo: Demo, capsys: pytest.CaptureFixture[str]) -> Any:
    """Write the template of a kind and return what stands in it."""
    record = ("--record", demo.record, "--trust", demo.trust) if entry_form(kind).about in FOLLOWS else ()
    assert run_here(capsys, "document", "template", kind.value, "--out", file, *record).code == 0
    return json.loads(file.read_text("utf-8")) if file.suffix == ".json" else None


def completed(kind: DocumentKind, node: Any) -> Any:
    """Fill in whatever a template still asks for."""
    values = node["values"]
    for field in entry_form(kind).fields:
        if field.kind is FieldKind.LIST:
            for row in values[field.key]:
                row.update({each.key: missing(each) for each in field.columns if each.required and not row[each.key]})
        elif field.required and not values[field.key]:
            values[field.key] = [field.choices[0].key] if field.kind is FieldKind.TICKS else missing(field)
    return node


def missing(field: Field) -> str:
    if field.kind is FieldKind.CHOICE:
        return field.choices[-1].key
    return "3" if field.kind is FieldKind.NUMBER else MISSING[field.kind]


def printed(file: Path, capsys: pytest.CaptureFixture[str], *options: str | Path) -> Outcome:
    return run_here(capsys, "document", "print", file, "--out", file.with_suffix(".pdf"), *options)


def written(folder: Path, node: Any) -> Path:
    file = folder / "written.json"
    file.write_text(json.dumps(node, ensure_ascii=False), "utf-8")
    return file


def test_the_kinds_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    said = run_here(capsys, "document", "list", "--json").json["documents"]
    assert [each["kind"] for each in said] == [kind.value for kind in DocumentKind]
    assert {each["kind"] for each in said if each["needs_record"]} == {"site_copy", "improvement", "reinspection"}
    assert "打合簿 / Minutes" in run_here(capsys, "document", "list").out


@pytest.mark.parametrize("kind", DocumentKind)
def test_a_template_filled_in_becomes_the_document(
    kind: DocumentKind, demo: Demo, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    node = completed(kind, template(kind, tmp_path / "template.json", demo, capsys))
    record = ("--record", demo.record) if entry_form(kind).about in FOLLOWS else ()
    done = printed(written(tmp_path, node), capsys, *record)
    assert done.code == 0, done.err
    text = squeezed("".join(poppler((tmp_path / "written.pdf").read_bytes())))
    assert "見本" in text
    assert "下書き" not in text
    assert "（案）" not in text
    for field in entry_form(kind).fields:
        if field.kind in {FieldKind.LINE, FieldKind.TEXT}:
            assert squeezed(node["values"][field.key]) in text, field.key


def test_a_template_with_comments_reads_like_the_one_without(
    demo: Demo, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for kind in (DocumentKind.MINUTES, DocumentKind.IMPROVEMENT):
        template(kind, tmp_path / "template.yaml", demo, capsys)
        assert f"# {entry_form(kind).name.ja} /" in (tmp_path / "template.yaml").read_text("utf-8")
        record = ("--record", demo.record) if kind is DocumentKind.IMPROVEMENT else ()
        drawn = printed(tmp_path / "template.yaml", capsys, "--draft", *record)
        assert drawn.code == 0, drawn.err
        assert all("下書き" in squeezed(page) for page in poppler((tmp_path / "template.pdf").read_bytes()))


def test_what_is_missing_is_told_at_its_line_and_field(
    demo: Demo, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    template(DocumentKind.MINUTES, tmp_path / "template.yaml", demo, capsys)
    said = printed(tmp_path / "template.yaml", capsys)
    said.refused("values.chief", "values.appointments[0].name", "行目", "何も作っていません")
    assert not (tmp_path / "template.pdf").exists()


WRONG: dict[str, tuple[str, Any, str]] = {
    "a day": ("day", "2026-02-30", "values.day"),
    "a member that there is not": ("colour", "red", "values.colour"),
    "text in place of rows": ("trainings", "none", "values.trainings"),
    "rows in place of text": ("checker", [{"a": "b"}], "values.checker"),
    "a row that is none": ("trainings", ["none"], "values.trainings[0]"),
    "a column that there is not": ("trainings", [{"colour": "red"}], "values.trainings[0].colour"),
    "a choice that there is not": ("logs", [{"handling": "eating"}], "values.logs[0].handling"),
    "more than all": ("trainings", [{"attended": 9, "invited": 3}], "values.trainings[0].attended"),
    "a period that ends first": ("last", "2001-01-01", "values.last"),
    "no number": ("trainings", [{"invited": "many"}], "values.trainings[0].invited"),
    "too long": ("checker", "長" * 1001, "values.checker"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_told_at_its_field(
    name: str, demo: Demo, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key, value, path = WRONG[name]
    kind = DocumentKind.MINUTES if key == "day" else DocumentKind.REPORT_CHECK
    node = template(kind, tmp_path / "template.json", demo, capsys)
    node["values"][key] = value
    printed(written(tmp_path, node), capsys).refused(path)


def test_no_individual_number_is_printed_or_shown(
    demo: Demo, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    node = completed(DocumentKind.HEARING, template(DocumentKind.HEARING, tmp_path / "template.json", demo, capsys))
    node["values"]["remarks"] = "個人番号 1234 5678 9018"
    said = printed(written(tmp_path, node), capsys)
    said.refused("values.remarks", "個人番号と思われる")
    assert "9018" not in said.err + said.out


def test_a_record_that_does_not_hold_makes_no_document(
    demo: Demo, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoiled = tmp_path / "spoiled.pdf"
    spoiled.write_bytes(records.annotated(demo.record.read_bytes()))
    file = tmp_path / "request.json"
    run_here(capsys, "document", "template", "improvement", "--out", file, "--record", spoiled).refused("verify")
    run_here(capsys, "document", "template", "improvement", "--out", file).refused("--record")
    assert not file.exists()


def test_parties_are_needed_from_somewhere(demo: Demo, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    node = completed(DocumentKind.MINUTES, template(DocumentKind.MINUTES, tmp_path / "template.json", demo, capsys))
    parties = {name: node.pop(name) for name in ("agency", "inspector", "contracts")}
    printed(written(tmp_path, node), capsys).refused("--record")
    assert printed(written(tmp_path, node), capsys, "--record", demo.record).code == 0
    parties["contracts"][0] |= {"begins": "2027-04-01"}
    parties["contracts"][0]["contractor"] |= {"corporate_number": "1234567890123"}
    said = printed(written(tmp_path, {**node, **parties}), capsys)
    said.refused("contracts[0].ends", "contracts[0].contractor.corporate_number")


def test_a_kind_that_there_is_not_is_wrong_use() -> None:
    assert run("document", "template", "poem", "--out", "/tmp/x").code == 2
