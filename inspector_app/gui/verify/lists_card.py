"""Beside the check of a record: the revocation lists in which the signers are looked up."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.verify.list_words import ListScreen
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.emptying import empty
from inspector_app.gui.widgets.mark_label import MarkLabel
from inspector_app.gui.widgets.marks import Mark
from inspector_app.gui.widgets.paragraph import Paragraph


class ListsCard(Card):
    """Says that a list is wanted, and which one is not used any more."""

    wanted = Signal()
    dropped_again = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.render_heading(self.tr("登録が取り消されていないか"))
        self.body.setSpacing(8)
        self._none = self.add_text(
            self.tr(
                "失効リスト（機構が取り消した証明書の一覧）を選ぶと、署名した人の登録が取り消されていないかも確かめます。"
            )
        )
        self._lists = QVBoxLayout()
        self._lists.setSpacing(12)
        self.body.addLayout(self._lists)
        self._choose = button(self.tr("失効リスト（.crl）を選ぶ"))
        self._choose.clicked.connect(self.wanted)
        self.body.addWidget(self._choose)

    def render_lists(self, lists: Sequence[ListScreen]) -> None:
        """Show the lists that are used; the keyboard does not get lost with one that is not any more."""
        focus = QApplication.focusWidget()
        within = focus is not None and self.isAncestorOf(focus)
        empty(self._lists)
        self._none.setVisible(not lists)
        for place, each in enumerate(lists):
            piece = _ListLine(each)
            piece.away.clicked.connect(partial(self._on_away, place))
            self._lists.addWidget(piece)
        if within:
            self._choose.setFocus()

    def _on_away(self, place: int) -> None:
        self.dropped_again.emit(place)


class _ListLine(QWidget):
    """One list with the way to take it away again."""

    def __init__(self, screen: ListScreen) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(Paragraph(screen.issuer, bold=True))
        if screen.doubt:
            line, mark = QHBoxLayout(), MarkLabel()
            line.setSpacing(8)
            mark.render_mark(Mark.TRIANGLE)
            line.addWidget(mark)
            line.addWidget(Paragraph(screen.doubt, role="partly"), 1)
            column.addLayout(line)
        for words in screen.details:
            column.addWidget(Paragraph(words, 13, role="secondary"))
        self.away = button(self.tr("外す"), name=self.tr("{issuer} の失効リストを外す").format(issuer=screen.issuer))
        line = QHBoxLayout()
        line.addWidget(self.away)
        line.addStretch(1)
        column.addLayout(line)
        self.setAccessibleName("\n".join(filter(None, (screen.issuer, screen.doubt, *screen.details))))
