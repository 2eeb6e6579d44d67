"""The closing talk: what is told and asked, what the contractor says, who is there, who received the copy."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.closing.asked_card import AskedCard
from inspector_app.gui.closing.inspectors_card import InspectorsCard
from inspector_app.gui.closing.model import ClosingScreen
from inspector_app.gui.closing.people_card import PeopleCard
from inspector_app.gui.closing.receipt_card import ReceiptCard
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.middle import Middle
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.text_field import TextField

_WIDE = 1240


class ClosingView(QWidget):
    """Says what was written, and what is wanted next."""

    closing_written = Signal()
    inspectors_written = Signal()
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
        middle = Middle(_WIDE, high=True)
        outer.addWidget(middle)
        middle.column.addWidget(self._head())
        middle.column.addWidget(self.notice)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(self._column(self.asked, self._comment_card()), 5)
        columns.addLayout(self._column(self.people, self.receipt, self.inspectors), 4)
        middle.column.addLayout(columns)
        self._connect()

    def render_closing(self, screen: ClosingScreen) -> None:
        """Show the talk as it is kept."""
        editable = screen.editable
        self._held.setText(screen.held)
        self.asked.render_asked(screen.asked, editable=editable)
        self.people.render_people(screen.attendance, editable=editable)
        self.receipt.render_receipt(screen.receipt, editable=editable)
        self.inspectors.render_inspectors(screen.lead, screen.others, editable=editable)
        self.comment.render_text(screen.comment)
        self.comment.setReadOnly(not editable)

    def commit_composition(self) -> None:
        """Make what is being composed part of the texts."""
        fields = (*self.asked.fields, *self.people.fields, *self.inspectors.fields)
        for field in (*fields, self.receipt.name, self.receipt.position):
            field.commit_composition()
        self.comment.commit_composition()

    def _head(self) -> QWidget:
        part = QWidget()
        line = QHBoxLayout(part)
        line.setContentsMargins(0, 0, 0, 0)
        back = button(self.tr("← 戻る　Esc"), name=self.tr("戻る"))
        sheet, copy = button(self.tr("講評シート")), button(self.tr("現場控え"))
        line.addWidget(back)
        line.addSpacing(8)
        line.addWidget(label(self.tr("講評・受領"), "heading"))
        line.addSpacing(8)
        line.addWidget(self._held)
        line.addStretch(1)
        line.addWidget(sheet)
        line.addWidget(copy)
        back.clicked.connect(self.left)
        self.setFocusProxy(back)
        sheet.clicked.connect(lambda: self.paper_wanted.emit("closing"))
        copy.clicked.connect(lambda: self.paper_wanted.emit("site_copy"))
        return part

    def _comment_card(self) -> Card:
        words = self.tr("受注者の意見")
        card = Card(words)
        card.body.addWidget(self.comment)
        hint = self.tr("受注者の言葉のまま書きます。ないときは空欄のままにします。")
        card.body.addWidget(label(hint, "secondary", wrap=True))
        self.comment.setAccessibleName(words)
        return card

    def _column(self, *cards: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(16)
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        return column

    def _connect(self) -> None:
        for card in (self.asked, self.people):
            card.written.connect(self.closing_written)
            card.left.connect(self.field_left)
        self.asked.row_wanted.connect(self.row_wanted)
        self.comment.written.connect(lambda _: self.closing_written.emit())
        self.comment.left.connect(self.field_left)
        self.inspectors.written.connect(self.inspectors_written)
        self.inspectors.left.connect(self.field_left)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the keys of the screen."""
        if not self.keys.take(event):
            super().keyPressEvent(event)
