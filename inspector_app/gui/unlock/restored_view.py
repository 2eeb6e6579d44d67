"""What became of a vault that was restored: what was saved, row by row what is gone, and what the agency alone has."""

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
        self.sealed, self._sealed_card = self._made_sealed()
        middle.column.addWidget(self._sealed_card)
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

    def render_sealed(self, rows: tuple[tuple[str, ...], ...]) -> None:
        """List what is at the agency alone."""
        self._sealed_card.setVisible(bool(rows))
        self.sealed.render_rows(rows)

    def render_busy(self, *, busy: bool) -> None:
        """Show that the vault is being opened."""
        self._open.setEnabled(not busy)

    def _made_sealed(self) -> tuple[Table, Card]:
        columns = ((self.tr("契約番号"), 170), (self.tr("契約件名"), 0), (self.tr("受領"), 190))
        table, card = Table(self.tr("機構にだけある検査"), columns), Card(self.tr("機構にだけある検査"))
        card.add_text(
            self.tr(
                "機構が受領した次の検査は、バックアップの中に封印されています。その鍵がこの端末にないため、戻せません。"
                "必要なときは、機構に写しを求めてください。"
            )
        )
        table.setMinimumHeight(150)
        card.body.addWidget(table)
        return table, card
