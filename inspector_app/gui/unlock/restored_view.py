"""What became of a vault that was restored: what was saved, and row by row what is gone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.middle import Middle
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.gui.widgets.table import Table


class RestoredView(QWidget):
    """Says that the vault is to be opened now."""

    opening_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(840, high=True)
        outer.addWidget(middle)
        self.notice = Notice()
        self._story = Paragraph()
        self._open = button(self.tr("保管庫を開く"), "main")
        self._open.clicked.connect(self.opening_wanted)
        self.gone = Table(
            self.tr("失われたもの"),
            (
                (self.tr("番号"), 80),
                (self.tr("日時"), 150),
                (self.tr("したこと"), 160),
                (self.tr("対象"), 0),
                (self.tr("項目"), 90),
            ),
        )
        middle.column.addWidget(label(self.tr("保管庫を戻しました"), "heading"))
        middle.column.addWidget(self.notice)
        card = Card(self.tr("戻したもの"))
        card.body.addWidget(self._story)
        middle.column.addWidget(card)
        self._gone_card = Card(self.tr("失われたもの（もう一度入力してください）"))
        self.gone.setMinimumHeight(240)
        self._gone_card.body.addWidget(self.gone)
        middle.column.addWidget(self._gone_card)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._open)
        middle.column.addLayout(foot)
        self.setFocusProxy(self._open)

    @property
    def story(self) -> str:
        """Return what is said to have been restored."""
        return self._story.text()

    def render_story(self, words: str, place: str) -> None:
        """Say what was restored from where; the whole `place` of the damaged files stands in the tooltip."""
        self._story.render_text(words)
        self._story.setToolTip(place)

    def render_gone(self, rows: tuple[tuple[str, ...], ...]) -> None:
        """List what is gone."""
        self._gone_card.setVisible(bool(rows))
        self.gone.render_rows(rows)

    def render_busy(self, *, busy: bool) -> None:
        """Show that the vault is being opened."""
        self._open.setEnabled(not busy)
