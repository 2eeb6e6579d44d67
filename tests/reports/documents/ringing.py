"""Which words stand inside the rings of a document, measured on its pages."""

from itertools import accumulate

from inspector_app.reports.typography.typeface import typeface
from tests.reports.documents import geometry
from tests.reports.reading import Shown, shown


def ringed(pdf: bytes) -> list[str]:
    """Return the text inside each ring, in reading order; the letters count whose middle the ring encloses."""
    found = []
    page = -1
    for line in geometry.described(pdf).splitlines():
        kind, *numbers = line.split()
        if kind == "page":
            page += 1
        elif kind == "ring":
            left, low, right, high = map(float, numbers[:4])
            inside = [_within(text, left, right) for text in shown(pdf) if text.page == page and low < text.y < high]
            found.append((page, -high, left, "".join(inside).strip()))
    return [text for *_place, text in sorted(found)]


def _within(text: Shown, left: float, right: float) -> str:
    glyphs = typeface("mincho").glyphs(text.text)
    ends = list(accumulate(glyph.width * text.size / 1000 for glyph in glyphs))
    begins = [0.0, *ends]
    return "".join(
        glyph.text
        for glyph, begin, end in zip(glyphs, begins, ends, strict=False)
        if left < text.x + (begin + end) / 2 < right
    )
