"""Draws pages: rules and grounds on a reportlab canvas, and text as marked content (ISO 32000-1, 14.6 and 14.8).

Text does not go through the canvas: reportlab knows neither marks nor codes of two bytes, and is slow with both.
"""

from collections import defaultdict
from collections.abc import Sequence
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from inspector_app.reports.layout.page import Page, TextAt
from inspector_app.reports.pdf.embedding import Fonts


def draw_graphics(pages: Sequence[Page]) -> bytes:
    """Return the pages with all that is not text, as PDF, not packed."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(pages[0].width, pages[0].height), invariant=1, pageCompression=0)
    for page in pages:
        canvas.setPageSize((page.width, page.height))
        canvas.addLiteral("/Artifact BMC")
        _draw_fills(canvas, page)
        _draw_rules(canvas, page)
        _draw_rings(canvas, page)
        canvas.addLiteral("EMC")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def draw_text(page: Page, number: int, fonts: Fonts) -> bytes:
    """Return the operators that draw a page's text, and set the marks of its structure elements.

    `number` is the page's place among the pages, from 0. `fonts` collects the glyphs.
    """
    return "\n".join(_texts(page, number, fonts)).encode("ascii")


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
        operators.append(_text(page, text, fonts))
        operators.append("EMC")
    return operators


def _text(page: Page, text: TextAt, fonts: Fonts) -> str:
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
    return "\n".join(operators)


def _draw_fills(canvas: Canvas, page: Page) -> None:
    for fill in page.fills:
        canvas.setFillGray(fill.gray)
        rect = fill.rect
        canvas.rect(rect.x, page.height - rect.bottom, rect.width, rect.height, stroke=0, fill=1)
    canvas.setFillGray(0)


def _draw_rules(canvas: Canvas, page: Page) -> None:
    by_weight: dict[float, list[tuple[float, float, float, float]]] = defaultdict(list)
    for rule in page.rules:
        by_weight[rule.weight].append((rule.x0, page.height - rule.y0, rule.x1, page.height - rule.y1))
    canvas.setLineCap(2)
    for weight in sorted(by_weight):
        canvas.setLineWidth(weight)
        canvas.lines(by_weight[weight])


def _draw_rings(canvas: Canvas, page: Page) -> None:
    for ring in page.rings:
        rect = ring.rect
        canvas.setLineWidth(ring.weight)
        canvas.ellipse(rect.x, page.height - rect.bottom, rect.right, page.height - rect.y, stroke=1, fill=0)
