"""The bar of a column that scrolls: its handle alone, and nothing where all is in sight."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from inspector_app.gui.theme import colour

_WIDTH = 10


class SlimBar(QScrollBar):
    """Always takes its room; draws itself, because rows that need it and rows that don't follow each other fast."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the handle."""
        del event
        if self.maximum() <= self.minimum():
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control, handle = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
        room = QRectF(self.style().subControlRect(control, option, handle, self))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("secondary" if self.underMouse() else "line"))
        painter.drawRoundedRect(room, _WIDTH / 2, _WIDTH / 2)
