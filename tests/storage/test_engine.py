import subprocess
import sys
from pathlib import Path

import pytest

from inspector_app.storage.engine import DatabaseError, keyed_database, plain_database

KEY = bytes(32)
SETTINGS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "temp_store": 2,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "recursive_triggers": 1,
    "cipher_memory_security": "0",
}


def test_the_file_is_encrypted_and_the_settings_hold(tmp_path: Path) -> None:
    database = keyed_database(tmp_path / "vault.db", KEY, create=True)
    database.table("notes").insert({"text": "plainly visible"})
    assert {name: database.execute(f"PRAGMA {name}").fetchone()[0] for name in SETTINGS} == SETTINGS
    assert database.execute("PRAGMA cipher_version").fetchone()[0].startswith("4.")
    database.close()
    content = (tmp_path / "vault.db").read_bytes()
    assert b"SQLite format 3" not in content
    assert b"plainly visible" not in content


def test_another_key_opens_nothing(tmp_path: Path) -> None:
    keyed_database(tmp_path / "vault.db", KEY, create=True).close()
    database = keyed_database(tmp_path / "vault.db", KEY, create=False)
    database.table("notes").insert({"text": "x"})
    database.close()
    with pytest.raises(DatabaseError, match="not a database"):
        keyed_database(tmp_path / "vault.db", bytes(31) + b"1", create=False)


def test_nothing_is_made_unless_asked_for(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError):
        keyed_database(tmp_path / "none.db", KEY, create=False)
    assert list(tmp_path.iterdir()) == []


def test_two_writers_that_read_first_wait_for_each_other(tmp_path: Path) -> None:
    """With BEGIN DEFERRED the second one fails: it has read what the first one changes."""
    one = plain_database(tmp_path / "registry.db")
    one.table("counter").insert({"no": 1, "value": 0}, pk="no")
    two = plain_database(tmp_path / "registry.db")
    two.conn.execute("PRAGMA busy_timeout = 0")
    with one.atomic():
        value = one.table("counter").get(1)["value"]
        with pytest.raises(DatabaseError, match="locked"), two.atomic():
            two.table("counter").get(1)
        one.table("counter").update(1, {"value": value + 1})
    with two.atomic():
        two.table("counter").update(1, {"value": two.table("counter").get(1)["value"] + 1})
    assert one.table("counter").get(1)["value"] == 2
    one.close()
    two.close()


def test_an_open_vault_is_nobody_elses(tmp_path: Path) -> None:
    one = keyed_database(tmp_path / "vault.db", KEY, create=True)
    one.table("counter").insert({"no": 1, "value": 0}, pk="no")
    with pytest.raises(DatabaseError, match="locked"):
        keyed_database(tmp_path / "vault.db", KEY, create=False)
    assert {path.name for path in tmp_path.iterdir()} == {"vault.db", "vault.db-wal"}
    one.close()
    two = keyed_database(tmp_path / "vault.db", KEY, create=False)
    assert two.table("counter").get(1)["value"] == 0
    two.close()


def test_an_inner_block_that_fails_takes_only_itself_back(tmp_path: Path) -> None:
    database = keyed_database(tmp_path / "vault.db", KEY, create=True)
    database.table("notes").create({"text": str})

    def fail(text: str) -> None:
        with database.atomic():
            database.table("notes").insert({"text": text})
            raise ValueError(text)

    with database.atomic():
        database.table("notes").insert({"text": "kept"})
        with pytest.raises(ValueError, match="inner"):
            fail("inner")
    with pytest.raises(ValueError, match="outer"):
        fail("outer")
    assert [row["text"] for row in database.table("notes").rows] == ["kept"]
    database.close()


def test_a_plain_database_is_plain_and_takes_the_lock_first(tmp_path: Path) -> None:
    database = plain_database(tmp_path / "registry.db")
    database.table("notes").insert({"text": "plainly visible"})
    with database.atomic():
        assert database.conn.in_transaction
    database.close()
    assert (tmp_path / "registry.db").read_bytes().startswith(b"SQLite format 3")


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("import inspector_app.storage.engine, sqlite_utils", "sqlcipher3"),
        ("import sqlite3, inspector_app.storage.engine, sqlite_utils", "sqlcipher3"),
    ],
)
def test_sqlite_utils_stands_on_sqlcipher(first: str, expected: str) -> None:
    program = f"{first}; import sqlite_utils.utils; print(vars(sqlite_utils.utils)['sqlite3'].__name__)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == expected


def test_it_refuses_to_work_where_sqlite_utils_came_first() -> None:
    program = "import sqlite_utils, inspector_app.storage.engine"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "sqlite_utils was imported before" in done.stderr
