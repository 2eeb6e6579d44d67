"""Dates as official papers write them (DOMAIN 5.3); the eras are dated data (`resources/texts/eras.yaml`)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import yaml

from inspector_app.paths import resource


@dataclass(frozen=True, slots=True)
class Era:
    """An era: its first day, its name, and the letter with which its years are typed."""

    first: date
    name: str
    letter: str


@cache
def eras() -> tuple[Era, ...]:
    """Return the eras, the newest first."""
    text = resource("texts", "eras.yaml").read_text(encoding="utf-8")
    entries = yaml.load(text, Loader=yaml.CBaseLoader)["texts"]["eras"]  # noqa: S506 - makes text, no objects
    return tuple(Era(date.fromisoformat(entry["first"]), entry["name"], entry["letter"]) for entry in entries)


def japanese_date(day: date) -> str:
    """Return a date in the Japanese calendar, e.g. 令和8年11月22日, 令和元年5月1日; Western years before the eras."""
    for era in eras():
        if day >= era.first:
            year = day.year - era.first.year + 1
            return f"{era.name}{'元' if year == 1 else year}年{day.month}月{day.day}日"
    return f"{day.year}年{day.month}月{day.day}日"


def japanese_dates(days: Sequence[date]) -> str:
    """Return the days of a visit, one after the other."""
    return "、".join(japanese_date(day) for day in days)
