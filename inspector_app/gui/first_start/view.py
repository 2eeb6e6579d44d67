"""The screen of the first start."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.middle import Middle
from inspector_app.gui.widgets.new_passphrase import NewPassphrase
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.gui.widgets.tabbing import tab_through
from inspector_app.gui.widgets.title_line import TitleLine


class FirstStartView(QWidget):
    """Says that the vault is wanted, or that there is a backup to begin with."""

    wanted = Signal()
    language_wanted = Signal(str)
    mending_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(560)
        outer.addWidget(middle)
        self.passphrase = NewPassphrase()
        self._make = button(self.tr("保管庫を作る"), "main")
        self._notice = Notice()
        top = TitleLine(self.tr("ようこそ、実地検査ノートへ"))
        top.language_wanted.connect(self.language_wanted)
        middle.column.addWidget(top)
        middle.column.addWidget(self._explanation())
        middle.column.addWidget(self._card())
        middle.column.addWidget(self._notice)
        self.passphrase.entered.connect(self._on_wanted)
        self._make.clicked.connect(self._on_wanted)
        fields, after = self.passphrase.tab_stops()
        tab_through(*fields, self._make, *after, top.switch)
        self.setFocusProxy(fields[0])

    @property
    def strength_words(self) -> str:
        """Return what is said about the passphrase."""
        return self.passphrase.strength_words

    @property
    def difference_words(self) -> str:
        """Return what is said about the two."""
        return self.passphrase.difference_words

    def names(self) -> tuple[str, str]:
        """Return what a screen reader calls the two fields."""
        return self.passphrase.names()

    def render_ready(self, *, ready: bool) -> None:
        """Let the vault be made, or not yet."""
        self._make.setEnabled(ready)

    def render_busy(self, *, busy: bool) -> None:
        """Show that the vault is being made."""
        for part in (self.passphrase, self._make):
            part.setEnabled(not busy)
        self._make.setText(self.tr("作っています…") if busy else self.tr("保管庫を作る"))

    def render_refusal(self, words: str) -> None:
        """Say why the vault could not be made."""
        self._notice.render_notice("bad", words)

    def _explanation(self) -> Paragraph:
        return Paragraph(
            self.tr(
                "検査の内容は、この端末の暗号化された保管庫だけに入ります。はじめに、保管庫を開くためのパスフレーズを決めてください。"
                "忘れると誰にも開けません。"
            )
        )

    def _card(self) -> Card:
        card = Card()
        card.body.setSpacing(8)
        card.body.addWidget(self.passphrase)
        line = QHBoxLayout()
        back = button(self.tr("バックアップから始める"), "link")
        back.clicked.connect(self.mending_wanted)
        line.addWidget(back)
        line.addStretch(1)
        line.addWidget(self._make)
        card.body.addLayout(line)
        return card

    def _on_wanted(self) -> None:
        if self._make.isEnabled():
            self.wanted.emit()
