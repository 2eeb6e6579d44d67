"""The bundled typeface, so that names look the same on screen and on paper."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from inspector_app import paths

FAMILY = "BIZ UDPGothic"
BODY, QUESTION, SMALL = 14, 19, 12
"""Sizes in pixels; nothing is smaller than the last."""


def load_fonts() -> None:
    """Make the bundled typeface known to Qt."""
    for weight in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(paths.resource("fonts", f"BIZUDPGothic-{weight}.ttf")))


@cache
def font(pixels: int = BODY, *, bold: bool = False) -> QFont:
    """Return our typeface in a size in pixels; always the same object, not to be changed."""
    made = QFont(FAMILY)
    made.setPixelSize(pixels)
    made.setBold(bold)
    return made
