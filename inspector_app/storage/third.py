"""The third schema, each part beside the code that reads it."""

from collections.abc import Callable
from typing import Final

from inspector_app.storage.beside_tables import beside_tables
from inspector_app.storage.correction_tables import correction_tables
from inspector_app.storage.document_tables import document_tables
from inspector_app.storage.engine import Database
from inspector_app.storage.evidence_tables import evidence_tables
from inspector_app.storage.overview_tables import overview_tables
from inspector_app.storage.search_tables import search_tables
from inspector_app.storage.visit_tables import visit_tables

PARTS: Final[tuple[Callable[[Database], None], ...]] = (
    beside_tables,
    visit_tables,
    evidence_tables,
    document_tables,
    search_tables,
    overview_tables,
    correction_tables,
)
"""Makes the tables of one topic each; they do not lean on one another."""


def third(database: Database) -> None:
    """Lead from schema 2 to schema 3."""
    for part in PARTS:
        part(database)
