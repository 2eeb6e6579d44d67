"""The unlock screen."""

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


class UnlockView(QWidget):
    """Says that a passphrase was given."""

    passphrase_given = Signal(str)
    language_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(440)
        outer.addWidget(middle)
        top = TitleLine(self.tr("実地検査ノート"))
        top.language_wanted.connect(self.language_wanted)
        middle.column.addWidget(top)
        self._notice = Notice()
        card = Card()
        card.body.setSpacing(12)
        self._words = Paragraph(role="secondary")
        self._field = PassphraseField(self.tr("パスフレーズ"))
        self._open = button(self.tr("開く"), "main")
        name = label(self.tr("パスフレーズ"))
        name.setBuddy(self._field.field)
        line = QHBoxLayout()
        line.addWidget(self._words, 1)
        line.addWidget(self._open)
        card.body.addWidget(name)
        card.body.addWidget(self._field)
        card.body.addLayout(line)
        middle.column.addWidget(card)
        middle.column.addWidget(self._notice)
        self._open.clicked.connect(self._on_given)
        self._field.entered.connect(self._on_given)
        self.setFocusProxy(self._field)

    def render_words(self, words: str) -> None:
        """Say what this vault is, or what happened to it."""
        self._words.render_text(words)

    def render_busy(self, *, busy: bool) -> None:
        """Show that the vault is being opened."""
        self._open.setEnabled(not busy)
        self._field.setEnabled(not busy)
        self._open.setText(self.tr("開いています…") if busy else self.tr("開く"))

    def render_refusal(self, words: str) -> None:
        """Say why the vault did not open; the field is ready for another try."""
        self._notice.render_notice("bad", words)
        if words:
            self._field.clear()
            self._field.field.setFocus()

    def _on_given(self) -> None:
        if self._open.isEnabled() and self._field.text():
            self._field.field.commit_composition()
            self.passphrase_given.emit(self._field.text())
