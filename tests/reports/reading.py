"""Reads our PDFs back: by poppler, by PDFium, and by their own structure."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2


def poppler(pdf: bytes) -> list[str]:
    """Return the text of each page in the order it was drawn."""
    command = ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"]
    text = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
    return text.split("\f")[:-1]


def pdfium(pdf: bytes) -> list[str]:
    """Return the text of each page as PDFium (Chrome) copies it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def squeezed(text: str) -> str:
    """Return the text without any white space, which readers add and drop at the ends of lines."""
    return re.sub(r"\s", "", text)


@dataclass(frozen=True, slots=True)
class Shown:
    """One string as a page draws it: from where, in points from the lower left, how large, and in which element."""

    page: int
    mark: int | None
    x: float
    y: float
    size: float
    font: str
    text: str


def shown(pdf: bytes) -> list[Shown]:
    """Return everything that is drawn as text, in order; `mark` is None for artifacts."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return [entry for number, page in enumerate(document.pages) for entry in _page(number, page)]


def _page(number: int, page: pikepdf.Page) -> Iterator[Shown]:
    fonts = {str(name): _to_unicode(font) for name, font in page.obj.Resources.Font.items()}
    names = {str(name): str(font.BaseFont)[8:] for name, font in page.obj.Resources.Font.items()}
    font, size, x, y, mark = "", 0.0, 0.0, 0.0, None
    for instruction in pikepdf.parse_content_stream(page):
        assert isinstance(instruction, pikepdf.ContentStreamInstruction)
        operands = instruction.operands
        match str(instruction.operator):
            case "BDC":
                mark = int(operands[1]["/MCID"])
            case "EMC":
                mark = None
            case "Tf":
                font, size = str(operands[0]), float(operands[1])
            case "Tm":
                x, y = float(operands[4]), float(operands[5])
            case "Tj":
                codes = bytes(operands[0])
                text = "".join(fonts[font][codes[at : at + 2]] for at in range(0, len(codes), 2))
                yield Shown(number, mark, x, y, size, names[font], text)


def _to_unicode(font: pikepdf.Object) -> dict[bytes, str]:
    pairs = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]+)>", font.ToUnicode.read_bytes())
    return {
        bytes.fromhex(code.decode()): bytes.fromhex(text.decode()).decode("utf-16-be")
        for code, text in pairs
        if (code, text) != (b"0000", b"FFFF")
    }


@dataclass(slots=True)
class Element:
    """A structure element with the text below it, exactly as drawn; a Figure is told by `alt`."""

    kind: str
    text: str
    children: list["Element"]
    columns: int = 1
    rows: int = 1
    scope: str = ""
    alt: str = ""

    def all(self, *kinds: str) -> list["Element"]:
        """Return the elements of these kinds below this one, in order."""
        found = [self] if self.kind in kinds else []
        return found + [element for child in self.children for element in child.all(*kinds)]


def structure(pdf: bytes) -> Element:
    """Return the structure of a document."""
    texts: dict[tuple[int, int], str] = {}
    for entry in shown(pdf):
        if entry.mark is not None:
            key = entry.page, entry.mark
            texts[key] = texts.get(key, "") + entry.text
    with pikepdf.open(BytesIO(pdf)) as document:
        pages = {page.obj.objgen: number for number, page in enumerate(document.pages)}
        return _element(document.Root.StructTreeRoot.K, pages, texts)


def _element(node: pikepdf.Object, pages: dict[tuple[int, int], int], texts: dict[tuple[int, int], str]) -> Element:
    kids: Any = node.get("/K", pikepdf.Array())
    element = Element(str(node.S)[1:], "", [])
    attributes = node.get("/A")
    if attributes is not None:
        element.columns = int(attributes.get("/ColSpan", 1))
        element.rows = int(attributes.get("/RowSpan", 1))
        element.scope = str(attributes.get("/Scope", ""))
    element.alt = str(node.get("/Alt", ""))
    if element.kind == "Figure":
        return element
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            element.text += texts[pages[node.Pg.objgen], kid]
        elif "/MCID" in kid:
            element.text += texts[pages[kid.Pg.objgen], int(kid.MCID)]
        elif "/S" in kid:
            child = _element(kid, pages, texts)
            element.children.append(child)
            element.text += child.text
    return element
