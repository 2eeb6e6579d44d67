"""What is entered for an official document: its fields as data, and whether they are filled in (PRODUCT §4).

Everything about a particular document is data in `resources/entries`; a field's value is always text as it was typed,
a list of ticks, or a list of rows. Days are ISO 8601, times HH:MM; what is neither stays as typed and is a problem.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Final, TypeAlias, TypeVar

from inspector_app.domain.canonical import Json
from inspector_app.domain.document import DocumentKind
from inspector_app.domain.form import Text

Values: TypeAlias = Mapping[str, Json]
"""The value of each field by its key."""
Cells: TypeAlias = Mapping[str, str]
"""One row of a list: its text in each column."""

_Choice = TypeVar("_Choice", bound=StrEnum)

_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_NUMBER = re.compile(r"\d{1,9}")


class FieldKind(StrEnum):
    """How a field is filled in. CONTRACT is one of the vault's contracts, by its id."""

    LINE = "line"
    TEXT = "text"
    DAY = "day"
    TIME = "time"
    NUMBER = "number"
    CHOICE = "choice"
    TICKS = "ticks"
    CONTRACT = "contract"
    LIST = "list"


class About(StrEnum):
    """What a document is made about: a contract, an inspection, its signed record, or the agency's supervision."""

    CONTRACT = "contract"
    INSPECTION = "inspection"
    RECORD = "record"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values that a field may have, or a row that a list has anyway."""

    key: str
    label: Text


@dataclass(frozen=True, slots=True)
class Field:
    """A field. `columns` are those of a LIST, `rows` its rows where they are given; `half` takes half the width."""

    key: str
    kind: FieldKind
    label: Text
    hint: Text | None = None
    required: bool = False
    half: bool = False
    choices: tuple[Choice, ...] = ()
    columns: tuple["Field", ...] = ()
    rows: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Fields that belong together."""

    label: Text
    hint: Text | None
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class EntryForm:
    """What is entered for one kind of document. `day` is the key of the field with the document's own date."""

    kind: DocumentKind
    name: Text
    purpose: Text
    about: About
    day: str
    sections: tuple[Section, ...]

    @property
    def fields(self) -> tuple[Field, ...]:
        """Return all fields in order."""
        return tuple(field for section in self.sections for field in section.fields)

    def field(self, key: str) -> Field:
        """Return a field; KeyError for a key that there is not."""
        for field in self.fields:
            if field.key == key:
                return field
        raise KeyError(key)


class ProblemCode(StrEnum):
    """What is wrong with a value."""

    MISSING = "missing"
    NO_DAY = "no_day"
    NO_TIME = "no_time"
    NO_NUMBER = "no_number"
    TOO_LONG = "too_long"
    PERIOD_REVERSED = "period_reversed"
    MORE_THAN_ALL = "more_than_all"
    REASON_MISSING = "reason_missing"
    HOLDS_ITSELF = "holds_itself"


LACKING: Final = frozenset({ProblemCode.MISSING, ProblemCode.REASON_MISSING})
"""What only has to be added: a draft is drawn without it."""


@dataclass(frozen=True, slots=True)
class EntryProblem:
    """What is wrong, and where: `path` is a field's key, or "list.3.column" for a cell of the row with index 3."""

    path: str
    code: ProblemCode


LONGEST_LINE, LONGEST_TEXT, MOST_ROWS = 1_000, 20_000, 500
"""Characters of a line and of a text, and rows of a list."""


def problems(form: EntryForm, values: Values) -> tuple[EntryProblem, ...]:
    """Return what is missing or wrong, in the order of the fields."""
    return tuple(problem for field in form.fields for problem in _of_field(field, values))


def text(values: Values | Cells, key: str) -> str:
    """Return a text without white space around it; empty for none."""
    value = values.get(key)
    return value.strip() if isinstance(value, str) else ""


def lines(values: Values, key: str) -> tuple[str, ...]:
    """Return the lines of a text that say something."""
    return tuple(line.strip() for line in text(values, key).splitlines() if line.strip())


