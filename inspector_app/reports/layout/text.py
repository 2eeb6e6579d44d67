"""Paragraphs and their lines. Lengths are points, from the top and left of what holds them, downwards."""

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import accumulate, groupby

from inspector_app.errors import DocumentError
from inspector_app.reports.typography.breaking import Cut, break_lines, inside_words
from inspector_app.reports.typography.figures import figures
from inspector_app.reports.typography.glyph import Glyph, Kind
from inspector_app.reports.typography.typeface import MissingGlyphError, typeface

_BASELINE = 0.88
"""Where the baseline lies in the square of an ideograph, from its top, in all our typefaces."""

_MOST_SPREAD = 0.09
"""The most that justifying adds between two letters, in em: more would be read as a space."""

_INDENT = re.compile(r"\u3000+")
_LABEL = re.compile(r"(?:[0-9]{1,2}[.．][ \u3000]?|[・※○●■□－][ \u3000]?|[（(][0-9]{1,2}[)）][ \u3000]?)")


class Align(StrEnum):
    """How the lines of a paragraph stand in their measure."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Style:
    """How text looks: one of `typography.typeface`'s typefaces, its size and the distance of lines, in points.

    `careful` text keeps a date, a time, and a number with what it counts on one line, where a line has room for it, and
    balanced lines end between words, where that takes no more of them.
    """

    typeface: str
    size: float
    leading: float
    align: Align = Align.LEFT
    careful: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text of one style; line feeds in it begin a new line.

    A line that begins with a bullet or a number hangs under its first letter, and, where it is `indented`, also one
    that begins with spaces. `before` is the distance to the
    paragraph above, `rule` draws a hairline in the middle of it. `balanced` makes the lines about equally long.
    `lasting` text is a form's, not a person's: its lines are kept for the next document. `where` names the place for
    an error's sentence. `whole` keeps its lines on one page as long as a page has room for them.
    """

    text: str
    style: Style
    before: float = 0.0
    rule: bool = False
    balanced: bool = False
    lasting: bool = False
    where: str = ""
    indented: bool = False
    whole: bool = False


Run = tuple[float, Sequence[Glyph]]
"""Where a run begins, and its glyphs."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: runs of glyphs of one font, each beginning at its own x, with `spread` added after each glyph.

    `paragraph` is the index among the block's paragraphs. No page ends after a line that `stays`.
    """

    runs: tuple[Run, ...]
    style: Style
    top: float
    paragraph: int
    spread: float = 0.0
    stays: bool = False

    @property
    def bottom(self) -> float:
        """Return where the line ends."""
        return self.top + self.style.leading

    @property
    def baseline(self) -> float:
        """Return where its letters stand."""
        return self.top + (self.style.leading - self.style.size) / 2 + self.style.size * _BASELINE


@dataclass(frozen=True, slots=True)
class Block:
    """Measured paragraphs, one below the other. `rules` are the y of hairlines."""

    lines: tuple[Line, ...]
    rules: tuple[float, ...]
    height: float


def measure(paragraphs: Sequence[Paragraph], width: float, *, careful: bool = False) -> Block:
    """Set paragraphs to a width, all of them carefully or those whose style says so.

    DocumentError `document.missing_glyph` where no font has a character.
    """
    if all(paragraph.lasting for paragraph in paragraphs):
        return _kept(tuple(paragraphs), width, careful)
    return _measure(paragraphs, width, careful)


def _measure(paragraphs: Sequence[Paragraph], width: float, careful: bool) -> Block:  # noqa: FBT001 - a cache's key
    lines: list[Line] = []
    rules: list[float] = []
    y = 0.0
    for index, paragraph in enumerate(paragraphs):
        if index:
            if paragraph.rule:
                rules.append(y + paragraph.before / 2)
            y += paragraph.before
        for text in re.split(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]", paragraph.text):
            for runs, spread in _set(text.replace("\t", "\u3000"), paragraph, width, careful=careful):
                lines.append(Line(runs, paragraph.style, y, index, spread, paragraph.whole))
                y += paragraph.style.leading
        if paragraph.whole:
            lines[-1] = replace(lines[-1], stays=False)
    return Block(tuple(lines), tuple(rules), y)


_kept = lru_cache(maxsize=2048)(_measure)


def text_width(text: str, style: Style) -> float:
    """Return how wide a line of text is."""
    return sum(glyph.width for glyph in typeface(style.typeface).glyphs(text)) * style.size / 1000


