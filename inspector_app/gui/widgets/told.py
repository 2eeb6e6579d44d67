"""A short text in one line whose colour tells how things stand."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from inspector_app.gui.fonts import SMALL, font
from inspector_app.gui.theme import colour

_LEAST = 48


class Told(QLabel):
    """Draws itself: the style sheet would be asked again at every change.

    One that `yields` gives way where there is little room, ends with an ellipsis then, and says all in its tooltip.
    """

    def __init__(self, parent: QWidget | None = None, *, yields: bool = False) -> None:
        super().__init__(parent)
        self._role = "secondary"
        self._yields = yields

    def render_words(self, words: str, role: str = "secondary") -> None:
        """Say something, in the colour of a role."""
        if (words, role) != (self.text(), self._role):
            self._role = role
            self.setText(words)
            if self._yields:
                self.setToolTip(words)
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the words."""
        metrics = QFontMetrics(font(SMALL))
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        """Return the size of the words, which are not cut; of one that yields, what must be seen at least."""
        size = self.sizeHint()
        return QSize(min(size.width(), _LEAST), size.height()) if self._yields else size

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words."""
        del event
        painter = QPainter(self)
        painter.setFont(font(SMALL))
        painter.setPen(colour(self._role))
        words = self.text()
        if self._yields:
            words = QFontMetrics(font(SMALL)).elidedText(words, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
