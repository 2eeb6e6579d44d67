"""休日: days on which an agency's offices rest, as dated data says."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

_WEEK = 7


@dataclass(frozen=True, slots=True)
class RestDays:
    """`weekdays` (0 is Monday) rest every week, `each_year` (month, day) every year, `holidays` once."""

    weekdays: frozenset[int] = frozenset()
    each_year: frozenset[tuple[int, int]] = frozenset()
    holidays: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        if not self.weekdays < frozenset(range(_WEEK)):
            raise ValueError("some day of the week must be a working day")

    def __contains__(self, day: date) -> bool:
        """Tell whether a day is one of rest."""
        return day.weekday() in self.weekdays or (day.month, day.day) in self.each_year or day in self.holidays

    def working_day(self, day: date) -> date:
        """Return the day, or the first working day after it."""
        while day in self:
            day += timedelta(days=1)
        return day


def each_year(days: Iterable[str]) -> frozenset[tuple[int, int]]:
    """Return days of a year from texts such as "12-29"; ValueError for what is none."""
    found = (date.fromisoformat(f"2024-{day}") for day in days)  # a leap year knows every day
    return frozenset((day.month, day.day) for day in found)
