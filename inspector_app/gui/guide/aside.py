"""What helps the judgement, beside the row and never over it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.gui.evidence.strip import EvidenceStrip
from inspector_app.gui.guide.model import RowScreen
from inspector_app.gui.widgets.card import Card


class Aside(QWidget):
    """Evidence, guidance, where to look, whom to ask."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(14)
        self._guidance = Card(self.tr("手引き"))
        self._guidance_text = self._guidance.add_text()
        self._where = Card(self.tr("確認する場所"))
        self._where_text = self._where.add_text()
        self._whom = Card(self.tr("尋ねる相手"))
        self._whom_text = self._whom.add_text()
        self.evidence = EvidenceStrip()
        for card in (self.evidence, self._guidance, self._where, self._whom):
            outer.addWidget(card)
        outer.addStretch(1)

    def render_row(self, row: RowScreen) -> None:
        """Show what belongs to a row."""
        self.evidence.row_shown.emit(row.key)
        self._guidance.setVisible(bool(row.guidance))
        self._guidance_text.render_text(row.guidance)
        self._where_text.render_text(row.place)
        self._whom_text.render_text(row.respondent)

    def prepare_row(self, row: RowScreen) -> None:
        """Get ready to show a row soon."""
        texts = {row.guidance: self._guidance_text, row.place: self._where_text, row.respondent: self._whom_text}
        for words, text in texts.items():
            text.prepare(words)
