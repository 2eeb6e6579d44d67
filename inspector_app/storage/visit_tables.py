"""The tables of what a visit adds to its inspections."""

from collections.abc import Mapping
from typing import Final

from inspector_app.storage.engine import Database

QUERIES: Final[Mapping[str, str]] = {
    "closings": "SELECT inspection_id, body FROM closings WHERE inspection_id = ?",
    "rosters": "SELECT inspection_id, body FROM rosters WHERE inspection_id = ?",
    "companions": "SELECT inspection_id, main_id FROM companions WHERE inspection_id = ?",
    "papers": "SELECT id, inspection_id, begun_at, taken, body FROM papers WHERE id = ?",
    "paper_scans": "SELECT id, inspection_id, name, media_type, data FROM paper_scans WHERE id = ?",
}
"""The rows of each thing, by which the log vouches for it."""

KEYS: Final[Mapping[str, str]] = {
    "closings": "inspection_id",
    "rosters": "inspection_id",
    "companions": "inspection_id",
    "papers": "id",
    "paper_scans": "id",
}


def visit_tables(database: Database) -> None:
    """Make the tables.

    A companion is the supplementary sheet that is filled in beside another one on the same visit; the main one may be
    destroyed before it. A scan has the id of its paper.
    """
    inspection = [("inspection_id", "inspections", "id")]
    for table in ("closings", "rosters"):
        database.table(table).create(
            {"inspection_id": str, "body": str}, pk="inspection_id", foreign_keys=inspection, strict=True
        )
    database.table("companions").create(
        {"inspection_id": str, "main_id": str}, pk="inspection_id", foreign_keys=inspection, strict=True
    )
    database.table("companions").create_index(["main_id"])
    database.table("papers").create(
        {"id": str, "inspection_id": str, "begun_at": str, "taken": int, "body": str},
        pk="id",
        foreign_keys=inspection,
        strict=True,
    )
    database.table("papers").create_index(["inspection_id"])
    database.table("paper_scans").create(
        {"id": str, "inspection_id": str, "name": str, "media_type": str, "data": bytes},
        pk="id",
        foreign_keys=inspection,
        strict=True,
    )
