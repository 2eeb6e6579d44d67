"""The vault on one page: how it is opened, where its backups are, whether it is whole."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.vault_care.backups_card import BackupsCard
from inspector_app.gui.vault_care.check_card import CheckCard
from inspector_app.gui.vault_care.passphrase_panel import PassphrasePanel
from inspector_app.gui.vault_care.ways_card import WaysCard
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.flow import Flow
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.middle import Middle
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.progress_line import ProgressLine


class VaultView(QWidget):
    """Says where somebody wants to go from here."""

    log_wanted = Signal()
    destruction_wanted = Signal()
    self_check_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.keys = Keys()
        self.keys.on("Escape", self.tr("戻る"), self._on_escape)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(930, high=True)
        outer.addWidget(middle)
        self.notice = Notice()
        self.progress = ProgressLine(self.tr("保管庫の作業"))
        self.ways, self.backups, self.check = WaysCard(), BackupsCard(), CheckCard()
        self.panel = PassphrasePanel()
        self.ways.below_passphrase.addWidget(self.panel)
        self.panel.hide()
        middle.column.addLayout(self._head())
        for part in (self.progress, self.notice, self.ways, self.backups, self.check):
            middle.column.addWidget(part)
        self.ways.passphrase_wanted.connect(lambda: self.render_panel(shown=True))
        self.panel.left.connect(lambda: self.render_panel(shown=False))

    def render_panel(self, *, shown: bool) -> None:
        """Unfold where the passphrase is changed, or fold it and forget what was typed."""
        self.panel.render_nothing()
        self.panel.setVisible(shown)
        (self.panel if shown else self).setFocus()

    def render_busy(self, *, busy: bool) -> None:
        """Show that the vault is being worked on."""
        if busy:
            self.progress.render_progress(self.tr("始めています…"))
        else:
            self.progress.render_nothing()
        self.backups.render_busy(busy=busy)
        self.check.render_busy(busy=busy)

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        back = button(self.tr("← 戻る　Esc"), name=self.tr("戻る"))
        back.clicked.connect(self.left)
        self.setFocusProxy(back)
        line.addWidget(back)
        line.addSpacing(8)
        line.addWidget(label(self.tr("保管庫"), "heading"))
        ways_on = Flow()
        line.addLayout(ways_on, 1)
        for words, wanted in (
            (self.tr("記録簿"), self.log_wanted),
            (self.tr("廃棄"), self.destruction_wanted),
            (self.tr("プログラム自身の点検"), self.self_check_wanted),
        ):
            go = button(words)
            go.clicked.connect(wanted)
            ways_on.addWidget(go)
        return line

    def _on_escape(self) -> None:
        if self.panel.isVisible():
            self.render_panel(shown=False)
        else:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the keys of this screen."""
        if not self.keys.take(event):
            super().keyPressEvent(event)
