"""A short piece of information in a rounded frame; long words are cut on screen and full in the tooltip."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from inspector_app.gui.fonts import SMALL, font
from inspector_app.gui.theme import tokens

_HEIGHT, _PAD, _WIDEST = 22, 10, 280


class Chip(QLabel):
    """Says one thing."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._metrics = QFontMetrics(font(SMALL))
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the words with their frame, within reason."""
        return QSize(min(self._metrics.horizontalAdvance(self.text()) + 2 * _PAD + 1, _WIDEST), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return a size in which the beginning can be read."""
        return QSize(min(self.sizeHint().width(), 90), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame and words."""
        del event
        painter = QPainter(self)
        painter.setFont(font(SMALL))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().line), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _HEIGHT / 2, _HEIGHT / 2)
        painter.setPen(QColor(tokens().secondary))
        room = self.rect().adjusted(_PAD, 0, -_PAD, 0)
        words = self._metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width() + 2)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
