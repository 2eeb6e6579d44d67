"""What of a text is one figure to its reader: a date, a time, a number with what it counts.

令和8年12月15日, 9時05分, 12件, 第23条の2: a line that ends within one of them is read twice.
"""

import re
from collections.abc import Iterator
from functools import cache

_NUMBER = "(?<![0-9０-９])(?<![0-9０-９][.,．，])[0-9０-９]++(?:[.,．，][0-9０-９]++)*+"
"""Looked for where it begins and nowhere else, so that a page full of digits takes no longer than one of words."""
_ERAS = "明治|大正|昭和|平成|令和"
"""As they were when records were first drawn so: a later one changes no line of them (decision 0026)."""
_DIGIT = re.compile("[0-9０-９元]")
_DIGITS = "[0-9０-９]{1,4}"
_DAY = f"{_DIGITS}月{_DIGITS}日"
_COUNTED = (
    "アカウント|パーセント|ファイル|バイト|ページ|[かヶカ箇](?:月間?|所|年|国)|年[間度]|日間|週間?|時間|分間|秒間|項目|種類|丁目|番地"
    "|[年月日時分秒件名人台枚回箱式頁号条項目歳円社部冊本個点通度階棟室割倍袋束巻期章節版行列番級位字代組班校市区町村％]"
)


def figures(text: str) -> Iterator[tuple[int, int]]:
    """Yield where figures begin and end, in letters, with the brackets and commas that stay with them.

    The parts of a date are figures, too, for lines that are too short for all of it.
    """
    if not _DIGIT.search(text):
        return
    for pattern in _patterns():
        for found in pattern.finditer(text):
            yield found.span()


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    year = f"(?:{_ERAS})?(?:{_DIGITS}|元)年"
    kinds = (
        f"{year}{_DAY}(?:（[月火水木金土日]）)?",
        f"{year}(?:[度間]|{_DIGITS}月(?![0-9０-９]))?",
        _DAY,
        f"{_DIGITS}時{_DIGITS}分(?:{_DIGITS}秒)?",
        f"[第約]?{_NUMBER}[百千万億]*(?:{_COUNTED})(?:の{_DIGITS})?",
    )
    return tuple(re.compile(f"[（「『]{{0,3}}(?:{kind})[）」』、。]{{0,3}}") for kind in kinds)
