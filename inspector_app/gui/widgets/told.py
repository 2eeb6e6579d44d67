"""A short text in one line whose colour tells how things stand."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from inspector_app.gui.fonts import SMALL, font
from inspector_app.gui.theme import colour

_LEAST = 48


class Told(QLabel):
    """Draws itself: the style sheet would be asked again at every change, and the layout with it.

    One that `yields` gives way where there is little room, ends with an ellipsis then, and says all in its tooltip. One
    that `stays` keeps the room of its longest words, so that what stands beside it does not move at each change.
    """

    def __init__(self, parent: QWidget | None = None, *, yields: bool = False, stays: bool = False) -> None:
        super().__init__(parent)
        self._words, self._role = "", "secondary"
        self._yields, self._stays = yields, stays
        self._metrics = QFontMetrics(font(SMALL))
        self._room = QSize(2, self._metrics.height() + 4)

    def render_words(self, words: str, role: str = "secondary") -> None:
        """Say something, in the colour of a role."""
        if (words, role) == (self._words, self._role):
            return
        self._words, self._role = words, role
        self.setAccessibleName(words)
        width = self._metrics.horizontalAdvance(words) + 2
        if width > self._room.width() or (width < self._room.width() and not self._stays):
            self._room.setWidth(width)
            self.updateGeometry()
        if self._yields:
            self.setToolTip(words)
        self.update()

    def render_stays(self, *, stays: bool) -> None:
        """Keep the room of the longest words from now on, or only that of the words there are."""
        self._stays = stays
        if not stays:
            self._room.setWidth(self._metrics.horizontalAdvance(self._words) + 2)
            self.updateGeometry()

    def text(self) -> str:
        """Return the words."""
        return self._words

    def sizeHint(self) -> QSize:
        """Return the size of the words."""
        return self._room

    def minimumSizeHint(self) -> QSize:
        """Return the size of the words, which are not cut; of one that yields, what must be seen at least."""
        return QSize(min(self._room.width(), _LEAST), self._room.height()) if self._yields else self._room

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words."""
        del event
        painter = QPainter(self)
        painter.setFont(font(SMALL))
        painter.setPen(colour(self._role))
        words = self._words
        if self._yields and self.width() < self._room.width():
            words = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(0, (self.height() + self._metrics.ascent() - self._metrics.descent()) // 2, words)
