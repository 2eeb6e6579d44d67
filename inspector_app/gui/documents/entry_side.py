"""What stands beside a document's fields: how it stands, what is still missing, its dates, and what to do with it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.gui.guard.card import GuardCard
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.confirm import Confirm
from inspector_app.gui.widgets.emptying import empty
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.gui.widgets.text_field import TextField

_SHOWN = 8
"""So many problems are listed; the rest is counted."""


class EntrySide(QWidget):
    """Says that the draft is to be looked at, issued or thrown away, and where somebody wants to be led."""

    preview_wanted = Signal()
    issue_wanted = Signal()
    discard_wanted = Signal()
    problem_wanted = Signal(str)
    reason_written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reason_path = "correction_reason"
        self.reason = TextField(2)
        self.notice = Notice()
        self.guard = GuardCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._correction = self._correction_card()
        self._clocks = Card(self.tr("報告の期限"))
        self._clock_words = self._clocks.add_text()
        self._missing = Card(self.tr("まだ足りないところ"))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._missing.body.addLayout(self._list)
        for card in (self.notice, self.guard, self._actions(), self._correction, self._clocks, self._missing):
            column.addWidget(card)
        column.addStretch(1)
        self._clocks.hide()
        self._correction.hide()

    def render_state(self, words: str) -> None:
        """Say how the document stands."""
        self._state.render_text(words)

    def render_problems(self, problems: Sequence[tuple[str, str]]) -> None:
        """List what is missing, each leading to its place; (path, words)."""
        empty(self._list)
        self._missing.setVisible(bool(problems))
        self._ready.setVisible(not problems)
        for path, words in problems[:_SHOWN]:
            line = button(words, "link")
            line.clicked.connect(lambda _=False, path=path: self.problem_wanted.emit(path))
            self._list.addWidget(line)
        if len(problems) > _SHOWN:
            more = self.tr("ほか{count}か所").format(count=len(problems) - _SHOWN)
            self._list.addWidget(label(more, "secondary"))

    def render_clocks(self, words: str) -> None:
        """Say when the reports of an incident are due; empty for other documents."""
        self._clocks.setVisible(bool(words))
        self._clock_words.render_text(words)

    def render_correction(self, words: str, reason: str) -> None:
        """Say which document this one takes the place of; empty for none."""
        self._correction.setVisible(bool(words))
        self._corrected.render_text(words)
        self.reason.render_text(reason)

    def _actions(self) -> Card:
        card = Card(self.tr("この書類"))
        card.body.setSpacing(10)
        self._state = card.add_text()
        self._ready = Paragraph(self.tr("必要なところはすべて入力されています。"), role="met")
        card.body.addWidget(self._ready)
        preview = button(self.tr("紙面を見る　Ctrl+P"), name=self.tr("紙面を見る"))
        preview.clicked.connect(self.preview_wanted)
        card.body.addWidget(preview)
        meaning = self.tr("発行すると、番号と日付が決まり、内容は変えられなくなります。直すときは訂正版を作ります。")
        self.issue = Confirm(self.tr("発行する"), self.tr("この内容で発行する"), meaning)
        self.issue.confirmed.connect(self.issue_wanted)
        card.body.addWidget(self.issue)
        gone = self.tr("この下書きを消します。発行した書類は消えません。")
        self.discard = Confirm(self.tr("下書きを消す"), self.tr("消す"), gone)
        self.discard.confirmed.connect(self.discard_wanted)
        card.body.addWidget(self.discard)
        return card

    def _correction_card(self) -> Card:
        card = Card(self.tr("訂正"))
        card.body.setSpacing(8)
        self._corrected = card.add_text()
        title = label(self.tr("訂正の理由（紙面に印刷します）"))
        title.setBuddy(self.reason)
        self.reason.setAccessibleName(self.tr("訂正の理由"))
        self.reason.written.connect(self.reason_written)
        card.body.addWidget(title)
        card.body.addWidget(self.reason)
        return card
