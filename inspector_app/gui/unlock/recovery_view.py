"""The way back in for somebody who forgot the passphrase: a file to the agency, a file and a code from it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.form_line import FormLine
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.middle import Middle
from inspector_app.gui.widgets.new_passphrase import NewPassphrase
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.gui.widgets.tabbing import tab_through


class RecoveryView(QWidget):
    """Says that the request is wanted, a file was to be chosen, or that the vault is to be opened."""

    request_wanted = Signal()
    file_wanted = Signal()
    recovery_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.keys = Keys()
        self.keys.on("Escape", self.tr("戻る"), self.left.emit)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(720, high=True)
        outer.addWidget(middle)
        self.notice = Notice()
        self.code = LineField()
        self.passphrase = NewPassphrase()
        self._file = Paragraph(role="secondary")
        self._ask = button(self.tr("依頼ファイルを保存"))
        self._open = button(self.tr("新しいパスフレーズで開く"), "main")
        middle.column.addLayout(self._head())
        for part in (self.notice, self._request_card(), self._answer_card()):
            middle.column.addWidget(part)
        fields, after = self.passphrase.tab_stops()
        tab_through(self._ask, self._choose, self.code, *fields, self._open, *after, self._back)
        self.setFocusProxy(self._ask)

    def render_file(self, words: str) -> None:
        """Say which file was chosen."""
        self._file.render_text(words)

    def render_ready(self, *, ready: bool) -> None:
        """Let the vault be opened, or not yet."""
        self._open.setEnabled(ready)

    def render_busy(self, *, busy: bool) -> None:
        """Show that the vault is being opened."""
        for part in (self.code, self.passphrase, self._ask, self._choose, self._open):
            part.setEnabled(not busy)

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        back = self._back = button(self.tr("← 戻る　Esc"), name=self.tr("戻る"))
        back.clicked.connect(self.left)
        line.addWidget(label(self.tr("パスフレーズを忘れたとき"), "heading"))
        line.addStretch(1)
        line.addWidget(back)
        return line

    def _request_card(self) -> Card:
        card = Card(self.tr("1. 機構に依頼する"))
        card.body.setSpacing(12)
        card.add_text(
            self.tr(
                "依頼ファイルを機構の担当者に渡してください。このファイルだけでは、誰にも保管庫は開けません。"
                "機構の二人の担当者が揃って、復旧ファイルと符号を作ります。"
            )
        )
        card.body.addLayout(_right(self._ask))
        self._ask.clicked.connect(self.request_wanted)
        return card

    def _answer_card(self) -> Card:
        card = Card(self.tr("2. 機構の返事で開く"))
        card.body.setSpacing(12)
        self._choose = button(self.tr("復旧ファイルを選ぶ"))
        self._choose.clicked.connect(self.file_wanted)
        line = QHBoxLayout()
        line.addWidget(self._file, 1)
        line.addWidget(self._choose)
        card.body.addLayout(line)
        hint = self.tr("符号は、ファイルとは別に、電話などで聞いてください。")
        card.body.addWidget(FormLine(self.tr("復旧の符号"), self.code, hint))
        card.body.addWidget(self.passphrase)
        card.add_text(self.tr("開いたこと、手伝った担当者は、保管庫の記録簿に残ります。"))
        card.body.addLayout(_right(self._open))
        for entered in (self.passphrase.entered, self.code.returnPressed, self._open.clicked):
            entered.connect(self._on_wanted)
        return card

    def _on_wanted(self) -> None:
        if self._open.isEnabled():
            self.code.commit_composition()
            self.recovery_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the keys of this screen."""
        if not self.keys.take(event):
            super().keyPressEvent(event)


def _right(piece: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addStretch(1)
    line.addWidget(piece)
    return line
