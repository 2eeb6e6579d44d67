"""紙からの入力: rows that were filled in by hand and keyed later, with who wrote, who keyed, and how it was checked."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Scan:
    """The scanned paper: what its bytes hash to (SHA-256, hex), how many they are, and of which type."""

    sha256: str
    size: int
    media_type: str


@dataclass(frozen=True, slots=True)
class KeyedPaper:
    """One paper that was keyed. Times are the device's, with their UTC offset; `rows` are numbers, ascending.

    `written_at` is what the paper says, as it was read from it. `passes` counts how often it was keyed without seeing
    what was keyed before; `differences` are the rows in which the passes differed and that were looked at again.
    """

    id: str
    writer: str
    written_at: str
    typist: str
    keyed_at: datetime
    rows: tuple[int, ...]
    passes: int
    differences: tuple[int, ...] = ()
    scan: Scan | None = None


def sound(paper: KeyedPaper, numbers: frozenset[int]) -> bool:
    """Tell whether the rows are of a form with these numbers, each once and ascending, and the differences of them."""
    rows = list(paper.rows)
    ordered = rows == sorted(set(rows)) and set(rows) <= numbers
    return ordered and paper.passes >= 1 and set(paper.differences) <= set(rows)
