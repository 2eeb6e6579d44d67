"""The log: a list with the latest entry first, and the whole of the entry that one is at."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from inspector_app.gui.vault_care.log.filter_bar import FilterBar
from inspector_app.gui.vault_care.log.model import LineScreen
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.confirm import Confirm
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.gui.widgets.table import Table

_TABLE, _DETAIL = 220, 260
"""Pixels in height that the list has at least, and the entry where it stands below the list."""
_WIDE_ENOUGH = 900
"""From this width on the entry stands beside the list, else below it."""


class LogView(QWidget):
    """Says what is wanted of the log."""

    csv_wanted = Signal()
    pdf_wanted = Signal()
    subject_wanted = Signal(str, str)
    more_wanted = Signal()
    check_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self._lines: tuple[LineScreen, ...] = ()
        self.keys = Keys()
        self.keys.on("Escape", self.tr("戻る"), self.left.emit)
        self.notice, self.filter = Notice(), FilterBar()
        self._chain = Paragraph(self.tr("連鎖を確かめています…"), 12, role="secondary")
        self._count = label("", "secondary")
        self.table = self._made_table()
        self.table.setMinimumHeight(_TABLE)
        self._more = button(self.tr("さらに前を読む"))
        self._detail = self._detail_panel()
        self._sure = Confirm(
            "",
            self.tr("暗号化せずに書き出す"),
            self.tr(
                "CSVファイルは暗号化されません。誰でも読めるので、渡したあとは消してください。書き出したことは記録簿に残ります。"
            ),
        )
        self._sure.confirmed.connect(self.csv_wanted)
        column = self._made_column()
        column.setSpacing(12)
        column.addLayout(self._head())
        column.addWidget(self.notice)
        column.addWidget(self._sure)
        column.addWidget(self.filter)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(12)
        self._body.addWidget(self.table, 9)
        self._body.addWidget(self._detail, 4)
        column.addLayout(self._body, 1)
        line = QHBoxLayout()
        line.addWidget(self._count, 1)
        line.addWidget(self._more)
        column.addLayout(line)
        self.table.row_shown.connect(self._on_row)
        self._more.clicked.connect(self.more_wanted)

    @property
    def chain(self) -> str:
        """Return what is said about the chain."""
        return self._chain.text()

    @property
    def detail(self) -> str:
        """Return the whole of the entry that is shown."""
        return f"{self._heading.text()}\n{self._about.text()}\n{self._points.text()}\n{self._hash.text()}"

    def render_lines(self, lines: tuple[LineScreen, ...], count: str, *, more: bool) -> None:
        """Show these entries; `more` offers to read further back."""
        self._lines = lines
        self.table.render_rows([line.cells for line in lines], [line.role for line in lines])
        self._count.setText(count)
        self._more.setVisible(more)
        self._detail.setVisible(bool(lines))
        if lines:
            self.table.render_current(0)
            if self._back.hasFocus():
                self.table.setFocus()

    def render_chain(self, words: str, role: str, *, offer: bool = False) -> None:
        """Say whether the chain holds, or offer to check it."""
        self._check.setVisible(offer)
        self._chain.render_text(words)
        self._chain.render_role(role)

    def render_busy(self, *, busy: bool) -> None:
        """Show that something is being written."""
        for part in (self._csv, self._pdf):
            part.setEnabled(not busy)

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        back = self._back = button(self.tr("← 戻る　Esc"), name=self.tr("戻る"))
        self.setFocusProxy(back)
        self._check = button(self.tr("連鎖を確かめる"))
        self._check.hide()
        self._check.clicked.connect(self.check_wanted)
        self._csv = button(self.tr("CSVに書き出す"), name=self.tr("記録簿をCSVに書き出す"))
        self._pdf = button(self.tr("印刷用に見る"), name=self.tr("記録簿の写しを印刷用に見る"))
        line.addWidget(back)
        line.addSpacing(8)
        line.addWidget(label(self.tr("記録簿"), "heading"))
        line.addSpacing(16)
        line.addWidget(self._chain, 1)
        line.addWidget(self._check)
        line.addWidget(self._csv)
        line.addWidget(self._pdf)
        back.clicked.connect(self.left)
        self._csv.clicked.connect(self._sure.ask)
        self._pdf.clicked.connect(self.pdf_wanted)
        return line

    def _made_column(self) -> QVBoxLayout:
        """Return the column of this screen; it scrolls where there is too little room."""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        room = QScrollArea()
        room.setWidgetResizable(True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        page.setObjectName("page")
        page.setAutoFillBackground(False)
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 16, 24, 16)
        room.setWidget(page)
        room.viewport().setAutoFillBackground(False)
        outer.addWidget(room)
        return column

    def _made_table(self) -> Table:
        columns = (
            (self.tr("番号"), 66),
            (self.tr("日時"), 196),
            (self.tr("したこと"), 150),
            (self.tr("対象"), 200),
            (self.tr("内容"), 0),
        )
        return Table(self.tr("記録簿"), columns, whole=(1,))

    def _detail_panel(self) -> QScrollArea:
        panel = QScrollArea()
        panel.setWidgetResizable(True)
        panel.setFrameShape(QFrame.Shape.NoFrame)
        panel.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        panel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        card = Card()
        card.body.setSpacing(8)
        self._heading, self._about = Paragraph(bold=True), Paragraph("", 12, role="secondary")
        self._points, self._hash = Paragraph(), Paragraph("", 12, role="secondary")
        self._only = button(self.tr("この対象だけを見る"))
        self._only.clicked.connect(self._on_only)
        for part in (self._heading, self._about, self._points, label("SHA-256", "secondary"), self._hash, self._only):
            card.body.addWidget(part)
        card.body.addStretch(1)
        panel.setWidget(card)
        return panel

    def _on_row(self, row: int) -> None:
        line = self._lines[row]
        self._heading.render_text(line.heading)
        self._about.render_text(line.about)
        self._points.render_text("\n".join(line.points))
        self._hash.render_text(line.sha256)
        self._only.setEnabled(bool(line.subject))

    def _on_only(self) -> None:
        row = self.table.current_row()
        if 0 <= row < len(self._lines):
            self.subject_wanted.emit(self._lines[row].subject, self._lines[row].subject_words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the keys of this screen."""
        if not self.keys.take(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put list and entry side by side where there is room."""
        wide = self.width() >= _WIDE_ENOUGH
        self._detail.setMinimumHeight(0 if wide else _DETAIL)
        self._body.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        super().resizeEvent(event)
