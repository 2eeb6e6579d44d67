"""Wrapped text with air between its lines: laid out once for a width, then only drawn."""

import math

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

LEADING = 1.55
"""Distance of lines in heights of the type; Japanese text needs more than the typeface's own 1.0."""


class Lines:
    """One text in one font. Heights and widths are in pixels."""

    def __init__(self, used: QFont, leading: float = LEADING) -> None:
        self._font = used
        self._pitch = round(QFontMetricsF(used).height() * leading)
        self._layout = QTextLayout("", used)
        self._width = -1
        self._height = 0
        self._set("")

    @property
    def text(self) -> str:
        """Return the text."""
        return self._text

    @property
    def pitch(self) -> int:
        """Return the distance of two lines."""
        return self._pitch

    def set_text(self, text: str) -> bool:
        """Take another text; tell whether it is another one."""
        if text == self._text:
            return False
        self._set(text)
        return True

    def height(self, width: int) -> int:
        """Return the height of the text wrapped to a width."""
        self._wrap(width)
        return self._height

    def natural_width(self) -> int:
        """Return the width of the text in one line."""
        return math.ceil(QFontMetricsF(self._font).horizontalAdvance(self._text)) + 1

    def draw(self, painter: QPainter, at: QPointF, width: int, ink: QColor) -> None:
        """Draw the text wrapped to a width."""
        self._wrap(width)
        painter.setPen(ink)
        self._layout.draw(painter, at)

    def _set(self, text: str) -> None:
        self._text = text
        self._width = -1
        self._layout = QTextLayout(text.replace("\n", "\u2028"), self._font)
        self._layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)

    def _wrap(self, width: int) -> None:
        if width == self._width:
            return
        self._width = width
        down, air = 0, 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 10))
            air = (self._pitch - line.height()) / 2
            line.setPosition(QPointF(0, down + air))
            down += self._pitch
        self._layout.endLayout()
        self._height = max(down, self._pitch if not self._text else 0)
