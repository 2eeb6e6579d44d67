"""What there is to say before somebody signs: by which clock, and what is in doubt."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.lifecycle import FROZEN, State
from inspector_app.gui.words import error_words

if TYPE_CHECKING:
    from inspector_app.usecases.before_signing import BeforeSigning

translate = QCoreApplication.translate


def signing_words(state: State, signing: "BeforeSigning") -> tuple[str, str]:
    """Return which clock tells the time of the signature, where one comes next; and what to take care of."""
    if state in FROZEN:
        return "", ""
    told = ""
    if state is State.FINISHED:
        stamped = translate("Review", "署名の時刻：時刻認証を求めます（{url}）").format(url=signing.time_url)
        told = stamped if signing.time_url else translate("Review", "署名の時刻：この端末の時計")
    care = [] if signing.clock is None else [error_words(signing.clock.notice())]
    if signing.days is not None and signing.days < 0:
        care.append(
            translate("Review", "署名に使う証明書の期限が過ぎています。機構に新しい登録ファイルを求めてください。")
        )
    elif signing.ending:
        words = translate(
            "Review", "署名に使う証明書の期限まで、あと{days}日です。機構に新しい登録ファイルを求めてください。"
        )
        care.append(words.format(days=signing.days))
    return told, "\n".join(care)
