"""Values inside sentences that are codes themselves, or come from the operating system in English."""

import errno
import os
from collections.abc import Mapping

from inspector_app.cli.sentences.problems import ROW_PROBLEMS

_SYSTEM: Mapping[int, str] = {
    errno.EACCES: "権限がありません",
    errno.EBADF: "開いていません",
    errno.EDQUOT: "割り当てられた容量を超えます",
    errno.EEXIST: "すでにあります",
    errno.EFBIG: "大きすぎます",
    errno.EIO: "読み書きに失敗しました。媒体を確かめてください",
    errno.EISDIR: "フォルダーです",
    errno.ELOOP: "リンクが輪になっています",
    errno.ENAMETOOLONG: "名前が長すぎます",
    errno.ENOENT: "ありません",
    errno.ENOSPC: "空き容量がありません",
    errno.ENOTDIR: "途中がフォルダーではありません",
    errno.EPERM: "許されていません",
    errno.EROFS: "書き込みのできない媒体です",
}

CODED = frozenset({"cause", "event", "faults", "hints", "kind", "reason", "state", "way", "what"})
"""The names of the data whose values are such codes; everything else is shown as it stands."""

VALUES: Mapping[str, tuple[str, str]] = {
    **{os.strerror(number): (japanese, os.strerror(number)) for number, japanese in _SYSTEM.items()},
    **ROW_PROBLEMS,
    "check digit": ("検査用数字が合いません", "the check digit is wrong"),
    "closing": ("講評の記載", "the closing talk"),
    "date": ("日付", "a date"),
    "dates": ("調査実施日の並び", "the order of the days"),
    "dictionary": ("よく使われる語", "common words"),
    "answer": ("回答", "answering"),
    "finish": ("最終評価の確定", "confirming the rating"),
    "finished": ("最終評価を確定した状態", "finished"),
    "form": ("様式", "the form"),
    "in_progress": ("調査中", "in progress"),
    "keyring": ("OS の鍵束", "the system's keyring"),
    "not 13 digits": ("13桁の数字ではありません", "not 13 digits"),
    "papers": ("紙からの入力の来歴", "where keyed rows come from"),
    "passphrase": ("パスフレーズ", "the passphrase"),
    "prepared": ("準備中", "prepared"),
    "rating": ("最終評価", "the rating"),
    "receipt": ("受領の署名", "the signature of receipt"),
    "receive": ("受領", "receiving"),
    "received": ("受領済み", "received"),
    "recovery": ("復旧の鍵", "recovery"),
    "countersign": ("追加の署名", "signing further"),
    "correct": ("訂正", "correcting"),
    "refuse": ("差戻し", "refusing"),
    "refused": ("差戻し", "refused"),
    "regex": ("年", "a year"),
    "reopen": ("最終評価の取消し", "opening it again"),
    "repeat": ("繰返し", "repetition"),
    "results": ("判定", "the results"),
    "rows": ("項目の並び", "the rows"),
    "send": ("送信", "sending"),
    "sent": ("送信済み", "sent"),
    "sequence": ("続き番号や続き文字", "a sequence"),
    "short": ("短さ", "its length"),
    "sign": ("署名", "signing"),
    "signed": ("署名済み", "signed"),
    "site": ("実施場所", "the site"),
    "spatial": ("キーの並び", "neighbouring keys"),
    "unfinished": ("未完了の項目", "unfinished rows"),
}
"""What is shown instead of the value, in both languages."""

PATTERNS: Mapping[str, tuple[str, str]] = {
    r"^[0-9]+(?:\.[0-9]+){0,3}(?![\s\S])": ("1 や 1.2 のような版の番号", "a version such as 1 or 1.2"),
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\s\S])": ("2026-11-24 のような日付", "a day such as 2026-11-24"),
    r"^[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*(?![\s\S])": (
        "英数字を . _ - でつないだもの",
        "letters and digits, . _ - between",
    ),
    r"^[a-z0-9]+(?:[.-][a-z0-9]+)*(?![\s\S])": (
        "英小文字と数字を . - でつないだもの",
        "lower-case letters and digits, . - between",
    ),
    r"^(?:[0-9]{13})?(?![\s\S])": ("13桁の数字か空", "13 digits, or empty"),
    r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}(?![\s\S])": (
        "英数字と . _ - の64文字まで",
        "up to 64 letters, digits and . _ -",
    ),
}
"""What the patterns of the published schemas mean."""
