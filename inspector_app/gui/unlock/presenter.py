"""Opens the vault on its thread."""

from PySide6.QtCore import QObject, Signal

from inspector_app.errors import KnownError
from inspector_app.gui.tasks import VaultThread
from inspector_app.gui.unlock.view import UnlockView
from inspector_app.usecases.world import World


class UnlockPresenter(QObject):
    """Says that the vault is open."""

    unlocked = Signal(object)

    def __init__(self, world: World, thread: VaultThread, view: UnlockView, *, was_locked: bool) -> None:
        super().__init__(view)
        self._world, self._thread, self._view = world, thread, view
        self._render_words(was_locked=was_locked)
        view.passphrase_given.connect(self._on_given)

    def _render_words(self, *, was_locked: bool) -> None:
        if was_locked:
            self._view.render_words(self.tr("ロックしました。開くと、さきほどの画面に戻ります。"))
        else:
            self._view.render_words(self.tr("保管庫は閉じています。"))

    def _on_given(self, passphrase: str) -> None:
        self._view.render_busy(busy=True)
        world = self._world

        def unlock() -> object:
            from inspector_app.usecases.unlock_vault import unlock_vault

            return unlock_vault(world, passphrase)

        self._thread.run(unlock, self.unlocked.emit, self._on_refused)

    def _on_refused(self, error: KnownError) -> None:
        from inspector_app.gui.words import error_words

        self._view.render_busy(busy=False)
        self._view.render_refusal(error_words(error))
