"""Makes the vault on its thread."""

from PySide6.QtCore import QObject, Signal

from inspector_app.errors import KnownError
from inspector_app.gui.first_start.strength import SHORTEST, Strength, strength
from inspector_app.gui.first_start.view import FirstStartView
from inspector_app.gui.tasks import VaultThread
from inspector_app.gui.words import error_words
from inspector_app.usecases.world import World


class FirstStartPresenter(QObject):
    """Says that the new vault is open."""

    unlocked = Signal(object)

    def __init__(self, world: World, thread: VaultThread, view: FirstStartView) -> None:
        super().__init__(view)
        self._world, self._thread, self._view = world, thread, view
        view.written.connect(self._on_written)
        view.wanted.connect(self._on_wanted)
        self._on_written("", "")

    def _strength_words(self, found: Strength, length: int) -> str:
        words = {
            Strength.NONE: "",
            Strength.SHORT: self.tr("短すぎます。あと{count}文字").format(count=SHORTEST - length),
            Strength.WEAK: self.tr("弱いパスフレーズです。言葉を足してください"),
            Strength.FAIR: self.tr("十分な強さです"),
            Strength.STRONG: self.tr("とても強いパスフレーズです"),
        }
        return words[found]

    def _on_written(self, first: str, again: str) -> None:
        found = strength(first)
        differs = bool(again) and not first.startswith(again)
        self._view.render_strength(self._strength_words(found, len(first)))
        self._view.render_difference(self.tr("上のパスフレーズと違います") if differs else "")
        enough = found not in {Strength.NONE, Strength.SHORT}
        self._view.render_ready(ready=enough and first == again)

    def _on_wanted(self, first: str, again: str) -> None:
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
