"""Which twelve digits of a run stand together as one number."""

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from enum import StrEnum

from inspector_app.domain.corporate_number import is_corporate_number
from inspector_app.domain.individual_number import LENGTH
from inspector_app.domain.number_reading import UNSEEN, Reading

_CORPORATE = 13
_GROUP = 4


class Form(StrEnum):
    """How twelve digits stand in their run."""

    GROUPED = "grouped"
    """In groups of 4-4-4 that belong together."""
    FOURS = "fours"
    """In groups of 4-4-4 that other groups follow in the same way, so that they may belong to something longer."""
    PLAIN = "plain"
    """As one number in some other writing: in one piece, or in groups with the same sign between them."""
    PART = "part"
    """Some groups among others."""


def form_at(reading: Reading, first: int, plain: AbstractSet[int]) -> Form | None:
    """Return how the twelve digits from `first` stand, None where they are part of the thirteen of a 法人番号.

    They begin and end at a border; `plain` is `whole_numbers(reading, 12)`.
    """
    if _in_corporate_number(reading, first):
        return None
    if _in_fours(reading, first):
        return Form.GROUPED if _stands_alone(reading, first) else Form.FOURS
    return Form.PLAIN if first in plain else Form.PART


def whole_numbers(reading: Reading, length: int) -> set[int]:
    """Return where numbers of this length begin that stand as one: a piece, one style, or one sign throughout."""
    pieces = {(0, len(reading)), *_stretches(reading, reading.parted), *_stretches(reading, reading.border)}
    pieces |= set(_stretches(reading, lambda place: _style_changes(reading, place)))
    pieces |= set(_same_gaps(reading))
    return {first for first, last in pieces if last - first == length}


def _stretches(reading: Reading, ends: Callable[[int], bool]) -> Iterator[tuple[int, int]]:
    first = 0
    for place in range(1, len(reading) + 1):
        if ends(place):
            yield first, place
            first = place


def _style_changes(reading: Reading, place: int) -> bool:
    return place == len(reading) or reading.styles[place] != reading.styles[place - 1]


def _same_gaps(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the stretches of groups with one sign between them, with and without the groups at their ends."""
    groups = list(_stretches(reading, reading.parted))
    first = 0
    for index in range(1, len(groups)):
        ends_here = index + 1 == len(groups) or reading.gaps[groups[index + 1][0]] != reading.gaps[groups[index][0]]
        if ends_here:
            for left in {first, first + 1} if first > 0 else {first}:
                for right in {index, index - 1} if index + 1 < len(groups) else {index}:
                    if left <= right:
                        yield groups[left][0], groups[right][1]
            first = index


def _in_fours(reading: Reading, first: int) -> bool:
    """Tell whether what parts the twelve digits parts them in fours, more than the single digits are parted."""
    inner = [reading.gaps[place] for place in range(first + 1, first + LENGTH)]
    heavy = {inner[_GROUP - 1], inner[2 * _GROUP - 1]}
    light = {gap for place, gap in enumerate(inner, 1) if place % _GROUP}
    if "" in heavy or len(light) > 1:
        return False
    return not (light & heavy) and (heavy != {UNSEEN} or light == {""})


def _stands_alone(reading: Reading, first: int) -> bool:
    """Tell whether the three groups are a number of their own, and not part of a longer row of groups."""
    last = first + LENGTH
    if (first, last) == (0, len(reading)):
        return True
    inner = {reading.gaps[first + _GROUP], reading.gaps[first + 2 * _GROUP]}
    before = next((place for place in range(first - 1, -1, -1) if reading.parted(place)), 0)
    after = next((place for place in range(last + 1, len(reading) + 1) if reading.parted(place)), len(reading))
    return _apart(reading, first, before, inner) and _apart(reading, last, after, inner)


def _apart(reading: Reading, place: int, beyond: int, inner: set[str]) -> bool:
    """Tell whether the group on the far side of `place`, up to `beyond`, does not belong to the row of groups.

    It does not where another sign or writing parts it from them, or where another sign ties it to what lies beyond.
    """
    if place in (0, len(reading)):
        return True
    tied = beyond not in (0, len(reading)) and reading.gaps[beyond] not in inner
    return reading.gaps[place] not in inner or reading.styles[place] != reading.styles[place - 1] or tied


def _in_corporate_number(reading: Reading, first: int) -> bool:
    """Tell whether one digit more on either side makes a 法人番号 in one style, with one sign between its groups."""
    for start, end in ((first - 1, first + LENGTH), (first, first + _CORPORATE)):
        if start < 0 or end > len(reading) or not (reading.border(start) and reading.border(end)):
            continue
        signs = {reading.gaps[place] for place in range(start + 1, end) if reading.parted(place)}
        styles = set(reading.styles[start:end])
        # A name may end in 一, a list may begin with ①: before a space neither belongs to the number.
        one_style = styles == {"p"} or (len(styles) == 1 and not "".join(signs).isspace())
        alone = reading.gaps[start] not in signs and reading.gaps[end] not in signs
        if len(signs) == 1 and one_style and alone and is_corporate_number(reading.values[start:end]):
            return True
    return False
