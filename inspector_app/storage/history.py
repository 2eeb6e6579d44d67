"""What single answers were before they were changed: the log holds each as it became.

The log has no index by inspection, which the hottest path of the program would have to write. The history of an answer
lies near it, since a visit lasts hours; so a stretch of the log before the entries that are asked for is read, and all
of it only where that does not reach the inspection's beginning.
"""

from collections.abc import Collection
from typing import Any, Final

from inspector_app.domain.answer import Answer
from inspector_app.domain.canonical import Json
from inspector_app.domain.ids import RowKey
from inspector_app.domain.log import Entry, LogKind
from inspector_app.domain.record_json import answer_to_json
from inspector_app.storage.faults import stored_json
from inspector_app.storage.vault import Vault

Fields = dict[str, tuple[Json, Json]]
"""By name: what it was, and what it became."""

REACH: Final = 3000
"""Entries before the first one of an inspection that are read along: more than a visit usually leaves."""

_STRETCH: Final = """
    SELECT no, kind, subject, data FROM log
    WHERE no BETWEEN ? AND ? AND kind IN (?, ?) AND data NOT NULL ORDER BY no
"""
_KINDS: Final = (LogKind.ANSWER.value, LogKind.INSPECTION.value)


def changes_by(vault: Vault, entries: Collection[Entry]) -> dict[int, Fields]:
    """Return by number what each of these entries that is an answer changed. VaultError `vault.damaged`."""
    asked: dict[str, list[int]] = {}
    for entry in entries:
        if entry.kind == LogKind.ANSWER and entry.data is not None:
            asked.setdefault(entry.subject, []).append(entry.number)
    found: dict[int, Fields] = {}
    begun: set[str] = set()
    for first, last in _stretches([(min(numbers) - REACH, max(numbers)) for numbers in asked.values()]):
        _follow(vault.rows(_STRETCH, (first, last, *_KINDS)), found, begun)
    if not begun.issuperset(asked):
        last = max(max(numbers) for numbers in asked.values())
        _follow(vault.rows(_STRETCH, (0, last, *_KINDS)), found, begun)
    return {number: found[number] for numbers in asked.values() for number in numbers}


def _stretches(wanted: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the stretches in order, those that touch as one."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(wanted):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


def _follow(rows: list[tuple[Any, ...]], found: dict[int, Fields], begun: set[str]) -> None:
    """Walk along a stretch; `begun` gets the inspections whose beginning lies in it."""
    became: dict[tuple[str, str], dict[str, Json]] = {}
    for number, kind, subject, data in rows:
        if kind == LogKind.INSPECTION:
            begun.add(subject)
            continue
        new = stored_json(data)
        del new["answered_at"]
        row = new["row"]
        old = became.get((subject, row)) or answer_to_json(Answer(RowKey(row)))
        found[number] = {name: (old.get(name), value) for name, value in new.items() if old.get(name) != value}
        became[subject, row] = new
