"""A bar of four fields that fills with the strength of a passphrase; the words beside it say the same."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector_app.gui.theme import tokens

FIELDS = 4
_HEIGHT, _GAP = 6, 4


class StrengthBar(QWidget):
    """Draws how many of its fields are filled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filled, self._enough = 0, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def filled(self) -> int:
        """Return how many fields are filled."""
        return self._filled

    def render_strength(self, filled: int, *, enough: bool) -> None:
        """Fill fields, 0 to 4; green once it is enough."""
        self._filled, self._enough = filled, enough
        self.update()

    def sizeHint(self) -> QSize:
        """Return a thin line."""
        return QSize(120, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the fields."""
        del event
        values = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width = (self.width() - (FIELDS - 1) * _GAP) / FIELDS
        for place in range(FIELDS):
            filled = values.met if self._enough else values.partly
            painter.setBrush(QColor(filled if place < self._filled else values.line))
            painter.drawRoundedRect(QRectF(place * (width + _GAP), 0, width, _HEIGHT), 3, 3)
