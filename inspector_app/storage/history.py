"""What single answers were before they were changed: the log holds each as it became.

The log has no index by inspection, which the hottest path of the program would have to write. The history of an answer
lies near it, since a visit lasts hours; so a stretch of the log before the entries that are asked for is read, and all
of it only where that does not reach the inspection's beginning.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
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
    WHERE no BETWEEN ? AND ? AND kind IN (?, ?, ?) AND data NOT NULL ORDER BY no
"""
_KINDS: Final = (LogKind.ANSWER.value, LogKind.CHANGED.value, LogKind.INSPECTION.value)


@dataclass(slots=True)
class History:
    """By number of an entry: what an answer changed, and what stood before where only the new is told."""

    answers: dict[int, Fields] = field(default_factory=dict)
    before: dict[int, Json] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)


def history_of(vault: Vault, entries: Collection[Entry]) -> History:
    """Return what these entries changed, as far as they do not say so themselves. VaultError `vault.damaged`."""
    asked: dict[str, list[int]] = {}
    for entry in entries:
        if entry.kind == LogKind.ANSWER or (entry.kind == LogKind.CHANGED and not _says_before(entry.data)):
            asked.setdefault(entry.subject, []).append(entry.number)
    found = History()
    for first, last in _stretches([(min(numbers) - REACH, max(numbers)) for numbers in asked.values()]):
        _follow(vault.rows(_STRETCH, (first, last, *_KINDS)), found)
    if any(subject not in found.begun for subject in asked):
        last = max(max(numbers) for numbers in asked.values())
        _follow(vault.rows(_STRETCH, (0, last, *_KINDS)), found)
    return found


def _says_before(data: dict[str, Json] | None) -> bool:
    return data is None or "old" in data or "new" not in data


def _stretches(wanted: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the stretches in order, those that touch as one."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(wanted):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


def _follow(rows: list[tuple[Any, ...]], found: History) -> None:
    """Walk along a stretch, and note what each entry changed."""
    became: dict[tuple[str, ...], Any] = {}
    for number, kind, subject, data in rows:
        if kind == LogKind.INSPECTION:
            found.begun.add(subject)
            continue
        node = stored_json(data)
        if kind == LogKind.ANSWER:
            del node["answered_at"]
            key: tuple[str, ...] = (subject, "answer", node["row"])
            old = became.get(key) or answer_to_json(Answer(RowKey(node["row"])))
            found.answers[number] = {
                name: (old.get(name), value) for name, value in node.items() if old.get(name) != value
            }
            became[key] = node
        elif not _says_before(node):
            new = node["new"]
            key = (subject, str(node.get("field")), str(new.get("id", "")) if isinstance(new, dict) else "")
            found.before[number] = became.get(key)
            became[key] = new
