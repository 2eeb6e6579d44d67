"""The list at the left of the guide: every row with its state."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from inspector_app.domain.ids import RowKey
from inspector_app.gui.fonts import font
from inspector_app.gui.guide.contents_model import ContentsModel, Line, LineRole, RowLine, SectionLine
from inspector_app.gui.theme import Tokens, tokens
from inspector_app.gui.widgets.marks import SIDE, draw_mark

_LINE_HEIGHT, _LEFT, _NARROW = 30, 16, 140
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class _LineDelegate(QStyledItemDelegate):
    """Draws a heading or a row; in a narrow list only mark and number."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give every line the same height."""
        del option, index
        return QSize(60, _LINE_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one line."""
        line = index.data(LineRole)
        room: QRect = option.rect
        ratio = painter.device().devicePixelRatio()
        if line is None:
            return
        if ratio == round(ratio):
            painter.drawPixmap(room.topLeft(), _picture(line, room.size(), _look(option.state), ratio))
            return
        painter.save()  # between two pixels a picture would be blurred
        _draw(painter, room, line, _look(option.state))
        painter.restore()


_Look = tuple[bool, bool, bool]
"""Whether a line is chosen, has the keyboard, is under the mouse."""
_pictures: dict[tuple[Line, int, int, _Look, float, Tokens], QPixmap] = {}
"""Lines as they were drawn before: words cost far more than a picture of them."""
_KEPT = 256


def _look(state: QStyle.StateFlag) -> _Look:
    flags = QStyle.StateFlag
    chosen, focused, hovered = flags.State_Selected, flags.State_HasFocus, flags.State_MouseOver
    return bool(state & chosen), bool(state & focused), bool(state & hovered)


def _picture(line: Line, size: QSize, look: _Look, ratio: float) -> QPixmap:
    """Return a line on its ground."""
    key = (line, size.width(), size.height(), look, ratio, tokens())
    picture = _pictures.get(key)
    if picture is None:
        if len(_pictures) >= _KEPT:
            _pictures.clear()
        picture = _pictures[key] = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(tokens().panel))
        painter = QPainter(picture)
        _draw(painter, QRect(QPoint(0, 0), size), line, look)
        painter.end()
    return picture


def _draw(painter: QPainter, room: QRect, line: Line, look: _Look) -> None:
    if isinstance(line, SectionLine):
        _draw_section(painter, room, line)
    else:
        _draw_row(painter, room, line, look)


def _draw_section(painter: QPainter, room: QRect, line: SectionLine) -> None:
    painter.setFont(font(12))
    painter.setPen(QColor(tokens().secondary))
    inside = room.adjusted(_LEFT, 6, -_LEFT, 0)
    if room.width() < _NARROW:
        painter.drawText(inside, _MIDDLE | Qt.AlignmentFlag.AlignHCenter, f"{line.judged}／{line.total}")
        return
    count = f"{line.judged}／{line.total}"
    painter.drawText(inside, _MIDDLE | Qt.AlignmentFlag.AlignRight, count)
    width = inside.width() - painter.fontMetrics().horizontalAdvance(count) - 8
    words = painter.fontMetrics().elidedText(line.label, Qt.TextElideMode.ElideRight, width)
    painter.drawText(inside, _MIDDLE | Qt.AlignmentFlag.AlignLeft, words)


def _draw_row(painter: QPainter, room: QRect, line: RowLine, look: _Look) -> None:
    values = tokens()
    chosen, focused, hovered = look
    if chosen:
        painter.fillRect(room, QColor(values.accent_ground))
        painter.fillRect(QRect(room.left(), room.top(), 3, room.height()), QColor(values.accent))
    elif hovered:
        painter.fillRect(room, QColor(values.ground))
    if chosen and focused:
        painter.setPen(QPen(QColor(values.accent), 1.5))
        painter.drawRect(QRectF(room).adjusted(1, 1, -1, -1))
    corner = QPointF(room.left() + _LEFT, room.top() + (room.height() - SIDE) // 2)
    draw_mark(painter, corner, line.mark, flagged=line.flagged)
    number = QRect(room.left() + _LEFT + SIDE + 2, room.top(), 25, room.height())
    painter.setFont(font(13, bold=chosen))
    painter.setPen(QColor(values.text if chosen else values.secondary))
    painter.drawText(number, _MIDDLE | Qt.AlignmentFlag.AlignRight, str(line.no))
    if room.width() < _NARROW:
        return
    painter.setPen(QColor(values.text))
    words = QRect(number.right() + 9, room.top(), room.right() - number.right() - 17, room.height())
    if line.pieces:
        words.setRight(words.right() - _draw_pieces(painter, words, line.pieces))
    short = painter.fontMetrics().elidedText(line.short, Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, _MIDDLE | Qt.AlignmentFlag.AlignLeft, short)


def _draw_pieces(painter: QPainter, room: QRect, pieces: int) -> int:
    """Draw a small picture with the number of pieces of evidence at the right; return how much room it takes."""
    painter.save()
    painter.setFont(font(11))
    painter.setPen(QPen(QColor(tokens().secondary), 1))
    count = str(pieces)
    wide = painter.fontMetrics().horizontalAdvance(count)
    painter.drawText(room, _MIDDLE | Qt.AlignmentFlag.AlignRight, count)
    frame = QRectF(room.right() - wide - 15, room.center().y() - 4.5, 12, 9)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawRoundedRect(frame, 1.5, 1.5)
    painter.drawEllipse(frame.center(), 2.2, 2.2)
    painter.restore()
    return wide + 22


class ContentsList(QTreeView):
    """Says which row was chosen. Letters typed here are the guide's keys, not a search."""

    row_chosen = Signal(str)

    def __init__(self, model: ContentsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._rendering = False
        self.setModel(model)
        self.setItemDelegate(_LineDelegate(self))
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAutoScroll(False)

    def render_current(self, key: RowKey) -> None:
        """Mark this row as the one on screen."""
        index = self._model.place_of(key)
        if index == self.currentIndex():
            return
        self._rendering = True
        self.setCurrentIndex(index)
        self._rendering = False
        self._bring_into_sight(index)

    def prepare(self, key: RowKey) -> None:
        """Get ready to show a row, also as the chosen one."""
        line = self._model.line(self._model.place_of(key))
        ratio = self.devicePixelRatioF()
        if line is not None and ratio == round(ratio):
            size = QSize(self.viewport().width(), _LINE_HEIGHT)
            for look in ((False, False, False), (True, True, False)):
                _picture(line, size, look, ratio)

    def scroll_ahead(self) -> None:
        """Scroll while nobody waits when the next row would be out of sight."""
        index = self.currentIndex()
        for place in (index.row() + 1, index.row() + 2):
            if self._model.line(self._model.index(place)) is not None:
                below = self._model.index(place)
                if not self.viewport().rect().contains(self.visualRect(below)):
                    self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
                    return

    def _bring_into_sight(self, index: QModelIndex) -> None:
        """Scroll by half a page when the row is out of sight: scrolling at every step would repaint the list."""
        if not self.viewport().rect().contains(self.visualRect(index)):
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Say which row was chosen."""
        super().currentChanged(current, previous)
        line = self._model.line(current)
        if isinstance(line, RowLine) and not self._rendering:
            self.row_chosen.emit(line.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows; leave everything else to the guide."""
        if event.key() in _KEYS:
            super().keyPressEvent(event)
        else:
            event.ignore()
