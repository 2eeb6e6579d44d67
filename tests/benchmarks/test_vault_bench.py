"""What encryption and our own code cost: an answer in the vault against the same rows in plain SQLite.

Both start from the same answer and write the same rows to the same tables with the same settings, in turns, so that a
slow moment of the disk hits both. A second floor is given the ready text and encodes nothing.
"""

import json
import random
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import count
from pathlib import Path
from typing import TypeAlias

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from inspector_app.domain.answer import Answer
from inspector_app.domain.ids import InspectionId, RowKey
from inspector_app.domain.record_json import answer_to_json
from inspector_app.storage.answers import save_answer
from inspector_app.storage.vault import Vault, create_vault
from tests.storage.examples import COST, NOW, PASSPHRASE, judged, prepare

ROWS = 35
ROUNDS = 40
LIMIT = 1.5
"""The goal of the first issue: answer to durable commit ≤ 1.5 × plain SQLite with the same settings."""

MakePlain: TypeAlias = Callable[[Vault, str], sqlite3.Connection]

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
def make_plain(tmp_path: Path) -> Iterator[MakePlain]:
    """Makes plain SQLite files with the vault's schema and the same inspection in them."""
    made: list[sqlite3.Connection] = []

    def make(vault: Vault, name: str) -> sqlite3.Connection:
        connection = sqlite3.connect(tmp_path / f"{name}.db", isolation_level=None)
        made.append(connection)
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        for (sql,) in vault.rows("SELECT sql FROM sqlite_schema WHERE sql NOT NULL AND tbl_name NOT GLOB 'search_*'"):
            connection.execute(sql)
        for table in ("contractors", "sites", "contracts", "forms", "inspections", "log"):
            for row in vault.rows(f"SELECT * FROM {table}"):
                marks = ", ".join("?" for _ in row)
                connection.execute(f"INSERT INTO {table} VALUES ({marks})", row)
        return connection

    yield make
    for connection in made:
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
_PEER_LOG = "INSERT INTO log (at, kind, subject, data, salt, hash) VALUES (?, 'answer', ?, ?, ?, ?)"
_SALT, _HASH = bytes(16), "0" * 64
"""What the peer writes in place of a chain: the same bytes without computing them."""
_PEER_ANSWER = (
    "INSERT INTO answers (inspection_id, row, change, at, answered_at, body) VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (inspection_id, row) DO UPDATE SET change = excluded.change, at = excluded.at,"
    " answered_at = excluded.answered_at, body = excluded.body"
)


def encoded(inspection: InspectionId, answer: Answer) -> tuple[str, str, str, str]:
    """Return what an answer's entry is made of."""
    node = answer_to_json(answer)
    del node["answered_at"]
    body = json.dumps(node, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return inspection, answer.row, NOW.isoformat(), body


def write(connection: sqlite3.Connection, entry: tuple[str, str, str, str]) -> None:
    """Write the rows of one answer as plainly as it can be done: no chain, no mark."""
    inspection, row, at, body = entry
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(_PEER_STANDING, (row, inspection)).fetchone()
    data = f'{{"answered_at":"{at}",{body[1:]}'
    number = connection.execute(_PEER_LOG, (at, inspection, data, _SALT, _HASH)).lastrowid
    connection.execute(_PEER_ANSWER, (inspection, row, number, at, at, body))
    connection.execute("COMMIT")


def encode_and_write(connection: sqlite3.Connection, inspection: InspectionId, answer: Answer) -> None:
    """Do what `save_answer` has to do at the least."""
    write(connection, encoded(inspection, answer))


def seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def percentile(times: Sequence[float], percent: int) -> float:
    return statistics.quantiles(times, n=100)[percent - 1]


def test_answer_to_durable_commit(benchmark: BenchmarkFixture, vault: Vault, make_plain: MakePlain) -> None:
    """Print p50, p90 and p99 of the vault and their ratios to both floors."""
    inspection = prepare(vault)
    peer, floor = make_plain(vault, "peer"), make_plain(vault, "floor")
    times: dict[str, list[float]] = {"vault": [], "plain SQLite": [], "plain SQLite, ready text": []}
    turns, chance = list(times), random.Random(20261122)
    for answer in answers():
        actions: dict[str, Callable[[], object]] = {
            "vault": partial(save_answer, vault, inspection, answer, NOW),
            "plain SQLite": partial(encode_and_write, peer, inspection, answer),
            "plain SQLite, ready text": partial(write, floor, encoded(inspection, answer)),
        }
        chance.shuffle(turns)  # going round, each would always come after the same other one, whose caches it finds
        for name in turns:
            times[name].append(seconds(actions[name]))
    rows = "SELECT * FROM answers ORDER BY row"
    assert len(vault.rows(rows)) == ROWS
    assert vault.rows(rows) == peer.execute(rows).fetchall() == floor.execute(rows).fetchall()
    print()
    for percent in (50, 90, 99):
        ours, theirs, least = (percentile(times[name], percent) for name in times)
        benchmark.extra_info[f"ratio_p{percent}"] = round(ours / theirs, 2)
        print(
            f"answer to durable commit, p{percent}: vault {ours * 1000:.3f} ms,"
            f" {ours / theirs:.2f} × plain SQLite (goal ≤ {LIMIT}),"
            f" {ours / least:.2f} × plain SQLite that is given the ready text"
        )
    remarks = count()
    benchmark(lambda: save_answer(vault, inspection, judged("A", f"{next(remarks)}"), NOW))
