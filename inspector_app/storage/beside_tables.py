"""The tables of what stands beside the rows of an inspection."""

from inspector_app.storage.engine import Database


def beside_tables(database: Database) -> None:
    """Make the tables. An assessment without an inspection is its contract's, and stands beside all of its visits."""
    database.table("assessments").create(
        {"id": str, "contract_id": str, "inspection_id": str, "form": str, "kept_at": str, "body": str},
        pk="id",
        foreign_keys=[("contract_id", "contracts", "id"), ("inspection_id", "inspections", "id")],
        strict=True,
    )
    database.table("assessments").create_index(["contract_id"])
    database.table("last_visits").create(
        {"id": str, "contract_id": str, "form": str, "visited_on": str, "body": str},
        pk="id",
        foreign_keys=[("contract_id", "contracts", "id")],
        strict=True,
    )
    database.table("last_visits").create_index(["contract_id"])
