"""What is chosen for a print: which pages, how often, on one side of the paper or on both."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

MOST_COPIES = 99
_PLAIN = str.maketrans({" ": "", "、": ",", "~": "-", "〜": "-"})


class Sides(StrEnum):
    """One side of the paper, or both, bound along the long or the short edge."""

    ONE = "one"
    LONG = "long"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Choice:
    """`pages` are numbers from 1, in the order in which they are printed."""

    printer: str
    pages: tuple[int, ...]
    copies: int
    sides: Sides


def read_pages(typed: str, count: int) -> tuple[int, ...] | None:
    """Return the pages that "1-3, 5" names, all of them for nothing typed; None for what names none of `count`."""
    plain = unicodedata.normalize("NFKC", typed).translate(_PLAIN)
    if not plain:
        return tuple(range(1, count + 1))
    found: list[int] = []
    for part in plain.split(","):
        first, dash, last = part.partition("-")
        if not all(number.isdecimal() and len(number) <= 6 for number in ([first, last] if dash else [first])):
            return None
        begin, end = int(first), int(last if dash else first)
        if not 1 <= begin <= end <= count:
            return None
        found += range(begin, end + 1)
    return tuple(dict.fromkeys(found))
