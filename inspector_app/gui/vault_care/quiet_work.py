"""What is done unasked after unlocking: a look at the clock; in a quiet moment the backup of the day, and the index.

A moment is quiet when nothing was stored for a while.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from inspector_app.errors import KnownError
from inspector_app.gui.autosave import Autosave
from inspector_app.gui.long_work import Attending
from inspector_app.gui.session import Session
from inspector_app.gui.words import error_words
from inspector_app.usecases.check_clock import ClockBehind, clock_behind
from inspector_app.usecases.pace import Ask, Pace, Stage
from inspector_app.usecases.world import World

if TYPE_CHECKING:
    from inspector_app.usecases.keep_safe import Kept

SOON, QUIET = 1_000, 10_000
"""Milliseconds until the clock is looked at, and without anything stored until a moment counts as quiet."""
BETWEEN = 200
"""Milliseconds between two pieces of the index: what somebody types comes in between."""
NAME = "backup of the day"
LATER = 60 * 60 * 1000
"""Milliseconds until it is looked at again: a vault may stay open over midnight."""


class QuietWork(QObject):
    """Works while its session is open.

    `told` has words for a notice. `looked` says that a backup was made, or was not due (None); `indexed`, that
    everything can be found.
    """

    told = Signal(str)
    looked = Signal(object)
    indexed = Signal()

    def __init__(
        self, session: Session, autosave: Autosave, parent: QObject, *, soon: int = SOON, quiet: int = QUIET
    ) -> None:
        super().__init__(parent)
        self._session, self._quiet = session, quiet
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_quiet)
        autosave.changed.connect(self._on_changed)
        self._timer.start(quiet)
        QTimer.singleShot(soon, self, self._on_soon)

    def _on_changed(self) -> None:
        if not self._session.open:
            self._timer.stop()
            self.deleteLater()
        elif self._timer.interval() == self._quiet:
            self._timer.start(self._quiet)

    def _on_soon(self) -> None:
        if self._session.open:
            world = self._session.world
            self._session.run(lambda vault: clock_behind(world, vault), self._on_clock, self._on_nothing)

    def _on_clock(self, behind: ClockBehind | None) -> None:
        if behind is not None:
            self.told.emit(error_words(behind.notice()))

    def _on_nothing(self, error: KnownError) -> None:
        """Leave it to the next thing that is asked of the vault to say so."""

    def _on_quiet(self) -> None:
        if self._session.open:
            world = self._session.world
            work = self._session.works.begin(NAME, lambda ask, pace: _keep_safe(world, ask, pace))
            work.attend(Attending(self._on_told, self._on_looked, self._on_failed, self._on_stopped))

    def _on_told(self, stage: Stage, done: int, total: int) -> None:
        """Say nothing: nobody asked for it."""

    def _on_stopped(self) -> None:
        """Look again later: something was destroyed, or the vault locked."""
        self._timer.start(LATER)

    def _on_looked(self, kept: "Kept") -> None:
        self._timer.start(LATER)
        if kept.faults:
            from inspector_app.gui.fault_words import fault_words

            words = self.tr(
                "保管庫に異常が見つかりました。設定の「保管庫」で点検してください。バックアップから戻せます。"
            )
            self.told.emit("\n".join((words, *(fault_words(fault) for fault in kept.faults))))
        self.looked.emit(kept.backup)
        self._index()

    def _on_failed(self, error: KnownError) -> None:
        self._timer.start(LATER)
        words = error_words(error)
        if error.code != "vault.backup_failed":  # which may be the vault's own fault
            safe = self.tr(
                "今日のバックアップを作れませんでした。保管庫の内容は無事です。設定の「保管庫」から作り直せます。"
            )
            words = f"{safe}\n{words}"
        self.told.emit(words)
        self._index()

    def _index(self) -> None:
        from inspector_app.usecases.search_vault import keep_search_ready

        if self._session.open:
            self._session.run(keep_search_ready, self._on_indexed, self._on_nothing)

    def _on_indexed(self, ready: bool) -> None:
        if ready:
            self.indexed.emit()
        else:
            QTimer.singleShot(BETWEEN, self, self._index)


def _keep_safe(world: World, ask: Ask, pace: Pace) -> "Kept":
    """Load what backs up and checks only now: unlocking need not wait for it."""
    from inspector_app.usecases.keep_safe import keep_safe

    return keep_safe(world, ask, pace)
