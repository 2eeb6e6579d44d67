"""The file itself: what others read must be what was put in."""

from io import BytesIO

import pikepdf
import pytest

from inspector_app.reports.pdf.file import PdfFile, name, number, numbers, text_string


def read(body: str) -> str:
    """Return a string or a name as another reader understands it."""
    file = PdfFile()
    pages = file.add("<</Type/Pages/Kids[]/Count 0>>")
    value = file.add(f"[{body}]")
    root = file.add(f"<</Type/Catalog/Pages {pages}/Value {value}>>")
    with pikepdf.open(BytesIO(file.written(root, None))) as pdf:
        return str(pdf.Root.Value[0])


@pytest.mark.parametrize(
    "text",
    ["", "plain", "(open", "back\\slash)", "様式3-1", "𠮷﨑 葛\U000e0100", "tab\tand\nline", "é", "~\x7f", "\ufeff"],
)
def test_text_comes_back(text: str) -> None:
    assert read(text_string(text)) == text


@pytest.mark.parametrize("text", ["application/json", "BIZUDPMincho-Regular", "a b", "#1", "(x)", "AB+C.D_E"])
def test_names_come_back(text: str) -> None:
    assert read(name(text)) == f"/{text}"


@pytest.mark.parametrize(
    ("value", "written"), [(0, "0"), (1.5, "1.5"), (-0.25, "-0.25"), (841.88976, "841.8898"), (100, "100")]
)
def test_numbers_are_short(value: float, written: str) -> None:
    assert number(value) == written
    assert numbers(value, 2) == f"[{written} 2]"


def test_streams_come_back_packed_or_not() -> None:
    file = PdfFile()
    pages = file.add("<</Type/Pages/Kids[]/Count 0>>")
    packed, plain = file.add_stream(b"x" * 500, "/Length1 500"), file.add_plain_stream(b"endstream endobj")
    root = file.add(f"<</Type/Catalog/Pages {pages}/Packed {packed}/Plain {plain}>>")
    data = file.written(root, None)
    assert b"endstream endobj" in data
    with pikepdf.open(BytesIO(data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.Root.Packed.read_bytes() == b"x" * 500
        assert pdf.Root.Packed.Length1 == 500
        assert pdf.Root.Plain.read_raw_bytes() == b"endstream endobj"


def test_what_is_put_in_later_stands_at_its_number() -> None:
    file = PdfFile()
    first = file.reserve()
    root = file.add(f"<</Type/Catalog/Pages {first}>>")
    file.put(first, "<</Type/Pages/Kids[]/Count 0>>")
    with pikepdf.open(BytesIO(file.written(root, None))) as pdf:
        assert pdf.Root.Pages.objgen == (1, 0)
        assert pdf.Root.Pages.Count == 0


def test_the_identifier_follows_the_content() -> None:
    def made(count: int) -> bytes:
        file = PdfFile()
        pages = file.add(f"<</Type/Pages/Kids[]/Count {count}>>")
        return file.written(file.add(f"<</Type/Catalog/Pages {pages}>>"), None)

    assert made(0) == made(0)
    identifiers = {made(count).partition(b"/ID")[2] for count in (0, 1)}
    assert len(identifiers) == 2
