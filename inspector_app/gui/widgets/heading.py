"""The small words over a card, drawn once: they move with their cards at each row and say the same."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from inspector_app.gui.widgets.pictures import paint_kept

_PLACE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Heading(QLabel):
    """Plain words in the style sheet's second colour, on a card."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIndent(0)
        self.setProperty("look", "secondary")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words."""
        del event
        paint_kept(self, ("heading", self.text(), self.isEnabled()), "panel", self._draw)

    def _draw(self, painter: QPainter) -> None:
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), _PLACE, self.text())
