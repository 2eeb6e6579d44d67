"""The list of contracts with their inspections."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.contract.model import ContractScreen, InspectionScreen
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.chip import Chip
from inspector_app.gui.widgets.emptying import empty
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.middle import Middle
from inspector_app.gui.widgets.paragraph import Paragraph


class ContractsView(QWidget):
    """Says what somebody wants to open, begin or enter."""

    entry_wanted = Signal()
    enrolment_wanted = Signal()
    start_wanted = Signal(str)
    inspection_wanted = Signal(str)
    dates_wanted = Signal(str)
    record_wanted = Signal(str)
    documents_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.keys = Keys()
        self.keys.on("Down", self.tr("次のボタンへ"), self.focusNextChild)
        self.keys.on("Up", self.tr("前のボタンへ"), self.focusPreviousChild)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(980, high=True)
        outer.addWidget(middle)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("契約"), "heading"))
        head.addStretch(1)
        self._enter = button(self.tr("契約を入力"), "main")
        self._enter.clicked.connect(self.entry_wanted)
        head.addWidget(self._enter)
        middle.column.addLayout(head)
        self._empty = self._empty_card()
        middle.column.addWidget(self._empty)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(16)
        middle.column.addLayout(self._cards)
        self._first: QWidget = self._enter

    def render_contracts(self, contracts: tuple[ContractScreen, ...], count: int) -> None:
        """Show the contracts, of which there are `count`, or what to do while there are none."""
        empty(self._cards)
        self._first = self._enter
        self._empty.setVisible(not contracts)
        for contract in contracts:
            self._cards.addWidget(self._card(contract))
        if count > len(contracts):
            rest = self.tr("ほか {count}件の契約は「すべてを検索」（Ctrl+K）で見つかります。")
            self._cards.addWidget(Paragraph(rest.format(count=count - len(contracts)), role="secondary"))

    def render_focus(self) -> None:
        """Put the keyboard onto the first inspection, or onto the first thing to do."""
        if self.isVisible():  # Qt would give the keyboard to a hidden button, too
            self._first.setFocus()

    def _empty_card(self) -> Card:
        card = Card(self.tr("まだ契約がありません"))
        card.body.setSpacing(12)
        card.add_text(
            self.tr(
                "検査する契約を入力してください。はじめての方は、練習用の材料（架空の契約）でひととおり試せます。"
                "機構の登録ファイルがあれば、先に読み込んでおくと署名までできます。"
            )
        )
        line = QHBoxLayout()
        enrol = button(self.tr("練習用の材料・登録ファイル"))
        enrol.clicked.connect(self.enrolment_wanted)
        line.addWidget(enrol)
        line.addStretch(1)
        card.body.addLayout(line)
        return card

    def _card(self, contract: ContractScreen) -> Card:
        card = Card()
        card.body.setSpacing(8)
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        title = Paragraph(f"{contract.contractor} — {contract.title}", bold=True)
        words.addWidget(title)
        words.addWidget(Paragraph(contract.details, 12, role="secondary"))
        head.addLayout(words, 1)
        if contract.practice:
            head.addWidget(Chip(self.tr("練習用")), alignment=_TOP)
        papers = button(self.tr("書類"), name=self.tr("書類 {title}").format(title=contract.title))
        papers.clicked.connect(lambda _checked=False, key=contract.id: self.documents_wanted.emit(key))
        head.addWidget(papers, alignment=_TOP)
        start = button(self.tr("検査を始める"), name=self.tr("検査を始める {title}").format(title=contract.title))
        start.clicked.connect(lambda _checked=False, key=contract.id: self.start_wanted.emit(key))
        head.addWidget(start, alignment=_TOP)
        card.body.addLayout(head)
        for inspection in contract.inspections[:_INSPECTIONS]:
            card.body.addWidget(_rule())
            card.body.addLayout(self._inspection(inspection))
        if len(contract.inspections) > _INSPECTIONS:
            older = self.tr("ほか {count}件（古い検査は「すべてを検索」で）").format(
                count=len(contract.inspections) - _INSPECTIONS
            )
            card.body.addWidget(Paragraph(older, 12, role="secondary"))
        if not contract.inspections and self._first is self._enter:
            self._first = start
        return card

    def _inspection(self, inspection: InspectionScreen) -> QHBoxLayout:
        line = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Paragraph(inspection.title))
        words.addWidget(Paragraph(inspection.details, 12, role="secondary"))
        if inspection.edition:
            words.addWidget(Paragraph(inspection.edition, 12, bold=True, role="secondary"))
        line.addLayout(words, 1)
        state = Paragraph(inspection.state, 13, bold=True, role=inspection.tone)
        state.setFixedWidth(170)
        line.addWidget(state)
        named = f"{inspection.title} {inspection.state}"
        if not inspection.frozen:
            dates = button(
                self.tr("日を直す"), "link", self.tr("調査実施日を直す {inspection}").format(inspection=named)
            )
            dates.clicked.connect(lambda _checked=False, key=inspection.id: self.dates_wanted.emit(key))
            line.addWidget(dates)
        if inspection.frozen:
            record = button(self.tr("記録を見る"), name=self.tr("記録を見る {inspection}").format(inspection=named))
            record.clicked.connect(lambda _checked=False, key=inspection.id: self.record_wanted.emit(key))
            line.addWidget(record)
        words_on_button = self.tr("続ける") if inspection.progress else self.tr("始める")
        words_on_button = self.tr("開く") if inspection.frozen else words_on_button
        resume = button(words_on_button, "" if inspection.frozen else "main", f"{words_on_button} {named}")
        resume.clicked.connect(lambda _checked=False, key=inspection.id: self.inspection_wanted.emit(key))
        line.addWidget(resume)
        if self._first is self._enter:
            self._first = resume
        return line

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the table."""
        if not self.keys.take(event):
            super().keyPressEvent(event)


_INSPECTIONS = 6
"""So many inspections of a contract are laid out; older ones are found by searching."""
_TOP = Qt.AlignmentFlag.AlignTop


def _rule() -> QFrame:
    line = QFrame()
    line.setProperty("look", "rule")
    return line
