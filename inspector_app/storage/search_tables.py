"""The tables of the search over the whole vault. Nothing in them is a source: all of it follows from the rest."""

from inspector_app.storage.engine import Database

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
