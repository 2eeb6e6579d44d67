"""The list at the left of the guide: every row with its state."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
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
from inspector_app.gui.guide.contents_model import ContentsModel, LineRole, RowLine, SectionLine
from inspector_app.gui.theme import tokens
from inspector_app.gui.widgets.lines import rehearse
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
        state: QStyle.StateFlag = option.state
        painter.save()
        if isinstance(line, SectionLine):
            _draw_section(painter, room, line)
        elif isinstance(line, RowLine):
            _draw_row(painter, room, line, state)
        painter.restore()


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


def _draw_row(painter: QPainter, room: QRect, line: RowLine, state: QStyle.StateFlag) -> None:
    values = tokens()
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if chosen:
        painter.fillRect(room, QColor(values.accent_ground))
        painter.fillRect(QRect(room.left(), room.top(), 3, room.height()), QColor(values.accent))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(room, QColor(values.ground))
    if chosen and state & QStyle.StateFlag.State_HasFocus:
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
    short = painter.fontMetrics().elidedText(line.short, Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, _MIDDLE | Qt.AlignmentFlag.AlignLeft, short)


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
        """Get ready to show a row as the chosen one."""
        line = self._model.line(self._model.place_of(key))
        if isinstance(line, RowLine):
            rehearse(f"{line.no} {line.short}", font(13, bold=True))

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
