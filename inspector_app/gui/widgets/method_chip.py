"""A method to choose; one that the criterion names is underlined."""

from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionButton, QWidget

from inspector_app.gui.theme import tokens
from inspector_app.gui.widgets.kept_button import KeptButton


class MethodChip(KeptButton):
    """Draws its underline itself: another font would be laid out anew at every row."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, "choice", ground="ground", parent=parent)
        self._suggested = False
        self.setCheckable(True)

    def render_suggested(self, hint: str, *, suggested: bool) -> None:
        """Underline the words, or not; the hint says why."""
        if suggested != self._suggested:
            self._suggested = suggested
            self.setToolTip(hint)
            self.update()

    def look(self) -> tuple[object, ...]:
        """Return what the picture depends on beside words and state of the button."""
        return (*super().look(), self._suggested)

    def draw(self, painter: QPainter, option: QStyleOptionButton) -> None:
        """Draw the button, and the line."""
        super().draw(painter, option)
        if self._suggested:
            words = self.fontMetrics().horizontalAdvance(self.text())
            painter.setPen(QPen(QColor(tokens().accent if self.isChecked() else tokens().text), 1))
            left, below = (self.width() - words) // 2, self.height() // 2 + 8
            painter.drawLine(left, below, left + words, below)
