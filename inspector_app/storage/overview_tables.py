"""Indexes for lists, so that a vault of many years opens as quickly as a new one."""

from inspector_app.storage.engine import Database


def overview_tables(database: Database) -> None:
    """Make the indexes: by what is open, sent or received, by the day of signing, by what the log is asked for."""
    database.table("inspections").create_index(["state"])
    database.table("records").create_index(["signed_at", "inspection_id"])
