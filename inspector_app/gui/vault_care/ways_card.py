"""The ways into the vault: the passphrase always, this device's keyring, the agency's officers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.confirm import Confirm
from inspector_app.gui.widgets.paragraph import Paragraph


class WaysCard(Card):
    """Says which way is to change."""

    passphrase_wanted = Signal()
    keyring_wanted = Signal()
    keyring_unwanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.render_heading(self.tr("開け方"))
        self.body.setSpacing(10)
        change = button(self.tr("変更"), name=self.tr("パスフレーズを変更"))
        self.passphrase_words = Paragraph(
            self.tr("いつでも開けます。変えても中身は暗号化し直さず、鍵だけを包み直します。")
        )
        self._way(self.tr("パスフレーズ"), self.passphrase_words, change)
        self.below_passphrase = QVBoxLayout()
        self.body.addLayout(self.below_passphrase)
        self.body.addWidget(_rule())
        self.keyring_words = Paragraph(self.tr("調べています…"), role="secondary")
        self._add = button(self.tr("使う"), name=self.tr("キーリングでも開けるようにする"))
        self._way(self.tr("この端末のキーリング"), self.keyring_words, self._add)
        self._remove = Confirm(
            self.tr("使うのをやめる"),
            self.tr("やめる（パスフレーズだけにする）"),
            self.tr("この端末にサインインしている人でも、パスフレーズなしでは開けなくなります。"),
            name=self.tr("キーリングを使うのをやめる"),
        )
        self.body.addWidget(self._remove)
        self.body.addWidget(_rule())
        self.officer_words = Paragraph(role="secondary")
        self._way(self.tr("機構による復旧"), self.officer_words, None)
        change.clicked.connect(self.passphrase_wanted)
        self._add.clicked.connect(self.keyring_wanted)
        self._remove.confirmed.connect(self.keyring_unwanted)
        self.render_keyring("", in_use=False, usable=False)

    def render_keyring(self, words: str, *, in_use: bool, usable: bool) -> None:
        """Say how the keyring stands, and offer what can be done."""
        self.keyring_words.render_text(words)
        self._add.setVisible(not in_use)
        self._add.setEnabled(usable)
        self._remove.setVisible(in_use)
        self._remove.render_calm()

    def render_officers(self, words: str) -> None:
        """Say who of the agency can open the vault."""
        self.officer_words.render_text(words)

    def _way(self, name: str, words: Paragraph, do: QPushButton | None) -> None:
        line = QHBoxLayout()
        line.setSpacing(16)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(Paragraph(name, bold=True))
        said.addWidget(words)
        line.addLayout(said, 1)
        if do is not None:
            line.addWidget(do)
        self.body.addLayout(line)


def _rule() -> QFrame:
    line = QFrame()
    line.setProperty("look", "rule")
    return line
