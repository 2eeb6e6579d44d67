"""How the answer of a row became what it is."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.emptying import empty
from inspector_app.gui.widgets.kept_button import KeptButton
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.paragraph import Paragraph

_MOST = 30
"""Changes shown; the log has all of them."""


@dataclass(frozen=True, slots=True)
class ChangeScreen:
    """When something changed, and what it was and became."""

    at: str
    words: str


class HistoryCard(Card):
    """Says that the history is to be shown or put away."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.show_button = KeptButton(self.tr("この項目の履歴　H"), "link", self.tr("この項目の履歴を見る・閉じる"))
        self.show_button.clicked.connect(self.wanted)
        self._lines = QWidget()
        self._column = QVBoxLayout(self._lines)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.body.addWidget(self.show_button)
        self.body.addWidget(self._lines)
        self._lines.hide()

    @property
    def open(self) -> bool:
        """Tell whether the history is shown."""
        return not self._lines.isHidden()

    def render_closed(self) -> None:
        """Put the history away."""
        if self.open:
            self._lines.hide()
            empty(self._column)

    def render_changes(self, changes: Iterable[ChangeScreen]) -> None:
        """Show the changes, the latest first."""
        empty(self._column)
        shown = list(changes)[-_MOST:]
        if not shown:
            self._column.addWidget(label(self.tr("この項目はまだ記入されていません。"), "secondary", wrap=True))
        for change in reversed(shown):
            self._column.addWidget(label(change.at, "secondary"))
            self._column.addWidget(Paragraph(change.words))
        self._lines.show()
