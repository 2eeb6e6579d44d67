"""The final rating, the rule it follows from, and every row that decides it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.review.model import RatingScreen
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.emptying import empty
from inspector_app.gui.widgets.flow import Flow
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.mark_label import MarkLabel
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.gui.widgets.text_field import TextField


class RatingCard(Card):
    """Says which row is wanted."""

    row_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("最終評価"), parent)
        self.body.setSpacing(8)
        self._mark, self._words = MarkLabel(), label("", "heading")
        self._rule, self._counts = Paragraph(role="secondary"), Paragraph(role="secondary")
        self._reasons = QVBoxLayout()
        self._reasons.setSpacing(4)
        self._care = Notice()
        self.remarks = TextField(lines=3)
        line = QHBoxLayout()
        line.addWidget(self._mark)
        line.addWidget(self._words)
        line.addStretch(1)
        self.body.addLayout(line)
        self.body.addWidget(self._rule)
        self.body.addWidget(self._counts)
        self.body.addLayout(self._reasons)
        self.body.addWidget(self._care)
        self.body.addWidget(self._remarks_part())

    def render_rating(self, screen: RatingScreen) -> None:
        """Show the rating and what decides it."""
        self._mark.render_mark(screen.mark)
        self._words.setText(screen.words)
        for part, words in ((self._rule, screen.rule), (self._counts, screen.counts)):
            part.render_text(words)
            part.setVisible(bool(words))
        self._care.render_notice("care", screen.care)
        empty(self._reasons)
        for reason in screen.reasons:
            self._reasons.addWidget(Paragraph(reason.words))
            if reason.rows:
                self._reasons.addWidget(self._rows(reason.rows))

    def render_remarks(self, text: str, *, shown: bool, editable: bool) -> None:
        """Show the remarks of the rating."""
        self._part.setVisible(shown)
        self.remarks.render_text(text)
        self.remarks.setReadOnly(not editable)

    def _rows(self, rows: tuple[tuple[str, str], ...]) -> QWidget:
        part = QWidget()
        flow = Flow(part, spacing=4)
        for row, words in rows:
            go = button(words, "link")
            go.clicked.connect(lambda _=False, row=row: self.row_wanted.emit(row, ""))
            flow.addWidget(go)
        return part

    def _remarks_part(self) -> QWidget:
        self._part = QWidget()
        column = QVBoxLayout(self._part)
        column.setContentsMargins(0, 4, 0, 0)
        words = self.tr("最終評価の備考")
        column.addWidget(label(words, "secondary"))
        column.addWidget(self.remarks)
        self.remarks.setAccessibleName(words)
        return self._part
