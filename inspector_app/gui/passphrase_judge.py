"""Says how strong a new passphrase is while it is typed. Judging takes a while at first, so it happens elsewhere."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from inspector_app.gui.widgets.new_passphrase import NewPassphrase
from inspector_app.gui.widgets.strength_bar import FIELDS

if TYPE_CHECKING:
    from inspector_app.usecases.judge_passphrase import Judgement

    Run: TypeAlias = Callable[[Callable[[], Judgement], Callable[[Judgement], None]], None]
    """Does the first elsewhere and calls the second with what came out."""


class PassphraseJudge(QObject):
    """Says whether what is typed may close a vault: strong enough, and the same twice."""

    judged = Signal(bool)

    def __init__(self, run: "Run", field: NewPassphrase, known: tuple[str, ...] = ()) -> None:
        super().__init__(field)
        self._run, self._field, self._known = run, field, known
        self._typed = ("", "")
        field.written.connect(self._on_written)

    def _on_written(self, first: str, again: str) -> None:
        self._typed = typed = (first, again)
        differs = bool(again) and not first.startswith(again)
        self._field.render_difference(self.tr("上のパスフレーズと違います") if differs else "")
        self._tell(ready=False)
        known = self._known

        def judge() -> "Judgement":
            from inspector_app.usecases.judge_passphrase import judge_passphrase

            return judge_passphrase(first, known)

        self._run(judge, lambda judgement: self._on_judged(typed, judgement))

    def _on_judged(self, typed: tuple[str, str], judgement: "Judgement") -> None:
        if typed != self._typed:
            return  # somebody typed on
        first, again = typed
        filled = (max(1, judgement.score) if judgement.enough else min(judgement.score, 2)) if first else 0
        self._field.render_strength(self._strength_words(first, judgement), filled, enough=judgement.enough)
        self._tell(ready=judgement.enough and first == again)

    def _tell(self, *, ready: bool) -> None:
        self.judged.emit(ready)

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
        return self.tr("とても強いパスフレーズです") if judgement.score == FIELDS else self.tr("十分な強さです")

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
