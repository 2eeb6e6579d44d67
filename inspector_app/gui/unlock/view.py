"""The unlock screen. It is shown at every start, so it is made of little."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.passphrase_field import PassphraseField
from inspector_app.gui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from inspector_app.gui.widgets.notice import Notice

_WIDTH = 440


class UnlockView(QWidget):
    """Says that a passphrase was given."""

    passphrase_given = Signal(str)
    language_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self._notice: Notice | None = None
        self._words = label("", "secondary")
        self._field = PassphraseField(self.tr("パスフレーズ"))
        self._open = button(self.tr("開く"), "main")
        self._fill()
        self._open.clicked.connect(self._on_given)
        self._field.entered.connect(self._on_given)
        self.setFocusProxy(self._field)

    @property
    def refusal(self) -> str:
        """Return what is said about why the vault did not open."""
        return "" if self._notice is None else self._notice.words

    def render_words(self, words: str) -> None:
        """Say what this vault is, or what happened to it."""
        self._words.setText(words)

    def render_busy(self, *, busy: bool) -> None:
        """Show that the vault is being opened."""
        self._open.setEnabled(not busy)
        self._field.setEnabled(not busy)
        self._open.setText(self.tr("開いています…") if busy else self.tr("開く"))

    def render_refusal(self, words: str) -> None:
        """Say why the vault did not open; the field is ready for another try."""
        if self._notice is None:
            from inspector_app.gui.widgets.notice import Notice

            self._notice = Notice()
            self._column.addWidget(self._notice)
        self._notice.render_notice("bad", words)
        if words:
            self._field.clear()
            self._field.field.setFocus()

    def _fill(self) -> None:
        around = QGridLayout(self)
        for side, share in ((0, 1), (2, 1)):
            around.setColumnStretch(side, share)
        around.setRowStretch(0, 2)
        around.setRowStretch(2, 3)
        content = QWidget()
        content.setFixedWidth(_WIDTH)
        around.addWidget(content, 1, 1)
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        top = TitleLine(self.tr("実地検査ノート"))
        top.language_wanted.connect(self.language_wanted)
        self._column.addWidget(top)
        self._column.addWidget(self._card())

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("look", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 14, 16, 14)
        inside.setSpacing(12)
        name = label(self.tr("パスフレーズ"))
        name.setBuddy(self._field.field)
        inside.addWidget(name)
        inside.addWidget(self._field)
        line = QHBoxLayout()
        line.addWidget(self._words, 1)
        line.addWidget(self._open)
        inside.addLayout(line)
        return card

    def _on_given(self) -> None:
        if self._open.isEnabled() and self._field.text():
            self._field.field.commit_composition()
            self.passphrase_given.emit(self._field.text())
