"""QR codes as squares on a page, so that a sheet on paper finds its way back to its inspection."""

from typing import Any

from reportlab.graphics.barcode.qrencoder import QR8bitByte, QRCode, QRErrorCorrectLevel

from inspector_app.reports.layout.page import Fill, Page, Rect


def add_code(page: Page, text: str, x: float, y: float, side: float) -> None:
    """Draw a code for a short text of ASCII with its upper left corner at (x, y)."""
    code: Any = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(QR8bitByte(text))
    code.make()
    count = code.getModuleCount()
    module = side / count
    for row in range(count):
        for begin, end in _runs([bool(code.isDark(row, column)) for column in range(count)]):
            page.fills.append(Fill(Rect(x + begin * module, y + row * module, (end - begin) * module, module), 0))


def _runs(dark: list[bool]) -> list[tuple[int, int]]:
    """Return where dark modules begin and end in a row."""
    found: list[tuple[int, int]] = []
    for place, is_dark in enumerate(dark):
        if is_dark and found and found[-1][1] == place:
            found[-1] = found[-1][0], place + 1
        elif is_dark:
            found.append((place, place + 1))
    return found
