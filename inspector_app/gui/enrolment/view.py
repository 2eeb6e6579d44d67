"""Whose laptop this is, and how it becomes somebody's."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.enrolment.offer_card import OfferCard
from inspector_app.gui.guard.places import Place
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.fingerprint import Fingerprint
from inspector_app.gui.widgets.form_line import FormLine
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.middle import Middle
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.paragraph import Paragraph


class EnrolmentView(QWidget):
    """Says which way somebody takes."""

    practice_wanted = Signal()
    file_wanted = Signal()
    request_wanted = Signal()
    kept = Signal()
    refused = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(720, high=True)
        outer.addWidget(middle)
        self._standing = Paragraph(role="secondary")
        self._own = Fingerprint()
        self.offer = OfferCard()
        self.notice = Notice()
        self.name = LineField()
        self._practice = button(self.tr("練習用の材料を読み込む"), "main")
        middle.column.addWidget(label(self.tr("この端末の準備"), "heading"))
        middle.column.addWidget(self._standing)
        middle.column.addWidget(self._own)
        middle.column.addWidget(self.notice)
        middle.column.addWidget(self.offer)
        self.offer.hide()
        for card in (self._practice_card(), self._request_card(), self._file_card()):
            middle.column.addWidget(card)
        on = button(self.tr("契約の一覧へ"), name=self.tr("契約の一覧へ"))
        on.clicked.connect(self.left)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(on)
        middle.column.addLayout(line)
        self.offer.kept.connect(self.kept)
        self.offer.refused.connect(self.refused)
        self.setFocusProxy(self._practice)

    @property
    def standing(self) -> str:
        """Return what is said about whose laptop this is."""
        return self._standing.text()

    @property
    def own_fingerprint(self) -> str:
        """Return the fingerprint of the agency that this laptop trusts, as it is shown."""
        return self._own.words

    def render_standing(self, words: str, anchors: tuple[str, ...] = ()) -> None:
        """Say whose laptop this is, and by what it knows its agency."""
        self._standing.render_text(words)
        self._own.render_digests(anchors)

    def render_offer(self, lines: tuple[tuple[str, str], ...], anchors: tuple[str, ...]) -> None:
        """Show what a file says, before it is kept; without lines there is no file."""
        self.offer.render_offer(lines, anchors)
        self.offer.setVisible(bool(lines))
        if lines:
            self.offer.setFocus()

    def render_name_problem(self, words: str) -> None:
        """Say what is wrong with the name."""
        self._name_line.render_problem(words)

    def places(self) -> Iterator[Place]:
        """Yield where texts are written."""
        yield Place("name", self.tr("調査者の氏名"), self.name)

    def _practice_card(self) -> Card:
        card = Card(self.tr("はじめての方"))
        card.add_text(
            self.tr(
                "架空の契約と受注者で、検査から署名までを試せます。印刷物にはすべて「見本」と入り、機構には送られません。"
            )
        )
        card.body.addLayout(_right(self._practice))
        self._practice.clicked.connect(self.practice_wanted)
        return card

    def _request_card(self) -> Card:
        card = Card(self.tr("1. 機構に登録を申請する"))
        card.body.setSpacing(8)
        card.add_text(
            self.tr("この端末だけの署名の鍵を作り、申請ファイルを保存します。ファイルを機構の担当者に渡してください。")
        )
        self._name_line = FormLine(self.tr("調査者の氏名"), self.name)
        card.body.addWidget(self._name_line)
        ask = button(self.tr("申請ファイルを保存"))
        card.body.addLayout(_right(ask))
        ask.clicked.connect(self._on_request)
        return card

    def _file_card(self) -> Card:
        card = Card(self.tr("2. 機構の登録ファイルを読み込む"))
        card.add_text(
            self.tr(
                "申請に対して機構から受け取ったファイルを読み込むと、正式な記録に署名し、送信できるようになります。"
            )
        )
        load = button(self.tr("登録ファイルを選ぶ"))
        card.body.addLayout(_right(load))
        load.clicked.connect(self.file_wanted)
        return card

    def _on_request(self) -> None:
        self.name.commit_composition()
        self.request_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the contracts on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _right(piece: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addStretch(1)
    line.addWidget(piece)
    return line
