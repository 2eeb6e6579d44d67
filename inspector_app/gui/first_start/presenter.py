"""Makes the vault on its thread."""

from PySide6.QtCore import QObject, Signal

from inspector_app.errors import KnownError
from inspector_app.gui.first_start.view import FirstStartView
from inspector_app.gui.passphrase_judge import PassphraseJudge
from inspector_app.gui.tasks import VaultThread
from inspector_app.gui.words import error_words
from inspector_app.usecases.world import World


class FirstStartPresenter(QObject):
    """Says that the new vault is open, or that another screen is to be shown."""

    unlocked = Signal(object)
    screen_wanted = Signal(object)

    def __init__(self, world: World, thread: VaultThread, view: FirstStartView) -> None:
        super().__init__(view)
        self._world, self._thread, self._view = world, thread, view
        judge = PassphraseJudge(thread.run, view.passphrase)
        judge.judged.connect(lambda ready: view.render_ready(ready=ready))
        view.wanted.connect(self._on_wanted)
        view.mending_wanted.connect(self._on_mending_wanted)
        view.render_ready(ready=False)

    def _on_wanted(self) -> None:
        first, again = self._view.passphrase.texts()
        if first != again:
            return
        self._view.render_refusal("")
        self._view.render_busy(busy=True)
        world = self._world

        def make() -> object:
            from inspector_app.usecases.create_vault import create_vault

            return create_vault(world, first)

        self._thread.run(make, self.unlocked.emit, self._on_refused)

    def _on_refused(self, error: KnownError) -> None:
        self._view.render_busy(busy=False)
        self._view.render_refusal(error_words(error))

    def _on_mending_wanted(self) -> None:
        from inspector_app.gui.unlock.mending_presenter import mending

        screen, presenter = mending(self._world, self._thread, self._view, None, "")
        presenter.unlocked.connect(self.unlocked)
        presenter.screen_wanted.connect(self.screen_wanted)
        self.screen_wanted.emit(screen)
