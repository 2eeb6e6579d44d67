"""Whether the pages of a database are whole, and fit together."""

from typing import Any

from inspector_app.storage.log_check import LogFault
from inspector_app.storage.pace import UNHURRIED, Pace, Stage, heeded


def check_seals(connection: Any, pace: Pace = UNHURRIED) -> list[LogFault]:
    """Check the seal of every page, those that are free among them. SQLCipher cannot be stopped amid it."""
    pace.at(Stage.PAGES)
    return _faults(connection, "cipher_integrity_check")


def check_structure(connection: Any, pace: Pace = UNHURRIED) -> list[LogFault]:
    """Check that tables and indexes fit together: an old page of an index hides rows, and passes every other check."""
    pace.at(Stage.STRUCTURE)
    with heeded(connection, pace):
        return _faults(connection, "integrity_check")


def _faults(connection: Any, check: str) -> list[LogFault]:
    found = [str(row[0]) for row in connection.execute(f"PRAGMA {check}").fetchall()]
    return [] if found in ([], ["ok"]) else [LogFault("vault.pages", None, found[0])]
