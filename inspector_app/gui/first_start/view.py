"""The screen of the first start."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.middle import Middle
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.gui.widgets.passphrase_field import PassphraseField
from inspector_app.gui.widgets.title_line import TitleLine


class FirstStartView(QWidget):
    """Says what is being typed, and that the vault is wanted."""

    written = Signal(str, str)
    wanted = Signal(str, str)
    language_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(560)
        outer.addWidget(middle)
        self._first = PassphraseField(self.tr("パスフレーズ"))
        self._again = PassphraseField(self.tr("パスフレーズ（もう一度）"))
        self._strength, self._difference = label("", "secondary"), label("", "problem")
        self._make = button(self.tr("保管庫を作る"), "main")
        self._notice = Notice()
        top = TitleLine(self.tr("ようこそ、実地検査ノートへ"))
        top.language_wanted.connect(self.language_wanted)
        middle.column.addWidget(top)
        middle.column.addWidget(self._explanation())
        middle.column.addWidget(self._card())
        middle.column.addWidget(self._notice)
        for field in (self._first, self._again):
            field.written.connect(self._on_written)
            field.entered.connect(self._on_wanted)
        self._make.clicked.connect(self._on_wanted)
        self.setFocusProxy(self._first)

    @property
    def strength_words(self) -> str:
        """Return what is said about the passphrase."""
        return self._strength.text()

    @property
    def difference_words(self) -> str:
        """Return what is said about the two."""
        return self._difference.text()

    def names(self) -> tuple[str, str]:
        """Return what a screen reader calls the two fields."""
        return self._first.field.accessibleName(), self._again.field.accessibleName()

    def render_strength(self, words: str) -> None:
        """Say how good the passphrase is."""
        self._strength.setText(words)

    def render_difference(self, words: str) -> None:
        """Say that the two differ."""
        self._difference.setText(words)

    def render_ready(self, *, ready: bool) -> None:
        """Let the vault be made, or not yet."""
        self._make.setEnabled(ready)

    def render_busy(self, *, busy: bool) -> None:
        """Show that the vault is being made."""
        for part in (self._first, self._again, self._make):
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
        for words, field, remark in (
            (
                self.tr("パスフレーズ（12文字以上。言葉をいくつか並べると覚えやすく、破られにくくなります）"),
                self._first,
                self._strength,
            ),
            (self.tr("もう一度"), self._again, self._difference),
        ):
            name = Paragraph(words)
            card.body.addWidget(name)
            card.body.addWidget(field)
            card.body.addWidget(remark)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._make)
        card.body.addLayout(line)
        return card

    def _on_written(self) -> None:
        self.written.emit(self._first.text(), self._again.text())

    def _on_wanted(self) -> None:
        if self._make.isEnabled():
            self.wanted.emit(self._first.text(), self._again.text())
