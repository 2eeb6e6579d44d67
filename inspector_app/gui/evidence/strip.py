"""The evidence of the row on screen, small, beside it: look at it, add to it, drop photos onto it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from inspector_app.gui.evidence.model import PieceScreen
from inspector_app.gui.evidence.pieces_list import SMALL, small_picture
from inspector_app.gui.theme import Tokens, tokens
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.dropped_files import dropped_files
from inspector_app.gui.widgets.paragraph import Paragraph

_COLUMNS, _MOST, _KEPT = 3, 5, 128
_TILE = QSize(SMALL.width() + 2, SMALL.height() + 2)


class EvidenceStrip(Card):
    """Says which piece is to be looked at ("" for the screen on which one adds), and which files were dropped."""

    opened = Signal(str)
    files_dropped = Signal(object)
    row_shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("証跡"), parent)
        self.render_heading(self.tr("証跡"), "E")
        self.setAcceptDrops(True)
        self._shown: tuple[tuple[PieceScreen, ...], str, bool] | None = None
        self._pieces: tuple[PieceScreen, ...] = ()
        self._icons: dict[tuple[PieceScreen, float, Tokens], QIcon] = {}
        self.tiles = [_tile() for _ in range(_MOST)]
        self.add = _tile()
        self.add.setText(self.tr("＋ 追加"))
        self.add.setAccessibleName(self.tr("証跡を追加する"))
        self._words = Paragraph("", 12, role="secondary")
        grid = QGridLayout()
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setSpacing(6)
        for place, tile in enumerate((*self.tiles, self.add)):
            grid.addWidget(tile, place // _COLUMNS, place % _COLUMNS)
        grid.setColumnStretch(_COLUMNS, 1)
        self._grid = grid
        self.body.addLayout(grid)
        self.body.addWidget(self._words)
        for place, tile in enumerate(self.tiles):
            tile.clicked.connect(lambda _=False, at=place: self._on_tile(at))
        self.add.clicked.connect(lambda: self.opened.emit(""))

    @property
    def shown(self) -> object:
        """Return what is on the strip, to be compared."""
        return self._shown

    def render_pieces(self, pieces: tuple[PieceScreen, ...], words: str, *, editable: bool) -> None:
        """Show the pieces of a row, the last ones of many, and what is to be said of the site."""
        if (pieces, words, editable) == self._shown:
            return
        self._shown, self._pieces = (pieces, words, editable), pieces[-_MOST:]
        for tile, piece in zip(self.tiles, self._pieces, strict=False):
            tile.setIcon(self._icon(piece))
            tile.setToolTip(f"{piece.title}\n{piece.detail}")
            tile.setAccessibleName(f"{piece.title} {piece.detail}")
        for place, tile in enumerate(self.tiles):
            tile.setVisible(place < len(self._pieces))
        last = len(self._pieces) - (0 if editable else 1)
        self._grid.addWidget(self.add, len(self._pieces) // _COLUMNS, len(self._pieces) % _COLUMNS)
        for line in range(2):
            self._grid.setRowMinimumHeight(line, _TILE.height() if last // _COLUMNS >= line else 0)
        self.add.setVisible(editable)
        self.setAcceptDrops(editable)
        hidden = len(pieces) - len(self._pieces)
        more = self.tr("ほかに{count}件").format(count=hidden) if hidden else ""
        self._words.render_text("　".join(filter(None, (more, words))))
        self._words.setVisible(bool(more or words))

    def _icon(self, piece: PieceScreen) -> QIcon:
        """Return a piece's small picture; made once, because rows are gone through fast."""
        key = (piece, self.devicePixelRatioF(), tokens())
        icon = self._icons.get(key)
        if icon is None:
            if len(self._icons) >= _KEPT:
                self._icons.clear()
            icon = self._icons[key] = QIcon(small_picture(piece, SMALL, key[1]))
        return icon

    def in_order(self) -> Sequence[QWidget]:
        """Return what takes keys, in the order in which Tab goes through it."""
        return [*self.tiles, self.add]

    def _on_tile(self, place: int) -> None:
        self.opened.emit(self._pieces[place].id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dragged over the card."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say which files were dropped."""
        files = dropped_files(event.mimeData())
        if files:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.files_dropped.emit(files)


def _tile() -> QPushButton:
    made = button("", "tile")
    made.setIconSize(SMALL)
    made.setFixedSize(_TILE)
    return made
