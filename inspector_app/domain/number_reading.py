"""Reads the digits of a text in whatever way they are written, and remembers where each one stands.

Digits of every script, full-width, mathematical, raised, circled, in brackets, 漢数字 and 大字 are digits. Characters
that nobody sees (zero-width, bidirectional, combining) are as if they were not there. A run goes on across spaces,
lines, punctuation, symbols, ー, の, 億 and 万; every other letter ends it.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

KANJI = "〇零一二三四五六七八九壱壹弌弐貳貮弍参參弎肆伍陸漆柒捌玖"
_DIGITS = rf"\d²³¹⁰⁴-⁹₀-₉①-⒛⓪-⓿❶-➓〡-〩㆒-㆕㈠-㈩㉈-㉏㉑-㉟㊀-㊉㊱-㊿🄀-🄌{KANJI}"
_FILLERS = "\u115f\u1160\u3164\uffa0"
_BETWEEN = rf"\W_ーｰのノﾉ億万ㅡ{_FILLERS}"
_RUN = re.compile(rf"[{_DIGITS}○◯][{_DIGITS}{_BETWEEN}]*")
_DIGIT = re.compile(rf"[{_DIGITS}]")

# Zeros and ones that are not: a circle or an O, an l or an I, where only a digit can have been meant.
_ROUND = re.compile(r"(?<=\d)(?:[○◯]|[OoОоΟοＯｏ]+)(?=\d)")
_UPRIGHT = re.compile(r"(?<=\d)[lIｌＩ]+(?=\d)")
_LOOKALIKES = re.compile(r"[○◯OoОоΟοＯｏlIｌＩ]")
_ANY = re.compile(rf"[{_DIGITS}{_LOOKALIKES.pattern[1:-1]}]")
_CIRCLES = str.maketrans("○◯", "〇〇")

UNSEEN = "\u200b"
"""The gap of characters that nobody sees."""
_REVERSING = "\u202e"
_LONGEST_GAP = 64
_DASHES = "ーｰ−ㅡ─━"
_LINES = "\n\r\x0b\x0c\x85\u2028\u2029"


@dataclass(frozen=True, slots=True, repr=False)
class Reading:
    """The digits of one run: values, where each stands in the text, how it is written, and the gap before it.

    `styles` has a letter for each digit (p plain, k kanji, e enclosed or raised). `gaps[i]` is what stands before digit
    i in its plainest writing, "" for nothing; `gaps[0]` and `gaps[len]` are "".
    """

    values: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]
    styles: str
    gaps: Sequence[str]

    def __repr__(self) -> str:
        return f"Reading({len(self.values)} digits)"

    def __len__(self) -> int:
        return len(self.values)

    def parted(self, place: int) -> bool:
        """Tell whether something to be seen stands before the digit at `place`; true at both ends."""
        return self.gaps[place] not in ("", UNSEEN) or place in (0, len(self.values))

    def border(self, place: int) -> bool:
        """Tell whether a number may begin or end at `place`: something stands there, or the writing changes."""
        return self.parted(place) or self.styles[place] != self.styles[place - 1]

    def plainly(self, start: int, end: int) -> str:
        """Return the digits from `start` to `end` with their gaps, in ASCII where possible."""
        return "".join(
            f"{self.gaps[place] if place > start and self.parted(place) else ''}{self.values[place]}"
            for place in range(start, end)
        )


def may_hold_digits(text: str) -> bool:
    """Tell quickly whether anything in the text may be read as a digit; false is certain."""
    return _ANY.search(text) is not None


def readings(text: str, least: int) -> Iterator[Reading]:
    """Yield each run with at least `least` digits; a run that can be read in two ways, twice."""
    tidy = _tidied(text) if _LOOKALIKES.search(text) else text
    for run in _RUN.finditer(tidy):
        if run.end() - run.start() < least // 2 or len(_DIGIT.findall(run.group())) < least // 2:
            continue
        for words in _spellings(run.group()):
            reading = _read(words, run.start())
            if len(reading) >= least:
                yield reading
                if _REVERSING in text:
                    yield _backwards(reading)


def _spellings(words: str) -> set[str]:
    """Return the run as it stands, with circles among 漢数字 as zeros, and with 一 among other digits as a dash."""
    spellings = {words}
    if ("○" in words or "◯" in words) and any(digit in words for digit in KANJI):
        spellings.add(words.translate(_CIRCLES))
    if "一" in words:
        spellings |= {_with_dashes(spelling) for spelling in spellings}
    return spellings


def _with_dashes(words: str) -> str:
    """Return the run with a dash for each 一 between two digits that are no 漢数字."""
    seen = [place for place, character in enumerate(words) if not unseen(character)]
    strokes = [
        place
        for before, place, after in zip(seen, seen[1:], seen[2:], strict=False)
        if words[place] == "一"
        and all(_DIGIT.match(words[side]) and words[side] not in KANJI for side in (before, after))
    ]
    letters = list(words)
    for place in strokes:
        letters[place] = "-"
    return "".join(letters)


def _tidied(text: str) -> str:
    """Return a text of the same length with zeros and ones for what can only have been meant as such."""
    text = _ROUND.sub(lambda found: "0" * len(found.group()), text)
    return _UPRIGHT.sub(lambda found: "1" * len(found.group()), text)


def _read(words: str, offset: int) -> Reading:
    values: list[int] = []
    starts: list[int] = []
    gaps: list[str] = []
    styles: list[str] = []
    after = 0
    for found in _DIGIT.finditer(words):
        place = found.start()
        digits, style = _value(found.group())
        gap = _gap(words[after:place][:_LONGEST_GAP]) if values else ""
        for value in digits:
            values.append(value)
            starts.append(offset + place)
            styles.append(style)
            gaps.append(gap)
            gap = ""
        after = found.end()
    return Reading(values, starts, [start + 1 for start in starts], "".join(styles), [*gaps, ""])


def _backwards(reading: Reading) -> Reading:
    return Reading(
        reading.values[::-1], reading.starts[::-1], reading.ends[::-1], reading.styles[::-1], reading.gaps[::-1]
    )


@lru_cache(maxsize=1024)
def _value(character: str) -> tuple[tuple[int, ...], str]:
    """Return the digits that a character stands for, two for ⑩, and its style."""
    if unicodedata.category(character) == "Nd":
        return (unicodedata.decimal(character),), "p"
    digits = tuple(int(digit) for digit in str(int(unicodedata.numeric(character))))
    return digits, "k" if character in KANJI else "e"


@lru_cache(maxsize=1024)
def _gap(between: str) -> str:
    """Return the plainest writing of what stands between two digits: "-" for every dash, a space, several, a line."""
    if not between:
        return ""
    seen = [character for character in between if not unseen(character)]
    if not seen:
        return UNSEEN
    signs = "".join(_plain(character) for character in seen if not character.isspace())
    if signs:
        one_sided = seen[0].isspace() != seen[-1].isspace()  # "1. 1234.5678": the first is another sign
        return f"{signs} " if one_sided else signs
    if any(character in _LINES for character in seen):
        return "\n"
    return " " if len(seen) == 1 else "  "


def _plain(character: str) -> str:
    if character in "〜～":
        return "~"
    if character in _DASHES or unicodedata.category(character) == "Pd":
        return "-"
    return unicodedata.normalize("NFKC", character)


def unseen(character: str) -> bool:
    """Tell whether nobody sees the character by itself: format and combining characters, fillers."""
    return character in _FILLERS or unicodedata.category(character) in {"Cf", "Mn", "Me"}
