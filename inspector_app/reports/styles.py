"""How our documents look: 明朝 for the form's text, ゴシック for headings and for what labels an entry."""

from inspector_app.reports.layout.text import Align, Style

BODY = Style("proportional-mincho", 9, 13)
CENTRED = Style("proportional-mincho", 9, 13, Align.CENTRE)
PRESET = Style("proportional-mincho", 8.5, 12)
TAG = Style("gothic", 7.5, 12)
HEADING = Style("gothic", 9, 13, Align.CENTRE)
FORMAL = Style("proportional-mincho", 10.5, 16)
FORMAL_HEADING = Style("gothic", 10, 16, Align.CENTRE)
TITLE = Style("bold", 15, 24, Align.CENTRE)
MARK = Style("gothic", 10, 16)
SECTION = Style("bold", 10.5, 18)
FOOTER = Style("gothic", 7.5, 10)
PAGE_NUMBER = Style("proportional-mincho", 9, 10, Align.CENTRE)
WATERMARK = Style("bold", 150, 150, Align.CENTRE)
NOTICE = Style("bold", 12, 16, Align.RIGHT)
STAMP_LABEL = Style("gothic", 7.5, 12, Align.CENTRE)
STAMP_NAME = Style("proportional-mincho", 12, 18, Align.CENTRE)
STAMP_TIME = Style("gothic", 7.5, 12, Align.CENTRE)

GROUND = 0.93
"""The gray behind headings."""
