"""The screen of signers: who signed, signing with another key, beginning a correction."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.signers.correction_card import CorrectionCard
from inspector_app.gui.signers.key_card import KeyCard
from inspector_app.gui.signers.model import SignersScreen
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.middle import Middle
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.gui.widgets.screen_head import ScreenHead
from inspector_app.gui.widgets.table import Table

_LINE = 28


class SignersView(QWidget):
    """Says that one wants to go back, or from here to a later or earlier version of the record."""

    left = Signal()
    earlier_wanted = Signal()
    later_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.notice = Notice()
        self.keys = Keys()
        self.keys.on("Escape", self.tr("戻る"), self.left.emit)
        self.key, self.correction = KeyCard(), CorrectionCard()
        self._told = Paragraph(role="secondary")
        columns = ((self.tr("署名欄"), 170), (self.tr("氏名"), 0), (self.tr("署名日時"), 200))
        self.table = Table(self.tr("署名の一覧"), columns)
        self._places = Card(self.tr("署名"))
        self._places.body.addWidget(self.table)
        self._places.body.addWidget(self._told)
        self._chain = Card(self.tr("版"))
        self._chain_words = Paragraph()
        self._earlier, self._later = button(self.tr("訂正前の検査を開く")), button(self.tr("訂正した検査を開く"))
        self._fill_chain()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(820, high=True)
        outer.addWidget(middle)
        for part in (self._head(), self.notice, self._places, self._chain, self.key, self.correction):
            middle.column.addWidget(part)
        middle.column.addStretch(1)

    def render_signers(self, screen: SignersScreen, *, earlier: bool, later: bool) -> None:
        """Show who signed and what can be done."""
        self.table.render_rows(tuple((line.role, line.name, line.time) for line in screen.places))
        self.table.setFixedHeight(_LINE * (len(screen.places) + 1) + 8)
        self._told.render_text(screen.told)
        self._told.setVisible(bool(screen.told))
        self._chain_words.render_text(screen.chain)
        self._chain.setVisible(bool(screen.chain))
        self._earlier.setVisible(earlier)
        self._later.setVisible(later)
        self.key.setVisible(screen.first or screen.further)
        self.correction.setVisible(screen.correctable)
        if screen.first:
            self.key.render_purpose(
                self.tr("別の鍵で署名する"),
                self.tr("この端末の鍵の代わりに、責任者の鍵のファイルやカードで署名できます。"),
                self.tr("この鍵で署名する"),
            )
        else:
            self.key.render_purpose(
                self.tr("署名を加える"),
                self.tr(
                    "二人目の調査者、監督職員の順に署名します。鍵の証明書にある人の欄に入ります。"
                    "署名を加えても、前の署名は有効なままです。"
                ),
                self.tr("署名を加える"),
            )

    def render_busy(self, words: str) -> None:
        """Show that somebody signs, or that nobody does."""
        self.key.render_busy(busy=bool(words))
        self.correction.setEnabled(not words)
        self.notice.render_notice("note", words)

    def _fill_chain(self) -> None:
        self._chain.body.addWidget(self._chain_words)
        line = QHBoxLayout()
        line.addWidget(self._earlier)
        line.addWidget(self._later)
        line.addStretch(1)
        self._chain.body.addLayout(line)
        self._earlier.clicked.connect(self.earlier_wanted)
        self._later.clicked.connect(self.later_wanted)

    def _head(self) -> ScreenHead:
        head = ScreenHead(self.tr("署名と訂正"))
        head.left.connect(self.left)
        self.setFocusProxy(head)
        return head

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key stands for."""
        if not self.keys.take(event):
            super().keyPressEvent(event)
