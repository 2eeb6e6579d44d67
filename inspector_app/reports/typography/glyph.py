"""The unit that is measured, broken and drawn: one character as written, and how lines may break beside it."""

import unicodedata
from dataclasses import dataclass
from enum import IntEnum

from inspector_app.reports.typography.face import Face


class Kind(IntEnum):
    """What a character is to line breaking (kinsoku after JIS X 4051, reduced to what horizontal forms need)."""

    IDEOGRAPH = 0
    WORD = 1
    SPACE = 2
    OPEN = 3
    CLOSE = 4
    LEADER = 5
    MARK = 6
    BRACKET = 7
    PREFIX = 8


@dataclass(frozen=True, slots=True, eq=False)
class Glyph:
    """A character with its selector or combining marks (`text`), drawn by glyph `index` of `face`.

    `width` is in thousandths of the size of the type, `utf16` the text's UTF-16 in hexadecimal digits. Two glyphs are
    the same only if they are the same object: what a page shows is extracted as exactly the text it was made from,
    even where two characters share one outline.
    """

    text: str
    face: Face
    index: int
    width: float
    kind: Kind
    utf16: str


_OPENING = "（「『【〔〈《｛［‘“〝｟«"
_CLOSING = (
    "）」』】〕〉》｝］’”〟｠»、。，．・：；？！‐゠–〜～ー々〻ヽヾゝゞ゛゜％‰℃°′″"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ／"
)
_FULL_WIDTH_WORDS = ((0xFF10, 0xFF19), (0xFF21, 0xFF3A), (0xFF41, 0xFF5A))

_KINDS: dict[str, Kind] = (
    dict.fromkeys(_OPENING, Kind.OPEN)
    | dict.fromkeys(_CLOSING, Kind.CLOSE)
    | dict.fromkeys("―…‥─", Kind.LEADER)
    | dict.fromkeys(",.;:!?/%)]}-_|", Kind.MARK)
    | dict.fromkeys("([{", Kind.BRACKET)
    | dict.fromkeys("¥￥$＄£￡№#＃", Kind.PREFIX)
    | dict.fromkeys(" \u2002\u2003\u2009", Kind.SPACE)
    | {"\u3000": Kind.SPACE, "\u00a0": Kind.WORD, "\u202f": Kind.WORD}
)


def kind_of(character: str) -> Kind:
    """Return the kind of a single character. Letters and digits that are not East Asian make words."""
    known = _KINDS.get(character)
    if known is not None:
        return known
    code = ord(character)
    if any(first <= code <= last for first, last in _FULL_WIDTH_WORDS):
        return Kind.WORD
    if unicodedata.east_asian_width(character) in ("W", "F", "H"):
        return Kind.IDEOGRAPH
    wordy = unicodedata.category(character)[0] == "L" or character.isdecimal() or character in "'\"&@+=*~^\\<>`"
    return Kind.WORD if wordy else Kind.IDEOGRAPH
