"""Reads days as people type them."""

import re
import unicodedata
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inspector_app.usecases.calendar_data import Era

_SHORT = re.compile(r"(?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?")
_REST = r"(?P<year>\d{1,4}|元)[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?"


def era_year(day: date) -> tuple[str, int]:
    """Return the era of a day and the year in it; "" and the Western year before the eras known here."""
    for era in _eras():
        if day >= era.first:
            return era.name, day.year - era.first.year + 1
    return "", day.year


def read_day(text: str, today: date, *, nearest: bool = False) -> date | None:
    """Return the day that was typed, None for what is no day.

    A day without a year is the next such day, as due dates are meant; with `nearest` it is the one nearest to today,
    as days of a visit are meant.
    """
    plain = unicodedata.normalize("NFKC", text).replace(" ", "").upper()
    if full := _full().fullmatch(plain):
        return _full_day(full)
    if short := _SHORT.fullmatch(plain):
        years = range(today.year - 1, today.year + 2)
        days = [day for year in years if (day := _day(year, short["month"], short["day"])) is not None]
        wanted = days if nearest else [day for day in days if day >= today]
        return min(wanted, key=lambda day: abs(day - today), default=None)
    return None


def read_days(text: str, today: date) -> tuple[date, ...] | None:
    """Return the days of a visit, typed with commas or spaces between them, ascending; None if one is no day."""
    parts = [part for part in re.split(r"[,、，\s]+", text.strip()) if part]
    days = [read_day(part, today, nearest=True) for part in parts]
    found = [day for day in days if day is not None]
    return tuple(sorted(set(found))) if len(found) == len(days) else None


@cache
def _eras() -> "tuple[Era, ...]":
    # They are read from a file, which nobody waits for before a day is typed or told.
    from inspector_app.usecases.calendar_data import eras

    return eras()


@cache
def _full() -> re.Pattern[str]:
    names = "|".join(name for era in _eras() for name in (era.name, era.letter))
    return re.compile(f"(?P<era>{names})?{_REST}")


def _full_day(match: re.Match[str]) -> date | None:
    year = 1 if match["year"] == "元" else int(match["year"])
    if match["era"]:
        year += next(era.first.year for era in _eras() if match["era"] in {era.name, era.letter}) - 1
    elif len(match["year"]) != 4:
        return None
    return _day(year, match["month"], match["day"])


def _day(year: int, month: str, day: str) -> date | None:
    try:
        return date(year, int(month), int(day))
    except ValueError:
        return None
