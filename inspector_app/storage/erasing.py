"""Taking the content of an inspection out of the database, so that only what its entries hash to is left."""

from typing import Final

from inspector_app.domain.log import data_digest
from inspector_app.storage.evidence import forget_evidence
from inspector_app.storage.inventory import Execute
from inspector_app.storage.search import forget

_TABLES: Final = """
    SELECT tables.name FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
    WHERE tables.type = 'table' AND columns.name = 'inspection_id'
"""
"""Whatever belongs to an inspection names it so; a table that is added later is not forgotten here."""

_REPLIES: Final = "DELETE FROM replies WHERE record_id IN (SELECT id FROM records WHERE inspection_id = ?)"


def erase(execute: Execute, inspection_id: str) -> None:
    """Erase an inspection within the running transaction: its rows, and the data and salts of its entries in the log.

    Entries about a destruction stay as they are.
    """
    entries = "SELECT no, salt, data FROM log WHERE subject = ? AND kind != 'destroyed'"
    for number, salt, data in execute(entries, (inspection_id,)).fetchall():
        if data is not None:
            digest = data_digest(salt, data)
            execute("UPDATE log SET data = NULL, salt = NULL, digest = ? WHERE no = ?", (digest, number))
    forget(execute, inspection_id)
    execute(_REPLIES, (inspection_id,))
    forget_evidence(execute, inspection_id)
    for (table,) in execute(_TABLES).fetchall():
        execute(f"DELETE FROM {table} WHERE inspection_id = ?", (inspection_id,))  # noqa: S608 (our own names)
    execute("DELETE FROM inspections WHERE id = ?", (inspection_id,))
