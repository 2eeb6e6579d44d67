"""Taking the content of an inspection out of the database, so that only what its entries hash to is left."""

from typing import Final

from inspector_app.domain.log import data_digest
from inspector_app.storage.inventory import KEYS, Execute, Item
from inspector_app.storage.search_tables import forget

_NAMING: Final = """
    SELECT tables.name FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
    WHERE tables.type = 'table' AND columns.name = 'inspection_id' AND tables.name NOT LIKE 'sealed!_%' ESCAPE '!'
    ORDER BY tables.name
"""
"""Whatever belongs to an inspection names it so; a table that is added later is not forgotten here."""

_BENEATH: Final = (
    ("replies", "record_id IN (SELECT id FROM records WHERE inspection_id = ?)"),
    ("evidence_files", "evidence_id IN (SELECT id FROM evidence WHERE inspection_id = ?)"),
)
"""What belongs to a thing of an inspection, and goes before it."""

ENTRIES: Final = "subject = ? AND kind != 'destroyed' AND data IS NOT NULL"
"""Its entries in the log that hold content; those about a destruction stay as they are."""


def parts_of(execute: Execute) -> list[tuple[str, str]]:
    """Return the tables that hold parts of inspections, each with the condition for one; children before parents."""
    naming = [(table, "inspection_id = ?") for (table,) in execute(_NAMING).fetchall()]
    return [*_BENEATH, *naming, ("inspections", "id = ?")]


def items_of(execute: Execute, inspection_id: str) -> list[Item]:
    """Return the things of an inspection for which the log vouches."""
    return [
        (table, str(key))
        for table, condition in parts_of(execute)
        if table in KEYS
        for (key,) in execute(f"SELECT {KEYS[table]} FROM {table} WHERE {condition}", (inspection_id,))  # noqa: S608
    ]


def erase(execute: Execute, inspection_id: str) -> None:
    """Erase an inspection within the running transaction: what `take_out` does, and its words in the search."""
    forget(execute, inspection_id)
    take_out(execute, inspection_id)


def take_out(execute: Execute, inspection_id: str) -> None:
    """Take out the rows of an inspection, its key among them, and the data and salts of its entries in the log."""
    for number, salt, data in execute(f"SELECT no, salt, data FROM log WHERE {ENTRIES}", (inspection_id,)).fetchall():  # noqa: S608
        digest = data_digest(salt, data)
        execute("UPDATE log SET data = NULL, salt = NULL, digest = ? WHERE no = ?", (digest, number))
    for table, condition in parts_of(execute):
        execute(f"DELETE FROM {table} WHERE {condition}", (inspection_id,))  # noqa: S608 (our own names)
