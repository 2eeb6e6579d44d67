"""Makes the backup of the day by itself, in a quiet moment after unlocking: when nothing was stored for a while."""

from PySide6.QtCore import QObject, QTimer, Signal

from inspector_app.errors import KnownError
from inspector_app.gui.autosave import Autosave
from inspector_app.gui.session import Session
from inspector_app.gui.words import error_words
from inspector_app.usecases.back_up_vault import Backup, back_up_if_due

QUIET = 10_000
"""Milliseconds without anything stored until a moment counts as quiet."""
LATER = 60 * 60 * 1000
"""Milliseconds until it is looked at again: a vault may stay open over midnight."""


class QuietBackup(QObject):
    """Works while its session is open; `looked` says that a backup was made, or was not due (None).

    `failed` has the words to be shown: the vault itself is well.
    """

    looked = Signal(object)
    failed = Signal(str)

    def __init__(self, session: Session, autosave: Autosave, parent: QObject, quiet: int = QUIET) -> None:
        super().__init__(parent)
        self._session, self._quiet = session, quiet
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_quiet)
        autosave.changed.connect(self._on_changed)
        self._timer.start(quiet)

    def _on_changed(self) -> None:
        if not self._session.open:
            self._timer.stop()
            self.deleteLater()
        elif self._timer.interval() == self._quiet:
            self._timer.start(self._quiet)

    def _on_quiet(self) -> None:
        if self._session.open:
            world = self._session.world
            self._session.run(lambda vault: back_up_if_due(world, vault), self._on_looked, self._on_failed)

    def _on_looked(self, backup: Backup | None) -> None:
        self._timer.start(LATER)
        self.looked.emit(backup)

    def _on_failed(self, error: KnownError) -> None:
        self._timer.start(LATER)
        words = self.tr(
            "今日のバックアップを作れませんでした。保管庫の内容は無事です。設定の「保管庫」から作り直せます。"
        )
        self.failed.emit(f"{words}\n{error_words(error)}")
