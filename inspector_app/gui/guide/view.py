"""The guide: contents at the left, the row in the middle, what helps beside it."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from inspector_app.gui.guide.aside import Aside
from inspector_app.gui.guide.contents_panel import NARROW, WIDE, ContentsPanel
from inspector_app.gui.guide.dock import Dock
from inspector_app.gui.guide.fields import REMARKS
from inspector_app.gui.guide.foot import Foot
from inspector_app.gui.guide.keys import Act, acts_while_typing, fill_keys
from inspector_app.gui.guide.model import FormScreen, RowScreen
from inspector_app.gui.guide.row_page import RowPage
from inspector_app.gui.language import english
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.slim_bar import SlimBar
from inspector_app.gui.widgets.text_field import TextField

_WIDE, _MEDIUM, _ROOMY = 1100, 860, 620
"""Widths from which the aside stands beside the row, the contents show words, and all targets stand in one line."""
_ASIDE = 316
_LOW, _LOW_WITH_AID = 620, 720
"""Heights up to which the answers are docked, and where a translation stands below each question: above that, no row's
criteria push them out of sight."""


class GuideView(QWidget):
    """Says what was pressed and written; knows nothing of inspections."""

    row_chosen = Signal(str)
    acted = Signal(str)
    target_keyed = Signal(str)
    target_pressed = Signal(str)
    ticked = Signal(str, bool)
    method_toggled = Signal(str, bool)
    written = Signal(str, str)
    waiting_until_set = Signal(object)
    field_left = Signal()
    left = Signal()
    reopen_wanted = Signal()
    evidence_wanted = Signal(str)
    other_row_shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self._row: RowScreen | None = None
        self.keys = Keys()
        self._searching = False
        self.panel = ContentsPanel()
        self.contents, self.list = self.panel.model, self.panel.list
        self.page, self.aside, self.foot = RowPage(), Aside(), Foot()
        self.dock = Dock(self.page, self.foot)
        self.notice = Notice(margin=16)
        self._scroll, self._right = QScrollArea(), QFrame()
        self._aside_scroll = QScrollArea()
        self._fill()
        self._connect()

    @property
    def row_shown(self) -> RowScreen | None:
        """Return the row on screen."""
        return self._row

    def render_form(self, form: FormScreen) -> None:
        """Lay the guide out for a form. Called once."""
        self.page.render_form(form)
        for field in self.page.all_text_fields():
            field.cursorPositionChanged.connect(partial(_follow_cursor, self._scroll, field))
        for target in form.targets:
            self.keys.silently(target.shortcut, partial(self.target_keyed.emit, target.target))
        answers = " ".join(target.shortcut for target in form.targets)
        self.keys.tell(answers, self.tr("結果を付けて、次の項目へ"))
        for place in range(9):
            self.keys.silently(str(place + 1), partial(self._tick, place))
        self.keys.tell("1 9", self.tr("1番目から9番目の判断基準に印を付ける・外す"))
        fill_keys(self.keys, self._act)
        _go_with_tab([*self.panel.in_order(), *self.page.in_order(), *self.foot.in_order(), *self.aside.in_order()])
        self._arrange()

    def render_row(self, row: RowScreen) -> None:
        """Show a row; from the top if it is another one."""
        other = self._row is None or self._row.key != row.key
        self._row = row
        if other:
            self.page.phrases.hide()
            self.aside.history.render_closed()
        self.page.render_row(row)
        self.aside.render_row(row, alone=self._aside_scroll.widget() is not None)
        self.foot.render_row(row)
        room = self._scroll.viewport()
        self.page.lay_out(row, room.width(), room.height())
        beside = self._aside_scroll.viewport()
        self.aside.lay_out(row, beside.width(), beside.height())
        self.list.render_current(row.key)
        if other:
            self._scroll.verticalScrollBar().setValue(0)
            self.other_row_shown.emit()

    def render_frozen(self, words: str, action: str) -> None:
        """Say above the row why nothing can be changed, and offer the way back if there is one."""
        self.notice.render_notice("note", words, action)

    def render_searching(self, *, searching: bool) -> None:
        """Make room for the search where the contents are narrow, or give it back."""
        self._searching = searching
        self._arrange()

    def render_field(self, field: str, cursor: int) -> None:
        """Put the keyboard into a field of the row, or onto the contents list."""
        found = self.page.fields().get(field)
        if found is None or found.isHidden():
            self.list.setFocus()
            return
        found.setFocus()
        found.render_cursor(cursor)
        self._scroll.ensureWidgetVisible(found)

    def render_in_sight(self, part: QWidget) -> None:
        """Scroll so that a part of the row, or of what stands beside it, can be seen."""
        beside = self._aside_scroll.widget() is not None and self.aside.isAncestorOf(part)
        area, owner = (self._aside_scroll, self.aside) if beside else (self._scroll, self.page)
        layout = owner.layout()
        if layout is not None:
            layout.activate()
        owner.resize(owner.width(), max(area.viewport().height(), owner.heightForWidth(owner.width())))
        area.ensureWidgetVisible(part, 0, 8)

    def field_place(self) -> tuple[str, int]:
        """Return the name of the field that has the keyboard, and where its cursor stands."""
        for name, field in self.page.fields().items():
            if field.hasFocus():
                return name, field.cursor_place()
        return "", 0

    def commit_composition(self) -> None:
        """Make what is being composed in any field part of its text."""
        for field in (*self.page.fields().values(), self.page.phrases.field, self.panel.search):
            field.commit_composition()

    def _fill(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        self._right.setObjectName("aside")
        self._right.setProperty("look", "side")
        self._right.setFixedWidth(_ASIDE)
        self._aside_column = QVBoxLayout(self._right)
        self._aside_column.setContentsMargins(16, 16, 6, 8)
        _scrolling(self._aside_scroll)
        self._aside_column.addWidget(self._aside_scroll)
        self._aside_scroll.setWidget(self.aside)  # fills its own ground: nothing that lies under it is painted with it
        middle = QVBoxLayout()
        middle.setSpacing(0)
        _scrolling(self._scroll)
        self._scroll.setWidget(self.page)
        middle.addWidget(self.notice)
        middle.addWidget(self._scroll, 1)
        middle.addWidget(self.dock)
        middle.addWidget(self.foot)
        line.addWidget(self.panel)
        line.addLayout(middle, 1)
        line.addWidget(self._right)

    def _connect(self) -> None:
        page = self.page
        self.list.row_chosen.connect(self.row_chosen)
        page.targets.pressed.connect(self.target_pressed)
        page.criteria.ticked.connect(self.ticked)
        page.methods.toggled.connect(self.method_toggled)
        page.written.connect(self.written)
        page.waiting.until_set.connect(self.waiting_until_set)
        page.field_left.connect(self.field_left)
        page.remarks.phrases.clicked.connect(lambda: self.acted.emit(Act.PHRASES))
        self.aside.history.wanted.connect(lambda: self.acted.emit(Act.HISTORY))
        self.foot.acted.connect(self.acted)
        self.notice.action_wanted.connect(self.reopen_wanted)
        self.aside.evidence.opened.connect(self.evidence_wanted)

    def _arrange(self) -> None:
        """Fit the parts into the width there is."""
        width = self.width()
        words = width >= _MEDIUM or self._searching
        self.panel.render_width(wide=words)
        wide = width >= _WIDE
        if wide and self._aside_scroll.widget() is None:
            self._aside_scroll.setWidget(self.aside)
        elif not wide and self._aside_scroll.widget() is not None:
            self._aside_scroll.takeWidget()
            self.aside.setAutoFillBackground(False)
            self.page.take_aside(self.aside)
        self._right.setVisible(wide)
        middle = width - (WIDE if words else NARROW) - (_ASIDE if wide else 0)
        self.dock.render_low(low=self.height() < (_LOW_WITH_AID if english() else _LOW))
        self.page.targets.render_columns(5 if self.dock.low or middle >= _ROOMY + 200 else 4 if middle >= _ROOMY else 2)

    def _act(self, act: Act) -> None:
        if act is Act.REMARKS:
            self.render_field(REMARKS, 10**6)
        elif act is Act.EVIDENCE:
            self.evidence_wanted.emit("")
        elif act is not Act.LEAVE:
            self.acted.emit(act)
        elif _is_typing(self.focusWidget()):
            self.list.setFocus()
        else:
            self.left.emit()

    def _tick(self, place: int) -> None:
        if self._row is not None and place < len(self._row.ticks):
            tick = self._row.ticks[place]
            self.ticked.emit(tick.key, not tick.ticked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that no field or button wanted; while something is being typed, hardly any."""
        mine = acts_while_typing(event) or not _is_typing(self.focusWidget())
        if not (mine and self.keys.take(event)):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the parts into the new width."""
        super().resizeEvent(event)
        self._arrange()


def _go_with_tab(order: Sequence[QWidget]) -> None:
    for before, after in pairwise(order):
        QWidget.setTabOrder(before, after)


def _is_typing(widget: QWidget | None) -> bool:
    return isinstance(widget, TextField | LineField) and not widget.isReadOnly()


def _follow_cursor(area: QScrollArea, field: TextField) -> None:
    """Keep the cursor in sight: a long text scrolls with the page, not in its field."""
    page = area.widget()
    if page is not None and field.hasFocus():
        rect = field.cursorRect()
        place = field.viewport().mapTo(page, rect.bottomLeft())
        area.ensureVisible(0, place.y(), 0, 2 * rect.height())


def _scrolling(area: QScrollArea) -> None:
    area.setWidgetResizable(True)
    area.setVerticalScrollBar(SlimBar())
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    # A bar that comes and goes would change the width, and every text would be laid out twice.
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
