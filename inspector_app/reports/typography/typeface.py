"""A typeface as the reader sees it: one of our fonts, and behind it the fonts that help out with rare characters.

The fonts behind a typeface are opened when a character first needs them. A character that none of them has raises
`MissingGlyphError`: a document never shows a box in place of a character.
"""

import re
import unicodedata

from inspector_app.reports.typography.face import Face, face
from inspector_app.reports.typography.glyph import Glyph, kind_of

_CHAINS = {
    "mincho": ("BIZUDMincho-Regular.ttf", "ipamjm.ttf", "NotoSansJP-Regular.ttf"),
    "proportional-mincho": ("BIZUDPMincho-Regular.ttf", "ipamjm.ttf", "NotoSansJP-Regular.ttf"),
    "gothic": ("BIZUDPGothic-Regular.ttf", "NotoSansJP-Regular.ttf", "ipamjm.ttf"),
    "bold": ("BIZUDPGothic-Bold.ttf", "NotoSansJP-Regular.ttf", "ipamjm.ttf"),
}

_FOLLOWERS = "\u0300-\u036f\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064"
_FOLLOWER = re.compile(f"[{_FOLLOWERS}]")
_CLUSTER = re.compile(f".[{_FOLLOWERS}]*", re.DOTALL)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe0e\ufe0f]")
_SELECTOR = re.compile("[\ufe00-\ufe0d\U000e0100-\U000e01ef]")
_FORBIDDEN = ("Cc", "Co", "Cs", "Cn")


class MissingGlyphError(Exception):
    """No font has this character (or this variant of it)."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class Typeface(dict[str, Glyph]):
    """The glyphs of a typeface by the text they stand for; entries are made when they are first asked for."""

    def __init__(self, files: tuple[str, ...]) -> None:
        super().__init__()
        self._files = files

    @property
    def face(self) -> Face:
        """Return the typeface's own font."""
        return face(self._files[0])

    def glyphs(self, text: str) -> list[Glyph]:
        """Return the glyphs of one line of text. MissingGlyphError for a character that no font has."""
        if _FOLLOWER.search(text):
            return [self[cluster] for cluster in _CLUSTER.findall(text)]
        return [self[character] for character in text]

    def __missing__(self, cluster: str) -> Glyph:
        glyph = next(filter(None, (self._drawn_by(face(file), cluster) for file in self._files)), None)
        if glyph is None:
            raise MissingGlyphError(cluster)
        # Threads that meet a character at the same moment go on with the same glyph, or it would get two codes.
        return self.setdefault(cluster, glyph)

    @staticmethod
    def _drawn_by(font: Face, cluster: str) -> Glyph | None:
        index = _glyph_index(font, cluster)
        if index is None:
            return None
        utf16 = cluster.encode("utf-16-be").hex().upper()
        return Glyph(cluster, font, index, font.width(index), kind_of(cluster[0]), utf16)


def _glyph_index(font: Face, cluster: str) -> int | None:
    """Return the glyph for a character with its followers; None where the font lacks it, or the variant asked for."""
    visible = _INVISIBLE.sub("", cluster)
    if not visible or unicodedata.category(visible[0]) in _FORBIDDEN:
        return None
    selectors = _SELECTOR.findall(visible)
    bare = _SELECTOR.sub("", visible)
    character = unicodedata.normalize("NFC", bare) if len(bare) > 1 else bare
    if len(character) != 1:
        return None
    index = font.characters.get(ord(character))
    if index is None or not selectors:
        return index
    key = ord(character), ord(selectors[0])
    if len(selectors) > 1 or key not in font.variants:
        return None
    variant = font.variants[key]
    return index if variant is None else variant


_TYPEFACES = {name: Typeface(files) for name, files in _CHAINS.items()}


def typeface(name: str) -> Typeface:
    """Return one of our typefaces: "mincho", "proportional-mincho", "gothic", "bold". KeyError for another name."""
    return _TYPEFACES[name]
