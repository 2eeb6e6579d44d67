"""自己申告 as the agency gets it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from inspector_app.domain.form_json import form_from_json
from inspector_app.domain.imprint import Imprint
from inspector_app.domain.self_assessment import SelfAssessment
from inspector_app.reports.documents.self_assessment import render_blank_self_assessment, render_self_assessment
from tests.reports import samples as sheet_samples
from tests.reports.documents import geometry, samples, self_assessment_samples
from tests.reports.reading import Element, squeezed, structure
from tests.verapdf.server import validate

OFFICIAL = sheet_samples.official()
FORM = form_from_json(OFFICIAL)


def typical() -> bytes:
    return render_self_assessment(self_assessment_samples.typical(), OFFICIAL, samples.IMPRINT)


def sheet(pdf: bytes) -> list[Element]:
    return structure(pdf).all("Table")[1].children[-1].children


def test_the_contractor_s_answers_stand_on_the_official_sheet() -> None:
    rows = {row.children[0].text: [cell.text for cell in row.children] for row in sheet(typical())}
    assert rows["1"][-2:] == ["A. 実施", "取扱規程第2章から第6章までに定めている。"]
    assert rows["6"][-2:] == ["B. 一部のみ実施", "下期の点検は3月末に行う。"]
    assert rows["34"][-2:] == ["該当なし（再委託なし）", "－"]
    assert list(rows)[:-1] == [str(row.no) for row in FORM.rows]


def test_the_final_rating_is_left_to_the_inspector() -> None:
    assert [cell.text for cell in sheet(typical())[-1].children] == [FORM.rating_title, "", ""]


def test_who_declares_stands_outside_the_official_table() -> None:
    block = structure(typical()).all("Table")[2]
    assert [row.children[1].text for row in block.children[-1].children] == [
        "株式会社見本データ処理",
        "代表取締役　𠮷﨑 太郎",
        "総務部 03-0000-0000",
        "令和8年3月2日",
        "㊞",
    ]
    waived = render_self_assessment(self_assessment_samples.shortest(), OFFICIAL, samples.IMPRINT)
    assert "押印押印省略" in squeezed(structure(waived).text)


def test_it_cannot_be_taken_for_the_inspector_s_sheet() -> None:
    for pdf in (typical(), render_blank_self_assessment(OFFICIAL)):
        assert squeezed(structure(pdf).text).startswith("自己申告（応札者・受注者記入）【様式3-1】")


def test_answers_to_another_form_are_refused() -> None:
    with pytest.raises(ValueError, match="another form"):
        render_self_assessment(self_assessment_samples.typical(), sheet_samples.four_points(), samples.IMPRINT)


@pytest.mark.parametrize("kind", ["blank", "shortest", "typical", "longest", "practice"])
def test_the_validator_finds_nothing(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(DRAWN[kind]())
    assert validate(path, "3a") == []
    assert validate(path, "ua1") == []


@pytest.mark.parametrize("kind", ["blank", "typical"])
def test_texts_and_lines_stand_where_they_stood(kind: str) -> None:
    geometry.compare(f"self_assessment-{kind}", DRAWN[kind]())


def drawn(assessment: SelfAssessment, imprint: Imprint = samples.IMPRINT) -> bytes:
    return render_self_assessment(assessment, OFFICIAL, imprint)


DRAWN: dict[str, Callable[[], bytes]] = {
    "blank": lambda: render_blank_self_assessment(OFFICIAL),
    "shortest": lambda: drawn(self_assessment_samples.shortest()),
    "typical": typical,
    "longest": lambda: drawn(self_assessment_samples.longest()),
    "practice": lambda: drawn(self_assessment_samples.typical(), samples.PRACTICE),
}


def test_nothing_long_is_cut() -> None:
    pdf = render_self_assessment(self_assessment_samples.longest(), OFFICIAL, samples.IMPRINT)
    assert samples.long_text(2500) in structure(pdf).text


def test_a_declarant_who_says_nothing_about_a_seal_gets_none() -> None:
    assessment = self_assessment_samples.typical()
    silent = replace(assessment, declarant=replace(assessment.declarant, sealed=None))
    assert squeezed(structure(render_self_assessment(silent, OFFICIAL, samples.IMPRINT)).text).endswith("押印－以上")
