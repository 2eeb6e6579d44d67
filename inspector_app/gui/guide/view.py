"""The guide: contents at the left, the row in the middle, what helps beside it."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from inspector_app.gui.guide.aside import Aside
from inspector_app.gui.guide.contents_list import ContentsList
from inspector_app.gui.guide.contents_model import ContentsModel, Line
from inspector_app.gui.guide.foot import Foot
from inspector_app.gui.guide.model import FormScreen, RowScreen
from inspector_app.gui.guide.row_page import RowPage
from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.text_field import TextField

_WIDE, _MEDIUM, _ROOMY = 1100, 860, 620
"""Widths from which the aside stands beside the row, the contents show words, and all targets stand in one line."""


class GuideView(QWidget):
    """Says what was pressed and written; knows nothing of inspections."""

    row_chosen = Signal(str)
    target_keyed = Signal(str)
    target_pressed = Signal(str)
    ticked = Signal(str, bool)
    method_toggled = Signal(str, bool)
    method_reason_written = Signal(str)
    remarks_written = Signal(str)
    prompt_written = Signal(str, str)
    waiting_for_written = Signal(str)
    waiting_until_set = Signal(object)
    cleared = Signal()
    flag_wanted = Signal()
    back_wanted = Signal()
    next_wanted = Signal()
    field_left = Signal()
    left = Signal()
    reopen_wanted = Signal()
    evidence_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self._row: RowScreen | None = None
        self._shortcuts: dict[int, str] = {}
        self.contents = ContentsModel(self)
        self.list = ContentsList(self.contents)
        self.list.setAccessibleName(self.tr("目次"))
        self.page, self.aside, self.foot = RowPage(), Aside(), Foot()
        self.notice = Notice(margin=16)
        self._scroll = QScrollArea()
        self._fill()
        self._connect()

    @property
    def row_shown(self) -> RowScreen | None:
        """Return the row on screen."""
        return self._row

    def render_form(self, form: FormScreen, lines: Iterable[Line]) -> None:
        """Lay the guide out for a form, and show its contents. Called once."""
        self.page.render_form(form)
        self._shortcuts = {ord(target.shortcut): target.target for target in form.targets}
        order = [self.list, *self.page.in_order(), *self.foot.in_order(), *self.aside.evidence.in_order()]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)
        self.contents.render_lines(lines)
        self._arrange()

    def render_row(self, row: RowScreen) -> None:
        """Show a row; from the top if it is another one."""
        other = self._row is None or self._row.key != row.key
        self._row = row
        self.page.render_row(row)
        self.aside.render_row(row)
        self.foot.render_row(row)
        self.list.render_current(row.key)
        room = self._scroll.viewport()
        self.page.lay_out(row, room.width(), room.height())
        if other:
            self._scroll.verticalScrollBar().setValue(0)

    def prepare_row(self, row: RowScreen) -> None:
        """Lay out what another row will need, while there is time."""
        self.page.prepare_row(row)
        self.aside.prepare_row(row)
        self.list.prepare(row.key)

    def render_frozen(self, words: str, action: str) -> None:
        """Say above the row why nothing can be changed, and offer the way back if there is one."""
        self.notice.render_notice("note", words, action)

    def render_field(self, field: str, cursor: int) -> None:
        """Put the keyboard into a field of the row, or onto the contents list."""
        found = self.page.fields().get(field)
        if found is None or found.isHidden():
            self.list.setFocus()
            return
        found.setFocus()
        found.render_cursor(cursor)
        self._scroll.ensureWidgetVisible(found)

    def field_place(self) -> tuple[str, int]:
        """Return the name of the field that has the keyboard, and where its cursor stands."""
        for name, field in self.page.fields().items():
            if field.hasFocus():
                return name, field.cursor_place()
        return "", 0

    def commit_composition(self) -> None:
        """Make what is being composed in any field part of its text."""
        for field in self.page.fields().values():
            field.commit_composition()

    def _fill(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        self._left, contents = _side("contents", (0, 8, 0, 8))
        contents.addWidget(self.list)
        self._right, self._aside_column = _side("aside", (16, 16, 16, 16))
        self._aside_column.addWidget(self.aside)
        self._right.setFixedWidth(316)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that comes and goes would change the width, and every text would be laid out twice.
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self._scroll.verticalScrollBar()
        bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setWidget(self.page)
        middle.addWidget(self.notice)
        middle.addWidget(self._scroll, 1)
        middle.addWidget(self.foot)
        line.addWidget(self._left)
        line.addLayout(middle, 1)
        line.addWidget(self._right)

    def _connect(self) -> None:
        page = self.page
        self.list.row_chosen.connect(self.row_chosen)
        page.targets.pressed.connect(self.target_pressed)
        page.criteria.ticked.connect(self.ticked)
        page.methods.toggled.connect(self.method_toggled)
        page.methods.reason.written.connect(self.method_reason_written)
        page.waiting.what.written.connect(self.waiting_for_written)
        page.waiting.until_set.connect(self.waiting_until_set)
        page.prompts.written.connect(self.prompt_written)
        page.remarks.field.written.connect(self.remarks_written)
        page.field_left.connect(self.field_left)
        self.foot.back_wanted.connect(self.back_wanted)
        self.foot.flag_wanted.connect(self.flag_wanted)
        self.foot.next_wanted.connect(self.next_wanted)
        self.notice.action_wanted.connect(self.reopen_wanted)
        self.aside.evidence.opened.connect(self.evidence_wanted)

    def _arrange(self) -> None:
        """Fit the parts into the width there is."""
        width = self.width()
        self._left.setFixedWidth(268 if width >= _MEDIUM else 84)
        wide = width >= _WIDE
        if wide and self.aside.parentWidget() is not self._right:
            self._aside_column.addWidget(self.aside)
        elif not wide and self.aside.parentWidget() is not self.page:
            self.page.take_aside(self.aside)
        self._right.setVisible(wide)
        middle = width - self._left.width() - (self._right.width() if wide else 0)
        self.page.targets.render_columns(5 if middle >= _ROOMY + 200 else 4 if middle >= _ROOMY else 2)

    def _on_key(self, event: QKeyEvent) -> bool:
        """Answer or move by one key; never while something is being typed."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._on_escape()
            return True
        if _is_typing(self.focusWidget()) or event.modifiers() not in _PLAIN:
            return False
        if key in self._shortcuts:
            self.target_keyed.emit(self._shortcuts[key])
        elif key in _MOVES_ON:
            self.next_wanted.emit()
        elif key in _MOVES_BACK:
            self.back_wanted.emit()
        elif key in _CLEARS:
            self.cleared.emit()
        elif key in (Qt.Key.Key_E, Qt.Key.Key_F):
            self.flag_wanted.emit() if key == Qt.Key.Key_F else self.evidence_wanted.emit("")
        elif key == Qt.Key.Key_R:
            self.render_field("remarks", 10**6)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self._tick(key - Qt.Key.Key_1)
        else:
            return False
        return True

    def _tick(self, place: int) -> None:
        if self._row is not None and place < len(self._row.ticks):
            tick = self._row.ticks[place]
            self.ticked.emit(tick.key, not tick.ticked)

    def _on_escape(self) -> None:
        if _is_typing(self.focusWidget()):
            self.list.setFocus()
        else:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that no field or button wanted."""
        if not self._on_key(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the parts into the new width."""
        super().resizeEvent(event)
        self._arrange()


_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ShiftModifier)
_MOVES_ON = {Qt.Key.Key_N, Qt.Key.Key_Right, Qt.Key.Key_Down}
_MOVES_BACK = {Qt.Key.Key_P, Qt.Key.Key_Left, Qt.Key.Key_Up}
_CLEARS = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}


def _is_typing(widget: QWidget | None) -> bool:
    return isinstance(widget, TextField | LineField) and not widget.isReadOnly()


def _side(name: str, margins: tuple[int, int, int, int]) -> tuple[QFrame, QVBoxLayout]:
    frame = QFrame()
    frame.setObjectName(name)
    frame.setProperty("look", "side")
    column = QVBoxLayout(frame)
    column.setContentsMargins(*margins)
    return frame, column
