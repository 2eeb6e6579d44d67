"""書類: every official document of a contract, what it is for, what was made of it, and the papers to hand out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from inspector_app.gui.documents.shelf_model import DocumentLine, KindLine
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.choice_field import ChoiceField
from inspector_app.gui.widgets.columns import Columns
from inspector_app.gui.widgets.emptying import empty
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.gui.widgets.told import Told


class ShelfView(QWidget):
    """Says what is to be begun, opened, corrected, printed blank, handed out."""

    contract_chosen = Signal(str)
    begin_wanted = Signal(str, str)
    draft_wanted = Signal(str)
    issued_wanted = Signal(str)
    correction_wanted = Signal(str)
    paper_wanted = Signal(str)
    workbook_wanted = Signal()
    workbook_read = Signal()
    verify_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.keys = Keys()
        self.keys.on("Escape", self.tr("戻る"), self.left.emit)
        self._columns = Columns()
        self.notice = Notice()
        self._contract = ChoiceField()
        self._contract.setAccessibleName(self.tr("契約"))
        self._contract.activated.connect(lambda _: self.contract_chosen.emit(str(self._contract.currentData())))
        self._no_contract = Paragraph(self.tr("契約がまだありません。契約を入力すると、その書類をここで作れます。"))
        self._card = Card()
        self._card.body.setSpacing(0)
        main = self._columns.main
        main.addLayout(self._head())
        for piece in (self.notice, self._contract, self._no_contract, self._card):
            main.addWidget(piece)
        self._columns.side.addWidget(self._papers_card())
        self._columns.side.addWidget(self._workbook_card())
        self._columns.side.addWidget(self._verify_card())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._columns)

    def render_contracts(self, contracts: Sequence[tuple[str, str]], current: str) -> None:
        """Show which contract one looks at; (id, words)."""
        self._contract.clear()
        for key, words in contracts:
            self._contract.addItem(words, key)
        self._contract.setCurrentIndex(max(0, self._contract.findData(current)))
        self._contract.setVisible(bool(contracts))
        self._no_contract.setVisible(not contracts)

    def render_assessed(self, *, contract: bool, assessed: bool) -> None:
        """Offer to read the contractor's own answers, and to see them once there are some."""
        self._read.setEnabled(contract)
        self._see.setVisible(assessed)

    def render_kinds(self, kinds: Sequence[KindLine]) -> None:
        """Show the kinds with their documents."""
        empty(self._card.body)
        for place, kind in enumerate(kinds):
            if place:
                rule = QFrame()
                rule.setProperty("look", "rule")
                self._card.body.addWidget(rule)
            self._card.body.addWidget(self._kind(kind))

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        back = button(self.tr("← 戻る　Esc"), name=self.tr("戻る"))
        back.clicked.connect(self.left)
        self.setFocusProxy(back)
        line.addWidget(back)
        line.addSpacing(8)
        line.addWidget(label(self.tr("書類"), "heading"), 1)
        return line

    def _kind(self, kind: KindLine) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 10, 0, 10)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(label(kind.name, "strong"))
        names.addWidget(Paragraph(kind.purpose, 12, role="secondary"))
        if kind.hindrance:
            names.addWidget(Paragraph(kind.hindrance, 12, role="partly"))
        head.addLayout(names, 1)
        blank = button(self.tr("白紙"), "link", self.tr("{name}の白紙を見る").format(name=kind.name))
        blank.clicked.connect(lambda: self.paper_wanted.emit(f"blank:{kind.kind.value}"))
        for piece in (blank, self._begin(kind)):
            head.addWidget(piece, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        for document in kind.documents:
            column.addLayout(self._document(document, kind.name))
        return made

    def _begin(self, kind: KindLine) -> QPushButton:
        begin = button(self.tr("作る"), name=self.tr("{name}を作る").format(name=kind.name))
        begin.setEnabled(kind.may_begin)
        if len(kind.visits) > 1:
            menu = QMenu(begin)
            for key, words in kind.visits:
                action = menu.addAction(words)
                action.triggered.connect(lambda _=False, key=key: self.begin_wanted.emit(kind.kind.value, key))
            begin.setMenu(menu)
        else:
            visit = kind.visits[0][0] if kind.visits else ""
            begin.clicked.connect(lambda: self.begin_wanted.emit(kind.kind.value, visit))
        return begin

    def _document(self, document: DocumentLine, kind: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(16, 0, 0, 0)
        line.setSpacing(8)
        state = Told()
        state.render_words(document.state, document.tone)
        line.addWidget(label(document.words), 1)
        line.addWidget(state)
        name = f"{kind} {document.words}"
        key = document.id
        if document.may_correct:
            words = self.tr("訂正版を作る")
            correct = button(words, "link", f"{name} {words}")
            correct.clicked.connect(lambda: self.correction_wanted.emit(key))
            line.addWidget(correct)
        words = self.tr("見る") if document.issued else self.tr("続ける")
        show = button(words, "link", f"{name} {words}")
        signal = self.issued_wanted if document.issued else self.draft_wanted
        show.clicked.connect(lambda: signal.emit(key))
        line.addWidget(show)
        return line

    def _papers_card(self) -> Card:
        card = Card(self.tr("手渡すもの・白紙"))
        papers = {
            "policy": self.tr("基本方針（別添1）"),
            "sheet:jica.3-1": self.tr("調査シート（様式3-1）の白紙"),
            "walk:jica.3-1": self.tr("立入り用シートの白紙"),
            "assessment:jica.3-1": self.tr("自己申告シートの白紙"),
        }
        for which, words in papers.items():
            line = button(words, "link")
            line.clicked.connect(lambda _=False, which=which: self.paper_wanted.emit(which))
            card.body.addWidget(line)
        return card

    def _workbook_card(self) -> Card:
        card = Card(self.tr("受注者の自己申告（Excel）"))
        card.body.setSpacing(8)
        card.add_text(self.tr("受注者に記入してもらうファイルを書き出し、返ってきたら読み込みます。"))
        line = QHBoxLayout()
        out, back = button(self.tr("書き出す")), button(self.tr("読み込む"))
        out.setAccessibleName(self.tr("自己申告のファイルを書き出す"))
        back.setAccessibleName(self.tr("自己申告のファイルを読み込む"))
        self._read, self._see = back, button(self.tr("自己申告を見る"))
        out.clicked.connect(self.workbook_wanted)
        back.clicked.connect(self.workbook_read)
        self._see.clicked.connect(lambda: self.paper_wanted.emit("assessed"))
        line.addWidget(out)
        line.addWidget(back)
        line.addStretch(1)
        card.body.addLayout(line)
        card.body.addWidget(self._see)
        return card

    def _verify_card(self) -> Card:
        card = Card(self.tr("受け取った記録"))
        card.body.setSpacing(8)
        card.add_text(self.tr("検査記録のPDFが本物か、後から変えられていないかを確かめます。"))
        verify = button(self.tr("記録を確かめる"))
        verify.clicked.connect(self.verify_wanted)
        card.body.addWidget(verify)
        return card

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the table."""
        if not self.keys.take(event):
            super().keyPressEvent(event)
