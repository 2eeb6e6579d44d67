"""A whole document from pages that no sheet would make: parts shared by all our papers."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from inspector_app.reports.layout.flow import Flow, a4
from inspector_app.reports.layout.structure import Node
from inspector_app.reports.layout.table import Cell, Row, Table, measure_table
from inspector_app.reports.layout.text import Paragraph, Style
from inspector_app.reports.pdf.archive import About, Attachment
from inspector_app.reports.pdf.document import write_document
from inspector_app.reports.typography.face import face
from tests.reports.reading import pdfium, poppler, structure
from tests.verapdf.server import validate

STYLE = Style("proportional-mincho", 10.5, 16)
ABOUT = About("題名 <&>", "見本機構 & 機構", "実地検査ノート", datetime(2026, 1, 2, 3, 4, 5, 678, tzinfo=UTC))


def paper(lines: list[str]) -> bytes:
    flow = Flow(a4(landscape=False))
    flow.paragraphs([flow.document.add(Node("H1"))], [Paragraph("題名", STYLE)])
    for line in lines:
        flow.paragraphs([flow.document.add(Node("P"))], [Paragraph(line, STYLE)])
    return write_document(flow.pages, flow.document, ABOUT, [])


def test_characters_from_all_over_our_fonts_come_out_again() -> None:
    """One in forty of all characters that the three fonts of a typeface can draw."""
    fonts = [face(file) for file in ("BIZUDPMincho-Regular.ttf", "ipamjm.ttf", "NotoSansJP-Regular.ttf")]
    codes = sorted(set().union(*(font.characters for font in fonts)))[::40]
    texts = [chr(code) for code in codes if chr(code).isprintable() and not 0xE000 <= code <= 0xF8FF]
    variants = sorted(set().union(*(font.variants for font in fonts)))[::40]
    texts += [chr(base) + chr(selector) for base, selector in variants]
    texts = [f"[{text}]" for text in texts if not (combining(text) or ligature(text))]
    assert len(texts) > 1500
    lines = ["".join(texts[at : at + 10]) for at in range(0, len(texts), 10)]
    pdf = paper(lines)
    written = structure(pdf).text
    assert [line for line in lines if line not in written] == []
    for read in (poppler, pdfium):
        found = "".join(read(pdf)).replace("\r", "").replace("\n", "")
        assert [text for text in texts if text not in found] == []


def combining(text: str) -> bool:
    """Marks need a letter before them."""
    return any(0x300 <= ord(letter) <= 0x36F or ord(letter) in (0x3099, 0x309A) for letter in text)


def ligature(text: str) -> bool:
    """Readers open ﬃ and its like on purpose."""
    return 0xFB00 <= ord(text[0]) <= 0xFB06


def test_paragraphs_flow_over_pages_and_stay_one_element() -> None:
    text = "長い段落が次のページへ続く。" * 400
    pdf = paper([text])
    element = structure(pdf).all("P")[0]
    assert element.text == text
    with pikepdf.open(BytesIO(pdf)) as document:
        assert len(document.pages) > 2


def test_what_the_document_says_about_itself_is_in_step() -> None:
    with pikepdf.open(BytesIO(paper(["一"]))) as document:
        assert str(document.docinfo.Title) == ABOUT.title
        assert str(document.docinfo.CreationDate) == "D:20260102030405+00'00'"
        packet = document.Root.Metadata.read_bytes().decode()
        assert "題名 &lt;&amp;&gt;" in packet
        assert "2026-01-02T03:04:05+00:00" in packet
        assert str(document.Root.Lang) == "ja-JP"
        assert bool(document.Root.ViewerPreferences.DisplayDocTitle)


def test_several_attachments_are_found_by_their_names() -> None:
    flow = Flow(a4(landscape=False))
    flow.paragraphs([flow.document.add(Node("P"))], [Paragraph("一", STYLE)])
    attachments = [Attachment(file, "text/plain", "説明", file.encode()) for file in ("b.txt", "a.txt", "写真.txt")]
    with pikepdf.open(BytesIO(write_document(flow.pages, flow.document, ABOUT, attachments))) as document:
        found = {file: document.attachments[file].get_file().read_bytes() for file in document.attachments}
        assert found == {file: file.encode() for file in ("a.txt", "b.txt", "写真.txt")}
        assert len(document.Root.AF) == 3


@pytest.mark.parametrize("landscape", [False, True])
def test_a_table_of_any_columns_is_valid(landscape: bool, tmp_path: Path) -> None:
    flow = Flow(a4(landscape=landscape))
    section = flow.document.add(Node("Sect"))
    head = Row(tuple(Cell(place, (Paragraph(f"見出し{place}", STYLE),), scope="Column") for place in range(3)))
    body = [
        Row((Cell(0, (Paragraph("合", STYLE),), rows=2, scope="Row"), Cell(1, (Paragraph("長", STYLE),), columns=2))),
        Row((Cell(1, ()), Cell(2, (Paragraph("一", STYLE), Paragraph("二", STYLE, before=8, rule=True))))),
    ]
    table = measure_table(Table((100.0, 120.0, 140.0), (head,), tuple(body * 30), "表"))
    section.add(table.node)
    flow.table(table, x=20)
    path = tmp_path / "table.pdf"
    path.write_bytes(write_document(flow.pages, flow.document, ABOUT, []))
    assert len(flow.pages) > 1
    assert validate(path, "3a") == []
    assert validate(path, "ua1") == []
    with pikepdf.open(path) as document:
        assert document.check_pdf_syntax() == []
