"""How official letters and certificates look: 明朝 of one width, so that columns of words stand in line.

A date, a time and a number with what it counts are not parted between lines.
"""

from dataclasses import replace

from inspector_app.reports.documents.wording import Wording
from inspector_app.reports.layout.breaking import Breaks
from inspector_app.reports.layout.text import Align, Style

TEXT = Style("mincho", 10.5, 17, careful=True)
CENTRED = replace(TEXT, align=Align.CENTRE)
RIGHT = replace(TEXT, align=Align.RIGHT)
TITLE = Style("bold", 16, 26, Align.CENTRE)
HEADING = Style("gothic", 10.5, 18, careful=True)
CELL = Style("mincho", 9.5, 14, careful=True)
CELL_CENTRED = replace(CELL, align=Align.CENTRE)
CELL_RIGHT = replace(CELL, align=Align.RIGHT)
LABEL = Style("gothic", 9.5, 14, careful=True)
LABEL_CENTRED = replace(LABEL, align=Align.CENTRE)
NOTE = Style("mincho", 9, 13.5, careful=True)
LATIN = "proportional-mincho"
"""The typeface of English beside the Japanese."""
LAYER = Style("bold", 10.5, 16, Align.RIGHT)


def note(texts: Wording) -> Style:
    """Return how a note looks whose lines hold Japanese and, where the paper carries it, English."""
    return replace(NOTE, typeface=LATIN) if texts.english else NOTE


BREAKS = Breaks(tall=0.5, worth_beginning=0.12, gap=1 / 3)
"""A long text begins below what stands before it, rather than leave the foot of a page empty."""
