"""Draws pages: grounds, text as marked content, rules (ISO 32000-1, 8.5, 9.4, 14.6 and 14.8).

Shapes are reportlab's paths. Text is written here: reportlab knows neither marks nor codes of two bytes.
"""

from collections import defaultdict
from collections.abc import Iterator

from reportlab.pdfgen.pathobject import PDFPathObject

from inspector_app.reports.layout.page import DrawingAt, Page, Rule, TextAt
from inspector_app.reports.pdf.embedding import Fonts

_SQUARE_ENDS = "2 J"
_ROUND_ENDS = "1 J 1 j"


def draw(page: Page, number: int, fonts: Fonts) -> bytes:
    """Return the content of a page, and set the marks of its structure elements.

    `number` is the page's place among the pages, from 0. `fonts` collects the glyphs.
    """
    operators = ["/Artifact BMC", *_fills(page), "EMC", *_texts(page, number, fonts)]
    operators += ["/Artifact BMC", *_rules(page), *_rings(page), "EMC"]
    operators += _drawings(page, number)
    operators += _pictures(page, number)
    return "\n".join(operators).encode("ascii")


def _texts(page: Page, number: int, fonts: Fonts) -> list[str]:
    operators: list[str] = []
    marks = 0
    for text in page.texts:
        if text.node is None:
            operators.append("/Artifact BMC")
        else:
            text.node.marks.append((number, marks))
            operators.append(f"/{text.node.kind} <</MCID {marks}>> BDC")
            marks += 1
        operators += _text(page, text, fonts)
        operators.append("EMC")
    return operators


def _drawings(page: Page, number: int) -> list[str]:
    """Draw what is content and no text; its marks follow those of the texts."""
    operators: list[str] = []
    marks = sum(text.node is not None for text in page.texts)
    for mark, drawing in enumerate(page.drawings, start=marks):
        rect = drawing.rect
        drawing.node.marks.append((number, mark))
        drawing.node.box = (rect.x, page.height - rect.bottom, rect.right, page.height - rect.y)
        operators += [f"/{drawing.node.kind} <</MCID {mark}>> BDC", *_drawing(page, drawing), "EMC"]
    return operators


def _pictures(page: Page, number: int) -> list[str]:
    """Show the page's pictures under the names that `picture_names` gives them; their marks come last."""
    operators: list[str] = []
    marks = sum(text.node is not None for text in page.texts) + len(page.drawings)
    for mark, (name, picture) in enumerate(zip(picture_names(page), page.pictures, strict=True), start=marks):
        rect, node = picture.rect, picture.node
        lower = page.height - rect.bottom
        node.marks.append((number, mark))
        node.box = (rect.x, lower, rect.right, page.height - rect.y)
        place = f"{rect.width:.2f} 0 0 {rect.height:.2f} {rect.x:.2f} {lower:.2f} cm"
        operators += [f"/{node.kind} <</MCID {mark}>> BDC", f"q {place} /{name} Do Q", "EMC"]
    return operators


def picture_names(page: Page) -> list[str]:
    """Return the names of a page's pictures among its resources."""
    return [f"P{place}" for place in range(1, len(page.pictures) + 1)]


def _drawing(page: Page, drawing: DrawingAt) -> Iterator[str]:
    path = PDFPathObject()
    for square in drawing.squares:
        path.rect(square.x, page.height - square.bottom, square.width, square.height)
    if drawing.squares:
        yield f"0 g {path.getCode()} f"
    path = PDFPathObject()
    for line in drawing.lines:
        path.moveTo(line[0][0], page.height - line[0][1])
        for x, y in line[1:] or line:
            path.lineTo(x, page.height - y)
    if drawing.lines:
        yield f"{_ROUND_ENDS} {drawing.weight:g} w {path.getCode()} S"


def _text(page: Page, text: TextAt, fonts: Fonts) -> list[str]:
    operators = ["BT"]
    if text.gray:
        operators.append(f"{text.gray:g} g")
    spread = 0.0
    left, top = text.x, page.height - text.y
    for line in text.lines:
        if line.spread != spread:
            spread = line.spread
            operators.append(f"{spread:.4f} Tc")
        y, size = top - line.baseline, line.style.size
        operators += [f"1 0 0 1 {left + x:.2f} {y:.2f} Tm {fonts.show(glyphs, size)}" for x, glyphs in line.runs]
    if spread:
        operators.append("0 Tc")
    if text.gray:
        operators.append("0 g")
    operators.append("ET")
    return operators


def _fills(page: Page) -> Iterator[str]:
    for fill in page.fills:
        path = PDFPathObject()
        path.rect(fill.rect.x, page.height - fill.rect.bottom, fill.rect.width, fill.rect.height)
        yield f"{fill.gray:g} g {path.getCode()} f"
    yield "0 g"


def _rules(page: Page) -> Iterator[str]:
    by_weight: dict[float, list[Rule]] = defaultdict(list)
    for rule in page.rules:
        by_weight[rule.weight].append(rule)
    yield _SQUARE_ENDS
    for weight, rules in sorted(by_weight.items()):
        path = PDFPathObject()
        for rule in rules:
            path.moveTo(rule.x0, page.height - rule.y0)
            path.lineTo(rule.x1, page.height - rule.y1)
        yield f"{weight:g} w {path.getCode()} S"


def _rings(page: Page) -> Iterator[str]:
    for ring in page.rings:
        path = PDFPathObject()
        path.ellipse(ring.rect.x, page.height - ring.rect.bottom, ring.rect.width, ring.rect.height)
        yield f"{ring.weight:g} w {path.getCode()} S"
