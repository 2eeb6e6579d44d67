"""A key as it looks on the keyboard."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector_app.gui.fonts import SMALL, font
from inspector_app.gui.theme import colour

_HEIGHT, _PAD = 22, 7


class KeyCap(QWidget):
    """Shows the name of a key; what it does is said beside it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the name with its frame."""
        return QSize(max(_HEIGHT, QFontMetrics(font(SMALL)).horizontalAdvance(self._name) + 2 * _PAD), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(SMALL))
        painter.setPen(QPen(colour("line"), 1))
        painter.setBrush(colour("ground"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setPen(colour("text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._name)
