"""The left of the guide: in which order one goes, what one looks for, which rows are still open, and the list."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.open_row import Share
from inspector_app.domain.row_order import Order
from inspector_app.gui.guide.contents_list import ContentsList
from inspector_app.gui.guide.contents_model import ContentsModel, HitLine, Line
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.kept_button import KeptButton
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.segments import Segments

WIDE, NARROW = 268, 84
_DOWN = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ContentsPanel(QFrame):
    """Says which order, share, row or hit was chosen, and what is looked for."""

    order_chosen = Signal(str)
    share_chosen = Signal(str)
    searched = Signal(str)
    hit_wanted = Signal(object)
    search_left = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contents")
        self.setProperty("look", "side")
        self.model = ContentsModel(self)
        self.list = ContentsList(self.model)
        self.list.setAccessibleName(self.tr("目次"))
        self.orders, self.search = Segments(), LineField()
        self.shares: dict[Share, KeptButton] = {}
        self._hits: list[HitLine] = []
        self._nothing = label("", "secondary", wrap=True)
        self._head = QWidget()
        self._opener = button(self.tr("探す"), "choice", self.tr("並べ替えと検索を開く"))
        self._opener.clicked.connect(self.opened)
        self._fill()
        self.orders.chosen.connect(self.order_chosen)
        self.search.written.connect(self._on_written)

    def in_order(self) -> list[QWidget]:
        """Return what takes keys, in the order in which Tab goes through it."""
        return [self._opener, *self.orders.buttons.values(), self.search, *self.shares.values(), self.list]

    def render_lines(self, lines: Iterable[Line], order: Order, share: Share) -> None:
        """Show rows in an order."""
        self._hits = []
        self._nothing.hide()
        self.model.render_lines(lines)
        self.orders.render_chosen(order)
        for name, made in self.shares.items():
            made.setChecked(name is share)

    def render_counts(self, counts: Mapping[Share, int]) -> None:
        """Say how many rows are open, and in which way."""
        for share, made in self.shares.items():
            text = self._share_words(share).format(count=counts[share])
            if text != made.text():
                made.render_words(text)
                made.setEnabled(counts[share] > 0 or made.isChecked())

    def prepare_counts(self, counts: Mapping[Share, int]) -> None:
        """Get ready to say that one row less is unassessed."""
        words = self._share_words(Share.UNASSESSED).format(count=counts[Share.UNASSESSED] - 1)
        self.shares[Share.UNASSESSED].prepare(words)

    def render_hits(self, hits: list[HitLine]) -> None:
        """Show what was found in place of the rows; Enter in the search field goes to the first."""
        self._hits = hits
        self._nothing.setVisible(not hits)
        self._nothing.setText("" if hits else self.tr("見つかりません。語を短くするか、別の書き方で探してください。"))
        self.model.render_lines(hits)
        if hits:
            self.list.render_hit(0)

    def render_search(self) -> None:
        """Put the keyboard into the search field."""
        self.search.setFocus()
        self.search.selectAll()

    def clear_search(self) -> None:
        """Look for nothing any more; says nothing."""
        self.search.render_text("")

    def render_width(self, *, wide: bool) -> None:
        """Show words, or marks and numbers alone."""
        self.setFixedWidth(WIDE if wide else NARROW)
        self._head.setVisible(wide)
        self._opener.setVisible(not wide)

    def _fill(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 8)
        outer.setSpacing(0)
        column = QVBoxLayout(self._head)
        column.setContentsMargins(12, 12, 12, 6)
        column.setSpacing(8)
        self.orders.render_choices(
            {
                Order.NUMBER: (self.tr("番号"), self.tr("番号の順に並べる（Ctrl+1）")),
                Order.PLACE: (self.tr("場所"), self.tr("場所の順に並べる（Ctrl+2）")),
                Order.METHOD: (self.tr("方法"), self.tr("確認方法の順に並べる（Ctrl+3）")),
                Order.PERSON: (self.tr("相手"), self.tr("尋ねる相手の順に並べる（Ctrl+4）")),
            }
        )
        self.search.setPlaceholderText(self.tr("項目・備考を検索　Ctrl+F"))
        self.search.setAccessibleName(self.tr("この検査の項目・備考・証跡を検索"))
        column.addWidget(self.orders)
        column.addWidget(self.search)
        column.addLayout(self._fill_shares())
        column.addWidget(self._nothing)
        self._nothing.hide()
        outer.addWidget(self._head)
        outer.addWidget(self._opener, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addWidget(self.list, 1)

    def _fill_shares(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        names = {
            Share.UNASSESSED: self.tr("未判定の項目だけを見る"),
            Share.WAITING: self.tr("資料待ちの項目だけを見る"),
            Share.LATER: self.tr("あとで見る旗の項目だけを見る"),
        }
        for share, name in names.items():
            made = KeptButton("", "choice", name)
            made.setCheckable(True)
            made.setToolTip(name)
            made.clicked.connect(lambda on, share=share: self.share_chosen.emit(share if on else Share.ALL))
            self.shares[share] = made
            line.addWidget(made)
        line.addStretch(1)
        return line

    def _share_words(self, share: Share) -> str:
        if share is Share.UNASSESSED:
            return self.tr("未判定 {count}")
        return self.tr("待 {count}") if share is Share.WAITING else self.tr("⚑ {count}")

    def _on_written(self, text: str) -> None:
        self.searched.emit(text)

    def _current_hit(self) -> HitLine | None:
        line = self.model.line(self.list.currentIndex())
        return line if isinstance(line, HitLine) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through what was found, go there with Enter, leave the search with Esc."""
        searching = self.search.hasFocus() or bool(self._hits)
        key, hit = Qt.Key(event.key()), self._current_hit()
        if not searching:
            event.ignore()
        elif key == Qt.Key.Key_Escape:
            self.search_left.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and hit is not None:
            self.hit_wanted.emit(hit)
        elif key in _DOWN and self.search.hasFocus() and self._hits:
            place = self.list.currentIndex().row() + _DOWN[key]
            self.list.render_hit(max(0, min(len(self._hits) - 1, place)))
        else:
            event.ignore()
