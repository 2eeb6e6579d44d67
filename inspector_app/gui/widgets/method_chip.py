"""A method to choose; one that the criterion names is underlined."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from inspector_app.gui.theme import tokens


class MethodChip(QPushButton):
    """Draws its underline itself: another font would be laid out anew at every row."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._suggested = False
        self.setProperty("look", "choice")
        self.setCheckable(True)

    def render_suggested(self, hint: str, *, suggested: bool) -> None:
        """Underline the words, or not; the hint says why."""
        if suggested != self._suggested:
            self._suggested = suggested
            self.setToolTip(hint)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, and the line."""
        super().paintEvent(event)
        if self._suggested:
            words = self.fontMetrics().horizontalAdvance(self.text())
            painter = QPainter(self)
            painter.setPen(QPen(QColor(tokens().accent if self.isChecked() else tokens().text), 1))
            left, below = (self.width() - words) // 2, self.height() // 2 + 8
            painter.drawLine(left, below, left + words, below)
