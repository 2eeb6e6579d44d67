"""Makes the vault on its thread."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from inspector_app.errors import KnownError
from inspector_app.gui.first_start.view import FirstStartView
from inspector_app.gui.tasks import VaultThread
from inspector_app.gui.words import error_words
from inspector_app.usecases.world import World

if TYPE_CHECKING:
    from inspector_app.usecases.judge_passphrase import Judgement

_STRONGEST = 4


class FirstStartPresenter(QObject):
    """Says that the new vault is open."""

    unlocked = Signal(object)

    def __init__(self, world: World, thread: VaultThread, view: FirstStartView) -> None:
        super().__init__(view)
        self._world, self._thread, self._view = world, thread, view
        self._typed = ("", "")
        view.written.connect(self._on_written)
        view.wanted.connect(self._on_wanted)
        view.render_ready(ready=False)

    def _on_written(self, first: str, again: str) -> None:
        self._typed = typed = (first, again)
        differs = bool(again) and not first.startswith(again)
        self._view.render_difference(self.tr("上のパスフレーズと違います") if differs else "")
        self._view.render_ready(ready=False)

        def judge() -> "Judgement":
            from inspector_app.usecases.judge_passphrase import judge_passphrase

            return judge_passphrase(first)

        self._thread.run(judge, lambda judgement: self._on_judged(typed, judgement))

    def _on_judged(self, typed: tuple[str, str], judgement: "Judgement") -> None:
        if typed != self._typed:
            return  # somebody typed on
        first, again = typed
        self._view.render_strength(self._strength_words(first, judgement))
        self._view.render_ready(ready=judgement.enough and first == again)

    def _strength_words(self, passphrase: str, judgement: "Judgement") -> str:
        from inspector_app.usecases.judge_passphrase import SHORTEST

        if not passphrase:
            return ""
        if "short" in judgement.hints:
            return self.tr("短すぎます。あと{count}文字").format(count=SHORTEST - len(passphrase))
        if not judgement.enough:
            return self.tr("推測されやすいパスフレーズです（{why}）。言葉を足してください").format(
                why=self.tr("・").join(self._hint_words(hint) for hint in judgement.hints)
            )
        return self.tr("とても強いパスフレーズです") if judgement.score == _STRONGEST else self.tr("十分な強さです")

    def _hint_words(self, hint: str) -> str:
        words = {
            "dictionary": self.tr("よく使われる言葉"),
            "spatial": self.tr("隣り合うキー"),
            "repeat": self.tr("繰り返し"),
            "sequence": self.tr("並び"),
            "regex": self.tr("年"),
            "date": self.tr("日付"),
        }
        return words.get(hint, hint)

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
