"""What helps the judgement, beside the row and never over it."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.gui.evidence.strip import EvidenceStrip
from inspector_app.gui.guide.beside_model import BesideScreen
from inspector_app.gui.guide.history_card import HistoryCard
from inspector_app.gui.guide.model import RowScreen
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.kept_button import KeptButton
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.gui.widgets.placing import Placing


class BesideCard(Card):
    """One thing that is known of a row from elsewhere. Hidden while nothing is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        self.text = self.add_text()

    def render_beside(self, shown: BesideScreen | None) -> None:
        """Show it."""
        if self.isHidden() != (shown is None):
            self.setVisible(shown is not None)
        if shown is not None:
            if (self.heading.text(), self.aside.text()) != (shown.heading, shown.aside):
                self.render_heading(shown.heading, shown.aside)
            self.text.render_text(shown.words)


class OwnAnswerCard(BesideCard):
    """The contractor's own answer, or how to bring it here. Says that a workbook is to be read."""

    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = Paragraph(role="unmet")
        self._told.hide()
        self.choose = KeptButton(self.tr("回答ファイル（.xlsx）を読み込む"), "link")
        self.choose.clicked.connect(self.import_wanted)
        self.body.addWidget(self._told)
        self.body.addWidget(self.choose)

    @property
    def told(self) -> str:
        """Return what is said about the file that was chosen."""
        return "" if self._told.isHidden() else self._told.text()

    def render_own(self, shown: BesideScreen | None, *, editable: bool) -> None:
        """Show the answer; without any, say so, and offer to read one while the inspection is open."""
        offered = shown is None and editable
        if self.choose.isHidden() == offered:
            self.choose.setVisible(offered)
        if offered:
            shown = BesideScreen(self.tr("自己申告"), "", self.tr("受注者の回答はまだありません。"))
        self.render_beside(shown)

    def render_told(self, words: str, *, bad: bool) -> None:
        """Say what became of the file that was chosen."""
        self._told.render_role("unmet" if bad else "met")
        self._told.render_text(words)
        self._told.setVisible(bool(words))


class Aside(QWidget):
    """The visit before, the contractor's own answer, evidence, guidance, where to look, whom to ask, the history."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(14)
        self.last_visit, self.own_answer = BesideCard(), OwnAnswerCard()
        self._guidance = Card(self.tr("手引き"))
        self._guidance_text = self._guidance.add_text()
        self._where = Card(self.tr("確認する場所・尋ねる相手"))
        self._where_text = self._where.add_text()
        self.history = HistoryCard()
        self.again = KeptButton(self.tr("受注者の回答を読み込み直す（.xlsx）"), "link")
        self.again.clicked.connect(self.own_answer.import_wanted)
        self.history.body.addWidget(self.again)
        self.evidence = EvidenceStrip()
        known = (self.last_visit, self.own_answer, self.evidence, self._guidance)
        cards = (*known, self._where, self.history)
        for card in cards:
            outer.addWidget(card)
        outer.addStretch(1)
        self._placing = Placing(self, cards)
        self._alone = False
        self._shape: tuple[object, ...] = ()

    def minimumSizeHint(self) -> QSize:
        """Return no width: nothing here may be wider than the column it stands in."""
        return QSize(0, super().minimumSizeHint().height())

    def in_order(self) -> list[QWidget]:
        """Return what takes keys, in the order in which Tab goes through it."""
        return [self.own_answer.choose, *self.evidence.in_order(), self.history.show_button, self.again]

    def render_row(self, row: RowScreen, *, alone: bool) -> None:
        """Show what belongs to a row; where this stands alone in a column that scrolls, `lay_out` has to follow."""
        self._alone = alone
        if alone:
            self._placing.hold()
        self.evidence.row_shown.emit(row.key)
        self.last_visit.render_beside(row.last_visit)
        self.own_answer.render_own(row.own_answer, editable=row.editable)
        if self._guidance.isHidden() != (not row.guidance):
            self._guidance.setVisible(bool(row.guidance))
        self._guidance_text.render_text(row.guidance)
        self._where_text.render_text(_where(row))
        again = row.own_answer is not None and row.editable
        if self.again.isHidden() == again:
            self.again.setVisible(again)

    def lay_out(self, row: RowScreen, width: int, least: int) -> None:
        """Place everything for a width, at least so high, unless another layout has a place for this."""
        if not self._alone:
            return
        texts = (row.last_visit, row.own_answer, row.guidance, _where(row))
        shape = (texts, self.evidence.shown, self.history.open, width, least)
        if shape == self._shape:
            self._placing.release()  # what changed nevertheless, Qt does well alone
        else:
            self._placing.place(width, least)
        self._shape = shape

    def prepare_row(self, row: RowScreen) -> None:
        """Get ready to show a row soon."""
        texts = {row.guidance: self._guidance_text, _where(row): self._where_text}
        for shown, card in ((row.last_visit, self.last_visit), (row.own_answer, self.own_answer)):
            if shown is not None:
                texts[shown.words] = card.text
        for words, text in texts.items():
            text.prepare(words)


def _where(row: RowScreen) -> str:
    return f"{row.place}・{row.respondent}"
