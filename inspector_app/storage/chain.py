"""Writing to the log: one more link of its chain."""

import secrets
from collections.abc import Sequence
from typing import Final

from inspector_app.domain.canonical import Json, canonical_json
from inspector_app.domain.log import LogHead, beginning, data_digest, linked
from inspector_app.storage.inventory import Execute, Item, item_digests

SALT_BYTES: Final = 16

INSERT: Final = "INSERT INTO log (no, at, kind, subject, data, salt, hash) VALUES (?, ?, ?, ?, ?, ?, ?)"
"""An entry whose data were destroyed holds their digest in place of data and salt."""

ITEMS: Final = "items"
"""The member of an entry's data that holds the digests of the things it changed."""


def answer_data(body: str, answered_at: str | None) -> str:
    """Return the data of an answer's entry: the answer as JSON, `answered_at` before its other members."""
    return f'{{"answered_at":{_text(answered_at)},{body[1:]}'


def _text(value: str | None) -> str:
    return "null" if value is None else f'"{value}"'


def last_link(execute: Execute, vault_id: str) -> LogHead:
    """Return the head of the log."""
    row = execute("SELECT no, hash FROM log ORDER BY no DESC LIMIT 1").fetchone()
    return beginning(vault_id) if row is None else LogHead(*row)


def append(
    execute: Execute, vault_id: str, what: tuple[str, str, str], data: dict[str, Json], items: Sequence[Item]
) -> LogHead:
    """Add an entry (time, kind, subject) to the log within the running transaction; return the head it leads to."""
    at, kind, subject = what
    if items:
        data = {**data, ITEMS: item_digests(execute, items)}
    text = canonical_json(data).decode()
    salt = secrets.token_bytes(SALT_BYTES)
    head = linked(last_link(execute, vault_id), at, kind, subject, data_digest(salt, text))
    execute(INSERT, (head.number, at, kind, subject, text, salt, head.sha256))
    return head
