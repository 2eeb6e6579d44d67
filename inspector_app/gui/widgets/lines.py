"""Wrapped text with air between its lines: laid out once for a width, then only drawn."""

import math
from collections import OrderedDict
from functools import cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QPixmap, QTextLayout, QTextOption

LEADING = 1.55
"""Distance of lines in heights of the type; Japanese text needs more than the typeface's own 1.0."""
_ENDLESS = 10**6
_KEPT = 512
"""So many texts stay laid out: a whole sheet, so that going back and forth in it lays nothing out again."""


class _Laid:
    """One text, laid out in lines for one width; its heights for all widths that were asked for."""

    def __init__(self, text: str, used: QFont, pitch: int) -> None:
        self._text, self._font, self._pitch = text, used, pitch
        # One to be drawn, one to be measured: a layout of widgets asks for widths that are never shown.
        self._layout = _layout(text, used)
        self._measure: QTextLayout | None = None
        self._fits = (0, -1)
        """Widths for which what is drawn need not be broken anew."""
        self._heights: list[tuple[int, int, int]] = []
        """From which width to which the text breaks in the same places, and its height then."""
        self._rehearsed = False

    def rehearse(self, width: int) -> None:
        """Draw the text once where nobody sees it: drawing a character for the first time takes longest."""
        layout = self.wrap(width)
        if not self._rehearsed:
            self._rehearsed = True
            painter = QPainter(_backstage())
            layout.draw(painter, QPointF(0, 0))
            painter.end()
        self._measure = None  # the widths that are asked for are known now

    def height(self, width: int) -> int:
        """Return the height for a width."""
        known = self._known(width)
        if known is not None:
            return known
        if self._measure is None:
            self._measure = _layout(self._text, self._font)
        return self._break(self._measure, width)

    def wrap(self, width: int) -> QTextLayout:
        """Return the text laid out for a width."""
        least, most = self._fits
        if not least <= width <= most:
            self._break(self._layout, width)
            self._fits = self._alike(width)
        return self._layout

    def _break(self, layout: QTextLayout, width: int) -> int:
        """Break the text into lines of a width, and return the height of all of them."""
        room, down, widest, whole = max(width, 10), 0, 0.0, len(layout.text().rstrip("\u2028").split("\u2028"))
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, down + (self._pitch - line.height()) / 2))
            widest = max(widest, line.naturalTextWidth())
            down += self._pitch
        layout.endLayout()
        most = _ENDLESS if down == whole * self._pitch else width  # where nothing wraps, nothing does in more room
        if self._known(width) is None:
            self._heights.append((min(math.ceil(widest) + 1, width), most, down))
        return down

    def _alike(self, width: int) -> tuple[int, int]:
        """Return from which width to which the text breaks as for this one."""
        return next((least, most) for least, most, _ in self._heights if least <= width <= most)

    def _known(self, width: int) -> int | None:
        """Return the height for a width if one that breaks the text in the same places was tried before."""
        for least, most, height in self._heights:
            if least <= width <= most:
                return height
        return None


def _layout(text: str, used: QFont) -> QTextLayout:
    layout = QTextLayout(text.replace("\n", "\u2028"), used)
    layout.setCacheEnabled(True)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    return layout


@cache
def _backstage() -> QPixmap:
    """Return a picture that is never shown, in the resolution of the screen; a text is drawn beyond it at no cost."""
    picture = QPixmap(16, 16)
    picture.setDevicePixelRatio(QGuiApplication.primaryScreen().devicePixelRatio())
    return picture


_laid: OrderedDict[tuple[str, str, int], _Laid] = OrderedDict()
_asked: dict[tuple[str, int], OrderedDict[int, None]] = {}
"""Widths for which heights were asked last, for each font and pitch."""
_WIDTHS = 16


class Lines:
    """One text in one font. Heights and widths are in pixels."""

    def __init__(self, used: QFont, leading: float = LEADING) -> None:
        self._font = used
        self._key = used.key()
        self._pitch = round(QFontMetricsF(used).height() * leading)
        self._text = ""
        self._asked = _asked.setdefault((self._key, self._pitch), OrderedDict())
        self._now = self._find()

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
        self._text = text
        self._now = self._find()
        return True

    def height(self, width: int) -> int:
        """Return the height of the text wrapped to a width."""
        if width in self._asked:
            self._asked.move_to_end(width)
        else:
            self._asked[width] = None
            if len(self._asked) > _WIDTHS:
                self._asked.popitem(last=False)
        return self._now.height(width)

    def prepare(self, text: str, width: int) -> None:
        """Lay out a text that will be shown soon."""
        before, self._text = self._text, text
        laid = self._find()
        for asked in tuple(self._asked):  # a layout tries several widths before it decides
            laid.height(asked)
        laid.rehearse(width)
        self._text = before

    def natural_width(self) -> int:
        """Return the width of the text in one line."""
        return math.ceil(QFontMetricsF(self._font).horizontalAdvance(self._text)) + 1

    def draw(self, painter: QPainter, at: QPointF, width: int, ink: QColor) -> None:
        """Draw the text wrapped to a width."""
        painter.setPen(ink)
        self._now.wrap(width).draw(painter, at)

    def _find(self) -> _Laid:
        key = (self._text, self._key, self._pitch)
        found = _laid.get(key)
        if found is None:
            found = _laid[key] = _Laid(self._text, self._font, self._pitch)
            if len(_laid) > _KEPT:
                _laid.popitem(last=False)
        else:
            _laid.move_to_end(key)
        return found


def forget_texts() -> None:
    """Let go of every text that is kept laid out: when the vault is locked, nothing of it stays behind."""
    _laid.clear()
    _backstage().fill()
