"""A place to sign in: with a pen, a finger or the mouse."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector_app.domain.strokes import HEIGHT, WIDTH, Strokes, drawn
from inspector_app.gui.fonts import SMALL, font
from inspector_app.gui.theme import tokens

_SHAPE = WIDTH / HEIGHT
_PEN = 2.2
_LINE = 0.78
"""How far down the box the line to sign on is."""


class PenPad(QWidget):
    """Says that something was drawn. Delete takes the last stroke back; there is no signing by keyboard."""

    changed = Signal()

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint
        self._strokes: list[list[tuple[float, float]]] = []
        self._kept: Strokes | None = None
        self._drawing = False
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(hint)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def strokes(self) -> Strokes:
        """Return what is drawn, as it is kept."""
        return drawn(self._strokes) if self._kept is None else self._kept

    def render_strokes(self, strokes: Strokes | None) -> None:
        """Show a signature that was given; None lets a new one be drawn."""
        if strokes != self._kept:
            self._kept = strokes
            self._strokes = []
            self._drawing = False
            self.setCursor(Qt.CursorShape.CrossCursor if strokes is None else Qt.CursorShape.ArrowCursor)
        self.update()

    def render_begun(self, strokes: Strokes) -> None:
        """Show what was drawn before, to be gone on with; leaves alone what is drawn already."""
        if self._kept is None and not self._strokes:
            self._strokes = [[(x / WIDTH, y / HEIGHT) for x, y in stroke] for stroke in strokes]
            self.update()

    def render_empty(self) -> None:
        """Take away what was drawn."""
        self._strokes = []
        self._drawing = False
        self.update()
        self.changed.emit()

    def hasHeightForWidth(self) -> bool:
        """Say that the box keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the box."""
        return round(width / _SHAPE)

    def sizeHint(self) -> QSize:
        """Return a box in which a name can be written."""
        return QSize(420, 140)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest box that is of use."""
        return QSize(210, 70)

    def _box(self) -> QRectF:
        width = min(float(self.width()), self.height() * _SHAPE)
        height = width / _SHAPE
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def _put(self, place: QPointF, *, begins: bool) -> None:
        """Take a point of the pen."""
        box = self._box()
        point = ((place.x() - box.left()) / box.width(), (place.y() - box.top()) / box.height())
        if begins:
            self._strokes.append([point])
        elif self._strokes:
            self._strokes[-1].append(point)
        self._drawing = True
        self.update()

    def _lift(self) -> None:
        if self._drawing:
            self._drawing = False
            self.changed.emit()

    def event(self, event: QEvent) -> bool:
        """Take a finger as a pen."""
        if isinstance(event, QTouchEvent) and self._kept is None:
            points = event.points()
            if points and event.type() in {QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate}:
                self._put(points[0].position(), begins=event.type() == QEvent.Type.TouchBegin)
            else:
                self._lift()
            event.accept()
            return True
        return super().event(event)

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Take a pen."""
        if self._kept is not None:
            event.ignore()
            return
        if event.type() == QEvent.Type.TabletRelease:
            self._lift()
        elif event.type() == QEvent.Type.TabletPress:
            self._put(event.position(), begins=True)
        elif self._drawing:
            self._put(event.position(), begins=False)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke."""
        if self._kept is None and event.button() == Qt.MouseButton.LeftButton:
            self.setFocus()
            self._put(event.position(), begins=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a stroke."""
        if self._kept is None and self._drawing:
            self._put(event.position(), begins=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a stroke."""
        del event
        self._lift()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the last stroke back on Delete and Backspace."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self._strokes and self._kept is None:
            self._strokes.pop()
            self.update()
            self.changed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, its line, and the hand."""
        del event
        values, box = tokens(), self._box()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus() and self._kept is None
        painter.setPen(QPen(QColor(values.accent if focused else values.secondary), 2 if focused else 1))
        painter.setBrush(QColor(values.panel))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        painter.setPen(QPen(QColor(values.line), 1))
        y = box.top() + box.height() * _LINE
        painter.drawLine(QPointF(box.left() + 16, y), QPointF(box.right() - 16, y))
        lines = self._lines(box)
        if not lines:
            painter.setPen(QColor(values.secondary))
            painter.setFont(font(SMALL))
            painter.drawText(box.adjusted(16, 0, -16, -8), Qt.AlignmentFlag.AlignBottom, self._hint)
        pen = QPen(QColor(values.text), _PEN)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for line in lines:
            if line.size() == 1:
                painter.drawPoint(line.at(0))
            else:
                painter.drawPolyline(line)

    def _lines(self, box: QRectF) -> list[QPolygonF]:
        given = [[(x / WIDTH, y / HEIGHT) for x, y in stroke] for stroke in self._kept or ()] or self._strokes
        return [
            QPolygonF([QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in stroke])
            for stroke in given
        ]
