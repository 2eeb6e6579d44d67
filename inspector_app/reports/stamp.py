"""The visible part of a signature: who signed and when, as a page to be shown in the signature's box."""

from dataclasses import replace
from datetime import datetime

from inspector_app.reports import styles, words
from inspector_app.reports.dates import japanese_date
from inspector_app.reports.fields import STAMP_HEIGHT, STAMP_WIDTH
from inspector_app.reports.layout.page import Page, TextAt
from inspector_app.reports.layout.text import Block, Paragraph, Style, measure
from inspector_app.reports.pdf.document import write_pages

_MARGIN = 4.0
_SMALLER = 0.85


def render_stamp(title: str, name: str, moment: datetime, kind: str = words.DEVICE_TIME) -> bytes:
    """Return a one-page PDF of `STAMP_WIDTH` × `STAMP_HEIGHT`. `kind` says whose time `moment` is.

    `moment` has its UTC offset, which is shown. DocumentError `document.missing_glyph` as in `render_sheet`.
    """
    time = f"{japanese_date(moment.date())} {moment:%H:%M:%S}（UTC{_offset(moment)}、{kind}）"
    scale = 1.0
    block = _block(title, name, time, scale)
    while block.height > STAMP_HEIGHT - 2 * _MARGIN:
        scale *= _SMALLER
        block = _block(title, name, time, scale)
    page = Page(STAMP_WIDTH, STAMP_HEIGHT)
    page.texts.append(TextAt(block.lines, _MARGIN, (STAMP_HEIGHT - block.height) / 2, None))
    return write_pages([page])


def _block(title: str, name: str, time: str, scale: float) -> Block:
    texts = [
        (words.SIGNATURE, styles.STAMP_LABEL),
        ("　".join(filter(None, (title, name))), styles.STAMP_NAME),
        (time, styles.STAMP_TIME),
    ]
    paragraphs = [Paragraph(text, _scaled(style, scale), balanced=True, where=words.SIGNATURE) for text, style in texts]
    return measure(paragraphs, STAMP_WIDTH - 2 * _MARGIN)


def _scaled(style: Style, scale: float) -> Style:
    return replace(style, size=style.size * scale, leading=style.leading * scale)


def _offset(moment: datetime) -> str:
    text = moment.strftime("%z")
    return f"{text[:3]}:{text[3:5]}"
