"""The walk-through sheet as it is carried through the rooms."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import zxingcpp

from inspector_app.domain.form_json import form_from_json
from inspector_app.domain.ids import InspectionId
from inspector_app.domain.paper_code import PaperCode, read_code
from inspector_app.reports.documents.walk import render_blank_walk, render_walk, walked_rows
from inspector_app.reports.sheet import render_blank, render_for_hand
from tests.reports import samples as sheet_samples
from tests.reports.documents import geometry, samples
from tests.reports.reading import poppler, shown, structure
from tests.verapdf.server import validate

OFFICIAL = sheet_samples.official()
FORM = form_from_json(OFFICIAL)


def typical() -> bytes:
    return render_walk(sheet_samples.inspection(OFFICIAL), OFFICIAL, samples.IMPRINT)


def test_what_is_looked_at_on_the_way_fits_one_page() -> None:
    """The rows named in DOMAIN 6."""
    numbers = sorted(row.no for row in walked_rows(FORM))
    assert numbers == [*range(9, 20), 22, 24, 26, 27, 32]
    assert len(poppler(typical())) == len(poppler(render_blank_walk(OFFICIAL))) == 1


def test_rows_stand_by_place_in_the_form_s_order() -> None:
    body = structure(typical()).all("Table")[1].children[-1]
    places = [row.children[0] for row in body.children if len(row.children) == 5]
    assert [place.text for place in places] == ["受付", "管理区域", "取扱区域", "保管庫", "端末・サーバ"]
    assert sum(place.rows for place in places) == 16


def test_every_sub_check_has_a_box_that_stays_with_it() -> None:
    text = structure(typical()).text
    checks = [check.text.ja for row in walked_rows(FORM) for check in row.checks]
    assert [check for check in checks if f"□{check}" not in text] == []
    assert [line for line in poppler(typical())[0].splitlines() if line.endswith("□")] == []


def test_the_scale_is_there_to_be_circled() -> None:
    body = structure(typical()).all("Table")[1].children[-1]
    assert {row.children[-2].text for row in body.children} == {"A　B　C"}
    assert {row.children[-1].text for row in body.children} == {""}


def test_another_form_is_walked_whole() -> None:
    four = sheet_samples.four_points()
    assert len(walked_rows(form_from_json(four))) == len(form_from_json(four).rows)
    text = structure(render_walk(sheet_samples.inspection(four), four, samples.IMPRINT)).text
    assert all(row.short.ja in text for row in form_from_json(four).rows)


def test_golden_pages() -> None:
    geometry.compare("walk-blank", render_blank_walk(OFFICIAL))
    geometry.compare("walk-typical", typical())


@pytest.mark.parametrize("practice", [False, True])
def test_the_validator_finds_nothing(practice: bool, tmp_path: Path) -> None:
    path = tmp_path / "walk.pdf"
    imprint = samples.PRACTICE if practice else samples.IMPRINT
    path.write_bytes(render_walk(sheet_samples.inspection(OFFICIAL), OFFICIAL, imprint))
    assert validate(path, "3a") == []
    assert validate(path, "ua1") == []


def test_each_visit_has_its_own_code_beside_no_text() -> None:
    inspection = sheet_samples.inspection(OFFICIAL)
    other = render_walk(replace(inspection, id=InspectionId("n2")), OFFICIAL, samples.PRACTICE)
    one = render_walk(inspection, OFFICIAL, samples.PRACTICE)
    assert squares(one) != squares(other)
    assert "検査番号：n2" in structure(other).text
    assert squares(one) != squares(render_blank_walk(OFFICIAL)) != []
    boxes = squares(one)
    left, right = min(x for x, _y, _w, _h in boxes), max(x + w for x, _y, w, _h in boxes)
    low, high = min(y for _x, y, _w, _h in boxes), max(y + h for _x, y, _w, h in boxes)
    texts = [text for text in shown(one) if text.size < 100]
    assert not [text for text in texts if left < text.x < right and low < text.y < high]


def squares(pdf: bytes) -> list[tuple[float, float, float, float]]:
    """Return the black rectangles of the first page: x, y, width, height."""
    found, gray = [], 0.0
    with pikepdf.open(BytesIO(pdf)) as document:
        for instruction in pikepdf.parse_content_stream(document.pages[0]):
            assert isinstance(instruction, pikepdf.ContentStreamInstruction)
            match str(instruction.operator):
                case "g":
                    gray = float(instruction.operands[0])
                case "re" if gray == 0:
                    x, y, width, height = (float(operand) for operand in instruction.operands)
                    found.append((x, y, width, height))
                case _:
                    pass
    return found


def test_every_page_of_paper_says_what_it_is_to_a_reader_of_codes() -> None:
    inspection = replace(sheet_samples.inspection(OFFICIAL), id=InspectionId("0e5da1f0-1234-4f5e-9abc-0123456789ab"))
    sheets = {
        render_walk(inspection, OFFICIAL, samples.PRACTICE): inspection.id,
        render_for_hand(OFFICIAL, inspection, samples.PRACTICE): inspection.id,
        render_blank_walk(OFFICIAL): None,
        render_blank(OFFICIAL): None,
    }
    for pdf, wanted in sheets.items():
        pages = [read_code(text) for text in codes_on(pdf)]
        assert pages == [PaperCode(wanted, FORM.id, "1", page) for page in range(1, len(pages) + 1)]
    assert len(poppler(next(iter(sheets)))) == 1


def codes_on(pdf: bytes) -> list[str]:
    """Return what each page's code says, read from the page as a picture."""
    with pypdfium2.PdfDocument(pdf) as document:
        pictures = [page.render(scale=150 / 72).to_pil() for page in document]
    return [read.text for picture in pictures for read in zxingcpp.read_barcodes(picture)]


def test_a_code_is_a_figure_that_can_be_heard() -> None:
    (figure,) = structure(typical()).all("Figure")
    assert figure.alt == "QRコード：検査番号 n1、様式 jica.3-1 第1版、1頁"


@pytest.mark.parametrize("practice", [False, True])
def test_a_sheet_for_the_hand_is_what_validators_want(practice: bool, tmp_path: Path) -> None:
    path = tmp_path / "hand.pdf"
    imprint = samples.PRACTICE if practice else samples.IMPRINT
    path.write_bytes(render_for_hand(OFFICIAL, sheet_samples.inspection(OFFICIAL), imprint))
    assert validate(path, "3a") == []
    assert validate(path, "ua1") == []
    assert all(("見本" in page.splitlines()) is practice for page in poppler(path.read_bytes()))
