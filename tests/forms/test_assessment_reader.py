"""A filled-in workbook comes back letter for letter; what is wrong is told with its cell; hostile files are refused."""

import zipfile
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from inspector_app.domain.form_json import form_ref
from inspector_app.domain.number_guard import inspect_text
from inspector_app.domain.self_assessment import Declarant, SelfAssessment, assessment_to_json
from inspector_app.errors import FormError
from inspector_app.forms import assessment_layout as layout
from inspector_app.forms.assessment_reader import read_assessment
from inspector_app.forms.workbook_safety import MAX_BYTES
from tests.forms.workbooks import DEFINITION, DEFINITIONS, NAME, REMARKS, ROWS, filled, part, repacked, saved_by_excel

SHEET, COVER = layout.SHEET, layout.COVER
E3, G3 = f"E{ROWS[3]}", f"G{ROWS[3]}"


def read(data: bytes) -> SelfAssessment:
    return read_assessment(data, "x.xlsx", DEFINITIONS)


def told(data: bytes) -> list[tuple[str, str, int | None]]:
    with pytest.raises(FormError) as caught:
        read(data)
    assert caught.value.code == "xlsx.invalid"
    problems: Any = caught.value.data["problems"]
    assert not any(part in str(list(map(repr, problems))) for part in ("5678", "9018"))
    return [(problem.path, str(problem.code), problem.row) for problem in problems]


@pytest.fixture(scope="module")
def good() -> bytes:
    return filled()


def test_what_was_filled_in_comes_back_letter_for_letter(good: bytes) -> None:
    assessment = read(good)

    assert assessment.form == form_ref(DEFINITION)
    assert assessment.declarant == Declarant(
        "例示株式会社", "総務部長", NAME, "03-1234-5678", date(2026, 11, 20), sealed=False
    )
    assert (assessment.surveyed, assessment.place) == ("contractorの欄", "siteの欄")
    assert [answer.result for answer in assessment.answers] == ["ABC"[no % 3] for no in range(1, 34)] + [None, None]
    assert assessment.answers[2].remarks == REMARKS
    assert len(assessment.answers) == 35
    said: Any = assessment_to_json(assessment)
    assert said["answers"][34] == {"row": "jica.3-1.r35", "result": None, "not_applicable": True, "remarks": ""}


@pytest.mark.parametrize(
    "written", ["B", "Ｂ", "b", "B.一部のみ実施", "Ｂ．一部のみ実施", "一部のみ実施", " B. 一部のみ実施 "]
)
def test_a_result_may_be_typed(written: str) -> None:
    assert read(filled({(SHEET, E3): written})).answers[2].result == "B"


@pytest.mark.parametrize(
    ("value", "day"),
    [("2026-11-20", date(2026, 11, 20)), ("2026/11/05", date(2026, 11, 5)), (date(2026, 1, 2), date(2026, 1, 2))],
)
def test_a_day_may_be_a_date_or_a_text(value: object, day: date) -> None:
    assert read(filled({(COVER, "B18"): value})).declarant.declared_on == day


def test_a_number_typed_as_remarks_is_its_digits() -> None:
    assert read(filled({(SHEET, G3): 20})).answers[2].remarks == "20"


def test_long_remarks_come_back_whole() -> None:
    text = "備考" * 10_000
    assert read(filled({(SHEET, G3): text})).answers[2].remarks == text


def test_lines_pasted_into_a_cell_are_lines() -> None:
    assert read(filled({(SHEET, G3): "一行目_x000D_\n二行目\n三行目"})).answers[2].remarks == "一行目\n二行目\n三行目"


