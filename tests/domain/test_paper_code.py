"""What a scanner types, back to what the sheet is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.ids import FormId, InspectionId
from inspector_app.domain.paper_code import PaperCode, code_text, read_code, short_number

CODE = PaperCode(InspectionId("0e5da1f0-1234-4f5e-9abc-0123456789ab"), FormId("jica.3-1"), "1", 2)
WIDE = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)} | {" ": "\u3000"})


@given(st.none() | st.uuids().map(lambda key: InspectionId(str(key))), st.integers(1, 99))
def test_a_code_comes_back_as_it_was(inspection: InspectionId | None, page: int) -> None:
    code = PaperCode(inspection, FormId("four-points"), "1.2", page)
    assert read_code(code_text(code)) == code


def test_a_scanner_may_type_through_an_input_method() -> None:
    assert read_code(code_text(CODE).translate(WIDE)) == CODE
    assert read_code(f"  {code_text(CODE)}\r\n") == CODE


@pytest.mark.parametrize("text", ["", "R8-0123", "a b c", "a b c d", "a b c 1 2", "../x jica.3-1 1 1", "a b c -1"])
def test_other_texts_are_no_codes(text: str) -> None:
    assert read_code(text) is None


def test_the_short_number_is_the_first_group() -> None:
    assert short_number(InspectionId("0e5da1f0-1234-4f5e-9abc-0123456789ab")) == "0e5da1f0"
