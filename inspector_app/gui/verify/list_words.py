"""What is said about a revocation list that was chosen: whose it is, how old, until when it stands, how long it is."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from inspector_app.gui.guard.file_names import name_shown
from inspector_app.gui.phrases import moment_words, span_words

if TYPE_CHECKING:
    from inspector_app.usecases.read_revocation_list import RevocationList

translate = QCoreApplication.translate

_ALLOWANCE: Final = timedelta(hours=1)
"""So much later than this device's clock a list may have been made: clocks differ."""
_OLD: Final = 30
"""Days after which a list that does not say until when it stands is called old."""


@dataclass(frozen=True, slots=True)
class ListScreen:
    """A chosen list: its authority, then what explains it; `doubt` says why not to rely on it, or is empty."""

    issuer: str
    doubt: str
    details: tuple[str, ...]


def list_screen(kept: "RevocationList", now: datetime) -> ListScreen:
    """Return what is shown of a list at the moment `now`."""
    issuer = kept.issuer or translate("Verify", "名前のない認証局")
    made = translate("Verify", "作成：{time}（{age}）").format(time=moment_words(kept.made_at), age=_age(kept, now))
    if kept.next_at is None:
        until = translate("Verify", "有効期限：書かれていません")
    else:
        until = translate("Verify", "有効期限：{time}").format(time=moment_words(kept.next_at))
    count = translate("Verify", "取り消された証明書：{count}件").format(count=kept.revoked)
    file = translate("Verify", "ファイル：{file}").format(file=name_shown(kept.file.name))
    return ListScreen(issuer, _doubt(kept, now), (made, until, count, file))


def _doubt(kept: "RevocationList", now: datetime) -> str:
    if kept.made_at > now + _ALLOWANCE:
        return translate("Verify", "作成の日時が未来です。この端末の時計を確かめてください。")
    if kept.next_at is not None and kept.next_at < now:
        words = translate(
            "Verify",
            "古い失効リストです。有効期限を{age}過ぎています。その後の取り消しは載っていません。",
        )
        return words.format(age=span_words(now - kept.next_at))
    if kept.next_at is None and (now - kept.made_at).days > _OLD:
        return translate("Verify", "古い失効リストです。作成の後の取り消しは載っていません。")
    return ""


def _age(kept: "RevocationList", now: datetime) -> str:
    passed = now - kept.made_at
    if passed < timedelta():
        return translate("Verify", "これから")
    return translate("Verify", "{age}前").format(age=span_words(passed))