@settings(max_examples=20)
@given(st.text(st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"), max_size=200))
def test_any_text_comes_back(text: str) -> None:
    assume(inspect_text(text) is None and "_x" not in text and not text.startswith("="))
    assert read(filled({(SHEET, G3): text})).answers[2].remarks == text.strip()


def test_readings_that_excel_keeps_beside_a_text_do_not_become_part_of_it(good: bytes) -> None:
    excel = saved_by_excel(good, "ソウムブチョウ")
    assert "ソウムブチョウ" in part(excel, "xl/sharedStrings.xml").decode()
    assert read(excel) == read(good)


def test_everything_wrong_is_told_at_once_with_its_cell() -> None:
    data = filled(
        {
            (COVER, "B14"): None,
            (COVER, "B18"): "11月20日",
            (COVER, "B19"): "はい",
            (SHEET, E3): None,
            (SHEET, f"E{ROWS[4]}"): "D",
            (SHEET, f"E{ROWS[5]}"): "該当なし（再委託なし）",
            (SHEET, f"E{ROWS[6]}"): '=IF(1,"A","B")',
            (SHEET, f"G{ROWS[6]}"): '=HYPERLINK("http://example.invalid")',
            (SHEET, f"D{ROWS[7]}"): "別の判断基準",
            (SHEET, f"A{ROWS[8]}"): "80",
            (SHEET, f"G{ROWS[9]}"): "個人番号 123456789018",
            (SHEET, f"G{ROWS[10]}"): "1234-5678-9018",
            (SHEET, f"E{ROWS[11]}"): "123456789018",
        }
    )
    assert told(data) == [
        ("表紙!B14", "empty_cell", None),
        ("表紙!B18", "no_day", None),
        ("表紙!B19", "no_choice", None),
        (f"調査シート!{E3}", "empty_cell", 3),
        (f"調査シート!E{ROWS[4]}", "no_choice", 4),
        (f"調査シート!E{ROWS[5]}", "no_choice", 5),
        (f"調査シート!G{ROWS[6]}", "formula", 6),
        (f"調査シート!E{ROWS[6]}", "formula", 6),
        (f"調査シート!D{ROWS[7]}", "changed_text", 7),
        (f"調査シート!A{ROWS[8]}", "changed_text", 8),
        (f"調査シート!G{ROWS[9]}", "individual_number", 9),
        (f"調査シート!G{ROWS[10]}", "individual_number", 10),
        (f"調査シート!E{ROWS[11]}", "no_choice", 11),
    ]


def test_a_number_in_a_cell_of_the_cover_is_refused_even_as_a_number() -> None:
    assert told(filled({(COVER, "B15"): "1234 5678 9018"})) == [("表紙!B15", "individual_number", None)]
    assert told(filled({(COVER, "B15"): "マイナンバー１２３４５６７８９０１８"})) == [
        ("表紙!B15", "individual_number", None)
    ]


def test_another_form_is_told() -> None:
    assert told(filled({(layout.PIN, "B4"): "0" * 64})) == [("_form!B2", "other_form", None)]
    assert told(filled({(layout.PIN, "B1"): "something"})) == [("_form!B1", "other_form", None)]
    with pytest.raises(FormError):
        read_assessment(filled(), "x.xlsx", [])


@pytest.mark.parametrize(
    ("part_name", "code"),
    [
        ("xl/vbaProject.bin", "macros"),
        ("xl/embeddings/oleObject1.bin", "macros"),
        ("xl/activeX/activeX1.xml", "macros"),
        ("xl/externalLinks/externalLink1.xml", "links"),
        ("xl/connections.xml", "links"),
    ],
)
def test_macros_and_links_are_refused(good: bytes, part_name: str, code: str) -> None:
    assert told(repacked(good, {part_name: b"<x/>"})) == [("", code, None)]


def test_a_workbook_that_says_it_has_macros_is_refused(good: bytes) -> None:
    types = part(good, "[Content_Types].xml").replace(b"sheet.main+xml", b"sheet.macroEnabled.main+xml")
    assert told(repacked(good, {"[Content_Types].xml": types})) == [("", "macros", None)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(good: bytes, encoding: str) -> None:
    bomb = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode(encoding)
    assert told(repacked(good, {"xl/sharedStrings.xml": bomb})) == [("", "no_workbook", None)]


def test_what_unpacks_to_far_more_is_refused(good: bytes) -> None:
    bomb = repacked(good, {"xl/media/image1.png": bytes(64 * 1024 * 1024)})
    assert len(bomb) < MAX_BYTES
    assert told(bomb) == [("", "workbook_too_large", None)]


def test_a_file_with_very_many_parts_is_refused(good: bytes) -> None:
    assert told(repacked(good, {f"xl/x{n}.xml": b"" for n in range(300)})) == [("", "workbook_too_large", None)]


def test_a_part_that_is_longer_than_it_says_is_refused(good: bytes) -> None:
    """The file's directory says 10 bytes; what is packed is more."""
    data = bytearray(repacked(good, {"xl/media/a.png": b"\0" * 100_000}))
    at = data.rindex(b"xl/media/a.png") - 46
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    assert told(bytes(data)) == [("", "no_workbook", None)]


def test_a_sheet_that_claims_to_be_huge_is_read_as_far_as_ours_goes(good: bytes) -> None:
    sheet = part(good, "xl/worksheets/sheet2.xml")
    huge = sheet.replace(b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')
    huge = huge.replace(b"<mergeCell ", b'<mergeCell ref="A100:XFD1048576"/><mergeCell ', 1)
    assert huge != sheet
    assert read(repacked(good, {"xl/worksheets/sheet2.xml": huge})) == read(good)


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04", b"text", b"%PDF-1.7", bytes(1000)],
    ids=["empty", "head only", "text", "pdf", "zeros"],
)
def test_what_is_no_workbook_is_told(data: bytes) -> None:
    assert told(data) == [("", "no_workbook", None)]


def test_an_old_or_encrypted_workbook_is_told() -> None:
    assert told(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000)) == [("", "old_or_encrypted", None)]


def test_a_file_that_is_too_large_is_told() -> None:
    assert told(bytes(MAX_BYTES + 1)) == [("", "workbook_too_large", None)]


def test_another_workbook_lacks_our_sheets() -> None:
    from openpyxl import Workbook

    stream = BytesIO()
    Workbook().save(stream)
    assert told(stream.getvalue()) == [(name, "no_sheet", None) for name in ("表紙", "調査シート", "_form")]


@pytest.mark.parametrize("name", ["xl/workbook.xml", "xl/worksheets/sheet2.xml", "xl/styles.xml"])
def test_a_broken_part_is_told_and_raises_nothing_else(good: bytes, name: str) -> None:
    for content in (b"", b"<", part(good, name)[:200]):
        assert told(repacked(good, {name: content})) == [("", "no_workbook", None)]


def test_any_cut_file_is_told(good: bytes) -> None:
    for length in range(0, len(good), 997):
        assert told(good[:length]) == [("", "no_workbook", None)]
    with zipfile.ZipFile(BytesIO(good)) as book:
        assert book.testzip() is None
