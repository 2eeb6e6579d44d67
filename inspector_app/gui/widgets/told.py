"""A short text in one line whose colour tells how things stand."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from inspector_app.gui.fonts import SMALL, font
from inspector_app.gui.theme import colour


class Told(QLabel):
    """Draws itself: the style sheet would be asked again at every change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = "secondary"

    def render_words(self, words: str, role: str = "secondary") -> None:
        """Say something, in the colour of a role."""
        if (words, role) != (self.text(), self._role):
            self._role = role
            self.setText(words)
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the words."""
        metrics = QFontMetrics(font(SMALL))
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        """Return the size of the words: they are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words."""
        del event
        painter = QPainter(self)
        painter.setFont(font(SMALL))
        painter.setPen(colour(self._role))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
