"""What the log vouches for beside answers: the digest of each thing as it is stored.

An entry that changes a thing holds the digest of the rows it then consists of; so the check of the log finds a row that
was changed past the log, whatever it is.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, TypeAlias

from inspector_app.domain.canonical import Json, canonical_json, sha256_hex
from inspector_app.storage import correction_tables, document_tables, evidence_tables, visit_tables

Execute: TypeAlias = Callable[..., Any]
Item: TypeAlias = tuple[str, str]
"""A table and the key of a thing in it."""

_INSPECTION: Final = """
    SELECT id, contract_id, kind, form_sha256, site_id, dates, created_at, practice, rating_remarks, agency, contract,
           inspectors
    FROM inspections WHERE id = ?
"""
_PROFILE: Final = """
    SELECT no, agency_id, agency_name, inspector_id, inspector_name, inspector_title, inspector_department, practice
    FROM profile WHERE no = ?
"""
_CONTRACT: Final = """
    SELECT id, contractor_id, number, title, kind, begins, ends, department, subcontracting, practice
    FROM contracts WHERE id = ?
"""

_PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    "contractors": (
        "SELECT id, name, corporate_number FROM contractors WHERE id = ?",
        "SELECT id, position, name, address FROM sites WHERE contractor_id = ? ORDER BY id",
    ),
    "contracts": (_CONTRACT,),
    "forms": ("SELECT sha256, id, version, rows, definition FROM forms WHERE sha256 = ?",),
    "inspections": (_INSPECTION,),
    "records": ("SELECT id, inspection_id, sha256, signed_at, pdf FROM records WHERE id = ?",),
    "replies": ("SELECT sha256, record_id, kind, received_at, body FROM replies WHERE sha256 = ?",),
    "profile": (_PROFILE,),
    "enrolments": (
        "SELECT no, private_key, request, settings, requested_at, enrolled_at FROM enrolments WHERE no = ?",
        "SELECT role, position, certificate FROM enrolment_certificates WHERE enrolment = ? ORDER BY role, position",
    ),
    "settings": ("SELECT name, value FROM settings WHERE name = ?",),
    "assessments": ("SELECT id, contract_id, inspection_id, form, kept_at, body FROM assessments WHERE id = ?",),
    **{table: (query,) for table, query in visit_tables.QUERIES.items()},
    **{table: (query,) for table, query in correction_tables.QUERIES.items()},
    **evidence_tables.QUERIES,
    "documents": (document_tables.QUERY,),
    "last_visits": ("SELECT id, contract_id, form, visited_on, body FROM last_visits WHERE id = ?",),
}

KEYS: Final[Mapping[str, str]] = {
    "contractors": "id",
    "contracts": "id",
    "forms": "sha256",
    "inspections": "id",
    "records": "id",
    "replies": "sha256",
    "profile": "no",
    "enrolments": "no",
    "settings": "name",
    "assessments": "id",
    "last_visits": "id",
    **visit_tables.KEYS,
    **correction_tables.KEYS,
    **evidence_tables.KEYS,
    "documents": "id",
}
"""The column by which each thing is named."""

ROWS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    **{table: ((table, key),) for table, key in KEYS.items()},
    "contractors": (("contractors", "id"), ("sites", "contractor_id")),
    "enrolments": (("enrolments", "no"), ("enrolment_certificates", "enrolment")),
    **evidence_tables.ROWS,
}
"""The tables and columns in which the rows of a thing are found by its key, for each table of things."""


def item_digest(execute: Execute, item: Item) -> str | None:
    """Return the SHA-256 of a thing's rows, None if there is no such thing.

    An inspection's state is not part of it: that follows from the steps in the log.
    """
    table, key = item
    rows = [[_plain(value) for value in row] for sql in _PARTS[table] for row in execute(sql, (key,)).fetchall()]
    return sha256_hex(canonical_json([list[Json](row) for row in rows])) if rows else None


def item_digests(execute: Execute, items: Iterable[Item]) -> dict[str, Json]:
    """Return the digests of things by "table/key", as an entry of the log holds them."""
    return {f"{table}/{key}": item_digest(execute, (table, key)) for table, key in items}


def all_items(execute: Execute) -> list[Item]:
    """Return everything that the log vouches for beside answers; an older schema has fewer tables."""
    tables = {name for (name,) in execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()}
    return [
        (table, str(key))
        for table, column in KEYS.items()
        if table in tables
        for (key,) in execute(f"SELECT {column} FROM {table} ORDER BY 1").fetchall()  # noqa: S608 (our own names)
    ]


def _plain(value: Any) -> Json:
    return {"sha256": sha256_hex(value)} if isinstance(value, bytes) else value
