"""The evidence of one row, one below the other: a small picture or a mark, the words, what was done to it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from inspector_app.domain.evidence import EvidenceKind
from inspector_app.domain.ids import EvidenceId
from inspector_app.gui.evidence.model import PieceScreen
from inspector_app.gui.theme import tokens

SMALL = QSize(80, 60)


class PiecesList(QListWidget):
    """Says which piece was chosen."""

    piece_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rendering = False
        self.setObjectName("pieces")
        self.setIconSize(SMALL)
        self.setWordWrap(True)
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
            item = QListWidgetItem(QIcon(small_picture(piece, SMALL, self.devicePixelRatioF())), _words(piece))
            item.setData(Qt.ItemDataRole.UserRole, piece.id)
            self.addItem(item)
            if piece.id == chosen:
                self.setCurrentItem(item)
        self._rendering = False

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


def _words(piece: PieceScreen) -> str:
    return f"{piece.title}\n{piece.detail}"
