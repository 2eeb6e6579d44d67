"""What today's guideline says to a row of a sheet: apart from the sheet, which stays as it was adopted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from inspector_app.domain.form import Text
from inspector_app.domain.ids import RowKey


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the guideline: where it stands, and what it asks, in our words."""

    title: Text
    says: Text


@dataclass(frozen=True, slots=True)
class RowGuideline:
    """What an edition says to one row; `beyond` is what it asks and the sheet does not."""

    edition: Text
    parts: tuple[Part, ...]
    beyond: Text | None


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of the guideline, in force from a day on until the next one is."""

    name: Text
    valid_from: date
    rows: Mapping[RowKey, RowGuideline]


def in_force(editions: Iterable[Edition], day: date) -> Edition | None:
    """Return the edition in force on a day, None before the first."""
    begun = [edition for edition in editions if edition.valid_from <= day]
    return max(begun, key=lambda edition: edition.valid_from, default=None)
