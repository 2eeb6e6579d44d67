"""A wide target for one answer, with its key on it."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from inspector_app.gui.fonts import font
from inspector_app.gui.theme import tokens
from inspector_app.gui.widgets.marks import SIDE, Mark, draw_mark, mark_colours
from inspector_app.gui.widgets.pictures import paint_kept

_HEIGHT, _PAD, _GAP, _KEY_WIDTH, _KEY_HEIGHT = 54, 10, 8, 22, 30


class ResultTarget(QAbstractButton):
    """Shape, words, key. Checked while it is the row's answer."""

    def __init__(self, mark: Mark, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark, self._key = mark, key
        self.setCheckable(True)
        self.setFont(font(14))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def render_label(self, label: str, name: str) -> None:
        """Set the words on the target and what a screen reader says of it."""
        self.setText(label)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        """Return a size that holds shape, words and key."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(_PAD * 2 + SIDE + _GAP + words + 8 + _KEY_WIDTH, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return a size that still holds shape and words."""
        return QSize(_PAD + SIDE + 24 + self.fontMetrics().horizontalAdvance(self.text()), _HEIGHT)

    def nextCheckState(self) -> None:
        """Leave the state to whoever renders the answer."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, shape, words and key, or the picture of them: one press changes at most two of five targets."""
        del event
        hovered = self.underMouse() and self.isEnabled()
        state = (self.isChecked(), self.isEnabled(), self.hasFocus(), hovered)
        paint_kept(self, (self.mark, self._key, self.text(), state), "ground", self._draw)

    def _draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        values = tokens()
        ink, ground = mark_colours(self.mark)
        chosen = self.isChecked()
        self._draw_ground(painter, QColor(ground) if chosen else QColor(values.panel), ink)
        corner = QPointF(_PAD, (self.height() - SIDE) // 2)
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        draw_mark(painter, corner, self.mark, framed=not chosen)
        painter.setPen(ink if chosen else QColor(values.text))
        painter.setFont(font(14, bold=chosen))
        left = _PAD + SIDE + _GAP
        key_shown = self._draw_key(painter, left)
        room = QRect(left, 0, self.width() - left - (_KEY_WIDTH + _PAD + 2 if key_shown else 6), self.height())
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _draw_ground(self, painter: QPainter, ground: QColor, ink: QColor) -> None:
        values = tokens()
        edge, width = QColor(values.line), 1.0
        if self.isChecked():
            edge, width = ink, 1.5
        elif self.underMouse() and self.isEnabled():
            edge = QColor(values.secondary)
        if self.hasFocus():
            edge, width = QColor(values.accent), 2.0
        painter.setPen(QPen(edge, width))
        painter.setBrush(ground)
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 8, 8)

    def _draw_key(self, painter: QPainter, left: int) -> bool:
        words = painter.fontMetrics().horizontalAdvance(self.text())
        if self.width() < left + words + _KEY_WIDTH + _PAD + 2:
            return False
        box = QRectF(self.width() - _PAD - _KEY_WIDTH, (self.height() - _KEY_HEIGHT) / 2, _KEY_WIDTH, _KEY_HEIGHT)
        pen, used = painter.pen(), painter.font()
        painter.setPen(QPen(QColor(tokens().line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(tokens().secondary))
        painter.setFont(font(13))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.setPen(pen)
        painter.setFont(used)
        return True
