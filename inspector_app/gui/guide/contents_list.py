"""The list at the left of the guide: every row with its state, or what was found."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from inspector_app.domain.ids import RowKey
from inspector_app.gui.guide.contents_model import ContentsModel, HitLine, RowLine, SectionLine
from inspector_app.gui.guide.line_painting import CHOSEN, LINE_HEIGHT, PLAIN, Look, line_picture, paint_line
from inspector_app.gui.theme import colour
from inspector_app.gui.widgets.marks import Mark

_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class ContentsList(QTableView):
    """Says which row or hit was chosen. Letters typed here are the guide's keys, not a search.

    A table: other views ask for every line when all of them change, which takes a hundred times as long. It paints its
    lines itself: a delegate costs three times as much as the pictures of the lines.
    """

    row_chosen = Signal(str)
    hit_chosen = Signal(object)

    def __init__(self, model: ContentsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._rendering = False
        self._hovered = -1
        self.setModel(model)
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
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

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
        if isinstance(line, RowLine):
            for look in (PLAIN, CHOSEN):
                line_picture(line, self.viewport().width(), look, self.devicePixelRatioF())

    def prepare_marks(self, key: RowKey, marks: Iterable[Mark]) -> None:
        """Get ready to show a row with any of these marks, and what its heading counts then."""
        place = self._model.place_of(key)
        line, heading = self._model.line(place), self._model.heading_of(place)
        width, ratio = self.viewport().width(), self.devicePixelRatioF()
        if not isinstance(line, RowLine):
            return
        for mark in marks:
            marked = replace(line, mark=mark)
            line_picture(marked, width, PLAIN, ratio)
            if heading is not None and marked.judged != line.judged:
                counted = replace(heading, judged=heading.judged + marked.judged - line.judged)
                line_picture(counted, width, PLAIN, ratio)

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

    def _look(self, place: int) -> Look:
        chosen = place == self.currentIndex().row()
        return chosen, chosen and self.hasFocus(), place == self._hovered

    def _render_hovered(self, place: int) -> None:
        before, self._hovered = self._hovered, place
        for changed in {before, place} - {-1}:
            if before != place:
                self.update(self._model.index(changed))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines in sight that have changed, and the ground below the last one."""
        viewport = self.viewport()
        painter, ratio, region = QPainter(viewport), self.devicePixelRatioF(), event.region()
        above, bounds, width = self.verticalOffset(), event.rect(), viewport.width()
        for place in range((bounds.top() + above) // LINE_HEIGHT, (bounds.bottom() + above) // LINE_HEIGHT + 1):
            room = QRect(0, place * LINE_HEIGHT - above, width, LINE_HEIGHT)
            if not region.intersects(room):
                continue
            line = self._model.line_at(place)
            if line is None:
                painter.fillRect(room, colour("panel"))
            else:
                look = PLAIN if isinstance(line, SectionLine) else self._look(place)
                paint_line(painter, room, line, look, ratio)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the line under the mouse."""
        super().mouseMoveEvent(event)
        self._render_hovered(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        """Mark no line any more."""
        super().leaveEvent(event)
        self._render_hovered(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows; leave everything else to the guide."""
        if event.key() in _KEYS and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()
