"""A wide target for one answer, with its key on it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from inspector_app.gui.fonts import font
from inspector_app.gui.theme import tokens
from inspector_app.gui.widgets.marks import SIDE, Mark, draw_mark, mark_colours
from inspector_app.gui.widgets.pictures import paint_kept


@dataclass(frozen=True, slots=True)
class _Shape:
    """Pixels: how high a target is, what is around its pieces and between them, and how large its key is."""

    height: int
    pad: int
    gap: int
    key_width: int
    key_height: int

    def keyed(self, words: int) -> int:
        """Return from which width on there is room for words so wide, and the key."""
        return self.pad + SIDE + self.gap + words + self.key_width + self.pad + 2


_HIGH, _LOW = _Shape(54, 10, 8, 22, 30), _Shape(40, 7, 6, 18, 26)


class ResultTarget(QAbstractButton):
    """Shape, words, key. Checked while it is the row's answer."""

    def __init__(self, mark: Mark, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark, self._key, self._shape = mark, key, _HIGH
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

    def render_low(self, *, low: bool) -> None:
        """Be lower, and give up words where there is no room: shape and key say it, too."""
        self._shape = _LOW if low else _HIGH
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return a size that holds shape, words and key."""
        words = QFontMetrics(font(14, bold=True)).horizontalAdvance(self.text())
        return QSize(self._shape.keyed(words) + 6, self._shape.height)

    def minimumSizeHint(self) -> QSize:
        """Return a size that still holds shape and words; of a low one, shape and key."""
        shape = self._shape
        if shape is _LOW:
            return QSize(shape.keyed(0), shape.height)
        return QSize(shape.pad + SIDE + 24 + self.fontMetrics().horizontalAdvance(self.text()), shape.height)

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
        corner = QPointF(self._shape.pad, (self.height() - SIDE) // 2)
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        draw_mark(painter, corner, self.mark, framed=not chosen)
        painter.setPen(ink if chosen else QColor(values.text))
        painter.setFont(font(14, bold=chosen))
        left, words = self._shape.pad + SIDE + self._shape.gap, painter.fontMetrics().horizontalAdvance(self.text())
        bare = self._shape is _LOW and self.width() < left + words + 2
        keyed = bare or self.width() >= self._shape.keyed(words)
        if keyed:
            self._draw_key(painter)
        if not bare:
            right = self._shape.key_width + self._shape.pad if keyed else 6
            room = QRect(left, 0, self.width() - left - right, self.height())
            shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

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

    def _draw_key(self, painter: QPainter) -> None:
        shape = self._shape
        left, top = self.width() - shape.pad - shape.key_width, (self.height() - shape.key_height) / 2
        box = QRectF(left, top, shape.key_width, shape.key_height)
        pen, used = painter.pen(), painter.font()
        painter.setPen(QPen(QColor(tokens().line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(tokens().secondary))
        painter.setFont(font(13))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.setPen(pen)
        painter.setFont(used)
