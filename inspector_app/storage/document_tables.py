"""The table of official documents."""

from typing import Final

from inspector_app.storage.engine import Database

QUERY: Final = """
    SELECT id, kind, contract_id, inspection_id, created_at, changed_at, practice, corrects, reason, body, number, day,
           issued_at, sha256, pdf
    FROM documents WHERE id = ?
"""
"""The row of a document, by which the log vouches for it."""


def document_tables(database: Database) -> None:
    """Make the table. A draft has neither day nor PDF; `body` is what was entered."""
    issue = {"number": str, "day": str, "issued_at": str, "sha256": str, "body": str, "pdf": bytes}
    about = {"contract_id": str, "inspection_id": str}
    times = {"created_at": str, "changed_at": str, "practice": int, "corrects": str, "reason": str}
    database.table("documents").create(
        {"id": str, "kind": str, **about, **times, **issue},
        pk="id",
        foreign_keys=[("contract_id", "contracts", "id"), ("inspection_id", "inspections", "id")],
        strict=True,
    )
    database.table("documents").create_index(["contract_id"])
    database.table("documents").create_index(["inspection_id"])
