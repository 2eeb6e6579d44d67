"""Reads days as people type them."""

import re
import unicodedata
from datetime import date

_ERAS = {"令和": 2018, "R": 2018, "平成": 1988, "H": 1988}
"""First letters of era names, and the Western year before each era's first."""
_FULL = re.compile(r"(?P<era>令和|平成|R|H)?(?P<year>\d{1,4}|元)[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?")
_SHORT = re.compile(r"(?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?")


def read_day(text: str, today: date) -> date | None:
    """Return the day that was typed, None for what is no day; a day without a year is the next such day."""
    plain = unicodedata.normalize("NFKC", text).replace(" ", "").upper()
    if full := _FULL.fullmatch(plain):
        return _full_day(full)
    if short := _SHORT.fullmatch(plain):
        day = _day(today.year, short["month"], short["day"])
        if day is not None and day < today:
            return _day(today.year + 1, short["month"], short["day"])
        return day
    return None


def read_days(text: str, today: date) -> tuple[date, ...] | None:
    """Return the days that were typed with commas or spaces between them, ascending; None if one is no day."""
    parts = [part for part in re.split(r"[,、，\s]+", text.strip()) if part]
    days = [read_day(part, today) for part in parts]
    found = [day for day in days if day is not None]
    return tuple(sorted(set(found))) if len(found) == len(days) else None


def _full_day(match: re.Match[str]) -> date | None:
    year = 1 if match["year"] == "元" else int(match["year"])
    if match["era"]:
        year += _ERAS[match["era"]]
    elif len(match["year"]) != 4:
        return None
    return _day(year, match["month"], match["day"])


def _day(year: int, month: str, day: str) -> date | None:
    try:
        return date(year, int(month), int(day))
    except ValueError:
        return None
