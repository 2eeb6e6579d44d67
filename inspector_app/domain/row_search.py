"""Search within one inspection: what the form asks and what was written down, row by row.

Width, case and compatibility forms make no difference (ﾜｲﾔｰ finds ワイヤー, ＵＳＢ finds usb): NFKC, then casefold.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from unicodedata import normalize

from inspector_app.domain.answer import Answer
from inspector_app.domain.form import Form, Item, Row
from inspector_app.domain.ids import RowKey

_AROUND = 14
"""Characters of the text shown before what was found."""


class Found(StrEnum):
    """In which part of a row something was found."""

    NUMBER = "number"
    SHORT = "short"
    QUESTION = "question"
    CRITERION = "criterion"
    PRESET = "preset"
    PROMPT = "prompt"
    REMARKS = "remarks"
    ANSWERED = "answered"
    """In what was answered to a hearing example; `key` names it."""
    WAITING = "waiting"
    REASON = "reason"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Hit:
    """One place. `excerpt` is the line around it, in which it stands from `start` to `end`."""

    row: RowKey
    no: int
    part: Found
    key: str
    excerpt: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Place:
    part: Found
    key: str
    text: str


class RowSearch:
    """Looks through one form again and again; its wording, `ja` and `en` alike, is prepared once."""

    def __init__(self, form: Form) -> None:
        self._rows: tuple[tuple[Row, tuple[tuple[_Place, str], ...]], ...] = tuple(
            (row, tuple((place, folded(place.text)) for place in _wording(item, row))) for _, item, row in form.walk()
        )

    def find(
        self, text: str, answers: Mapping[RowKey, Answer], notes: Mapping[RowKey, Iterable[str]], limit: int = 200
    ) -> tuple[Hit, ...]:
        """Return where all words of `text` stand together, in the order of the sheet: at most one hit for each part.

        A number alone finds the row with that No. first. `notes` are the words of a row's evidence. Nothing is found
        for a text of white space.
        """
        words = folded(text).split()
        if not words:
            return ()
        hits: list[Hit] = []
        for row, wording in self._rows:
            hits += _in_row(row, wording, answers.get(row.key), notes.get(row.key, ()), words)
        hits.sort(key=lambda hit: hit.part is not Found.NUMBER)
        return tuple(hits[:limit])


def folded(text: str) -> str:
    """Return the text as it is compared."""
    return normalize("NFKC", text).casefold()


def _in_row(
    row: Row,
    wording: tuple[tuple[_Place, str], ...],
    answer: Answer | None,
    notes: Iterable[str],
    words: list[str],
) -> Iterator[Hit]:
    if words == [str(row.no)]:
        yield Hit(row.key, row.no, Found.NUMBER, "", row.short.ja, 0, 0)
    written = () if answer is None else tuple(_written(answer))
    own = (*written, *(_Place(Found.EVIDENCE, "", note) for note in notes))
    seen: set[tuple[Found, str]] = set()
    for place, text in (*((place, folded(place.text)) for place in own), *wording):
        if (place.part, place.key) not in seen and all(word in text for word in words):
            seen.add((place.part, place.key))
            yield _hit(row, place, words[0])


def _wording(item: Item, row: Row) -> Iterator[_Place]:
    for text in (row.short.ja, row.short.en):
        yield _Place(Found.SHORT, "", text)
    for text in (item.text.ja, item.text.en):
        yield _Place(Found.QUESTION, "", text)
    criteria = [criterion.text for criterion in row.criteria] + [check.text for check in row.checks]
    for words in criteria if row.lead is None else [row.lead, *criteria]:
        yield _Place(Found.CRITERION, "", words.ja)
        yield _Place(Found.CRITERION, "", words.en)
    yield _Place(Found.PRESET, "", row.preset_meaning)
    for prompt in row.prompts:
        yield _Place(Found.PROMPT, prompt.key, prompt.text.ja)
        yield _Place(Found.PROMPT, prompt.key, prompt.text.en)


def _written(answer: Answer) -> Iterator[_Place]:
    yield _Place(Found.REMARKS, "", answer.remarks)
    for key, text in answer.prompts.items():
        yield _Place(Found.ANSWERED, key, text)
    yield _Place(Found.WAITING, "", answer.waiting_for)
    yield _Place(Found.REASON, "", answer.method_reason)


def _hit(row: Row, place: _Place, word: str) -> Hit:
    start, end = _span(place.text, word)
    first = max(0, start - _AROUND)
    excerpt = place.text[first:].replace("\n", " ")
    dots = "…" if first else ""
    moved = len(dots) - first
    return Hit(row.key, row.no, place.part, place.key, f"{dots}{excerpt}", start + moved, end + moved)


def _span(text: str, word: str) -> tuple[int, int]:
    """Return where a word that the folded text holds stands in the text itself: folding may change lengths."""
    at = folded(text).find(word)
    starts: list[int] = []
    for place, character in enumerate(text):
        starts += [place] * len(folded(character))
    if at + len(word) > len(starts):
        return 0, 0
    return starts[at], starts[at + len(word) - 1] + 1
