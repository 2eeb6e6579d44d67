"""The My Number guard: finds a 個人番号 in a text before the text is kept anywhere (PRODUCT §3, DOMAIN 4.3).

Whoever writes one down has collected it, which 番号法 20条 forbids. What is found is told as places in the text; the
digits themselves are never part of what is returned.

What it cannot see: digits spelt out as words (いちに…, 千二百…), letters between digits, a number spread over fields.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from inspector_app.domain.corporate_number import is_corporate_number
from inspector_app.domain.individual_number import LENGTH, is_individual_number
from inspector_app.domain.number_labels import Labels, labels_around, names_other_numbers
from inspector_app.domain.number_reading import Reading, may_hold_digits, readings
from inspector_app.domain.number_shapes import plainly_other
from inspector_app.domain.number_windows import Form, form_at, whole_numbers

RESIDENT_CODE = 11
PENSION_NUMBER = 10
_CONTEXT = 400


class Level(StrEnum):
    """What is to happen: refuse the text, or ask what the number is before the text is kept."""

    BLOCK = "block"
    ASK = "ask"


class Kind(StrEnum):
    """What the number may be."""

    INDIVIDUAL_NUMBER = "individual_number"
    MISTYPED = "mistyped"
    """Twelve digits called 個人番号 whose check digit is wrong: probably a real one with a slip."""
    RESIDENT_CODE = "resident_code"
    PENSION_NUMBER = "pension_number"


class Meaning(StrEnum):
    """What a person may answer when asked what a number is. There is no answer "個人番号": that text is not kept."""

    CORPORATE_REGISTER = "corporate_register"
    """会社法人等番号"""
    CONTRACT = "contract"
    """契約番号"""
    TELEPHONE = "telephone"
    """電話"""
    TIME = "time"
    """日時"""
    LICENCE = "licence"
    """運転免許証番号"""
    OTHER = "other"
    """その他の番号"""


@dataclass(frozen=True, slots=True)
class Finding:
    """What stands against a text: the gravest level, what it may be, and the places (start, end) in the text."""

    level: Level
    kind: Kind
    spans: tuple[tuple[int, int], ...]


def inspect_text(text: str, *, before: str = "", after: str = "") -> Finding | None:
    """Return what stands against keeping `text`, None when nothing does.

    `before` and `after` are what stands around the text where it goes: the field's label, or the rest of the field when
    only something pasted is inspected. A number that begins or ends there counts when a digit of it is in `text`.
    """
    if not may_hold_digits(text):
        return None
    before, after = before[-_CONTEXT:], after[:_CONTEXT]
    whole = before + text + after
    first, last = len(before), len(before) + len(text)
    marks = [
        (level, kind, max(start, first) - first, min(end, last) - first)
        for level, kind, start, end in _marks(whole)
        if start < last and end > first
    ]
    for level in (Level.BLOCK, Level.ASK):
        of_level = [mark for mark in marks if mark[0] is level]
        if of_level:
            spans = sorted({(start, end) for _, _, start, end in of_level})
            return Finding(level, of_level[0][1], tuple(spans))
    return None


def _marks(text: str) -> Iterator[tuple[Level, Kind, int, int]]:
    least = PENSION_NUMBER if names_other_numbers(text) else LENGTH
    for reading in readings(text, PENSION_NUMBER):
        if len(reading) < least and not _pension_groups(reading):
            continue
        start, end = min(reading.starts), max(reading.ends)
        labels = labels_around(text, start, end)
        if labels.corporate and is_corporate_number(reading.values):
            continue
        for first, length, level, kind in _judged(reading, labels, text[:start][-1:], text[end : end + 1]):
            ends = first, first + length - 1
            yield level, kind, min(reading.starts[end] for end in ends), max(reading.ends[end] for end in ends)


def _judged(reading: Reading, labels: Labels, lead: str, trail: str) -> Iterator[tuple[int, int, Level, Kind]]:
    """Yield (first digit, number of digits, level, kind) of everything that is not to be kept unasked."""
    suspects = list(_suspects(reading, labels))
    plain = whole_numbers(reading, LENGTH) if suspects else set()
    listed = bool(suspects) and plainly_other(reading.plainly(0, len(reading)), lead, trail)
    for first, valid, own in suspects:
        last = first + LENGTH
        form = form_at(reading, first, plain)
        around = (lead if first == 0 else reading.gaps[first]), (trail if last == len(reading) else "")
        shaped = plainly_other(reading.plainly(first, last), *around)
        if form is None or (form is Form.PART and listed):
            continue
        verdict = _verdict(form, labels, valid=valid, own=own, shaped=shaped)
        if verdict is not None:
            yield first, LENGTH, *verdict
    if labels.resident:
        yield from _others(reading, RESIDENT_CODE, Kind.RESIDENT_CODE, lead)
    if labels.pension or (not labels.other and _pension_groups(reading)):
        yield from _others(reading, PENSION_NUMBER, Kind.PENSION_NUMBER, lead)


def _suspects(reading: Reading, labels: Labels) -> Iterator[tuple[int, bool, bool]]:
    """Yield where twelve digits begin and end at a border, are valid or near a label of 個人番号: which of the two."""
    for first in range(len(reading) - LENGTH + 1):
        last = first + LENGTH
        if reading.border(first) and reading.border(last):
            digits = reading.values[first:last]
            valid, own = is_individual_number(digits), labels.own(first, len(reading) - last)
            if (valid or own) and len(set(digits)) > 1:
                yield first, valid, own


def _verdict(form: Form, labels: Labels, *, valid: bool, own: bool, shaped: bool) -> tuple[Level, Kind] | None:
    """Return what DOMAIN 4.3 says about twelve digits with these facts, None where they may be kept."""
    if not valid:
        typo = own and form is not Form.PART and not (labels.other or labels.weak or shaped)
        return (Level.ASK, Kind.MISTYPED) if typo else None
    if form is Form.GROUPED and not shaped:
        return Level.BLOCK, Kind.INDIVIDUAL_NUMBER
    if own and not (labels.other and labels.weak):
        certain = form is not Form.PART and not (labels.other or shaped)
        return (Level.BLOCK if certain else Level.ASK), Kind.INDIVIDUAL_NUMBER
    if form is Form.PART or shaped or (labels.other and form is Form.PLAIN):
        return None
    return Level.ASK, Kind.INDIVIDUAL_NUMBER


def _others(reading: Reading, length: int, kind: Kind, lead: str) -> Iterator[tuple[int, int, Level, Kind]]:
    for first in sorted(whole_numbers(reading, length)):
        digits = reading.values[first : first + length]
        shaped = plainly_other(reading.plainly(first, first + length), lead if first == 0 else "", "")
        if len(set(digits)) > 1 and not shaped:
            yield first, length, Level.ASK, kind


def _pension_groups(reading: Reading) -> bool:
    """Tell whether the run is four digits, a dash and six digits, and does not begin with a year."""
    if len(reading) != PENSION_NUMBER or reading.gaps[4] != "-":
        return False
    groups = reading.plainly(0, PENSION_NUMBER).split("-")
    return [len(group) for group in groups] == [4, 6] and groups[0][:2] not in ("19", "20")
