"""The list at the left of the guide: every row with its state, or what was found."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from inspector_app.domain.ids import RowKey
from inspector_app.gui.guide.contents_model import ContentsModel, HitLine, RowLine
from inspector_app.gui.guide.line_delegate import LINE_HEIGHT, LineDelegate, prepare_line

_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class ContentsList(QTableView):
    """Says which row or hit was chosen. Letters typed here are the guide's keys, not a search.

    A table: other views ask for every line when all of them change, which takes a hundred times as long.
    """

    row_chosen = Signal(str)
    hit_chosen = Signal(object)

    def __init__(self, model: ContentsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._rendering = False
        self.setModel(model)
        self.setItemDelegate(LineDelegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(LINE_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(LINE_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAutoScroll(False)

    def render_current(self, key: RowKey) -> None:
        """Mark this row as the one on screen; nothing is marked while the row is not in the list."""
        index = self._model.place_of(key)
        if index == self.currentIndex() or self._model.shows_hits:
            return
        self._rendering = True
        self.setCurrentIndex(index)
        self._rendering = False
        if index.isValid():
            self._bring_into_sight(index)

    def render_hit(self, place: int) -> None:
        """Mark a line without choosing it."""
        index = self._model.index(place)
        self._rendering = True
        self.setCurrentIndex(index)
        self._rendering = False
        self._bring_into_sight(index)

    def prepare(self, key: RowKey) -> None:
        """Get ready to show a row, also as the chosen one."""
        line = self._model.line(self._model.place_of(key))
        if line is not None:
            prepare_line(line, self.viewport().width(), self.devicePixelRatioF())

    def scroll_ahead(self) -> None:
        """Scroll while nobody waits when the next row would be out of sight."""
        index = self.currentIndex()
        for place in (index.row() + 1, index.row() + 2):
            below = self._model.index(place)
            if below.isValid() and not self.viewport().rect().contains(self.visualRect(below)):
                self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
                return

    def _bring_into_sight(self, index: QModelIndex) -> None:
        """Scroll by half a page when the row is out of sight: scrolling at every step would repaint the list."""
        if not self.viewport().rect().contains(self.visualRect(index)):
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Say which row or hit was chosen."""
        super().currentChanged(current, previous)
        line = self._model.line(current)
        if self._rendering:
            return
        if isinstance(line, RowLine):
            self.row_chosen.emit(line.key)
        elif isinstance(line, HitLine):
            self.hit_chosen.emit(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows; leave everything else to the guide."""
        if event.key() in _KEYS and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()
