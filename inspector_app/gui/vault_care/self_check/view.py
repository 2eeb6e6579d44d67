"""Row by row: what the sheet asks, what the program does, and the tests that prove it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.language import spoken
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.middle import Middle
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.usecases.self_check import Measure, SelfCheck


class SelfCheckView(QWidget):
    """Says that pages are wanted."""

    pages_wanted = Signal()
    left = Signal()

    def __init__(self, check: SelfCheck, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.keys = Keys()
        self.keys.on("Escape", self.tr("戻る"), self.left.emit)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(930, high=True)
        outer.addWidget(middle)
        middle.column.addLayout(self._head())
        words = self.tr(
            "調査シートのうち、このプログラム（{version}）に当てはまる項目に、このプログラム自身がどう応えているかを示します。"
            "根拠は {count} 件の試験で、配付前に実行し、すべて合格しています。"
        )
        middle.column.addWidget(Paragraph(words.format(version=check.version, count=check.proofs)))
        for measure in check.measures:
            middle.column.addWidget(self._card(measure))
        others = self.tr("ここにない項目は、端末、建物、組織の運用で守るものです。このプログラムだけでは満たせません。")
        middle.column.addWidget(Paragraph(others, role="secondary"))

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        back = button(self.tr("← 戻る　Esc"), name=self.tr("戻る"))
        pages = button(self.tr("印刷用に見る"), name=self.tr("点検表を印刷用に見る"))
        line.addWidget(back)
        line.addSpacing(8)
        line.addWidget(label(self.tr("プログラム自身の点検"), "heading"))
        line.addStretch(1)
        line.addWidget(pages)
        back.clicked.connect(self.left)
        pages.clicked.connect(self.pages_wanted)
        self.setFocusProxy(back)
        return line

    def _card(self, measure: Measure) -> Card:
        card = Card(self.tr("No.{number}　{asks}").format(number=measure.number, asks=spoken(measure.asks)))
        card.body.setSpacing(6)
        card.body.addWidget(Paragraph(spoken(measure.does)))
        for proof in measure.proofs:
            card.body.addWidget(Paragraph(self.tr("試験済み：{words}").format(words=spoken(proof.words)), role="met"))
            card.body.addWidget(Paragraph(proof.test, 12, role="secondary"))
        return card

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the keys of this screen."""
        if not self.keys.take(event):
            super().keyPressEvent(event)
