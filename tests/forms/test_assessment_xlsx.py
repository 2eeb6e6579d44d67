"""What the contractor gets: the official texts, locked; the cells to fill in, open, with what may stand in them."""

from copy import deepcopy
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from inspector_app.domain.form_json import Definition, form_from_json, form_ref
from inspector_app.forms import assessment_layout as layout
from inspector_app.forms.assessment_xlsx import write_assessment
from tests.forms.workbooks import DEFINITION, DEFINITIONS, FORM, ROWS, part


@pytest.fixture(scope="module")
def book() -> Workbook:
    return load_workbook(BytesIO(write_assessment(DEFINITION)))


@pytest.fixture(scope="module")
def sheet(book: Workbook) -> Worksheet:
    found = book[layout.SHEET]
    assert isinstance(found, Worksheet)
    return found


def opened(sheet: Any) -> set[str]:
    """Return the cells that can be typed into."""
    cells = [cell for row in sheet.iter_rows() for cell in row if isinstance(cell, Cell)]
    return {cell.coordinate for cell in cells if not cell.protection.locked}


@pytest.mark.parametrize("definition", DEFINITIONS, ids=lambda each: str(each["id"]))
def test_every_row_stands_there_letter_for_letter(definition: Definition) -> None:
    sheet = load_workbook(BytesIO(write_assessment(definition)))[layout.SHEET]
    for at, _, _, row in layout.table(form_from_json(definition)):
        assert sheet[f"A{at}"].value == str(row.no)
        for criterion in row.criteria:
            assert criterion.text.ja in sheet[f"D{at}"].value
        assert (sheet[f"F{at}"].value or "") == row.preset


def test_sections_and_items_span_their_rows(sheet: Worksheet) -> None:
    merged = {str(area) for area in sheet.merged_cells.ranges}
    first, last = ROWS[1], ROWS[35]
    for section in FORM.sections:
        rows = [ROWS[row.no] for row in section.rows]
        assert f"B{rows[0]}:B{rows[-1]}" in merged
        assert sheet[f"B{rows[0]}"].value == section.label.ja
    assert [sheet[f"C{at}"].value for at in range(first, last + 1) if sheet[f"C{at}"].value] == [
        item.text.ja for section in FORM.sections for item in section.items
    ]


def test_only_what_is_to_be_filled_in_is_open(book: Workbook, sheet: Worksheet) -> None:
    own = {f"{column}{at}" for at in ROWS.values() for column in "EG"} | {"C6", "C7"}
    assert opened(sheet) == own
    assert opened(book[layout.COVER]) == {field.cell for field in layout.DECLARANT}
    assert all(book[name].protection.sheet for name in (layout.COVER, layout.SHEET, layout.PIN))
    assert book.security.lockStructure


def test_drop_downs_offer_the_results_and_not_applicable_only_where_the_rule_allows_it(
    book: Workbook, sheet: Worksheet
) -> None:
    offered = {}
    for rule in sheet.data_validations.dataValidation:
        name, area = str(rule.formula1).split("!")
        entries = [cell.value for (cell,) in book[name][area.replace("$", "")]]
        offered[str(rule.sqref)] = entries
    results = ["A. 実施", "B. 一部のみ実施", "C. 未実施"]
    assert offered == {
        f"E{at}": [*results, "該当なし（再委託なし）"] if no >= 34 else results for no, at in ROWS.items()
    }


def test_the_hidden_sheet_pins_the_exact_form(book: Workbook) -> None:
    pin, ref = book[layout.PIN], form_ref(DEFINITION)
    assert pin.sheet_state == "veryHidden"
    assert [pin[f"B{row}"].value for row in range(1, 5)] == [layout.SCHEMA, ref.id, ref.version, ref.sha256]


def test_it_prints_on_a4_across_with_the_headings_on_each_page(sheet: Worksheet) -> None:
    setup = sheet.page_setup
    assert (setup.orientation, setup.paperSize, setup.fitToWidth, setup.fitToHeight) == ("landscape", 9, 1, 0)
    assert sheet.print_title_rows == f"${ROWS[1] - 1}:${ROWS[1] - 1}"


def test_nobody_is_named_as_its_author_and_nothing_computes() -> None:
    data = write_assessment(DEFINITION)
    assert b"openpyxl" not in part(data, "docProps/core.xml")
    assert all(b"<f>" not in part(data, f"xl/worksheets/sheet{n}.xml") for n in (1, 2, 3))


def test_a_text_of_the_form_that_begins_as_a_formula_is_a_text() -> None:
    definition: Any = deepcopy(DEFINITION)
    definition["sections"][0]["items"][0]["rows"][0]["preset"] = '=HYPERLINK("x")'
    cell = load_workbook(BytesIO(write_assessment(definition)))[layout.SHEET][f"F{ROWS[1]}"]
    assert (cell.value, cell.data_type) == ('=HYPERLINK("x")', "s")


def test_every_text_has_room_in_its_rows(sheet: Worksheet) -> None:
    """Two half-width letters in each unit of width, 13.5 points a line: an item of 60 letters needs five lines."""
    for section in FORM.sections:
        for item in section.items:
            height = sum(sheet.row_dimensions[ROWS[row.no]].height or 0 for row in item.rows)
            assert height >= 13.5 * 2 * len(item.text.ja) / 26
            for row in item.rows:
                lines = layout.criteria_text(row).split("\n")
                own = sheet.row_dimensions[ROWS[row.no]].height or 0
                assert own >= 13.5 * max(len(lines), 2 * len("".join(lines)) / 54)
