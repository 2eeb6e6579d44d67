"""Dates as official papers write them (DOMAIN 5.3)."""

from collections.abc import Sequence
from datetime import date

ERAS = ((date(2019, 5, 1), "令和"), (date(1989, 1, 8), "平成"), (date(1926, 12, 25), "昭和"))
"""The first day of each era, the newest first (元号を改める政令)."""


def japanese_date(day: date) -> str:
    """Return a date in the Japanese calendar, e.g. 令和8年11月22日, 令和元年5月1日; Western years before 昭和."""
    for first, era in ERAS:
        if day >= first:
            year = day.year - first.year + 1
            return f"{era}{'元' if year == 1 else year}年{day.month}月{day.day}日"
    return f"{day.year}年{day.month}月{day.day}日"


def japanese_dates(days: Sequence[date]) -> str:
    """Return the days of a visit, one after the other."""
    return "、".join(japanese_date(day) for day in days)
