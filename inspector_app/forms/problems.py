"""What can be wrong with a form definition, and where."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

Path = tuple[str | int, ...]
"""Where something stands in a JSON value: names of members and indexes of elements, from the root."""

_SHOWN = 60


class ProblemCode(StrEnum):
    """What is wrong. `Problem.found` and `Problem.expected` hold what the sentence needs."""

    SYNTAX = "syntax"
    """Not YAML; found: what the parser says."""
    ENCODING = "encoding"
    """Not UTF-8."""
    EMPTY = "empty"
    """No definition in the file."""
    SEVERAL_DOCUMENTS = "several_documents"
    """More than one YAML document in the file."""
    TOO_LARGE = "too_large"
    """The file is larger than expected (bytes)."""
    TOO_DEEP = "too_deep"
    """Nested deeper than expected (levels)."""
    ALIAS = "alias"
    """An anchor, an alias or a merge key (found): each text stands where it is read."""
    TAG = "tag"
    """A YAML tag (found)."""
    KEY_NOT_TEXT = "key_not_text"
    """A member whose name is a list or a mapping."""
    KEY_TWICE = "key_twice"
    """A member named twice (found); expected: the line of the first."""
    MISSING = "missing"
    """A member is missing."""
    UNKNOWN_MEMBER = "unknown_member"
    """A member that no form has."""
    WRONG_TYPE = "wrong_type"
    """Found another type than expected."""
    NOT_ALLOWED = "not_allowed"
    """Found something that is not one of those expected."""
    PATTERN = "pattern"
    """Found text that is not written as expected (a regular expression)."""
    CHARACTER = "character"
    """A control character in a text."""
    SIZE = "size"
    """Too short, too long, too few, too many, too small or too large; expected: the bound, found: what there is."""
    SAME_TWICE = "same_twice"
    """The same key or number a second time (found); expected: where the first is."""
    NOT_ASCENDING = "not_ascending"
    """Found a row number not above the one expected it to follow."""
    FOREIGN_KEY = "foreign_key"
    """Found a row's key that does not begin as expected, with the form's id."""
    UNKNOWN_REFERENCE = "unknown_reference"
    """Found a key that is none of those expected."""
    ALONE = "alone"
    """An either-or with only one choice (found)."""
    NO_RATING = "no_rating"
    """No rating rule for the condition expected."""
    NO_GRADE = "no_grade"
    """The result scale lacks the grade expected."""
    NO_MEANING = "no_meaning"
    """A preset without its meaning, or a meaning without a preset."""
    NO_PLACEHOLDER = "no_placeholder"
    """The request does not hold the placeholder expected."""
    UNKNOWN_PLACEHOLDER = "unknown_placeholder"
    """Found a placeholder that is not the one expected."""
    NO_DATE = "no_date"
    """Found a day that no calendar has."""
    DATES_REVERSED = "dates_reversed"
    """Ends (found) before it begins (expected)."""
    SELF_REFERENCE = "self_reference"
    """The form supplements itself."""


class AnswersCode(StrEnum):
    """What else can be wrong with a file of answers."""

    CHECK_DIGIT = "check_digit"
    """A 法人番号 (found) whose check digit is wrong."""
    SEVERAL_STANDINGS = "several_standings"
    """An answer that is judged, waiting and 該当なし at once (found: how many of them)."""
    OPEN_ROW = "open_row"
    """A row that the form's rules leave open; found: why, a `domain.completeness.ProblemKind`."""
    NO_REQUEST = "no_request"
    """The rating asks for an improvement request, and its remarks are empty."""
    INDIVIDUAL_NUMBER = "individual_number"
    """A text that holds a 個人番号, or its name does; it is never shown."""


class SheetCode(StrEnum):
    """What can be wrong with a contractor's workbook; the path of the problem is "sheet!cell", or "" for the file."""

    TOO_LARGE = "workbook_too_large"
    """Larger than any filled-in sheet (found, expected: bytes)."""
    NO_WORKBOOK = "no_workbook"
    """Not an .xlsx, or damaged."""
    OLD_OR_ENCRYPTED = "old_or_encrypted"
    """An .xls, or protected by a password."""
    MACROS = "macros"
    """Holds macros or embedded programs."""
    LINKS = "links"
    """Holds links to other files or data sources."""
    NO_SHEET = "no_sheet"
    """One of our sheets is missing."""
    OTHER_FORM = "other_form"
    """Made from a form (found) that is not here."""
    CHANGED = "changed_text"
    """Found another text than the form's (expected)."""
    FORMULA = "formula"
    """A formula instead of a text."""
    EMPTY_CELL = "empty_cell"
    """Nothing where something is required (expected)."""
    NO_CHOICE = "no_choice"
    """Found something that is not one of those offered (expected)."""
    NO_DAY = "no_day"
    """Found something that is no day."""
    CHARACTER = "character"
    """A control character."""
    INDIVIDUAL_NUMBER = "individual_number"
    """A 個人番号; it is never shown."""


class EntryCode(StrEnum):
    """What keeps an official document that was entered elsewhere from being printed; as `domain.entry.ProblemCode`."""

    MISSING = "missing"
    NO_DAY = "no_day"
    NO_TIME = "no_time"
    NO_NUMBER = "no_number"
    TOO_LONG = "too_long"
    PERIOD_REVERSED = "period_reversed"
    MORE_THAN_ALL = "more_than_all"
    REASON_MISSING = "reason_missing"
    HOLDS_ITSELF = "holds_itself"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend. `path` is a JSON path ("$.sections[0].items[2].key"), `line` counts from 1.

    `line` is None where the definition did not come from a file. `found` and `expected` are short texts, "" where the
    code says all. `row` is the number on the sheet of the row it belongs to, in files of answers.
    """

    path: str
    line: int | None
    code: ProblemCode | AnswersCode | SheetCode | EntryCode
    found: str = ""
    expected: str = ""
    row: int | None = None

    def __iter__(self) -> Iterator[str]:
        """Unpack as place and reason: `for place, reason in problems`."""
        yield self.place
        yield self.reason

    @property
    def place(self) -> str:
        """Return the line, where there is one, and the path."""
        return self.path if self.line is None else f"line {self.line}, {self.path}"

    @property
    def reason(self) -> str:
        """Return the code with its data, for logs and for authors of forms."""
        parts = [str(self.code)]
        if self.found:
            parts.append(f"found {self.found}")
        if self.expected:
            parts.append(f"expected {self.expected}")
        return ", ".join(parts)

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Flaw:
    """A problem before its line is known."""

    path: Path
    code: ProblemCode | AnswersCode | SheetCode | EntryCode
    found: str = ""
    expected: str = ""
    row: int | None = None


def json_path(path: Path) -> str:
    """Return a JSON path (RFC 9535) as text: "$.sections[0].label"."""
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else _member(step) for step in path)


def shown(value: object) -> str:
    """Return a value as it is shown in a problem: short, in one line."""
    text = " ".join(str(value).split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _member(name: str) -> str:
    return f".{name}" if name.isidentifier() else f"[{shown(name)!r}]"
