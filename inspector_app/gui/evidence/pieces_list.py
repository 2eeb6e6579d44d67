"""The evidence of one row, one below the other: a small picture or a mark, the words, what was done to it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from inspector_app.domain.evidence import EvidenceKind
from inspector_app.domain.ids import EvidenceId
from inspector_app.gui.evidence.model import PieceScreen
from inspector_app.gui.fonts import font
from inspector_app.gui.theme import tokens

SMALL = QSize(80, 60)


_PieceRole = Qt.ItemDataRole.UserRole + 1
_GAP = 8


class _Delegate(QStyledItemDelegate):
    """Draws a small picture with the words beside it."""

    width = SMALL.width() * 2

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give every piece the same height."""
        del option, index
        return QSize(self.width, SMALL.height() + 2 * _GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one piece."""
        piece: PieceScreen = index.data(_PieceRole)
        room: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens().accent_ground))
            painter.drawRoundedRect(QRectF(room), 6, 6)
        corner = room.topLeft() + QPoint(_GAP, _GAP)
        painter.drawPixmap(corner, small_picture(piece, SMALL, painter.device().devicePixelRatioF()))
        words = room.adjusted(SMALL.width() + 2 * _GAP + 2, _GAP, -_GAP, -_GAP)
        title, detail = words.adjusted(0, 0, 0, -20), words.adjusted(0, 38, 0, 0)
        painter.setFont(font(13))
        painter.setPen(QColor(tokens().text))
        painter.drawText(title, _WRAPPED, painter.fontMetrics().elidedText(piece.title, _RIGHT, title.width() * 2 - 12))
        painter.setFont(font(11))
        painter.setPen(QColor(tokens().secondary))
        painter.drawText(detail, _WRAPPED, painter.fontMetrics().elidedText(piece.detail, _RIGHT, detail.width()))
        painter.restore()


_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWrapAnywhere)
_RIGHT = Qt.TextElideMode.ElideRight


class PiecesList(QListWidget):
    """Says which piece was chosen."""

    piece_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rendering = False
        self.setObjectName("pieces")
        self._delegate = _Delegate(self)
        self.setItemDelegate(self._delegate)
        self.setSpacing(2)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("この項目の証跡"))
        self.currentItemChanged.connect(self._on_current_changed)

    def render_pieces(self, pieces: Sequence[PieceScreen], chosen: EvidenceId | None) -> None:
        """Show these pieces, one of them chosen."""
        self._rendering = True
        self.clear()
        for piece in pieces:
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, piece.id)
            item.setData(_PieceRole, piece)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{piece.title} {piece.detail}")
            item.setToolTip(f"{piece.title}\n{piece.detail}")
            self.addItem(item)
            if piece.id == chosen:
                self.setCurrentItem(item)
        self._rendering = False

    def render_across(self, *, across: bool) -> None:
        """Stand one beside the other, in one line, or one below the other."""
        self.setFlow(QListWidget.Flow.LeftToRight if across else QListWidget.Flow.TopToBottom)
        self.setMaximumHeight(2 * SMALL.height() if across else 16_777_215)
        bars = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(bars.ScrollBarAsNeeded if across else bars.ScrollBarAlwaysOff)
        self._delegate.width = 228 if across else SMALL.width() * 2
        self.scheduleDelayedItemsLayout()

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._rendering:
            self.piece_chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def small_picture(piece: PieceScreen, size: QSize, ratio: float) -> QPixmap:
    """Return a photo cut to a size, or a sheet of paper for what is no photo."""
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(QColor(tokens().ground))
    painter = QPainter(made)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    photo = QPixmap()
    if piece.small and photo.loadFromData(piece.small):
        painter.drawPixmap(QRect(0, 0, size.width(), size.height()), photo, _middle(photo, size))
    else:
        _draw_paper(painter, QRectF(0, 0, size.width(), size.height()), filled=piece.kind is EvidenceKind.FILE)
    painter.end()
    return made


def _middle(photo: QPixmap, size: QSize) -> QRect:
    """Return the part of a photo that has the shape of a size."""
    scale = min(photo.width() / size.width(), photo.height() / size.height())
    wide, high = round(size.width() * scale), round(size.height() * scale)
    return QRect((photo.width() - wide) // 2, (photo.height() - high) // 2, wide, high)


def _draw_paper(painter: QPainter, room: QRectF, *, filled: bool) -> None:
    middle, high = room.center(), room.height() * 0.62
    wide, fold = high * 0.74, high * 0.24
    left, top = middle.x() - wide / 2, middle.y() - high / 2
    outline = [(0.0, 0.0), (wide - fold, 0.0), (wide, fold), (wide, high), (0.0, high)]
    painter.setPen(QPen(QColor(tokens().secondary), 1.5))
    painter.setBrush(QColor(tokens().panel))
    painter.drawPolygon(QPolygonF([QPointF(left + x, top + y) for x, y in outline]))
    for line in range(3):
        y = top + fold + (line + 0.7) * high * 0.2
        painter.drawLine(QPointF(left + 5, y), QPointF(left + wide - (5 if filled else 12 - 4 * line), y))
