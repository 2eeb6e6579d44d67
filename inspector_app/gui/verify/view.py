"""The screen on which a record is checked: drop a file on it, or choose one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.verify.lists_card import ListsCard
from inspector_app.gui.verify.model import Fact, Verdict
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.columns import Columns
from inspector_app.gui.widgets.dropped_files import dropped_files
from inspector_app.gui.widgets.emptying import empty
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.mark_label import MarkLabel
from inspector_app.gui.widgets.marks import Mark
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.paragraph import Paragraph

_MARKS = {"good": Mark.CIRCLE, "care": Mark.TRIANGLE, "bad": Mark.CROSS}
_ROLES = {"good": "met", "care": "partly", "bad": "unmet"}


class VerifyView(QWidget):
    """Says which file is to be checked, and by which anchor."""

    files_dropped = Signal(object)
    file_wanted = Signal()
    earlier_wanted = Signal()
    anchor_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.setAcceptDrops(True)
        self.keys = Keys()
        self.keys.on("Escape", self.tr("戻る"), self.left.emit)
        self.keys.on("Ctrl+O", self.tr("記録のファイルを選ぶ"), self.file_wanted.emit)
        self.notice = Notice()
        self._columns = Columns()
        self._choose = button(self.tr("ファイルを選ぶ　Ctrl+O"), "main", self.tr("記録のファイルを選ぶ"))
        self._verdict = _VerdictCard()
        self._facts, self._about = Card(), Card(self.tr("記録の内容"))
        self.lists = ListsCard()
        main, side = self._columns.main, self._columns.side
        main.addLayout(self._head())
        for piece in (self._drop_card(), self.notice, self._verdict, self._facts):
            main.addWidget(piece)
        for piece in (self._about, self._anchor_card(), self.lists, self._words_card()):
            side.addWidget(piece)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._columns)
        self.render_nothing()

    def render_nothing(self) -> None:
        """Show that nothing was checked yet."""
        for card in (self._verdict, self._facts, self._about):
            card.hide()
        self._earlier.hide()
        self._told.show()

    def render_busy(self, name: str) -> None:
        """Say that a file is being checked."""
        self.render_nothing()
        self.notice.render_notice("note", self.tr("{name} を確かめています…").format(name=name))

    def render_refusal(self, words: str) -> None:
        """Say why a file cannot be checked."""
        self.render_nothing()
        self.notice.render_notice("bad", words)

    def render_verdict(self, name: str, found: Verdict) -> None:
        """Show what was found."""
        self.notice.render_notice("note", "")
        self._verdict.render_verdict(name, found)
        empty(self._facts.body)
        for place, fact in enumerate(found.facts):
            if place:
                self._facts.body.addWidget(_rule())
            self._facts.body.addWidget(_FactLine(fact))
        self._render_about(found.about)
        self._earlier.setVisible(True)
        self._told.hide()  # in a small window the verdict is seen at once
        self._verdict.show()
        self._facts.show()

    def render_anchor(self, words: str) -> None:
        """Say by what the signers are known."""
        self._anchor_words.render_text(words)

    @property
    def verdict_words(self) -> str:
        """Return the verdict, empty before there is one."""
        return "" if self._verdict.isHidden() else self._verdict.words

    def _render_about(self, about: Sequence[tuple[str, str]]) -> None:
        empty(self._about.body)
        self._about.setVisible(bool(about))
        for name, value in about:
            self._about.body.addWidget(label(name, "secondary"))
            self._about.body.addWidget(Paragraph(value))

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        back = button(self.tr("← 戻る　Esc"), name=self.tr("戻る"))
        back.clicked.connect(self.left)
        self.setFocusProxy(back)  # what stands before it would be left out when one tabs
        line.addWidget(back)
        line.addSpacing(8)
        line.addWidget(label(self.tr("記録を確かめる"), "heading"), 1)
        return line

    def _drop_card(self) -> Card:
        card = Card()
        card.body.setSpacing(10)
        self._told = card.add_text(
            self.tr(
                "検査記録のPDFをここに落とすか、ファイルを選んでください。失効リスト（.crl）も落とせます。"
                "ネットワークは使わず、ファイルは変えません。"
            )
        )
        line = QHBoxLayout()
        self._earlier = button(self.tr("ほかの版の記録も選ぶ"))
        self._earlier.clicked.connect(self.earlier_wanted)
        line.addWidget(self._choose)
        line.addWidget(self._earlier)
        line.addStretch(1)
        card.body.addLayout(line)
        self._choose.clicked.connect(self.file_wanted)
        return card

    def _anchor_card(self) -> Card:
        card = Card(self.tr("だれの署名を信頼するか"))
        card.body.setSpacing(8)
        self._anchor_words = card.add_text()
        choose = button(self.tr("信頼の起点（.pem）を選ぶ"))
        choose.clicked.connect(self.anchor_wanted)
        card.body.addWidget(choose)
        return card

    def _words_card(self) -> Card:
        card = Card(self.tr("ことばの説明"))
        card.body.setSpacing(8)
        for words in (
            self.tr("電子署名は、署名した人だけが作れ、後から1文字でも変えると合わなくなる印です。"),
            self.tr("証明書は、その署名がだれのものかを機構が保証する書き付けです。"),
            self.tr(
                "信頼の起点は、機構が配る、証明書を確かめるもとになるファイルです。機構から直接受け取ってください。"
            ),
            self.tr("失効リストは、登録を取り消した人の証明書を機構が並べたファイルです。新しいものほど確かです。"),
        ):
            card.body.addWidget(Paragraph(words, 13, role="secondary"))
        return card

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the table."""
        if not self.keys.take(event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files: a record, its other editions, and revocation lists."""
        if event.mimeData().urls() and all(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say which files were dropped."""
        event.acceptProposedAction()
        self.files_dropped.emit(dropped_files(event.mimeData()))


class _VerdictCard(QFrame):
    """The verdict: shape first, colour second, then the sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 14, 16, 14)
        line.setSpacing(14)
        self._mark = MarkLabel()
        self._name = Paragraph("", 12, role="secondary")
        self._words = Paragraph("", 19, bold=True)
        self._meaning = Paragraph()
        column = QVBoxLayout()
        column.setSpacing(4)
        for piece in (self._name, self._words, self._meaning):
            column.addWidget(piece)
        upright = QVBoxLayout()
        upright.addWidget(self._mark)
        upright.addStretch(1)
        line.addLayout(upright)
        line.addLayout(column, 1)

    @property
    def words(self) -> str:
        """Return the verdict's sentence."""
        return self._words.text()

    def render_verdict(self, name: str, found: Verdict) -> None:
        """Show a verdict."""
        self.setProperty("tone", found.tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self._mark.render_mark(_MARKS[found.tone])
        self._name.render_text(name)
        self._words.render_text(found.words)
        self._words.render_role(_ROLES[found.tone])
        self._meaning.render_text(found.meaning)


class _FactLine(QWidget):
    """One question with its answer."""

    def __init__(self, fact: Fact) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 8, 0, 8)
        line.setSpacing(12)
        mark = MarkLabel()
        mark.render_mark(_MARKS[fact.tone])
        upright = QVBoxLayout()
        upright.addWidget(mark)
        upright.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(label(fact.question, "secondary"))
        column.addWidget(Paragraph(fact.answer, bold=True, role="unmet" if fact.tone == "bad" else "text"))
        for words in fact.details:
            column.addWidget(Paragraph(words, 13, role="secondary"))
        line.addLayout(upright)
        line.addLayout(column, 1)
        self.setAccessibleName(f"{fact.question} {fact.answer}")


def _rule() -> QFrame:
    line = QFrame()
    line.setProperty("look", "rule")
    return line
