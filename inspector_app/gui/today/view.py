"""The first screen: what is due with the reason of each date, what is open, what is on its way."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector_app.gui.header import CONTRACTS, OUTBOX
from inspector_app.gui.stops import ENROLMENT, ENTRY
from inspector_app.gui.today.lines import due_line, rule, work_line
from inspector_app.gui.today.model import DueLine, Lead, TodayScreen
from inspector_app.gui.today.side import LaptopCard, SentCard, YearCard
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.columns import Columns
from inspector_app.gui.widgets.emptying import empty
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.paragraph import Paragraph

_SHOWN = 8
"""So many lines of a kind are shown; the rest is counted."""


class TodayView(QWidget):
    """Says where somebody wants to go."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.keys = Keys()
        self.keys.on("Down", self.tr("次のボタンへ"), self.focusNextChild)
        self.keys.on("Up", self.tr("前のボタンへ"), self.focusPreviousChild)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        columns = Columns()
        outer.addWidget(columns)
        self._heading, self._summary = label("", "heading"), Paragraph(role="secondary")
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._heading)
        head.addWidget(self._summary)
        columns.main.addLayout(head)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(16)
        columns.main.addLayout(self._cards)
        self._sent, self._year, self._laptop = SentCard(), YearCard(), LaptopCard()
        for card in (self._sent, self._year, self._laptop):
            columns.side.addWidget(card)
        self._sent.outbox_wanted.connect(lambda: self.wanted.emit(Lead(OUTBOX)))
        self._leading: list[QPushButton] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def render_today(self, screen: TodayScreen) -> None:
        """Show the day."""
        self._heading.setText(screen.heading)
        self._summary.render_text(screen.summary)
        empty(self._cards)
        self._leading.clear()
        if screen.empty:
            self._cards.addWidget(self._beginning())
        else:
            self._cards.addWidget(self._work_card(screen))
            self._cards.addWidget(self._dues_card(screen))
            self._cards.addWidget(self._visits_card(screen))
        self._sent.render_sent(screen.waiting, screen.sent)
        self._year.render_year(screen.year)
        self._laptop.render_laptop(screen.laptop)
        if self.isVisible() and self._leading:
            self._leading[0].setFocus()

    def _beginning(self) -> Card:
        card = Card(self.tr("はじめに"))
        card.body.setSpacing(12)
        card.add_text(
            self.tr(
                "まだ契約がありません。検査する契約を入力すると、年度の期限と書きかけの検査がここに並びます。"
                "はじめての方は、練習用の材料（架空の契約）でひととおり試せます。"
            )
        )
        line = QHBoxLayout()
        enter = button(self.tr("契約を入力"), "main")
        enrol = button(self.tr("練習用の材料・登録ファイル"))
        enter.clicked.connect(lambda: self.wanted.emit(Lead(ENTRY)))
        enrol.clicked.connect(lambda: self.wanted.emit(Lead(ENROLMENT)))
        line.addWidget(enter)
        line.addWidget(enrol)
        line.addStretch(1)
        card.body.addLayout(line)
        self._leading.append(enter)
        return card

    def _work_card(self, screen: TodayScreen) -> Card:
        card = Card(self.tr("書きかけの検査"))
        card.body.setSpacing(12)
        for number, work in enumerate(screen.work[:_SHOWN]):
            if number:
                card.body.addWidget(rule())
            go, line = work_line(work)
            self._leads(go, work.lead)
            card.body.addLayout(line)
        if not screen.work:
            card.add_text(self.tr("書きかけの検査はありません。「契約」か、下の「準備する」から始めます。"))
        self._add_rest(card, len(screen.work))
        return card

    def _dues_card(self, screen: TodayScreen) -> Card:
        card = Card(self.tr("期限"))
        card.render_heading(self.tr("期限"), self.tr("近い順"))
        self._add_dues(card, screen.dues)
        if not screen.dues:
            card.add_text(self.tr("期限の過ぎたもの、近いものはありません。"))
        return card

    def _visits_card(self, screen: TodayScreen) -> Card:
        card = Card()
        card.render_heading(self.tr("今年度の定期検査がまだの契約"), screen.visits_aside)
        self._add_dues(card, screen.visits)
        if not screen.visits:
            card.add_text(self.tr("今年度の定期検査は、すべての契約で済んでいます。"))
        return card

    def _add_dues(self, card: Card, dues: tuple[DueLine, ...]) -> None:
        card.body.setSpacing(12)
        for number, due in enumerate(dues[:_SHOWN]):
            if number:
                card.body.addWidget(rule())
            go, line = due_line(due)
            self._leads(go, due.lead)
            card.body.addLayout(line)
        self._add_rest(card, len(dues))

    def _add_rest(self, card: Card, count: int) -> None:
        if count <= _SHOWN:
            return
        line = QHBoxLayout()
        rest = button(self.tr("ほか {count}件（契約の一覧へ）").format(count=count - _SHOWN), "link")
        rest.clicked.connect(lambda: self.wanted.emit(Lead(CONTRACTS)))
        line.addWidget(rest)
        line.addStretch(1)
        card.body.addLayout(line)

    def _leads(self, go: QPushButton, lead: Lead) -> None:
        go.clicked.connect(lambda: self.wanted.emit(lead))
        self._leading.append(go)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the table."""
        if not self.keys.take(event):
            super().keyPressEvent(event)
