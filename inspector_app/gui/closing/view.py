"""The closing talk: what is told and asked, what the contractor says, who is there, who received the copy."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.gui.closing.asked_card import AskedCard
from inspector_app.gui.closing.inspectors_card import InspectorsCard
from inspector_app.gui.closing.model import ClosingScreen
from inspector_app.gui.closing.people_card import PeopleCard
from inspector_app.gui.closing.receipt_card import ReceiptCard
from inspector_app.gui.guard.places import Place
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.columns import Columns
from inspector_app.gui.widgets.flow import Flow
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.screen_head import ScreenHead
from inspector_app.gui.widgets.text_field import TextField

_MAIN, _SIDE = 710, 568


class ClosingView(QWidget):
    """Says what was written, and what is wanted next."""

    closing_written = Signal()
    inspectors_written = Signal()
    receipt_written = Signal()
    field_left = Signal()
    paper_wanted = Signal(str)
    row_wanted = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.notice = Notice()
        self.keys = Keys()
        self.keys.on("Escape", self.tr("戻る"), self.left.emit)
        self.asked, self.people = AskedCard(), PeopleCard()
        self.receipt, self.inspectors = ReceiptCard(), InspectorsCard()
        self.comment = TextField(lines=5)
        self._held = label("", "secondary")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        columns = Columns(_MAIN, _SIDE)
        outer.addWidget(columns)
        for part in (self._head(), self.notice, self.asked, self._comment_card()):
            columns.main.addWidget(part)
        for part in (self.people, self.receipt, self._papers_card(), self.inspectors):
            columns.side.addWidget(part)
        self._connect()

    def render_closing(self, screen: ClosingScreen) -> None:
        """Show the talk as it is kept."""
        editable = screen.editable
        self._held.setText(screen.held)
        self.asked.render_asked(screen.asked, editable=editable)
        self.people.render_people(screen.attendance, editable=editable)
        self.receipt.render_receipt(screen.receipt, editable=editable, before=screen.received_before)
        self.inspectors.render_inspectors(screen.lead, screen.others, editable=editable)
        self.comment.render_text(screen.comment)
        self.comment.setReadOnly(not editable)

    def commit_composition(self) -> None:
        """Make what is being composed part of the texts."""
        for place in self.places():
            place.field.commit_composition()

    def places(self) -> Iterator[Place]:
        """Yield where texts are written."""
        yield from self.asked.places()
        yield Place("comment", self.tr("受注者の意見"), self.comment)
        for card in (self.people, self.receipt, self.inspectors):
            yield from card.places()

    def _head(self) -> ScreenHead:
        head = ScreenHead(self.tr("講評・受領"), self._held)
        head.left.connect(self.left)
        self.setFocusProxy(head)
        return head

    def _papers_card(self) -> Card:
        card = Card(self.tr("紙で渡すもの"))
        part = QWidget()
        flow = Flow(part)
        for which, words in (("closing", self.tr("講評シート")), ("site_copy", self.tr("現場控え"))):
            show = button(words)
            show.clicked.connect(lambda _=False, which=which: self.paper_wanted.emit(which))
            flow.addWidget(show)
        card.body.addWidget(part)
        return card

    def _comment_card(self) -> Card:
        words = self.tr("受注者の意見")
        card = Card(words)
        card.body.addWidget(self.comment)
        hint = self.tr("受注者の言葉のまま書きます。ないときは空欄のままにします。")
        card.body.addWidget(label(hint, "secondary", wrap=True))
        self.comment.setAccessibleName(words)
        return card

    def _connect(self) -> None:
        for card in (self.asked, self.people):
            card.written.connect(self.closing_written)
            card.left.connect(self.field_left)
        self.asked.row_wanted.connect(self.row_wanted)
        self.comment.written.connect(lambda _: self.closing_written.emit())
        self.comment.left.connect(self.field_left)
        self.inspectors.written.connect(self.inspectors_written)
        self.inspectors.left.connect(self.field_left)
        for field in (self.receipt.name, self.receipt.position):
            field.written.connect(lambda _: self.receipt_written.emit())
            field.left.connect(self.field_left)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the keys of the screen."""
        if not self.keys.take(event):
            super().keyPressEvent(event)
