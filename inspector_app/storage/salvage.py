"""What can be saved from a damaged vault on top of a backup of it.

The log is the history: whatever was acknowledged after the backup is an entry there. As many of those entries as can be
read without a gap, and whose chain holds, are taken over word for word, with the rows that they vouch for; what comes
out passes the same check as any vault. What cannot be taken over is told entry by entry.
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from inspector_app.domain.lifecycle import State
from inspector_app.domain.log import LogHead, LogKind, data_digest, linked
from inspector_app.storage.chain import ITEMS
from inspector_app.storage.engine import keyed_database
from inspector_app.storage.erasing import erase
from inspector_app.storage.inspection_keys import KEYS, give_keys
from inspector_app.storage.inventory import ROWS, Execute, Item, item_digest
from inspector_app.storage.pace import Pace, Stage

_ENTRY: Final = "SELECT no, at, kind, subject, hash, digest, salt, data FROM log WHERE no = ?"
_TAKE: Final = "INSERT INTO log (no, at, kind, subject, hash, digest, salt, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_ANSWER: Final = """
    INSERT INTO answers (inspection_id, row, change, at, answered_at, body) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (inspection_id, row) DO UPDATE SET change = excluded.change, at = excluded.at,
        answered_at = excluded.answered_at, body = excluded.body
"""
_OUTBOX: Final = """
    INSERT INTO outbox (inspection_id, record_id, attempts, causes)
    SELECT id, (SELECT id FROM records WHERE inspection_id = inspections.id ORDER BY rowid DESC), 0, '[]'
    FROM inspections WHERE id IN (SELECT inspection_id FROM answers)
    ON CONFLICT DO NOTHING
"""


@dataclass(frozen=True, slots=True)
class Gone:
    """An acknowledged change that could not be saved. Only its number is known when its entry cannot be read."""

    number: int
    at: str = ""
    kind: str = ""
    subject: str = ""
    row: str = ""


class Wreck:
    """A damaged database, read row by row: one bad page spoils the connection, the next read gets a new one."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key
        self._connection: Any = None

    def rows(self, sql: str, values: Sequence[str | int] = ()) -> list[tuple[Any, ...]] | None:
        """Return the rows of a query, None if they cannot be read."""
        try:
            if self._connection is None:
                self._connection = keyed_database(self._path, self._key, create=False).conn
            rows: list[tuple[Any, ...]] = self._connection.execute(sql, values).fetchall()
            whole = self._connection.execute("PRAGMA cipher_status").fetchone() == ("1",)
        except Exception:  # noqa: BLE001 (whatever damage does to SQLite)
            whole, rows = False, []
        if not whole:
            self.close()
        return rows if whole else None

    def close(self) -> None:
        """Drop the connection."""
        if self._connection is not None:
            with suppress(Exception):
                self._connection.close()
            self._connection = None


def entries_after(
    wreck: Wreck, head: LogHead, last: int | None, pace: Pace
) -> tuple[list[tuple[Any, ...]], list[Gone]]:
    """Return the entries that follow `head` without a gap, and what is told of those behind the first gap.

    `last` is the number of the last acknowledged entry, None if nobody knows it.
    """
    found = wreck.rows("SELECT max(no) FROM log")
    end = max(last or 0, int(found[0][0] or 0) if found else 0)
    whole: list[tuple[Any, ...]] = []
    gone: list[Gone] = []
    for number in range(head.number + 1, end + 1):
        pace.at(Stage.SAVING, number, end)
        rows = wreck.rows(_ENTRY, (number,))
        if not rows:
            gone.append(Gone(number))
        elif gone or not _holds(head, rows[0]):
            gone.append(as_gone(rows[0]))
        else:
            whole.append(rows[0])
            head = LogHead(number, rows[0][4])
    return whole, gone


def saveable(wreck: Wreck, entries: list[tuple[Any, ...]], pace: Pace) -> list[tuple[Any, ...]]:
    """Return as many of the entries as the wreck still has the rows for."""
    while True:
        digests = {name: digest for entry in entries for name, digest in _items(entry).items()}
        lost = set()
        for name, digest in digests.items():
            pace.at(Stage.CONTENT)
            if _digest(wreck, name) != digest:
                lost.add(name)
        touched = [index for index, entry in enumerate(entries) if lost & _items(entry).keys()]
        if not touched:
            return entries
        entries = entries[: touched[0]]


