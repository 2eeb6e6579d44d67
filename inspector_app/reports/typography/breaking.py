"""Where lines end: kinsoku by pushing out (追い出し), with words and numbers kept whole.

A line that would begin with 、or 」 or end with （ gives its last characters to the next line. Nothing is squeezed and
nothing hangs over the edge; only spaces at the end of a line may lie outside.
"""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from inspector_app.reports.typography.glyph import Glyph, Kind

_WORDY = (Kind.WORD, Kind.MARK, Kind.BRACKET, Kind.PREFIX)


def _may_break(before: Kind, after: Kind) -> bool:
    if after in (Kind.CLOSE, Kind.MARK, Kind.SPACE) or before in (Kind.OPEN, Kind.BRACKET, Kind.PREFIX):
        return False
    if before is Kind.LEADER and after is Kind.LEADER:
        return False
    return not (before in _WORDY and after in _WORDY)


_BREAKS = [[_may_break(before, after) for after in Kind] for before in Kind]

_STARTS_WORD = re.compile(r"[一-龠々〆\u3400-\u9fffァ-ヶA-Za-z0-9]")
_ENDS_WORD = re.compile(r"[ぁ-ん、。・）」』】／]")
_KATAKANA = re.compile("[ァ-ヶー]")

Cut = tuple[int, int]
"""A line as (first, beyond) positions among the glyphs."""


def inside_words(glyphs: Sequence[Glyph]) -> frozenset[int]:
    """Return the positions where a line would end within a word, as far as the letters tell: 情報の|無断持ち出し."""
    return frozenset(
        place
        for place, (before, after) in enumerate(pairwise(glyphs), start=1)
        if not (_ENDS_WORD.match(before.text) and _STARTS_WORD.match(after.text))
        and not (_KATAKANA.match(before.text) and _STARTS_WORD.match(after.text) and not _KATAKANA.match(after.text))
        and after.kind is not Kind.OPEN
    )


def break_lines(glyphs: Sequence[Glyph], width: float, whole: Collection[int] = ()) -> list[Cut]:
    """Return the lines for a measure of `width` thousandths of an em.

    There is at least one line, and the lines hold all glyphs in order. A word wider than the measure, such as an
    address, is cut behind one of its marks, or else at the edge; where kinsoku leaves no break, the edge decides too.
    At the positions `whole` a line ends only if there is no other place for it.
    """
    lines: list[Cut] = []
    room = width + 1e-6
    start, chance, used, used_at_chance = 0, 0, 0.0, 0.0
    mark, used_at_mark = 0, 0.0
    before = Kind.OPEN
    for place, glyph in enumerate(glyphs):
        kind, advance = glyph.kind, glyph.width
        if _BREAKS[before][kind] and place not in whole:
            chance, used_at_chance = place, used
        elif _BREAKS[before][kind] or (before is Kind.MARK and kind is Kind.WORD):
            mark, used_at_mark = place, used
        before = kind
        used += advance
        while used > room and kind is not Kind.SPACE and place > start:
            if chance <= start:
                at_mark = (mark, used_at_mark) if mark > start else (place, used - advance)
                chance, used_at_chance = at_mark
            lines.append((start, chance))
            start, used, used_at_mark = chance, used - used_at_chance, used_at_mark - used_at_chance
            used_at_chance = 0.0
    lines.append((start, len(glyphs)))
    return lines
