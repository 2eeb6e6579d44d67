"""Opens the vault on its thread."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from inspector_app.errors import KnownError
from inspector_app.gui.tasks import VaultThread
from inspector_app.gui.unlock.view import UnlockView
from inspector_app.usecases.world import World

if TYPE_CHECKING:
    from inspector_app.usecases.keyring_way import Ways

_MENDABLE = {"vault.damaged", "vault.lost_changes"}
_SECOND = 1000


class UnlockPresenter(QObject):
    """Says that the vault is open, or that another screen is to be shown."""

    unlocked = Signal(object)
    screen_wanted = Signal(object)

    def __init__(self, world: World, thread: VaultThread, view: UnlockView, *, was_locked: bool) -> None:
        super().__init__(view)
        self._world, self._thread, self._view = world, thread, view
        self._damage: KnownError | None = None
        self._seconds = 0
        self._clock = QTimer(self, interval=_SECOND)
        self._clock.timeout.connect(self._on_second)
        self._render_words(was_locked=was_locked)
        view.passphrase_given.connect(self._on_given)
        view.keyring_wanted.connect(self._on_keyring_wanted)
        view.recovery_wanted.connect(self._on_recovery_wanted)
        view.mending_wanted.connect(self._on_mending_wanted)
        view.verify_wanted.connect(self._on_verify_wanted)
        view.painted.connect(self._on_painted)

    def _render_words(self, *, was_locked: bool) -> None:
        if was_locked:
            self._view.render_words(self.tr("ロックしました。開くと、さきほどの画面に戻ります。"))
        else:
            self._view.render_words(self.tr("保管庫は閉じています。"))

    def _on_painted(self) -> None:
        world = self._world

        def look() -> "tuple[Ways, int]":
            from inspector_app.usecases.keyring_way import list_ways
            from inspector_app.usecases.waiting_time import waiting_time

            return list_ways(world), waiting_time(world)

        self._thread.run(
            look, lambda seen: self._on_seen(*seen), lambda _: self._view.render_ways(keyring=False, recovery=False)
        )

    def _on_seen(self, ways: "Ways", seconds: int) -> None:
        self._view.render_ways(keyring=ways.keyring, recovery=bool(ways.officers))
        if seconds:
            self._wait(seconds)

    def _on_given(self, passphrase: str) -> None:
        self._view.render_busy(busy=True)
        world = self._world

        def unlock() -> object:
            from inspector_app.usecases.unlock_vault import unlock_vault

            return unlock_vault(world, passphrase)

        self._thread.run(unlock, self.unlocked.emit, self._on_refused)

    def _on_keyring_wanted(self) -> None:
        self._view.render_busy(busy=True)
        world = self._world

        def unlock() -> object:
            from inspector_app.usecases.unlock_vault import unlock_with_keyring

            return unlock_with_keyring(world)

        self._thread.run(unlock, self.unlocked.emit, self._on_refused)

    def _on_recovery_wanted(self) -> None:
        from inspector_app.gui.unlock.recovery_presenter import recovery

        screen, presenter = recovery(self._world, self._thread, self._view)
        presenter.unlocked.connect(self.unlocked)
        presenter.screen_wanted.connect(self.screen_wanted)
        self.screen_wanted.emit(screen)

    def _on_mending_wanted(self) -> None:
        from inspector_app.gui.unlock.mending_presenter import mending

        screen, presenter = mending(self._world, self._thread, self._view, self._damage, self._view.typed)
        presenter.unlocked.connect(self.unlocked)
        presenter.screen_wanted.connect(self.screen_wanted)
        self.screen_wanted.emit(screen)

    def _on_verify_wanted(self) -> None:
        from inspector_app.gui.verify.entrance import verification

        screen = verification(self._world, self._thread.crashed.emit)
        screen.left.connect(lambda: self.screen_wanted.emit(self._view))
        self.screen_wanted.emit(screen)

    def _on_refused(self, error: KnownError) -> None:
        from inspector_app.gui.words import error_words

        self._view.render_busy(busy=False)
        if error.code == "vault.wait":
            self._wait(int(str(error.data["seconds"])))
            return
        self._damage = error if error.code in _MENDABLE else None
        self._view.render_refusal(error_words(error), mendable=self._damage is not None)

    def _wait(self, seconds: int) -> None:
        """Count down where somebody waits; the passphrase that is typed meanwhile stays."""
        self._seconds = seconds
        self._clock.start()
        self._render_waiting()

    def _on_second(self) -> None:
        self._seconds -= 1
        if self._seconds <= 0:
            self._clock.stop()
        self._render_waiting()

    def _render_waiting(self) -> None:
        words = self.tr("パスフレーズの誤りが続いたため、あと{seconds}秒お待ちください。入力はできます。")
        self._view.render_waiting(words.format(seconds=self._seconds) if self._seconds > 0 else "")
