"""Handwriting as lines: what a pen, a finger or a mouse drew, in a box of its own units.

Whole numbers only, because the strokes become part of the record's canonical JSON.
"""

from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

Point: TypeAlias = tuple[int, int]
Stroke: TypeAlias = tuple[Point, ...]
Strokes: TypeAlias = tuple[Stroke, ...]

WIDTH: Final = 3000
HEIGHT: Final = 1000
"""The box in which a signature is drawn; x grows to the right, y downwards."""

MOST_STROKES: Final = 300
MOST_POINTS: Final = 8000
_CLOSE: Final = 6
"""Points nearer to the line than this many units are not seen at the size of a page, and left out."""


def drawn(strokes: Iterable[Sequence[tuple[float, float]]]) -> Strokes:
    """Return strokes of any pen, given in parts of the box (0 to 1), as they are kept.

    Points outside the box are moved to its edge; points that the eye cannot tell from the line are left out. What
    goes beyond `MOST_STROKES` and `MOST_POINTS` is left out, too: nobody's name is that long.
    """
    kept: list[Stroke] = []
    points = 0
    for stroke in strokes:
        line = _thinned([_placed(x, y) for x, y in stroke])
        points += len(line)
        if len(kept) == MOST_STROKES or points > MOST_POINTS:
            break
        if line:
            kept.append(tuple(line))
    return tuple(kept)


def within_box(strokes: Strokes) -> bool:
    """Tell whether all points lie in the box."""
    return all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for stroke in strokes for x, y in stroke)


def _placed(x: float, y: float) -> Point:
    return round(min(1.0, max(0.0, x)) * WIDTH), round(min(1.0, max(0.0, y)) * HEIGHT)


def _thinned(line: list[Point]) -> list[Point]:
    """Return a line with the fewest points that keep its shape (Ramer, Douglas and Peucker)."""
    if len(line) <= 2:
        return line
    keep = {0, len(line) - 1}
    spans = [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        far, where = 0.0, first
        for place in range(first + 1, last):
            distance = _distance(line[place], line[first], line[last])
            if distance > far:
                far, where = distance, place
        if far > _CLOSE:
            keep.add(where)
            spans += [(first, where), (where, last)]
    return [line[place] for place in sorted(keep)]


def _distance(point: Point, begin: Point, end: Point) -> float:
    """Return how far a point is from the line between two others, or from their place if they are one."""
    (x, y), (x0, y0), (x1, y1) = point, begin, end
    length: float = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
    if not length:
        away: float = ((x - x0) ** 2 + (y - y0) ** 2) ** 0.5
        return away
    return float(abs((x1 - x0) * (y0 - y) - (x0 - x) * (y1 - y0)) / length)
