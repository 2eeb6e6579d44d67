"""The check of the log: that its chain holds, and that the vault contains what the log says, and nothing else."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.lifecycle import State
from inspector_app.domain.log import LogHead, LogKind, beginning, data_digest, linked
from inspector_app.storage.chain import ITEMS, answer_data
from inspector_app.storage.inventory import Execute, Item, all_items, item_digest
from inspector_app.storage.pace import UNHURRIED, Pace, Stage

_AT_ONCE: Final = 500

SEALED: Final = "sealed"
"""The member of a restoring's data that names the inspections which stayed sealed in the backup, and are not here."""

Sealed: TypeAlias = Mapping[str, Sequence[Item]]
"""The inspections whose content a backup elsewhere keeps sealed, with the things of each."""


@dataclass(frozen=True, slots=True)
class LogFault:
    """Something that is not as the log says. `number` is of the entry, if it is about one; `subject` names the thing.

    Codes: `log.entry_changed`, `log.entry_missing`, `log.entry_erased`, `log.head_differs`, `log.answer_differs`,
    `log.answer_missing`, `log.item_differs`, `log.item_missing`, `log.item_unlogged`, `log.state_differs`.
    """

    code: str
    number: int | None = None
    subject: str = ""


@dataclass(slots=True)
class _Told:
    """What the log says there should be."""

    head: LogHead
    items: dict[str, str | None] = field(default_factory=dict)
    answers: dict[tuple[str, str], int] = field(default_factory=dict)
    states: dict[str, str] = field(default_factory=dict)
    destroyed: set[str] = field(default_factory=set)
    erased: dict[str, int] = field(default_factory=dict)


def check_log(
    execute: Execute,
    vault_id: str,
    marked: LogHead | None = None,
    pace: Pace = UNHURRIED,
    sealed: Sealed = MappingProxyType({}),
) -> list[LogFault]:
    """Return everything that is not as it was written down; nothing of the vault is changed.

    `marked` is a head that the log is known to have had: the mark's, a record's, a backup's. What is `sealed` may not
    be there otherwise. Stopped by `pace`.
    """
    told = _Told(beginning(vault_id), destroyed=set(sealed))
    faults = list(_chain(execute, told, marked, pace))
    for table, key in (item for items in sealed.values() for item in items):
        told.items[f"{table}/{key}"] = None
    faults += _answers(execute, told, pace)
    faults += _items(execute, told, pace)
    faults += _states(execute, told)
    faults += _files(execute, pace)
    return faults


def _chain(execute: Execute, told: _Told, marked: LogHead | None, pace: Pace) -> Iterator[LogFault]:
    (end,) = execute("SELECT max(no) FROM log").fetchone()
    sql = "SELECT no, at, kind, subject, hash, digest, salt, data FROM log WHERE no > ? ORDER BY no LIMIT ?"
    while rows := execute(sql, (told.head.number, _AT_ONCE)).fetchall():
        pace.at(Stage.LOG, told.head.number, end)
        for row in rows:
            yield from _link(row, told)
            if marked is not None and marked.number == told.head.number and marked != told.head:
                yield LogFault("log.head_differs", marked.number)
    for subject, number in told.erased.items():
        if subject not in told.destroyed:
            yield LogFault("log.entry_erased", number, subject)
    if marked is not None and marked.number > told.head.number:
        yield LogFault("log.entry_missing", told.head.number + 1)


def _link(row: tuple[Any, ...], told: _Told) -> Iterator[LogFault]:
    """Look at one entry, which becomes the head, and take in what it says."""
    number, at, kind, subject, stored, digest, salt, data = row
    if number != told.head.number + 1:
        yield LogFault("log.entry_missing", told.head.number + 1, subject)
        told.head = LogHead(number - 1, told.head.sha256)
    covered = digest if data is None else data_digest(salt or b"", data)
    whole = linked(told.head, at, kind, subject, covered or "").sha256 == stored
    told.head = LogHead(number, stored)
    if data is None:
        told.erased[subject] = number
    elif not _follow(told, number, kind, subject, data):
        whole = False
    if not whole:
        yield LogFault("log.entry_changed", number, subject)


def _follow(told: _Told, number: int, kind: str, subject: str, data: str) -> bool:
    """Take in what an entry says; False if its data are not what we write."""
    try:
        node: dict[str, Any] = json.loads(data)
        if kind == LogKind.ANSWER:
            told.answers[subject, node["row"]] = number
            told.states[subject] = State.IN_PROGRESS.value
            return True
        told.items.update(node.get(ITEMS, {}))
        told.states.update(node.get("states", {}))
        if "state" in node:
            told.states[subject] = node["state"]
    except (ValueError, KeyError, TypeError, AttributeError):
        return False
    if kind == LogKind.DESTROYED:
        told.destroyed.add(subject)
    elif kind == LogKind.RESTORED:
        told.destroyed.update(node.get(SEALED, ()))
    return True


def _answers(execute: Execute, told: _Told, pace: Pace) -> Iterator[LogFault]:
    stored = "SELECT inspection_id, row, change, at, answered_at, body FROM answers"
    entry = "SELECT at, data FROM log WHERE no = ? AND kind = 'answer' AND subject = ?"
    seen = set[tuple[str, str]]()
    for inspection, row, change, at, answered_at, body in execute(stored):
        if len(seen) % _AT_ONCE == 0:
            pace.at(Stage.CONTENT, len(seen), len(told.answers))
        seen.add((inspection, row))
        expected = (at, answer_data(body, answered_at))
        if told.answers.get((inspection, row)) != change or execute(entry, (change, inspection)).fetchone() != expected:
            yield LogFault("log.answer_differs", change, f"{inspection}/{row}")
    for (inspection, row), number in told.answers.items():
        if (inspection, row) not in seen and inspection not in told.destroyed:
            yield LogFault("log.answer_missing", number, f"{inspection}/{row}")


def _items(execute: Execute, told: _Told, pace: Pace) -> Iterator[LogFault]:
    there, items = dict[str, str | None](), all_items(execute)
    for place, (table, key) in enumerate(items):
        if place % _AT_ONCE == 0:
            pace.at(Stage.CONTENT, place, len(items))
        there[f"{table}/{key}"] = item_digest(execute, (table, key))
    for name in sorted(there.keys() | told.items.keys()):
        expected, found = told.items.get(name), there.get(name)
        if expected != found:
            code = "log.item_differs"
            if found is None:
                code = "log.item_missing"
            elif expected is None:
                code = "log.item_unlogged"
            yield LogFault(code, None, name)


def _files(execute: Execute, pace: Pace) -> Iterator[LogFault]:
    """Compare files with the hashes beside them, for which the log vouches; an older schema has none."""
    if not execute("SELECT 1 FROM sqlite_schema WHERE name = 'evidence_files'").fetchall():
        return
    read = "SELECT sha256, data FROM evidence_files WHERE evidence_id = ? AND part = ?"
    files = execute("SELECT evidence_id, part FROM evidence_files").fetchall()
    for place, (key, part) in enumerate(files):
        pace.at(Stage.CONTENT, place, len(files))
        sha256, data = execute(read, (key, part)).fetchone()
        if sha256_hex(data) != sha256:
            yield LogFault("log.item_differs", None, f"evidence/{key}")


def _states(execute: Execute, told: _Told) -> Iterator[LogFault]:
    for inspection, state in execute("SELECT id, state FROM inspections"):
        if told.states.get(inspection) != state:
            yield LogFault("log.state_differs", None, inspection)
