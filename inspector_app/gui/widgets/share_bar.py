"""A bar that shows how a whole is shared out; its words stand beside it."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector_app.gui.theme import colour


class ShareBar(QWidget):
    """Shows parts of a whole in the colours of their roles, one after the other."""

    def __init__(self, height: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[tuple[float, str], ...] = ()
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def render_parts(self, parts: tuple[tuple[float, str], ...]) -> None:
        """Show the parts; each is a share of the whole (0 to 1) and the role of its colour."""
        self._parts = parts
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size in which shares can be told apart."""
        return QSize(120, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, and the parts upon it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QPainterPath()
        whole.addRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        painter.setClipPath(whole)
        painter.fillRect(self.rect(), colour("line"))
        left = 0.0
        for share, role in self._parts:
            width = share * self.width()
            painter.fillRect(QRectF(left, 0, width, self.height()), colour(role))
            left += width
