"""The outbox: what is on its way to the agency, and how it goes there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from inspector_app.gui.outbox.model import DeliveryScreen
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.emptying import empty
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.middle import Middle
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.paragraph import Paragraph


class OutboxView(QWidget):
    """Says that something is to be sent, where to, or that a record is to be seen."""

    sync_wanted = Signal()
    cancel_wanted = Signal()
    folder_wanted = Signal()
    record_wanted = Signal(str)
    destruction_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(980, high=True)
        outer.addWidget(middle)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("送信"), "heading"))
        head.addStretch(1)
        self._sync = button(self.tr("今すぐ送信・受領を確認"), "main")
        self._sync.clicked.connect(self.sync_wanted)
        head.addWidget(self._sync)
        self.notice = Notice()
        self._states: tuple[str, ...] = ()
        middle.column.addLayout(head)
        middle.column.addWidget(self._busy_card())
        middle.column.addWidget(self.notice)
        middle.column.addWidget(self._folder_card())
        self._empty = Card(self.tr("送るものはありません"))
        self._empty.add_text(
            self.tr("署名した検査記録がここに並びます。検査を終えたら「確認・署名」で署名してください。")
        )
        middle.column.addWidget(self._empty)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        middle.column.addLayout(self._cards)
        self.setFocusProxy(self._sync)

    def render_folder(self, words: str) -> None:
        """Show which folder is used."""
        self._folder.render_text(words)

    def render_deliveries(self, deliveries: tuple[DeliveryScreen, ...]) -> None:
        """Show the records with their states."""
        empty(self._cards)
        self._empty.setVisible(not deliveries)
        self._states = tuple(delivery.state for delivery in deliveries)
        for delivery in deliveries:
            self._cards.addWidget(self._card(delivery))

    def render_busy(self, *, busy: bool, words: str = "") -> None:
        """Show that files are being exchanged, and how far that is."""
        had = self._cancel.hasFocus()
        self._busy.setVisible(busy)
        self._busy_words.render_text(words)
        self._sync.setEnabled(not busy)
        if had and not busy:
            self._sync.setFocus()

    def states(self) -> tuple[str, ...]:
        """Return the states that are shown, in order."""
        return self._states

    def _busy_card(self) -> Card:
        self._busy = Card()
        line = QHBoxLayout()
        self._busy_words = Paragraph()
        self._cancel = button(self.tr("取りやめる"), name=self.tr("送信を取りやめる"))
        self._cancel.clicked.connect(self.cancel_wanted)
        line.addWidget(self._busy_words, 1)
        line.addWidget(self._cancel)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("送信と受領の確認の進み"))
        self._busy.body.addLayout(line)
        self._busy.body.addWidget(bar)
        self._busy.hide()
        return self._busy

    def _folder_card(self) -> Card:
        card = Card(self.tr("送信先フォルダ（共有フォルダやUSBメモリ）"))
        line = QHBoxLayout()
        self._folder = Paragraph()
        choose = button(self.tr("選ぶ"), name=self.tr("送信先フォルダを選ぶ"))
        choose.clicked.connect(self.folder_wanted)
        line.addWidget(self._folder, 1)
        line.addWidget(choose)
        card.body.addLayout(line)
        return card

    def _card(self, delivery: DeliveryScreen) -> Card:
        card = Card()
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Paragraph(delivery.title, bold=True))
        words.addWidget(Paragraph(delivery.details, 12, role="secondary"))
        if delivery.times:
            words.addWidget(Paragraph(delivery.times, 12, role="secondary"))
        if delivery.causes:
            words.addWidget(Paragraph(delivery.causes, role="unmet"))
        state = Paragraph(delivery.state, bold=True, role=delivery.tone)
        state.setFixedWidth(190)
        see = button(self.tr("記録を見る"), name=self.tr("記録を見る {title}").format(title=delivery.title))
        see.clicked.connect(lambda _checked=False, key=delivery.inspection: self.record_wanted.emit(key))
        head.addLayout(words, 1)
        head.addWidget(state, alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(see, alignment=Qt.AlignmentFlag.AlignTop)
        if delivery.received:
            words_of = self.tr("控えの廃棄 {title}").format(title=delivery.title)
            away = button(self.tr("控えの廃棄"), name=words_of)
            away.clicked.connect(lambda _checked=False, key=delivery.inspection: self.destruction_wanted.emit(key))
            head.addWidget(away, alignment=Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(head)
        return card
