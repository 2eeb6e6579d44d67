"""One mark standing alone."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from inspector_app.gui.widgets.marks import SIDE, Mark, draw_mark


class MarkLabel(QWidget):
    """Shows a mark at its natural size; its words belong into the accessible name of what stands beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = Mark.NONE
        self.setFixedSize(SIDE, SIDE)

    def render_mark(self, mark: Mark) -> None:
        """Show another mark."""
        self._mark = mark
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the mark's square."""
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark."""
        del event
        draw_mark(QPainter(self), QPointF(0, 0), self._mark)
