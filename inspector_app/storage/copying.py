"""The copy of the database that a backup holds: made page by page, compared with the vault, sealed."""

from pathlib import Path
from typing import Any

from inspector_app.domain.ids import InspectionId
from inspector_app.errors import VaultError
from inspector_app.storage.engine import keyed_database, read_only_database
from inspector_app.storage.inspection_keys import keys_in
from inspector_app.storage.pace import Pace, Stage, heeded
from inspector_app.storage.sealing import opens_with, seal


def copy_database(connection: Any, copy: Path, key: bytes, pace: Pace) -> None:
    """Copy the open database into a new file under the same `key`.

    VaultError `vault.backup_failed` (faults) where it does not have every row; Stopped by `pace`.
    """
    total = _size(connection)
    pace.at(Stage.COPYING, 0, total)
    with heeded(connection, pace, lambda: pace.at(Stage.COPYING, min(total, _written(copy)), total)):
        connection.execute("VACUUM INTO ?", (str(copy),))
    database = read_only_database(copy, key)
    try:
        with heeded(connection, pace):
            if _counts(connection) != _counts(database.conn):
                raise VaultError("vault.backup_failed", faults=["backup.incomplete"])
    finally:
        database.close()


def seal_copy(copy: Path, key: bytes, vault_id: str, pace: Pace) -> tuple[InspectionId, ...]:
    """Seal in the copy what the agency has acknowledged; return what that was. Stopped by `pace`."""
    database = keyed_database(copy, key, create=False)
    try:
        with heeded(database.conn, pace):
            return seal(database, vault_id, pace)
    finally:
        database.close()


def seals_hold(connection: Any, copy: Path, key: bytes, vault_id: str, pace: Pace) -> bool:
    """Tell whether the keys in the open database open everything that is sealed in the copy; Stopped by `pace`."""
    database = read_only_database(copy, key)
    try:
        return opens_with(database.conn.execute, vault_id, keys_in(connection.execute), pace)
    finally:
        database.close()


def _size(connection: Any) -> int:
    """Return how many bytes of a database are in use."""
    pages, free, size = (
        int(connection.execute(f"PRAGMA {each}").fetchone()[0])  # SQLCipher gives the size as text
        for each in ("page_count", "freelist_count", "page_size")
    )
    return (pages - free) * size


def _written(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _counts(connection: Any) -> dict[str, int]:
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in tables}  # noqa: S608
