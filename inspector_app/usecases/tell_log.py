"""Look into the log with everything that people need to read it: what an entry is about, and what it changed."""

from collections.abc import Collection
from dataclasses import dataclass

from inspector_app.domain.canonical import Json
from inspector_app.domain.log import Entry, LogHead, LogKind
from inspector_app.domain.log_extract import About, Line, Point, points_in, points_of
from inspector_app.reports.documents.log_extract import told
from inspector_app.storage.history import Fields, History, history_of
from inspector_app.storage.inventory import Execute
from inspector_app.storage.log import LogFilter
from inspector_app.storage.log_check import check_log
from inspector_app.storage.pace import UNHURRIED, Pace
from inspector_app.storage.still import Ask, directly, hold_beside, move_on
from inspector_app.storage.vault import Vault
from inspector_app.usecases.log_subjects import Subjects, log_subjects
from inspector_app.usecases.read_log import AT_ONCE, read_log
from inspector_app.usecases.readable_log import readable

__all__ = [
    "AT_ONCE",
    "Line",
    "LogChain",
    "LogFilter",
    "LogKind",
    "chain_if_quick",
    "check_chain",
    "check_chain_beside",
    "lines_of",
    "tell_log",
    "told",
]


_KEYED = {"ticks", "prompts"}
"""Members of an answer that hold keys of its form."""

QUICKLY = 30_000
"""Entries up to which the chain is checked without being asked for."""


@dataclass(frozen=True, slots=True)
class LogChain:
    """The end of the log, and how many things its check found: 0 means that the whole of it holds."""

    head: LogHead
    faults: int


def tell_log(
    vault: Vault, wanted: LogFilter | None = None, limit: int = AT_ONCE, *, english: bool = False
) -> tuple[Line, ...]:
    """Return the latest entries that are asked for with what they say, the latest first; VaultError `vault.damaged`."""
    return lines_of(vault, read_log(vault, wanted, limit), english=english)


def lines_of(vault: Vault, entries: Collection[Entry], *, english: bool = False) -> tuple[Line, ...]:
    """Return entries with what they say and what they are about; names of documents are in Japanese or English."""
    subjects = log_subjects(vault, {entry.subject for entry in entries})
    history = history_of(vault, entries)
    return tuple(
        Line(entry, _about(entry, subjects), _points(entry, subjects, history, english=english)) for entry in entries
    )


def _points(entry: Entry, subjects: Subjects, history: History, *, english: bool) -> tuple[Point, ...] | None:
    if entry.data is None or entry.kind == LogKind.ANSWER:
        changed = history.answers.get(entry.number)
        return points_of(entry, changed and _named(entry, changed, subjects, english=english))
    data = dict(entry.data)
    if history.before.get(entry.number) is not None:
        data["old"] = history.before[entry.number]
    return points_in(readable(entry.kind, data, subjects.row_numbers(entry.subject), english=english))


def _named(entry: Entry, changed: Fields, subjects: Subjects, *, english: bool) -> Fields:
    """Return what an answer changed, with the words of its form in place of keys."""
    row = "" if entry.data is None else str(entry.data.get("row", ""))

    def words(value: Json) -> Json:
        if isinstance(value, list):
            return [subjects.text(entry.subject, row, str(key), english=english) for key in value]
        if isinstance(value, dict):
            return {subjects.text(entry.subject, row, key, english=english): each for key, each in value.items()}
        return value

    named = {name: (words(old), words(new)) for name, (old, new) in changed.items() if name in _KEYED}
    return {**changed, **named}


def chain_if_quick(vault: Vault) -> LogChain | None:
    """Return what `check_chain` returns, None for a log so long that a screen would have to wait for it."""
    return check_chain(vault) if vault.log_head().number <= QUICKLY else None


def check_chain(vault: Vault) -> LogChain:
    """Check the log and everything that it vouches for; about a second for `QUICKLY` entries."""
    return check_chain_beside(directly(vault))


def check_chain_beside(ask: Ask, pace: Pace = UNHURRIED) -> LogChain:
    """Do the same on this thread, beside a vault that goes on taking answers on its own; Stopped as it is locked."""
    still = hold_beside(ask, pace)
    if still is None:
        return ask(lambda vault: _chain(vault.database.conn.execute, vault.id, vault.log_head(), pace))
    try:
        with still.reading(pace) as connection:
            return _chain(connection.execute, still.vault_id, still.head, pace)
    finally:
        ask(lambda vault: move_on(vault, still))


def _chain(execute: Execute, vault_id: str, head: LogHead, pace: Pace) -> LogChain:
    return LogChain(head, len(check_log(execute, vault_id, head, pace)))


def _about(entry: Entry, subjects: Subjects) -> About:
    subject = entry.subject
    if subject in subjects.inspections:
        inspection = subjects.inspections[subject]
        row = "" if entry.data is None else str(entry.data.get("row", ""))
        return About(
            contractor=inspection.contract.contractor.name,
            number=inspection.contract.number,
            kind=inspection.kind,
            dates=inspection.dates,
            row=subjects.row_number(subject, row) if row else "",
        )
    if subject in subjects.contracts:
        contract = subjects.contracts[subject]
        return About(contractor=contract.contractor.name, number=contract.number)
    if subject in subjects.destroyed:
        gone = subjects.destroyed[subject]
        return About(contractor=gone.contractor, number=gone.contract_number, dates=gone.visited, destroyed=True)
    return About()
