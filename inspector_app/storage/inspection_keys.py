"""The key of each inspection, under which it is sealed in backups elsewhere (decision 0014)."""

import secrets
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from inspector_app.storage.engine import Database
from inspector_app.storage.inventory import Execute

KEY_BYTES: Final = 32
"""Of AES-256-GCM."""

KEYS: Final = "SELECT inspection_id, key FROM inspection_keys"
_WITHOUT: Final = "SELECT id FROM inspections WHERE id NOT IN (SELECT inspection_id FROM inspection_keys)"
_ADD: Final = "INSERT INTO inspection_keys (inspection_id, key) VALUES (?, ?)"


def fourth(database: Database) -> None:
    """Lead from schema 3 to schema 4: every inspection gets a key of its own."""
    database.table("inspection_keys").create(
        {"inspection_id": str, "key": bytes},
        pk="inspection_id",
        foreign_keys=[("inspection_id", "inspections", "id")],
        strict=True,
    )
    give_keys(database.conn.execute)


def give_keys(execute: Execute, known: Mapping[str, bytes] = MappingProxyType({})) -> None:
    """Give each inspection that has no key the known one, or a new one; an older schema has no place for them."""
    for (inspection,) in execute(_WITHOUT).fetchall() if _there(execute) else ():
        add_key(execute, inspection, known.get(inspection))


def add_key(execute: Execute, inspection_id: str, key: bytes | None = None) -> None:
    """Store the key of an inspection, a new one without `key`, within the transaction that makes the inspection."""
    execute(_ADD, (inspection_id, key or secrets.token_bytes(KEY_BYTES)))


def keys_in(execute: Execute) -> dict[str, bytes]:
    """Return the keys by the inspections that they are of; none from an older schema."""
    return dict(execute(KEYS).fetchall()) if _there(execute) else {}


def _there(execute: Execute) -> bool:
    return bool(execute("SELECT 1 FROM sqlite_schema WHERE name = 'inspection_keys'").fetchall())
