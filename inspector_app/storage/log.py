"""Reading the log."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from inspector_app.domain.log import Entry, LogHead
from inspector_app.storage.faults import damaged, stored_json
from inspector_app.storage.inventory import Execute
from inspector_app.storage.vault import Value, Vault

_AT_ONCE: Final = 500
"""Entries that are read with one query: a log of a year does not fit into the memory of a small laptop."""


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which entries are asked for; what is left out does not narrow it.

    `text` is looked for in kind, subject and data, capitals or not; `since` and `until` are moments, both included.
    """

    kinds: Collection[str] = ()
    subject: str = ""
    since: datetime | None = None
    until: datetime | None = None
    text: str = ""


EVERYTHING: Final = LogFilter()


def read_log(vault: Vault, wanted: LogFilter = EVERYTHING, limit: int | None = None) -> tuple[Entry, ...]:
    """Return the latest entries that are asked for, at most `limit`, the latest first. VaultError `vault.damaged`."""
    found: list[Entry] = []
    for entry in _backwards(vault, wanted):
        if limit is not None and len(found) == limit:
            break
        if _within(entry, wanted):
            found.append(entry)
    return tuple(found)


def link_at(execute: Execute, number: int) -> LogHead | None:
    """Return the head that the log had when it ended with entry `number`, None if it never came so far.

    The connection need not be the vault's.
    """
    row = execute("SELECT hash FROM log WHERE no = ?", (number,)).fetchone()
    return None if row is None else LogHead(number, row[0])


def latest_time(vault: Vault, among: int = 200) -> datetime | None:
    """Return the latest time of the last so many entries, which need not be the last one's; None without entries."""
    times = [_time(at) for (at,) in vault.rows("SELECT at FROM log ORDER BY no DESC LIMIT ?", (among,))]
    return max(times, default=None)


def _backwards(vault: Vault, wanted: LogFilter) -> Iterator[Entry]:
    """Yield entries that SQL takes for wanted, from the end of the log on."""
    conditions, values = ["no < ?"], list[Value]()
    if wanted.kinds:
        conditions.append(f"kind IN ({', '.join('?' * len(wanted.kinds))})")
        values += sorted(wanted.kinds)
    if wanted.subject:
        conditions.append("subject = ?")
        values.append(wanted.subject)
    if wanted.text:
        conditions.append("instr(lower(kind || ' ' || subject || ' ' || coalesce(data, '')), lower(?)) > 0")
        values.append(wanted.text)  # a pattern of LIKE may not be as long as what somebody pastes into a search
    sql = f"SELECT no, at, kind, subject, data, hash FROM log WHERE {' AND '.join(conditions)} ORDER BY no DESC LIMIT ?"  # noqa: S608 (our own words)
    before = vault.log_head().number + 1
    while rows := vault.rows(sql, (before, *values, _AT_ONCE)):
        yield from (_entry(row) for row in rows)
        before = int(rows[-1][0])


def _entry(row: tuple[Any, ...]) -> Entry:
    number, at, kind, subject, data, sha256 = row
    return Entry(number, _time(at), kind, subject, None if data is None else stored_json(data), sha256)


def _time(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise damaged("log") from error


def _within(entry: Entry, wanted: LogFilter) -> bool:
    """Compare moments, which text in two time zones would not."""
    since, until = wanted.since, wanted.until
    return (since is None or entry.at >= since) and (until is None or entry.at <= until)
