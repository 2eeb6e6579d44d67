"""The walk-through sheet as it is carried through the rooms."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from inspector_app.domain.form_json import form_from_json
from inspector_app.domain.ids import InspectionId
from inspector_app.reports.documents import codes
from inspector_app.reports.documents.walk import render_blank_walk, render_walk, walked_rows
from inspector_app.reports.layout.page import Page
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
    assert squares(render_blank_walk(OFFICIAL)) == []
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


def test_a_code_begins_with_its_three_finders() -> None:
    """ISO/IEC 18004 6.3.3: seven dark, five light, three dark in three corners."""
    page = Page(100, 100)
    codes.add_code(page, "n1 jica.3-1 1 1", 0, 0, 25)
    side = 25  # version 2 has 25 modules
    dark = {
        (round(fill.rect.y), round(fill.rect.x) + step) for fill in page.fills for step in range(round(fill.rect.width))
    }
    assert max(row for row, _ in dark) < side
    for top, left in ((0, 0), (0, side - 7), (side - 7, 0)):
        corner = ["".join("#" if (top + r, left + c) in dark else "." for c in range(7)) for r in range(7)]
        assert corner == ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"]