def take_over(execute: Execute, wreck: Wreck, entries: list[tuple[Any, ...]], pace: Pace) -> None:
    """Write entries, and what they tell of, into the database behind `execute`, within its transaction."""
    execute("PRAGMA defer_foreign_keys = ON")
    for name in dict.fromkeys(name for entry in entries for name in _items(entry)):
        pace.at(Stage.SAVING)
        _take_item(execute, wreck, _item(name))
    for place, entry in enumerate(entries):
        pace.at(Stage.SAVING, place, len(entries))
        execute(_TAKE, entry)
        number, at, kind, subject, data = entry[0], entry[1], entry[2], entry[3], entry[7]
        node = json.loads(data) if data is not None else {}
        if kind == LogKind.ANSWER and data is not None:
            answered_at = node.pop("answered_at")
            body = json.dumps(node, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
            execute(_ANSWER, (subject, node["row"], number, at, answered_at, body))
            execute("UPDATE inspections SET state = ? WHERE id = ?", (State.IN_PROGRESS.value, subject))
        elif kind == LogKind.DESTROYED:
            erase(execute, subject)
        elif "state" in node:
            execute("UPDATE inspections SET state = ? WHERE id = ?", (node["state"], subject))
    _take_outbox(execute, wreck)
    give_keys(execute, dict(wreck.rows(KEYS) or ()))


def as_gone(entry: tuple[Any, ...]) -> Gone:
    """Return what there is to tell of an entry that cannot be taken over."""
    row = ""
    with suppress(ValueError, TypeError, KeyError):
        row = str(json.loads(entry[7])["row"]) if entry[2] == LogKind.ANSWER else ""
    return Gone(entry[0], entry[1], entry[2], entry[3], row)


def _take_item(execute: Execute, wreck: Wreck, item: Item) -> None:
    table, key = item
    for part, column in reversed(ROWS[table]):
        execute(f"DELETE FROM {part} WHERE {column} = ?", (key,))  # noqa: S608 (our own names)
    for part, column in ROWS[table]:
        for row in wreck.rows(f"SELECT * FROM {part} WHERE {column} = ?", (key,)) or ():  # noqa: S608 (our own names)
            execute(f"INSERT INTO {part} VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608 (our own names)


def _take_outbox(execute: Execute, wreck: Wreck) -> None:
    """Bring the outbox up to date, as far as it can be read; the log does not vouch for its counters."""
    for (inspection,) in execute("SELECT id FROM inspections").fetchall():
        for row in wreck.rows("SELECT * FROM outbox WHERE inspection_id = ?", (inspection,)) or ():
            execute("DELETE FROM outbox WHERE inspection_id = ?", (inspection,))
            execute(f"INSERT INTO outbox VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608 (our own names)
    execute(_OUTBOX)


def _holds(before: LogHead, entry: tuple[Any, ...]) -> bool:
    _, at, kind, subject, sha256, digest, salt, data = entry
    covered = digest if data is None else data_digest(salt or b"", data)
    return linked(before, at, kind, subject, covered or "") == LogHead(before.number + 1, sha256)


def _items(entry: tuple[Any, ...]) -> dict[str, str | None]:
    if entry[2] == LogKind.ANSWER or entry[7] is None:
        return {}
    items: dict[str, str | None] = json.loads(entry[7]).get(ITEMS, {})
    return items


def _item(name: str) -> Item:
    table, _, key = name.partition("/")
    return table, key


def _digest(wreck: Wreck, name: str) -> str | None:
    """Return the digest of a thing in the wreck, "?" if it cannot be read."""
    try:
        return item_digest(lambda sql, values: _Rows(wreck.rows(sql, values)), _item(name))
    except _UnreadableError:
        return "?"


class _UnreadableError(Exception):
    pass


class _Rows:
    """Rows as a cursor hands them out."""

    def __init__(self, rows: list[tuple[Any, ...]] | None) -> None:
        self._rows = rows

    def fetchall(self) -> list[tuple[Any, ...]]:
        if self._rows is None:
            raise _UnreadableError
        return self._rows
