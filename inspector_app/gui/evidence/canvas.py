"""A photo that is drawn over: by mouse or pen, or by keyboard with a cursor of its own."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector_app.domain.markup import PLAIN, Arrow, Box
from inspector_app.gui.evidence import strokes
from inspector_app.gui.evidence.model import Drawing
from inspector_app.gui.theme import colour

_STEP, _FINE = 24, 3
_MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_SETS = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Tool(StrEnum):
    """What a stroke over the photo makes."""

    NONE = "none"
    CROP = "crop"
    ARROW = "arrow"
    LABEL = "label"
    MASK = "mask"


class Canvas(QWidget):
    """Says what was drawn, in pixels of the original."""

    cropped = Signal(object)
    arrow_drawn = Signal(object)
    label_placed = Signal(int, int)
    masked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo = QPixmap()
        self._width, self._height = 1, 1
        self._drawing = Drawing()
        self._tool = Tool.NONE
        self._begin: QPointF | None = None
        self._cursor = QPointF()
        self._keyed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("写真"))

    def render_photo(self, jpeg: bytes, width: int, height: int) -> None:
        """Show a photo whose original has so many pixels; without one nothing is shown."""
        self._photo = QPixmap()
        self._photo.loadFromData(jpeg)
        self._width, self._height = max(1, width), max(1, height)
        self._begin, self._keyed = None, False
        self._cursor = QPointF(width / 2, height / 2)
        self.update()

    def render_drawing(self, drawing: Drawing) -> None:
        """Show what is drawn over it."""
        self._drawing = drawing
        self.update()

    def render_tool(self, tool: Tool) -> None:
        """Draw with another tool."""
        self._tool, self._begin = tool, None
        self.setCursor(Qt.CursorShape.ArrowCursor if tool is Tool.NONE else Qt.CursorShape.CrossCursor)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a comfortable size."""
        return QSize(640, 420)

    def minimumSizeHint(self) -> QSize:
        """Return the least that shows anything."""
        return QSize(240, 180)

    def _onto_screen(self) -> QTransform:
        """Return how pixels of the original, upright, get onto the screen."""
        turn = self._drawing.markup.turn
        wide, high = (self._height, self._width) if turn in (90, 270) else (self._width, self._height)
        scale = min((self.width() - 8) / wide, (self.height() - 8) / high)
        middle = QTransform.fromTranslate(self.width() / 2, self.height() / 2)
        return (
            QTransform.fromTranslate(-self._width / 2, -self._height / 2)
            * QTransform.fromScale(scale, scale)
            * QTransform().rotate(turn)
            * middle
        )

    def _in_original(self, place: QPointF) -> QPointF:
        back, _ = self._onto_screen().inverted()
        return self._within(back.map(place))

    def _within(self, place: QPointF) -> QPointF:
        return QPointF(min(max(place.x(), 0), self._width), min(max(place.y(), 0), self._height))

    def _on_begun(self, place: QPointF) -> None:
        if self._tool is Tool.LABEL:
            self.label_placed.emit(round(place.x()), round(place.y()))
        elif self._tool is not Tool.NONE:
            self._begin = place
        self.update()

    def _on_ended(self, place: QPointF) -> None:
        begin, self._begin = self._begin, None
        self.update()
        if begin is None:
            return
        box = _box(begin, place)
        if self._tool is Tool.ARROW and (begin - place).manhattanLength() > 4:
            self.arrow_drawn.emit(Arrow(round(begin.x()), round(begin.y()), round(place.x()), round(place.y())))
        elif self._tool is Tool.CROP and min(box.width, box.height) > 8:
            self.cropped.emit(box)
        elif self._tool is Tool.MASK and min(box.width, box.height) > 0:
            self.masked.emit(box)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the photo, and what lies over it."""
        del event
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if not self._photo.isNull():
            painter.setTransform(self._onto_screen())
            whole = QRectF(0, 0, self._width, self._height)
            painter.drawPixmap(whole, self._photo, QRectF(self._photo.rect()))
            strokes.draw(painter, self._drawing, whole)
            if self._begin is not None:
                strokes.draw(painter, self._begun(), whole, labels=False)
            if self._keyed and self._tool is not Tool.NONE:
                strokes.draw_cursor(painter, self._cursor)
        if self.hasFocus():
            painter.resetTransform()
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _begun(self) -> Drawing:
        """Return what is being drawn just now."""
        begin = self._begin or self._cursor
        box = _box(begin, self._cursor)
        if self._tool is Tool.ARROW:
            arrow = Arrow(round(begin.x()), round(begin.y()), round(self._cursor.x()), round(self._cursor.y()))
            return Drawing(strokes.with_arrow(PLAIN, arrow))
        if self._tool is Tool.CROP:
            return Drawing(strokes.with_crop(PLAIN, box))
        return Drawing(PLAIN, (box,))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to draw."""
        if event.button() is Qt.MouseButton.LeftButton and not self._photo.isNull():
            self._keyed, self._cursor = False, self._in_original(event.position())
            self._on_begun(self._cursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on drawing."""
        if self._begin is not None:
            self._cursor = self._in_original(event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what was begun."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._on_ended(self._in_original(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move a cursor with the arrows, set where a stroke begins and ends with the space bar."""
        if self._tool is Tool.NONE or self._photo.isNull():
            event.ignore()
        elif event.key() in _MOVES:
            fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._move(*_MOVES[Qt.Key(event.key())], _FINE if fine else _STEP)
        elif event.key() in _SETS:
            self._keyed = True
            (self._on_ended if self._begin is not None else self._on_begun)(self._cursor)
        elif event.key() == Qt.Key.Key_Escape and self._begin is not None:
            self._begin = None
            self.update()
        else:
            event.ignore()

    def _move(self, across: int, down: int, step: int) -> None:
        onto = self._onto_screen()
        place = onto.map(self._cursor) + QPointF(across * step, down * step)
        self._keyed, self._cursor = True, self._in_original(place)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor of the keyboard where the keyboard brought one here."""
        self._keyed = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)


def _box(one: QPointF, other: QPointF) -> Box:
    across: Sequence[float] = sorted((one.x(), other.x()))
    down: Sequence[float] = sorted((one.y(), other.y()))
    return Box(int(across[0]), int(down[0]), -int(-across[1] // 1), -int(-down[1] // 1))
