"""What the words around a number call it.

Words are compared in their barest form: no case, no width, no voicing marks, no long-vowel marks, hiragana as katakana,
nothing between the letters. So マイナンバー is found in ﾏｲ ﾅﾝﾊﾞｰ, まいなんばー and 「マ・イ・ナ・ン・バ・ー」.
"""

import re
import unicodedata
from dataclasses import dataclass

REACH = 20
"""How many letters and digits may stand between a label and its number (DOMAIN 4.3)."""
_DIRECT = 4
_LONGEST = 24
_ENOUGH = REACH + _LONGEST
_SLICE = 3 * _ENOUGH
_FAR = 4000

_OWN = re.compile(
    r"[個箇个]人(?:番[号號]|ナンハ|no(?![a-z]))|個番|マイナ(?:ンハ|番|カト|ノ(?!リ))|コシンハンコウ"
    r"|mynumber|myno(?![a-z])|mainanba|kojinbang|individualn(?:umber|o(?![a-z]))|(?<![a-z])mn(?![a-z])"
)
_DUTIES = re.compile(r"等?(?:(?:関係|利用)事務|[ノヲ](?:取[リ扱]|含|保管|管理|記載|利用|提供)|ファイル)")
_OTHER = re.compile(
    r"(?:法人|会社法人等|契約|電話|携帯|fax|受付|文書|整理|管理|伝票|注文|発注|口座|証券|登録|製造|追跡|問合セ?|免許証?"
    r"|許可|案件|公告|調達|資産|備品|機器|シリアル|製品|会員|社員|職員|顧客)(?:番[号號]|no|ナンハ)"
    r"|電話|携帯|内線|連絡先|tel|fax|isbn|jan|serial(?:no|number)?|contractno|免許証|日時|時刻|ロク時刻|更新日"
)
_CORPORATE = re.compile(r"法人番[号號]|法人no")
_RESIDENT = re.compile(r"住民票コト|住基コト|住民票番[号號]")
_NAMED = re.compile(r"住|年\W*金")
_PENSION = re.compile(r"年金番[号號]|年金手帳|基礎年金")


@dataclass(frozen=True, slots=True)
class Labels:
    """What stands around one run of digits.

    `before` and `after` are how many letters lie between the run and the nearest label of 個人番号, None without one;
    `weak` where that only speaks of them (個人番号関係事務, 個人番号の取扱い). `other` where something else's label
    stands nearer, `corporate` where it is that of the 法人番号. `resident` and `pension` where 住民票コード or
    基礎年金番号 is named.
    """

    before: int | None
    after: int | None
    weak: bool
    other: bool
    corporate: bool
    resident: bool
    pension: bool

    def own(self, digits_before: int, digits_after: int) -> bool:
        """Tell whether a number with so many digits of its run before and after it is near a label of 個人番号."""
        return (self.before is not None and self.before + digits_before <= REACH) or (
            self.after is not None and self.after + digits_after <= REACH
        )


def labels_around(text: str, start: int, end: int) -> Labels:
    """Return the labels around the run of digits from `start` to `end`."""
    head, tail = _bare_before(text, start)[-_ENOUGH:], _bare_after(text, end)[:_ENOUGH]
    own_before, own_after = _last(_OWN, head), _OWN.search(tail)
    named = _last(_OTHER, head)
    before = None if own_before is None else len(head) - own_before.end()
    after = None if own_after is None else own_after.start()
    weak = (own_before is None or _DUTIES.match(head, own_before.end()) is not None) and (
        own_after is None or _DUTIES.match(tail, own_after.end()) is not None
    )
    other = (
        named is not None
        and len(head) - named.end() <= _DIRECT
        and (own_before is None or own_before.end() < named.end())
    )
    return Labels(
        before=before if before is not None and before <= REACH else None,
        after=after if after is not None and after <= REACH else None,
        weak=weak,
        other=other,
        corporate=other and named is not None and _CORPORATE.match(named.group()) is not None,
        resident=_RESIDENT.search(head) is not None or _RESIDENT.search(tail) is not None,
        pension=_PENSION.search(head) is not None or _PENSION.search(tail) is not None,
    )


def names_other_numbers(text: str) -> bool:
    """Tell whether a label of 住民票コード or 基礎年金番号 may stand anywhere in the text; false is certain."""
    return _NAMED.search(text) is not None


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = None
    for match in pattern.finditer(text):
        found = match
    return found


def _bare_before(text: str, end: int) -> str:
    near = text[max(0, end - _SLICE) : end].translate(_BAREST)
    return near if len(near) >= _ENOUGH or end <= _SLICE else text[max(0, end - _FAR) : end].translate(_BAREST)


def _bare_after(text: str, start: int) -> str:
    near = text[start : start + _SLICE].translate(_BAREST)
    return near if len(near) >= _ENOUGH else text[start : start + _FAR].translate(_BAREST)


class _Barest(dict[int, str]):
    """The barest form of each character, "" for what is no letter and no digit; found out once for each."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKD", chr(code)).lower()
        self[code] = "".join(_katakana(letter) for letter in plain if letter.isalnum() and letter not in "ーｰ")
        return self[code]


def _katakana(letter: str) -> str:
    return chr(ord(letter) + 0x60) if "ぁ" <= letter <= "ゖ" else letter


_BAREST = _Barest()
