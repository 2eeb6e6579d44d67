"""One screen for keying a paper, with keys alone."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from inspector_app.domain.paper_entry import NOT_APPLICABLE, WAITING, Stage
from inspector_app.gui.guard.places import Place
from inspector_app.gui.paper.model import PaperScreen
from inspector_app.gui.paper.provenance_card import ProvenanceCard
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.chip import Chip
from inspector_app.gui.widgets.flow import Flow
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.gui.widgets.table import Table

_LEAST = 140


class PaperView(QWidget):
    """Says what was keyed, and which step is wanted."""

    marked = Signal(str)
    written = Signal()
    field_left = Signal()
    order_wanted = Signal(bool)
    step_wanted = Signal(str)
    paper_wanted = Signal(str)
    row_shown = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.notice, self.provenance = Notice(), ProvenanceCard()
        self._chip, self._keyed = Chip(""), label("", "secondary")
        self._hint, self._taken = Paragraph(), Paragraph(role="secondary")
        self._walk = button(self.tr("現場確認用紙の順"), "choice")
        self._walk.setCheckable(True)
        self._walk.clicked.connect(self.order_wanted)
        self.table: Table | None = None
        self.remarks = LineField()
        self._buttons = self._make_buttons()
        self.keys = self._make_keys()
        self._place = QVBoxLayout()
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 12, 24, 10)
        column.setSpacing(8)
        for part in (self._head(), self.notice, self.provenance, self._hint):
            column.addWidget(part)
        column.addLayout(self._place, 1)
        for part in (self._remarks_line(), self._taken, self._foot()):
            column.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(_scrolled(page))

    def render_paper(self, screen: PaperScreen, *, editable: bool) -> None:
        """Show a step; the table is made anew when the step is another one."""
        self._chip.setText(screen.step)
        self._hint.render_text(screen.hint)
        self._keyed.setText(screen.keyed)
        if self.table is None or self.table.property("columns") != str(screen.columns):
            self._make_table(screen)
        table = self.table
        if table is not None:
            at = max(0, table.current_row())
            table.render_rows([line.texts for line in screen.lines], [line.role for line in screen.lines])
            table.render_current(min(at, len(screen.lines) - 1))
        first = screen.stage is Stage.FIRST
        self._remarks_part.setVisible(first and editable)
        self._walk.setVisible(screen.stage is not Stage.COMPARE)
        shown = {
            "drop": editable,
            "once": first and editable,
            "again": screen.stage is not Stage.FIRST and editable,
            "second": first and editable,
            "compare": screen.stage is Stage.SECOND and editable,
            "take": screen.stage is Stage.COMPARE and editable,
        }
        for name, made in self._buttons.items():
            made.setVisible(shown[name])

    def render_order(self, *, walk: bool) -> None:
        """Say in which order the rows stand."""
        self._walk.setChecked(walk)

    def render_remarks(self, number: int, text: str) -> None:
        """Show the remarks of the row that has the keyboard's place."""
        self._remarks_name.setText(self.tr("No.{number} の備考").format(number=number))
        self.remarks.setAccessibleName(self._remarks_name.text())
        self.remarks.render_text(text)

    def render_taken(self, words: str) -> None:
        """Say which papers were taken over."""
        self._taken.render_text(words)
        self._taken.setVisible(bool(words))

    def render_focus(self) -> None:
        """Put the keyboard onto the list."""
        if self.table is not None:
            self.table.setFocus()

    def render_onward(self) -> None:
        """Go to the next row."""
        if self.table is not None:
            self.table.render_current(min(self.table.current_row() + 1, len(self.table.rows()) - 1))

    def commit_composition(self) -> None:
        """Make what is being composed part of the texts."""
        for place in self.places():
            place.field.commit_composition()

    def places(self) -> Iterator[Place]:
        """Yield where texts are written."""
        for field in (self.provenance.writer, self.provenance.written_at, self.remarks):
            yield Place("remarks", field.accessibleName(), field)

    def _make_table(self, screen: PaperScreen) -> None:
        if self.table is not None:
            self.table.hide()
            self.table.deleteLater()
        self.table = Table(screen.step, screen.columns)
        self.table.setProperty("columns", str(screen.columns))
        self.table.row_chosen.connect(lambda _: self.render_onward())
        self.table.row_shown.connect(lambda _: self.row_shown.emit())
        self.table.setMinimumHeight(_LEAST)
        self._place.addWidget(self.table, 1)

    def _make_keys(self) -> Keys:
        keys = Keys()
        for mark in ("A", "B", "C"):
            keys.silently(mark, lambda mark=mark: self.marked.emit(mark))  # type: ignore[misc]
        keys.tell("A B C", self.tr("結果を入れて次の項目へ"))
        keys.on("D W", self.tr("資料待ち"), lambda: self.marked.emit(WAITING))
        keys.on("N", self.tr("該当なし"), lambda: self.marked.emit(NOT_APPLICABLE))
        keys.on("Delete Backspace", self.tr("結果を消す"), lambda: self.marked.emit(""))
        keys.on("R", self.tr("備考を書く"), self.remarks.setFocus)
        keys.on("Ctrl+Return Ctrl+Enter", self.tr("次の段階へ"), self._on_forward)
        keys.on("Escape", self.tr("一覧へ、一覧からは前の画面へ"), self._on_escape)
        return keys

    def _make_buttons(self) -> dict[str, QPushButton]:
        made = {
            "drop": button(self.tr("この紙の入力をやめる")),
            "again": button(self.tr("1回目の入力に戻る")),
            "once": button(self.tr("1回の入力で取り込む")),
            "second": button(self.tr("2回目の入力へ　Ctrl+Enter"), "main"),
            "compare": button(self.tr("照合する　Ctrl+Enter"), "main"),
            "take": button(self.tr("検査に取り込む　Ctrl+Enter"), "main"),
        }
        for name, one in made.items():
            one.clicked.connect(lambda _=False, name=name: self.step_wanted.emit(name))
        return made

    def _head(self) -> QWidget:
        part = QWidget()
        flow = Flow(part)
        back = button(self.tr("← 戻る　Esc"), name=self.tr("戻る"))
        walk, hand = button(self.tr("現場確認用紙")), button(self.tr("手書き用の調査票"))
        title = label(self.tr("紙からの入力"), "heading")
        for piece in (back, title, self._chip, walk, hand, self._walk, self._keyed):
            flow.addWidget(piece)
        back.clicked.connect(self.left)
        self.setFocusProxy(back)
        walk.clicked.connect(lambda: self.paper_wanted.emit("walk"))
        hand.clicked.connect(lambda: self.paper_wanted.emit("hand"))
        return part

    def _remarks_line(self) -> QWidget:
        self._remarks_part = QWidget()
        self._remarks_name = label("", "secondary")
        line = QHBoxLayout(self._remarks_part)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._remarks_name)
        line.addWidget(self.remarks, 1)
        self.remarks.written.connect(lambda _: self.written.emit())
        self.remarks.left.connect(self.field_left)
        self.remarks.returnPressed.connect(self._on_remarks_done)
        return self._remarks_part

    def _foot(self) -> QWidget:
        part = QWidget()
        flow = Flow(part)
        for made in self._buttons.values():
            flow.addWidget(made)
        return part

    def _on_remarks_done(self) -> None:
        self.render_focus()
        self.render_onward()

    def _on_forward(self) -> None:
        for name in ("second", "compare", "take"):
            if self._buttons[name].isVisible():
                self.step_wanted.emit(name)
                return

    def _on_escape(self) -> None:
        if self.table is not None and not self.table.hasFocus():
            self.render_focus()
        else:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the keys of the list."""
        if not self.keys.take(event):
            super().keyPressEvent(event)


def _scrolled(page: QWidget) -> QScrollArea:
    """Let a page scroll where there is too little room for it."""
    area = QScrollArea()
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(page)
    page.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area
