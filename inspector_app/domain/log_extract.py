"""The log as it is read by people: each entry with what it changed, old beside new."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from inspector_app.domain.canonical import Json
from inspector_app.domain.inspection import Kind
from inspector_app.domain.log import Entry, LogHead

_WITHIN = "/"
"""Stands between a name and one inside it."""

_LEFT_OUT = {"items", "id", "row", "answered_at", "author"}
"""Parts of an entry that say nothing to people: what it vouches for, and what stands in columns of its own."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that an entry says. With `was` it is a change: `old` became `new`; else it is `new`.

    `name` is a word of the record's JSON, behind a stroke where it lies inside another.
    """

    name: str
    new: Json
    old: Json = None
    was: bool = False


@dataclass(frozen=True, slots=True)
class About:
    """What an entry is about: a contractor with a visit, or with a contract; empty for neither.

    `number` is of the contract, `row` the number of a row on its form, `destroyed` tells that it is there no more.
    """

    contractor: str = ""
    number: str = ""
    kind: Kind | None = None
    dates: tuple[date, ...] = ()
    row: str = ""
    destroyed: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """An entry with what it says; `points` is None once its content was destroyed."""

    entry: Entry
    about: About
    points: tuple[Point, ...] | None


@dataclass(frozen=True, slots=True)
class LogExtract:
    """Entries that were asked for, the first one first, printed by `printed_by`.

    `head` is the end of the whole log, `faults` how many things its check found. `since`, `until`, `kinds` and `text`
    say what was asked for; what is empty did not narrow it.
    """

    lines: tuple[Line, ...]
    head: LogHead
    faults: int
    printed_by: str
    since: datetime | None = None
    until: datetime | None = None
    kinds: tuple[str, ...] = ()
    text: str = ""


def points_of(entry: Entry, changed: Mapping[str, tuple[Json, Json]] | None = None) -> tuple[Point, ...] | None:
    """Return what an entry says; `changed` are the changes of an answer, which its entry holds only as it became."""
    if entry.data is None:
        return None
    if changed is not None:
        found = [Point(name, new, old, was=True) for name, (old, new) in changed.items() if name not in _LEFT_OUT]
        return tuple(found)
    return points_in(entry.data)


def points_in(data: Mapping[str, Json]) -> tuple[Point, ...]:
    """Return what the content of an entry says, as it is or made readable before."""
    kept = {name: value for name, value in data.items() if name not in _LEFT_OUT}
    if "new" in kept:
        return _between(kept)
    return tuple(Point(name, value) for name, value in _flat(kept).items())


def _between(data: Mapping[str, Json]) -> tuple[Point, ...]:
    """Return what differs between the old and the new of an entry."""
    old, new, changed = data.get("old"), data["new"], "old" in data
    name = str(data.get("field") or data.get("name") or "")
    others = {each: value for each, value in data.items() if each not in {"old", "new", "field", "name"}}
    said = tuple(Point(each, value) for each, value in _flat(others).items())
    if isinstance(new, dict) and (old is None or isinstance(old, dict)):
        under = f"{name}{_WITHIN}" if name else ""
        before, after = _flat(old or {}, under), _flat(new, under)
        names = [each for each in {**before, **after} if before.get(each) != after.get(each)]
        was = changed and old is not None
        return (*said, *(Point(each, after.get(each), before.get(each), was=was) for each in names))
    if isinstance(old, list) and isinstance(new, list):
        gone, come = [each for each in old if each not in new], [each for each in new if each not in old]
        return (*said, Point(name, list[Json](come), list[Json](gone), was=True))
    return (*said, Point(name, new, old, was=changed))


def _flat(data: Mapping[str, Json], above: str = "") -> dict[str, Json]:
    """Return nested values under joined names."""
    flat: dict[str, Json] = {}
    for name, value in data.items():
        if name in _LEFT_OUT:
            continue
        if isinstance(value, dict):
            flat |= _flat(value, f"{above}{name}{_WITHIN}")
        else:
            flat[f"{above}{name}"] = value
    return flat
