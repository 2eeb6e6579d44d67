"""The table of inspections that correct others."""

from collections.abc import Mapping
from typing import Final

from inspector_app.storage.engine import Database

QUERIES: Final[Mapping[str, str]] = {
    "corrections": "SELECT inspection_id, corrects_id, body FROM corrections WHERE inspection_id = ?"
}
"""The rows of each thing, by which the log vouches for it."""

KEYS: Final[Mapping[str, str]] = {"corrections": "inspection_id"}


def correction_tables(database: Database) -> None:
    """Make the table. The corrected inspection may be destroyed before the one that corrects it."""
    database.table("corrections").create(
        {"inspection_id": str, "corrects_id": str, "body": str},
        pk="inspection_id",
        foreign_keys=[("inspection_id", "inspections", "id")],
        strict=True,
    )
    database.table("corrections").create_index(["corrects_id"])
