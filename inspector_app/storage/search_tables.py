"""The tables of the search over the whole vault. Nothing in them is a source: all of it follows from the rest."""

from inspector_app.storage.engine import Database
from inspector_app.storage.inventory import Execute

_WORDS = """
    CREATE VIRTUAL TABLE search_words USING fts5(
        pairs, letters, content = '', contentless_delete = 1,
        tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'"
    )
"""


def search_tables(database: Database) -> None:
    """Make the tables.

    `search_places` names each text that can be found, `search_words` holds its pairs of neighbouring characters and
    its single ones under the same number, and `search_state` how far the log was followed.
    """
    database.table("search_places").create({"no": int, "subject": str, "part": str}, pk="no", strict=True)
    database.table("search_places").create_index(["subject", "part"], unique=True)
    database.table("search_state").create({"no": int, "entry": int}, pk="no", strict=True)
    database.table("search_state").insert({"no": 1, "entry": 0})
    database.conn.execute(_WORDS)


def forget(execute: Execute, subject: str) -> None:
    """Take all texts of an inspection out of the index, within the transaction of its destruction.

    Entries of an index that are only marked as gone stay on its pages; merging all of it leaves them behind.
    """
    numbers = execute("SELECT no FROM search_places WHERE subject = ?", (subject,)).fetchall()
    for (number,) in numbers:
        execute("DELETE FROM search_words WHERE rowid = ?", (number,))
    execute("DELETE FROM search_places WHERE subject = ?", (subject,))
    execute("INSERT INTO search_words (search_words) VALUES ('optimize')")


def empty_index(execute: Execute) -> None:
    """Take all texts out of the index, within the running transaction; it follows the log from its beginning again."""
    execute("INSERT INTO search_words (search_words) VALUES ('delete-all')")
    execute("DELETE FROM search_places")
    execute("UPDATE search_state SET entry = 0")
