"""A sub-check that can be ticked; its text may run over several lines."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from inspector_app.gui.fonts import font
from inspector_app.gui.theme import tokens
from inspector_app.gui.widgets.lines import Lines
from inspector_app.gui.widgets.pictures import kept_picture

_BOX, _GAP, _PAD = 18, 10, 5
_LEFT = _PAD + _BOX + _GAP


class CheckRow(QAbstractButton):
    """A box and its words; the whole row is the target."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = Lines(font())
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def render_check(self, text: str, *, ticked: bool) -> None:
        """Show another sub-check."""
        if self._lines.set_text(text):
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()
        self.setChecked(ticked)

    def prepare(self, text: str, width: int) -> None:
        """Get ready to show a text soon, in a row so wide."""
        self._lines.prepare(text, width - _LEFT - _PAD)

    def natural_width(self, text: str) -> int:
        """Return the width of a text in one line, with its box."""
        return self.fontMetrics().horizontalAdvance(text) + _LEFT + _PAD

    def hasHeightForWidth(self) -> bool:
        """Say that the text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped text."""
        return self._lines.height(width - _LEFT - _PAD) + 2 * _PAD

    def sizeHint(self) -> QSize:
        """Return one line's height."""
        return QSize(240, self._lines.pitch + 2 * _PAD)

    def minimumSizeHint(self) -> QSize:
        """Return what must be visible at least."""
        return QSize(120, self._lines.pitch + 2 * _PAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, the tick and the words."""
        del event
        values = tokens()
        painter = QPainter(self)
        ratio, side = self.devicePixelRatioF(), QSize(_BOX, _BOX)
        box = kept_picture(("check", self.isChecked()), side, ratio, "", self._draw_box)
        painter.drawPixmap(_PAD, _PAD + (self._lines.pitch - _BOX) // 2, box)
        ink = QColor(values.text if self.isEnabled() else values.secondary)
        self._lines.draw(painter, QPointF(_LEFT, _PAD), self.width() - _LEFT - _PAD, ink)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(values.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _draw_box(self, painter: QPainter) -> None:
        values, box = tokens(), QRectF(0, 0, _BOX, _BOX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(values.accent))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(QPen(QColor(values.on_accent), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            corners = [(0.24, 0.52), (0.43, 0.70), (0.76, 0.30)]
            points = [QPointF(box.left() + x * _BOX, box.top() + y * _BOX) for x, y in corners]
            painter.drawPolyline(QPolygonF(points))
        else:
            painter.setPen(QPen(QColor(values.secondary), 1.2))
            painter.setBrush(QColor(values.panel))
            painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), 4, 4)
