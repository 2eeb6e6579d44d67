"""What encryption and our own code cost: an answer in the vault against the same rows in plain SQLite.

Both write the same rows to the same tables with the same settings, in turns, so that a slow moment of the disk hits
both. The peer is given ready-made text: it neither compares nor encodes anything.
"""

import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from inspector_app.domain.answer import Answer
from inspector_app.domain.canonical import canonical_json
from inspector_app.domain.ids import InspectionId, RowKey
from inspector_app.domain.record_json import answer_to_json
from inspector_app.storage.answers import save_answer
from inspector_app.storage.vault import Vault, create_vault
from tests.storage.examples import COST, NOW, PASSPHRASE, judged, prepare

ROWS = 35
ROUNDS = 40
LIMIT = 1.5
"""The goal of the first issue: answer to durable commit ≤ 1.5 × plain SQLite with the same settings."""

_SETTINGS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "temp_store = MEMORY",
    "secure_delete = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "recursive_triggers = ON",
)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault = create_vault(tmp_path / "vault", PASSPHRASE, cost=COST)
    yield vault
    vault.close()


@pytest.fixture
def plain(tmp_path: Path, vault: Vault) -> Iterator[sqlite3.Connection]:
    """Plain SQLite with the vault's schema and the same inspection in it."""
    inspection = prepare(vault)
    connection = sqlite3.connect(tmp_path / "plain.db", isolation_level=None)
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    for (sql,) in vault.rows("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"):
        connection.execute(sql)
    for table in ("contractors", "sites", "contracts", "forms", "inspections"):
        for row in vault.rows(f"SELECT * FROM {table}"):
            marks = ", ".join("?" for _ in row)
            connection.execute(f"INSERT INTO {table} VALUES ({marks})", row)
    assert connection.execute("SELECT id FROM inspections").fetchone() == (inspection,)
    yield connection
    connection.close()


def answers() -> Iterator[Answer]:
    """Yield what an inspector who goes through the sheet again and again stores."""
    for round_number in range(ROUNDS):
        for number in range(ROWS):
            remarks = f"{round_number}回目: 鍵の管理簿を確認した。責任者の説明と一致した。" * 3
            yield judged("ABC"[(round_number + number) % 3], remarks, RowKey(f"small.r{number:02}"))


_PEER_STANDING = (
    "SELECT state, change, body FROM inspections"
    " LEFT JOIN answers ON answers.inspection_id = id AND answers.row = ? WHERE id = ?"
)
_PEER_JOURNAL = "INSERT INTO journal (inspection_id, row, at, body) VALUES (?, ?, ?, ?)"
_PEER_ANSWER = (
    "INSERT INTO answers (inspection_id, row, change, at, answered_at, body) VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (inspection_id, row) DO UPDATE SET change = excluded.change, at = excluded.at,"
    " answered_at = excluded.answered_at, body = excluded.body"
)


def peer(connection: sqlite3.Connection, journal: tuple[str, ...]) -> None:
    """Write the rows of one answer as plainly as it can be done."""
    inspection, row, at, body = journal
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(_PEER_STANDING, (row, inspection)).fetchone()
    number = connection.execute(_PEER_JOURNAL, journal).lastrowid
    connection.execute(_PEER_ANSWER, (inspection, row, number, at, at, body))
    connection.execute("COMMIT")


def ready(inspection: InspectionId, answer: Answer) -> tuple[str, str, str, str]:
    """Return the columns of the journal row that the vault makes of an answer."""
    node = answer_to_json(answer)
    del node["answered_at"]
    return inspection, answer.row, NOW.isoformat(), canonical_json(node).decode()


def seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def percentile(times: Sequence[float], percent: int) -> float:
    return statistics.quantiles(times, n=100)[percent - 1]


def test_answer_to_durable_commit(benchmark: BenchmarkFixture, vault: Vault, plain: sqlite3.Connection) -> None:
    """Print p50 and p99 of both, and their ratio."""
    inspection = InspectionId("n1")
    ours: list[float] = []
    theirs: list[float] = []
    for number, answer in enumerate(answers()):
        turns: list[tuple[list[float], Callable[[], object]]] = [
            (ours, partial(save_answer, vault, inspection, answer, NOW)),
            (theirs, partial(peer, plain, ready(inspection, answer))),
        ]
        for times, action in turns if number % 2 else reversed(turns):
            times.append(seconds(action))
    rows = "SELECT * FROM answers ORDER BY row"
    assert len(vault.rows(rows)) == ROWS
    assert vault.rows(rows) == plain.execute(rows).fetchall()
    print()
    for name, percent in (("p50", 50), ("p90", 90), ("p99", 99)):
        mine, floor = percentile(ours, percent), percentile(theirs, percent)
        benchmark.extra_info[f"ratio_{name}"] = round(mine / floor, 2)
        print(
            f"answer to durable commit, {name}: vault {mine * 1000:.3f} ms, plain SQLite {floor * 1000:.3f} ms,"
            f" ratio {mine / floor:.2f} (goal ≤ {LIMIT})"
        )
    remarks = count()
    benchmark(lambda: save_answer(vault, inspection, judged("A", f"{next(remarks)}"), NOW))
