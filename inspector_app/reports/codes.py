"""QR codes as squares on a page, so that a sheet on paper finds its way back to its inspection."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from reportlab.graphics.barcode.qrencoder import QR8bitByte, QRCode, QRErrorCorrectLevel

from inspector_app.domain.paper_code import PaperCode, code_text
from inspector_app.reports import words
from inspector_app.reports.layout.flow import MILLIMETRE, Paper
from inspector_app.reports.layout.page import DrawingAt, Page, Rect
from inspector_app.reports.layout.structure import Node

_SIDE = 12 * MILLIMETRE
_TOP = 6 * MILLIMETRE
_BESIDE_NOTICE = 15 * MILLIMETRE


def add_codes(pages: Sequence[Page], paper: Paper, section: Node, code: PaperCode) -> None:
    """Draw a code into the upper margin of each page, beside the place of 見本; pages count from the code's."""
    x = paper.width - paper.right - _BESIDE_NOTICE - _SIDE
    for number, page in enumerate(pages, start=code.page):
        add_code(page, section, replace(code, page=number), Rect(x, _TOP, _SIDE, _SIDE))


def add_code(page: Page, section: Node, code: PaperCode, room: Rect) -> None:
    """Draw a code into a square room; it is a figure with a text of its own for those who do not see it."""
    drawn: Any = QRCode(None, QRErrorCorrectLevel.M)
    drawn.addData(QR8bitByte(code_text(code)))
    drawn.make()
    count = drawn.getModuleCount()
    module = room.width / count
    squares = [
        Rect(room.x + begin * module, room.y + row * module, (end - begin) * module, module)
        for row in range(count)
        for begin, end in _runs([bool(drawn.isDark(row, column)) for column in range(count)])
    ]
    said = words.CODE_TEXT if code.inspection is not None else words.BLANK_CODE_TEXT
    alt = said.format(inspection=code.inspection, form=code.form, version=code.version, page=code.page)
    page.drawings.append(DrawingAt(section.add(Node("Figure", alt=alt)), room, squares))


def _runs(dark: list[bool]) -> list[tuple[int, int]]:
    """Return where dark modules begin and end in a row."""
    found: list[tuple[int, int]] = []
    for place, is_dark in enumerate(dark):
        if is_dark and found and found[-1][1] == place:
            found[-1] = found[-1][0], place + 1
        elif is_dark:
            found.append((place, place + 1))
    return found
