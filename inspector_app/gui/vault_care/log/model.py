"""What the log's screen shows, as values."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from inspector_app.gui.language import english
from inspector_app.gui.log_words import about_words, log_kind_words
from inspector_app.gui.phrases import moment_words
from inspector_app.gui.widgets.fingerprint import in_fours
from inspector_app.usecases.tell_log import Line, LogFilter, told

_BAD = {"unlock_failed", "send_failed", "refused", "loss_accepted", "restored", "destroyed", "recovered"}
"""Kinds that somebody who reviews the log looks at first."""


@dataclass(frozen=True, slots=True)
class LineScreen:
    """One entry: what stands in the list, its colour, and the whole of it."""

    cells: tuple[str, ...]
    role: str
    heading: str
    about: str
    points: tuple[str, ...]
    sha256: str
    subject: str
    subject_words: str


def line_screen(line: Line) -> LineScreen:
    """Return an entry as it is shown."""
    entry, points = line.entry, told(line, english=english())
    about, kind = about_words(line.about), log_kind_words(entry.kind)
    at = moment_words(entry.at) + f":{entry.at.astimezone():%S}"
    return LineScreen(
        cells=(
            f"{entry.number:,}",
            f"{entry.at.astimezone():%Y-%m-%d %H:%M:%S}",
            kind,
            about,
            "　".join(point.replace("\n", " ") for point in points),
        ),
        role="unmet" if entry.kind in _BAD else "text",
        heading=f"{entry.number:,}　{at}　{kind}",
        about=about,
        points=points,
        sha256=in_fours(entry.sha256),
        subject=entry.subject,
        subject_words=about_words(replace(line.about, row="")),
    )


def log_filter(kind: str, days: tuple[date | None, date | None], text: str, subject: str) -> LogFilter:
    """Return what is asked for; the days are whole days of this device's calendar, both included."""
    first, last = days
    since = None if first is None else datetime.combine(first, time()).astimezone()
    until = None if last is None else datetime.combine(last + timedelta(days=1), time()).astimezone()
    if until is not None:
        until -= timedelta(microseconds=1)
    return LogFilter((kind,) if kind else (), subject, since, until, text)
