from pathlib import Path

import pytest

from inspector_app.errors import VaultError
from inspector_app.storage.engine import Database, keyed_database
from inspector_app.storage.migrations import LATEST, STEPS, migrate
from inspector_app.storage.vault import Vault, open_vault
from tests.storage.examples import PASSPHRASE


def second(database: Database) -> None:
    database.table("settings").add_column("note", str)


def failing(database: Database) -> None:
    database.table("half").create({"no": int}, pk="no")
    raise RuntimeError("in the middle")


@pytest.fixture
def database(tmp_path: Path) -> Database:
    database = keyed_database(tmp_path / "vault.db", bytes(32), create=True)
    migrate(database)
    return database


def version(database: Database) -> int:
    return int(database.execute("PRAGMA user_version").fetchone()[0])


def test_a_new_database_gets_the_latest_schema_and_keeps_it(database: Database) -> None:
    before = database.schema
    migrate(database)
    assert (version(database), database.schema) == (LATEST, before)
    database.close()


def test_every_table_takes_only_the_types_it_names(database: Database) -> None:
    own = [table for table in database.tables if not table.name.startswith("search_words")]  # FTS5's are its own
    assert len(own) > 20
    assert all(table.strict for table in own)
    database.close()


def test_only_the_new_steps_are_taken(database: Database) -> None:
    migrate(database, [*STEPS, second])
    migrate(database, [*STEPS, second])
    assert version(database) == LATEST + 1
    assert "note" in database.table("settings").columns_dict
    database.close()


def test_a_step_that_fails_leaves_the_schema_before_it(database: Database) -> None:
    with pytest.raises(RuntimeError, match="middle"):
        migrate(database, [*STEPS, second, failing])
    assert version(database) == LATEST + 1
    assert not database.table("half").exists()
    database.close()


def test_a_vault_of_a_newer_program_is_refused_and_left_alone(vault: Vault, folder: Path) -> None:
    vault.execute(f"PRAGMA user_version = {LATEST + 1}")
    vault.close()
    with pytest.raises(VaultError, match=rf"^vault\.newer \(part=schema, found={LATEST + 1}, known={LATEST}\)$"):
        open_vault(folder, PASSPHRASE)