def maybe_day(values: Values | Cells, key: str) -> date | None:
    """Return a day, None for none and for what is no day."""
    try:
        return date.fromisoformat(text(values, key))
    except ValueError:
        return None


def clock(values: Values, key: str) -> time | None:
    """Return a time of a day, None for none and for what is no time."""
    found = _TIME.fullmatch(text(values, key))
    return None if found is None else time(int(found[1]), int(found[2]))


def maybe_number(values: Values | Cells, key: str) -> int | None:
    """Return a number, None for none and for what is no number."""
    typed = text(values, key)
    return int(typed) if _NUMBER.fullmatch(typed) else None


def maybe_choice(kind: type[_Choice], values: Values | Cells, key: str) -> _Choice | None:
    """Return what was chosen, None for nothing; ValueError for what there is not to choose."""
    chosen = text(values, key)
    return kind(chosen) if chosen else None


def ticks(values: Values, key: str) -> tuple[str, ...]:
    """Return what is ticked."""
    value = values.get(key)
    return tuple(tick for tick in value if isinstance(tick, str)) if isinstance(value, list) else ()


def rows(values: Values, key: str) -> tuple[Cells, ...]:
    """Return all rows of a list, the empty ones among them."""
    value = values.get(key)
    found = value if isinstance(value, list) else []
    return tuple(
        {name: cell for name, cell in row.items() if isinstance(cell, str)} for row in found if isinstance(row, dict)
    )


def filled(values: Values, key: str) -> tuple[Cells, ...]:
    """Return the rows of a list that say something."""
    return tuple(row for row in rows(values, key) if any(cell.strip() for cell in row.values()))


def texts_of(values: Values) -> Iterator[tuple[str, str]]:
    """Yield every text with its path."""
    for key, value in values.items():
        if isinstance(value, str):
            yield key, value
        elif isinstance(value, list):
            yield from (
                (f"{key}.{place}.{name}", cell)
                for place, row in enumerate(value)
                if isinstance(row, dict)
                for name, cell in row.items()
                if isinstance(cell, str)
            )


def _of_field(field: Field, values: Values) -> Iterator[EntryProblem]:
    if field.kind is FieldKind.LIST:
        yield from _of_list(field, values)
    elif field.kind is FieldKind.TICKS:
        if field.required and not ticks(values, field.key):
            yield EntryProblem(field.key, ProblemCode.MISSING)
    else:
        yield from _of_text(field, text(values, field.key), field.key)


def _of_list(field: Field, values: Values) -> Iterator[EntryProblem]:
    given = rows(values, field.key)
    if field.required and not filled(values, field.key):
        yield EntryProblem(field.key, ProblemCode.MISSING)
    if len(given) > MOST_ROWS:
        yield EntryProblem(field.key, ProblemCode.TOO_LONG)
    fixed: Sequence[Cells] = [given[place] if place < len(given) else {} for place in range(len(field.rows))]
    for place, row in enumerate(fixed if field.rows else given):
        if field.rows or any(cell.strip() for cell in row.values()):
            for column in field.columns:
                yield from _of_text(column, text(row, column.key), f"{field.key}.{place}.{column.key}")


def _of_text(field: Field, value: str, path: str) -> Iterator[EntryProblem]:
    if not value:
        if field.required:
            yield EntryProblem(path, ProblemCode.MISSING)
        return
    if len(value) > (LONGEST_TEXT if field.kind is FieldKind.TEXT else LONGEST_LINE):
        yield EntryProblem(path, ProblemCode.TOO_LONG)
    if field.kind is FieldKind.DAY and maybe_day({"day": value}, "day") is None:
        yield EntryProblem(path, ProblemCode.NO_DAY)
    if field.kind is FieldKind.TIME and not _TIME.fullmatch(value):
        yield EntryProblem(path, ProblemCode.NO_TIME)
    if field.kind is FieldKind.NUMBER and not _NUMBER.fullmatch(value):
        yield EntryProblem(path, ProblemCode.NO_NUMBER)
