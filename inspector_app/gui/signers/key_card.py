"""Choosing a key that is not the vault's own: in a file or on a card."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.form_line import FormLine
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.gui.widgets.passphrase_field import PassphraseField
from inspector_app.gui.widgets.segments import Segments
from inspector_app.usecases.remember_key import KeyChoice

FILE, TOKEN = "file", "token"


class KeyCard(Card):
    """Says that a file is to be chosen, and that somebody wants to sign with what was chosen."""

    file_wanted = Signal(str)
    sign_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.kind, self.path = FILE, Path()
        self._paths = {FILE: Path(), TOKEN: Path()}
        self.body.setSpacing(10)
        self._meaning = Paragraph(role="secondary")
        self.body.addWidget(self._meaning)
        self._kinds = Segments()
        self._kinds.render_choices(
            {
                FILE: (self.tr("ファイル"), self.tr("鍵と証明書のファイル（.p12、.pfx）で署名する")),
                TOKEN: (self.tr("カード"), self.tr("カードなどの機器（PKCS#11）で署名する")),
            }
        )
        self._kinds.setMinimumWidth(220)
        self.body.addWidget(self._kinds, alignment=Qt.AlignmentFlag.AlignLeft)
        self._choose = button(self.tr("選ぶ"))
        self._chosen = label("", "secondary")
        line = QHBoxLayout()
        line.addWidget(self._choose)
        line.addWidget(self._chosen, 1)
        self.body.addLayout(line)
        self.label_field = LineField()
        self._label_line = FormLine(self.tr("カードの名前（1枚だけなら空欄）"), self.label_field)
        self.body.addWidget(self._label_line)
        self.passphrase, self.pin = PassphraseField(self.tr("ファイルのパスフレーズ")), PassphraseField("PIN")
        self._secrets = QStackedWidget()
        self._secrets.addWidget(FormLine(self.tr("ファイルのパスフレーズ"), self.passphrase))
        self._secrets.addWidget(FormLine("PIN", self.pin))
        self.body.addWidget(self._secrets)
        self.sign = button("", "main")
        self.body.addWidget(self.sign, alignment=Qt.AlignmentFlag.AlignRight)
        self._kinds.chosen.connect(self.render_kind)
        self._choose.clicked.connect(lambda: self.file_wanted.emit(self.kind))
        for field in (self.passphrase, self.pin):
            field.entered.connect(self._on_sign)
            field.written.connect(lambda _: self._render_ready())
        self.sign.clicked.connect(self._on_sign)
        self.render_kind(FILE)

    @property
    def secret(self) -> str:
        """Return the passphrase or the PIN that was typed."""
        return (self.passphrase if self.kind == FILE else self.pin).text()

    def render_purpose(self, heading: str, meaning: str, words: str) -> None:
        """Say what the key is for, and what the button does."""
        self.render_heading(heading)
        self._meaning.render_text(meaning)
        self.sign.setText(words)

    def render_kind(self, kind: str) -> None:
        """Offer what a file or a card needs."""
        self.kind, self.path = kind, self._paths[kind]
        self._kinds.render_chosen(kind)
        self._label_line.setVisible(kind == TOKEN)
        self._secrets.setCurrentIndex(0 if kind == FILE else 1)
        self._choose.setText(self.tr("鍵のファイルを選ぶ") if kind == FILE else self.tr("カードのライブラリーを選ぶ"))
        self._render_path()

    def render_file(self, path: Path) -> None:
        """Show which file was chosen."""
        self._paths[self.kind] = self.path = path
        self._render_path()
        (self.passphrase if self.kind == FILE else self.pin).setFocus()

    def render_choice(self, choice: KeyChoice) -> None:
        """Offer what was used last, where nothing is chosen yet."""
        if any(path.name for path in self._paths.values()):
            return
        self._paths = {FILE: choice.file or Path(), TOKEN: choice.library or Path()}
        self.label_field.render_text(choice.label)
        self.render_kind(TOKEN if choice.on_token else FILE)

    @property
    def choice(self) -> KeyChoice:
        """Return what is chosen now."""
        if self.kind == FILE:
            return KeyChoice(on_token=False, file=self.path)
        return KeyChoice(on_token=True, library=self.path, label=self.label_field.text().strip())

    def render_no_secret(self) -> None:
        """Forget what was typed."""
        self.passphrase.clear()
        self.pin.clear()
        self._render_ready()

    def render_busy(self, *, busy: bool) -> None:
        """Let nothing be changed while somebody signs."""
        for part in (self._kinds, self._choose, self.label_field, self._secrets):
            part.setEnabled(not busy)
        if busy:
            self.sign.setEnabled(False)
        else:
            self._render_ready()

    def _render_path(self) -> None:
        self._chosen.setText(self.path.name or self.tr("まだ選んでいません"))
        self._render_ready()

    def _render_ready(self) -> None:
        self.sign.setEnabled(bool(self.path.name and self.secret))

    def _on_sign(self) -> None:
        if self.sign.isEnabled():
            self.sign_wanted.emit()
