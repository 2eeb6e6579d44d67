"""The bundled typeface, so that names look the same on screen and on paper."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from inspector_app import paths

FAMILY, FALLBACK = "BIZ UDPGothic", "Noto Sans JP"
BODY, QUESTION, SMALL = 14, 19, 12
"""Sizes in pixels; nothing is smaller than the last."""


def load_fonts() -> None:
    """Make the bundled typeface known to Qt, as far as the first screen needs it."""
    QFontDatabase.addApplicationFont(str(paths.resource("fonts", "BIZUDPGothic-Regular.ttf")))


def load_further_fonts() -> None:
    """Make known what the first screen can do without: the bold, and a typeface for characters that ours lacks."""
    for file in ("BIZUDPGothic-Bold.ttf", "NotoSansJP-Regular.ttf"):
        QFontDatabase.addApplicationFont(str(paths.resource("fonts", file)))


@cache
def font(pixels: int = BODY, *, bold: bool = False) -> QFont:
    """Return our typeface in a size in pixels; always the same object, not to be changed."""
    made = QFont([FAMILY, FALLBACK])
    made.setPixelSize(pixels)
    made.setBold(bold)
    return made
