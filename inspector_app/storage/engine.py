"""SQLCipher under sqlite-utils.

sqlite-utils takes a module named `pysqlite3` where there is one. SQLCipher stands under that name from here on, so
this module has to be imported before sqlite-utils is, wherever in the program that happens.
"""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlcipher3 import dbapi2

sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = dbapi2

import sqlite_utils  # noqa: E402 (only now: see above)
import sqlite_utils.utils  # noqa: E402

if vars(sqlite_utils.utils)["sqlite3"] is not sqlcipher3:
    raise ImportError("sqlite_utils was imported before inspector_app.storage.engine")

DatabaseError: type[Exception] = dbapi2.DatabaseError
"""The root of every error that SQLite reports."""

FAILURES: tuple[type[Exception], ...] = (DatabaseError, MemoryError)
"""What a damaged page may come to: the index of the search takes what it reads there for a length."""

_AFTER_READING = (
    "journal_mode = WAL",
    "synchronous = FULL",
    # macOS only hands fsync to the drive; this waits until the drive has written. Elsewhere it does nothing.
    "fullfsync = ON",
    "checkpoint_fullfsync = ON",
    "foreign_keys = ON",
    # FILE writes rows in clear beside the encrypted file.
    "temp_store = MEMORY",
    "secure_delete = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
)


class Database(sqlite_utils.Database):
    """sqlite-utils' database, whose transactions take the write lock when they begin.

    Upstream begins them DEFERRED: a transaction that reads first and writes then fails when another connection wrote
    in between.
    """

    @contextmanager
    def atomic(self) -> Generator["Database", None, None]:
        """Commit what the block writes, or nothing of it. Within another block it is a savepoint of that one."""
        connection: Any = self.conn
        if connection.in_transaction:
            with super().atomic():
                yield self
            return
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield self
            connection.execute("COMMIT")
        except BaseException:
            # SQLite has rolled back by itself after some errors.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def keyed_database(path: Path, key: bytes, *, create: bool) -> Database:
    """Open the SQLCipher file at `path` with the raw 32-byte `key`; make it if `create`, else it must exist.

    Nobody else can read or write it until it is closed.

    Raises `DatabaseError`; its code is 26 (NOTADB) when the key does not fit the file or the first page is damaged.
    """
    connection = _connect(path, "rwc" if create else "rw")
    try:
        # One process at a time: no locks to take and no memory to share with others at each answer, no `-shm` file.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        _unlock(connection, key)
        return Database(connection, execute_plugins=False)
    except BaseException:
        connection.close()
        raise


def read_only_database(path: Path, key: bytes) -> Database:
    """Open a SQLCipher file that nobody writes: nothing is made beside it, a log beside it is not read.

    Raises as `keyed_database`.
    """
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    connection = dbapi2.connect(uri, uri=True, isolation_level=None)
    try:
        _give_key(connection, key)
        for pragma in ("temp_store = MEMORY", "trusted_schema = OFF", "cell_size_check = ON"):
            connection.execute(f"PRAGMA {pragma}")
        return Database(connection, execute_plugins=False)
    except BaseException:
        connection.close()
        raise


def _unlock(connection: Any, key: bytes) -> None:
    """Give the key, read with it, then set what holds from now on. The order matters."""
    _give_key(connection, key)
    for pragma in _AFTER_READING:
        connection.execute(f"PRAGMA {pragma}")


def _give_key(connection: Any, key: bytes) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA cipher_compatibility = 4")
    if connection.execute("PRAGMA cipher_status").fetchone() != ("1",):
        raise RuntimeError("this SQLite does not encrypt")
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()


def plain_database(path: Path) -> Database:
    """Open the unencrypted SQLite file at `path`, made if missing: the agency's registry, never anything of a vault."""
    connection = _connect(path, "rwc")
    try:
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF"):
            connection.execute(f"PRAGMA {pragma}")
        return Database(connection, execute_plugins=False)
    except BaseException:
        connection.close()
        raise


def _connect(path: Path, mode: str) -> Any:
    """Return a connection without implicit transactions, for this thread alone."""
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    return dbapi2.connect(uri, uri=True, isolation_level=None, timeout=5.0, cached_statements=256)
