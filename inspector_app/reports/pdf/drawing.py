"""Draws pages on a reportlab canvas, with marked content for every piece of text (ISO 32000-1, 14.6 and 14.8)."""

from collections import defaultdict
from collections.abc import Sequence
from io import BytesIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from inspector_app.reports.layout.page import Page, Ring, TextAt
from inspector_app.reports.pdf.embedding import Fonts


def draw(pages: Sequence[Page], fonts: Fonts) -> bytes:
    """Return the pages as PDF. The text's fonts are named in it and not yet there: `fonts` has collected their glyphs.

    The marks of the pages' structure elements are set.
    """
    rl_config.useA85 = 0
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(pages[0].width, pages[0].height), invariant=1, pageCompression=1)
    for number, page in enumerate(pages):
        canvas.setPageSize((page.width, page.height))
        _draw_page(canvas, page, number, fonts)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _draw_page(canvas: Canvas, page: Page, number: int, fonts: Fonts) -> None:
    canvas.addLiteral("/Artifact BMC")
    for fill in page.fills:
        canvas.setFillGray(fill.gray)
        rect = fill.rect
        canvas.rect(rect.x, page.height - rect.bottom, rect.width, rect.height, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.addLiteral("EMC")
    canvas.addLiteral("\n".join(_texts(page, number, fonts)))
    canvas.addLiteral("/Artifact BMC")
    _draw_rules(canvas, page)
    for ring in page.rings:
        _draw_ring(canvas, page, ring)
    canvas.addLiteral("EMC")


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
    for line in text.lines:
        y = page.height - text.y - line.baseline
        for x, glyphs in line.runs:
            wanted = line.spread if glyphs is line.runs[-1][1] else 0.0
            if wanted != spread:
                spread = wanted
                operators.append(f"{spread:.4f} Tc")
            operators.append(f"1 0 0 1 {text.x + x:.2f} {y:.2f} Tm")
            operators.append(fonts.show(glyphs, line.style.size))
    if spread:
        operators.append("0 Tc")
    if text.gray:
        operators.append("0 g")
    operators.append("ET")
    return "\n".join(operators)


def _draw_rules(canvas: Canvas, page: Page) -> None:
    by_weight: dict[float, list[tuple[float, float, float, float]]] = defaultdict(list)
    for rule in page.rules:
        by_weight[rule.weight].append((rule.x0, page.height - rule.y0, rule.x1, page.height - rule.y1))
    canvas.setLineCap(2)
    for weight in sorted(by_weight):
        canvas.setLineWidth(weight)
        canvas.lines(by_weight[weight])


def _draw_ring(canvas: Canvas, page: Page, ring: Ring) -> None:
    rect = ring.rect
    canvas.setLineWidth(ring.weight)
    canvas.ellipse(rect.x, page.height - rect.bottom, rect.right, page.height - rect.y, stroke=1, fill=0)
