"""The backups beside the vault, and making one now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.confirm import Confirm
from inspector_app.gui.widgets.flow import Flow
from inspector_app.gui.widgets.table import Table

_ROWS_SHOWN = 5


class BackupsCard(Card):
    """Says that a backup is to be made, read again, or put back."""

    backup_wanted = Signal()
    elsewhere_wanted = Signal()
    check_wanted = Signal(int)
    restore_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.render_heading(self.tr("バックアップ"))
        self.body.setSpacing(10)
        self._add_rule()
        self.table = self._made_table()
        self.body.addWidget(self.table)
        self._now = button(self.tr("今すぐ作る"), "main", self.tr("バックアップを今すぐ作る"))
        self._elsewhere = button(self.tr("USBメモリなどに作る"))
        self._check = button(self.tr("選んだものを読み返す"))
        line = QHBoxLayout()
        line.setSpacing(8)
        making = Flow(at_right=True)
        line.addWidget(self._check, alignment=Qt.AlignmentFlag.AlignTop)
        line.addLayout(making, 1)
        making.addWidget(self._elsewhere)
        making.addWidget(self._now)
        self.body.addLayout(line)
        self._restore = Confirm(
            self.tr("バックアップから戻す"),
            self.tr("ロックして、戻す画面へ"),
            self.tr(
                "保管庫をロックし、どのバックアップを戻すかを選ぶ画面に移ります。そこで選ぶまで、何も変わりません。"
            ),
        )
        self.body.addWidget(self._restore)
        self._now.clicked.connect(self.backup_wanted)
        self._elsewhere.clicked.connect(self.elsewhere_wanted)
        self._check.clicked.connect(self._on_check)
        self._restore.confirmed.connect(self.restore_wanted)

    def render_backups(self, rows: tuple[tuple[str, ...], ...]) -> None:
        """List the backups, the newest first."""
        place = max(0, self.table.current_row())
        self.table.render_rows(rows)
        if rows:
            self.table.render_current(min(place, len(rows) - 1))
        self._check.setEnabled(bool(rows))

    def render_busy(self, *, busy: bool) -> None:
        """Show that one is being made or read."""
        for part in (self._now, self._elsewhere, self._check, self._restore):
            part.setEnabled(not busy)

    def _add_rule(self) -> None:
        """Say what is made and kept by itself, and what is different elsewhere."""
        self.add_text(
            self.tr(
                "一日に一度と、署名・更新・廃棄の前後に、暗号化したまま自動で作り、書いたあとに読み返します。"
                "直近7日分と4週分、署名と更新の前の各3つを残します。"
            )
        )
        self.add_text(
            self.tr(
                "USBメモリなどに作るものでは、受領済みの検査をこの端末だけが持つ鍵で封印し、廃棄で鍵が消えると読めなくなります。"
                "別の端末に戻すときは、受領済みの検査は戻らず、機構にあるものだけになります。"
            )
        )

    def _made_table(self) -> Table:
        columns = (
            (self.tr("作成"), 190),
            (self.tr("理由"), 0),
            (self.tr("大きさ"), 110),
            (self.tr("読み返し"), 220),
        )
        table = Table(self.tr("バックアップの一覧"), columns, whole=(0,))
        table.setMinimumHeight(36 * _ROWS_SHOWN)
        return table

    def _on_check(self) -> None:
        self.check_wanted.emit(self.table.current_row())
