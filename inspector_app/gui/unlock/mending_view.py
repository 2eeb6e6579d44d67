"""What can be done about a vault that is damaged, or older than it should be: restore a backup, or go on without."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.choice_field import ChoiceField
from inspector_app.gui.widgets.confirm import Confirm
from inspector_app.gui.widgets.form_line import FormLine
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.middle import Middle
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.passphrase_field import PassphraseField
from inspector_app.gui.widgets.progress_line import ProgressLine
from inspector_app.gui.widgets.tabbing import tab_through


class MendingView(QWidget):
    """Says what somebody decided; nothing is done before."""

    restore_wanted = Signal()
    acceptance_wanted = Signal()
    elsewhere_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self._busy = False
        self.keys = Keys()
        self.keys.on("Escape", self.tr("戻る"), self._on_escape)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(720, high=True)
        outer.addWidget(middle)
        self.notice = Notice()
        self.passphrase = PassphraseField(self.tr("保管庫のパスフレーズ"))
        self._choice = ChoiceField()
        self._restore = button(self.tr("バックアップから戻す"), "main")
        self.progress = ProgressLine(self.tr("バックアップから戻す"))
        middle.column.addLayout(self._head())
        for part in (self.notice, self.progress, self._passphrase_card(), self._restore_card()):
            middle.column.addWidget(part)
        self._accept = self._acceptance_card()
        middle.column.addWidget(self._accept)
        self._accept.hide()
        shown = self.passphrase.show_button
        tab_through(self.passphrase.field, self._choice, self._elsewhere, self._restore, shown, self._back)
        self.setFocusProxy(self.passphrase.field)

    def render_backups(self, lines: tuple[str, ...]) -> None:
        """Offer these backups, the newest first, behind the one that the program would choose."""
        self._choice.clear()
        self._choice.addItem(self.tr("もっとも新しい、壊れていないもの"), None)
        for place, line in enumerate(lines):
            self._choice.addItem(line, place)

    def render_chosen(self, place: int | None) -> None:
        """Choose a backup."""
        self._choice.setCurrentIndex(max(0, self._choice.findData(place)))

    @property
    def chosen(self) -> int | None:
        """Return which backup is chosen, None for the program's own choice."""
        found = self._choice.currentData()
        return found if isinstance(found, int) else None

    @property
    def choices(self) -> tuple[str, ...]:
        """Return what can be chosen."""
        return tuple(self._choice.itemText(place) for place in range(self._choice.count()))

    def render_acceptable(self, *, acceptable: bool) -> None:
        """Offer to go on with what there is."""
        self._accept.setVisible(acceptable)

    def render_busy(self, *, busy: bool, endable: bool = False) -> None:
        """Show that the vault is being worked on; it is not left half done."""
        self.progress.render_endable(endable=endable)
        self._busy = busy
        if busy:
            self.progress.render_progress(self.tr("始めています…"))
        else:
            self.progress.render_nothing()
        self._restore.setText(self.tr("戻しています…") if busy else self.tr("バックアップから戻す"))
        for part in (self.passphrase, self._choice, self._restore, self._elsewhere, self._accept, self._back):
            part.setEnabled(not busy)

    def render_refusal(self, words: str) -> None:
        """Say what did not work."""
        self.notice.render_notice("bad", words)
        self.passphrase.field.setFocus()

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self._back = button(self.tr("← 戻る　Esc"), name=self.tr("戻る"))
        self._back.clicked.connect(self.left)
        line.addWidget(label(self.tr("バックアップから戻す"), "heading"))
        line.addStretch(1)
        line.addWidget(self._back)
        return line

    def _passphrase_card(self) -> Card:
        card = Card()
        hint = self.tr("バックアップも同じパスフレーズで開きます。")
        card.body.addWidget(FormLine(self.tr("保管庫のパスフレーズ"), self.passphrase, hint))
        self.passphrase.entered.connect(self._on_restore)
        return card

    def _restore_card(self) -> Card:
        card = Card(self.tr("バックアップから戻す"))
        card.body.setSpacing(12)
        card.add_text(
            self.tr(
                "選んだバックアップを保管庫に戻します。バックアップのあとに保存した内容は、今のファイルから読めるものをすべて引き継ぎ、"
                "引き継げなかったものは一件ずつ示します。今のファイルは消さずに「damaged」フォルダに残します。"
            )
        )
        line = QHBoxLayout()
        line.setSpacing(8)
        self._choice.setAccessibleName(self.tr("戻すバックアップ"))
        self._elsewhere = button(self.tr("別の場所を選ぶ"), name=self.tr("別の場所のバックアップを選ぶ"))
        self._elsewhere.clicked.connect(self.elsewhere_wanted)
        line.addWidget(self._choice, 1)
        line.addWidget(self._elsewhere)
        card.body.addLayout(line)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._restore)
        card.body.addLayout(foot)
        self._restore.clicked.connect(self._on_restore)
        return card

    def _acceptance_card(self) -> Card:
        card = Card(self.tr("あるもので続ける"))
        card.body.setSpacing(12)
        card.add_text(
            self.tr(
                "戻せるバックアップがないときは、今のファイルに残っている内容のまま開けます。失われた分は戻りません。"
                "開いたことと、失われた件数は記録簿に残ります。"
            )
        )
        sure = Confirm(
            self.tr("あるもので続ける"),
            self.tr("失われたまま開く"),
            self.tr(
                "最後に保存した内容の一部が失われたままになります。バックアップから戻せないときだけにしてください。"
            ),
        )
        sure.confirmed.connect(self.acceptance_wanted)
        card.body.addWidget(sure)
        return card

    def _on_restore(self) -> None:
        if self._restore.isEnabled() and self.passphrase.text():
            self.passphrase.field.commit_composition()
            self.restore_wanted.emit()

    def _on_escape(self) -> None:
        if not self._busy:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the keys of this screen."""
        if not self.keys.take(event):
            super().keyPressEvent(event)
