"""A piece of a text around what was found in it, and where that stands."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inspector_app.domain.row_search import folded

_BEFORE = 14
_LONGEST = 80
_VOICING = "\uff9e\uff9f"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One line. `spans` are (start, end) of each place in it where a word stands, in order, without overlap."""

    text: str
    spans: tuple[tuple[int, int], ...]


def excerpt(text: str, words: Sequence[str]) -> Excerpt | None:
    """Return the piece of `text` that begins a little before the first of the folded `words`; None without any."""
    places = sorted({place for word in words for place in _places(text, word)})
    if not places:
        return None
    first = max(0, places[0][0] - _BEFORE)
    last = min(len(text), max(first + _LONGEST, places[0][1]))
    lead, tail = "…" if first else "", "…" if last < len(text) else ""
    line = "".join(" " if character.isspace() else character for character in text[first:last])
    moved = len(lead) - first
    spans = tuple((start + moved, end + moved) for start, end in _apart(places) if end <= last)
    return Excerpt(f"{lead}{line}{tail}", spans)


def holds(text: str, word: str) -> bool:
    """Tell whether a folded word stands in the text."""
    return word in folded(text)


def _places(text: str, word: str) -> Iterator[tuple[int, int]]:
    """Yield where a folded word stands in the text itself: folding may change lengths."""
    whole, starts, ends = [], list[int](), list[int]()
    for start, end in _letters(text):
        piece = folded(text[start:end])
        whole.append(piece)
        starts += [start] * len(piece)
        ends += [end] * len(piece)
    line = "".join(whole)
    at = line.find(word)
    while word and at >= 0:
        yield starts[at], ends[at + len(word) - 1]
        at = line.find(word, at + len(word))


def _letters(text: str) -> Iterator[tuple[int, int]]:
    """Yield each character with the marks that belong to it: ｶﾞ is folded to one letter."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not (unicodedata.combining(text[place]) or text[place] in _VOICING):
            yield start, place
            start = place


def _apart(places: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the places, those that overlap or touch as one."""
    start, end = places[0]
    for first, last in places[1:]:
        if first <= end:
            end = max(end, last)
        else:
            yield start, end
            start, end = first, last
    yield start, end
