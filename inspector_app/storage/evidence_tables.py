"""The tables of evidence and of the rules of sites."""

from collections.abc import Mapping
from typing import Final

from inspector_app.storage.engine import Database

QUERIES: Final[Mapping[str, tuple[str, ...]]] = {
    "evidence": (
        "SELECT id, inspection_id, row, position, body, markup FROM evidence WHERE id = ?",
        "SELECT part, sha256 FROM evidence_files WHERE evidence_id = ? ORDER BY part",
    ),
    "site_rules": ("SELECT site_id, body FROM site_rules WHERE site_id = ?",),
}
"""The rows of each thing, by which the log vouches for it; for a file its hash, with which it is compared when read."""

KEYS: Final[Mapping[str, str]] = {"evidence": "id", "site_rules": "site_id"}

ROWS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "evidence": (("evidence", "id"), ("evidence_files", "evidence_id")),
    "site_rules": (("site_rules", "site_id"),),
}


def evidence_tables(database: Database) -> None:
    """Make the tables.

    The files of a piece of evidence lie in a table of their own, so that lists and answers never read past them.
    A site's rules outlive a change of its contract, which stores all sites anew.
    """
    database.table("evidence").create(
        {"id": str, "inspection_id": str, "row": str, "position": int, "body": str, "markup": str},
        pk="id",
        foreign_keys=[("inspection_id", "inspections", "id")],
        strict=True,
    )
    database.table("evidence").create_index(["inspection_id"])
    # The bytes come last: what stands before them is read without their pages.
    database.table("evidence_files").create(
        {"evidence_id": str, "part": str, "sha256": str, "data": bytes},
        pk=("evidence_id", "part"),
        foreign_keys=[("evidence_id", "evidence", "id")],
        strict=True,
    )
    database.table("site_rules").create({"site_id": str, "body": str}, pk="site_id", strict=True)