def _set(text: str, paragraph: Paragraph, width: float, *, careful: bool) -> list[tuple[tuple[Run, ...], float]]:
    style = paragraph.style
    label = _label(text, paragraph) if style.align is Align.LEFT else None
    split = label.end() if label and label.end() < len(text) else 0
    head, body = _glyphs(text[:split], paragraph), _glyphs(text[split:], paragraph)
    em = style.size / 1000
    hang = sum(glyph.width for glyph in head) * em
    room = width - hang
    cuts = _cuts(text[split:], body, room / em, balanced=paragraph.balanced, careful=careful or style.careful)
    lines: list[tuple[tuple[Run, ...], float]] = []
    for place, (first, beyond) in enumerate(cuts):
        line = body[first:beyond]
        full = style.align is Align.LEFT and not paragraph.balanced and beyond < len(body)
        spread = _spread(line, room, style.size) if full else 0.0
        runs = _runs(line, _start(line, style, width, hang), style.size, spread)
        lines.append(((*_runs(head, 0.0, style.size, 0.0), *runs) if head and not place else runs, spread))
    return lines


def _cuts(text: str, glyphs: Sequence[Glyph], width: float, *, balanced: bool, careful: bool) -> list[Cut]:
    """Return where the lines of a text end that fills this many thousandths of an em."""
    whole = _inside_figures(text, glyphs, width) if careful else frozenset[int]()
    if not balanced:
        return break_lines(glyphs, width, whole)
    cuts = _balanced(glyphs, width, whole)
    if careful and len(cuts) > 1:
        between = _balanced(glyphs, width, whole | inside_words(glyphs))
        return between if len(between) <= len(cuts) else cuts
    return cuts


def _label(text: str, paragraph: Paragraph) -> re.Match[str] | None:
    return _LABEL.match(text) or (_INDENT.match(text) if paragraph.indented else None)


def _runs(glyphs: Sequence[Glyph], x: float, size: float, spread: float) -> tuple[Run, ...]:
    """Return the glyphs of a line, font by font; where there is but one font, that is one run."""
    if len({glyph.face for glyph in glyphs}) < 2:
        return ((x, glyphs),)
    runs: list[Run] = []
    for _face, group in groupby(glyphs, key=lambda glyph: glyph.face):
        run = list(group)
        runs.append((x, run))
        x += sum(glyph.width for glyph in run) * size / 1000 + spread * len(run)
    return tuple(runs)


def _inside_figures(text: str, glyphs: Sequence[Glyph], width: float) -> frozenset[int]:
    """Return the positions among the glyphs that would part a figure which a line has room for."""
    edges = [0, *accumulate(len(glyph.text) for glyph in glyphs)]
    inside: set[int] = set()
    for first, beyond in figures(text):
        begin, end = bisect_left(edges, first), bisect_left(edges, beyond)
        if sum(glyph.width for glyph in glyphs[begin:end]) <= width:
            inside.update(range(begin + 1, end))
    return frozenset(inside)


def _balanced(glyphs: Sequence[Glyph], width: float, whole: Collection[int]) -> list[Cut]:
    """Break lines as evenly as the same number of lines allows."""
    cuts = break_lines(glyphs, width, whole)
    narrow, wide = width / 2, width
    for _ in range(6 if len(cuts) > 1 else 0):
        middle = (narrow + wide) / 2
        tried = break_lines(glyphs, middle, whole)
        if len(tried) > len(cuts) or _parted(tried, whole) > _parted(cuts, whole):
            narrow = middle
        else:
            wide, cuts = middle, tried
    return cuts


def _parted(cuts: Sequence[Cut], whole: Collection[int]) -> int:
    """Return how many lines begin where none should."""
    return sum(first in whole for first, _beyond in cuts)


def _spread(glyphs: Sequence[Glyph], width: float, size: float) -> float:
    """Return what is added after each glyph so that the line fills its measure, 0 where that would show."""
    count = len(glyphs)
    while count and glyphs[count - 1].kind is Kind.SPACE:
        count -= 1
    free = width - sum(glyph.width for glyph in glyphs[:count]) * size / 1000
    spread = free / (count - 1) if count > 1 else 0.0
    return spread if 0 < spread <= _MOST_SPREAD * size else 0.0


def _start(glyphs: Sequence[Glyph], style: Style, width: float, hang: float) -> float:
    if style.align is Align.LEFT:
        return hang
    used = sum(glyph.width for glyph in glyphs)
    while glyphs and glyphs[-1].text.isspace():
        used -= glyphs[-1].width
        glyphs = glyphs[:-1]
    free = width - used * style.size / 1000
    return free / 2 if style.align is Align.CENTRE else free


def _glyphs(text: str, paragraph: Paragraph) -> list[Glyph]:
    try:
        return typeface(paragraph.style.typeface).glyphs(text)
    except MissingGlyphError as error:
        name = " ".join(f"U+{ord(character):04X}" for character in error.text)
        raise DocumentError("document.missing_glyph", character=error.text, name=name, where=paragraph.where) from None
