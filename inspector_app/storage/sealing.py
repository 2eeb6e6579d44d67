"""Sealing in a backup elsewhere: what the agency has acknowledged lies there under the key of its inspection alone.

That key stays in the vault and in the backups beside it. Once it is destroyed with its inspection, no backup can say
any more what was in it, wherever the backup lies (decision 0014).
"""

import json
import secrets
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from inspector_app.domain.canonical import Json, canonical_json
from inspector_app.domain.ids import InspectionId
from inspector_app.storage.engine import Database
from inspector_app.storage.envelope import NONCE_BYTES
from inspector_app.storage.erasing import ENTRIES, items_of, parts_of, take_out
from inspector_app.storage.inspection_keys import add_key, keys_in
from inspector_app.storage.inventory import Execute
from inspector_app.storage.log_check import Sealed
from inspector_app.storage.pace import Pace, Stage
from inspector_app.storage.search_tables import empty_index

_BINDING: Final = "inspector-app/sealed/1"
_PIECE: Final = 256 * 1024
"""Bytes from which on a piece is full; a large file is one of its own."""

_TABLES: Final = (
    """
    CREATE TABLE sealed_inspections
        (inspection_id TEXT PRIMARY KEY, contract_id TEXT, replied_at TEXT, pieces INTEGER, items TEXT) STRICT
    """,
    """
    CREATE TABLE sealed_pieces
        (inspection_id TEXT, no INTEGER, nonce BLOB, data BLOB, PRIMARY KEY (inspection_id, no)) STRICT
    """,
    "CREATE INDEX sealing ON log (subject)",
)
"""They are in such a backup and nowhere else. The index is for the sealing alone."""

_ACKNOWLEDGED: Final = """
    SELECT inspections.id, contract_id, replied_at, key
    FROM inspections JOIN inspection_keys ON inspection_keys.inspection_id = inspections.id
         JOIN outbox ON outbox.inspection_id = inspections.id
    WHERE state = 'received' AND replied_at IS NOT NULL AND NOT EXISTS
        (SELECT 1 FROM documents WHERE documents.inspection_id = inspections.id AND issued_at IS NULL)
"""
"""A draft of a document is in nobody else's hands: what it belongs to stays open."""

_SHUT: Final = """
    SELECT inspection_id, number, title, replied_at
    FROM sealed_inspections JOIN contracts ON contracts.id = contract_id ORDER BY replied_at
"""


@dataclass(frozen=True, slots=True)
class SealedInspection:
    """An inspection that only its key opens; the agency acknowledged it then, and has it."""

    inspection_id: InspectionId
    contract_number: str
    contract_title: str
    received_at: datetime


def seal(database: Database, vault_id: str, pace: Pace) -> tuple[InspectionId, ...]:
    """Seal in the copy of a vault what the agency has acknowledged, take the keys out, and return what that was.

    The copy is nobody's yet: cut off in the middle it is not usable. The index of the search goes; it follows from the
    rest. Errors of SQLite come as they are; Stopped by `pace`.
    """
    execute = database.conn.execute
    if not keys_in(execute):
        return ()
    found = execute(_ACKNOWLEDGED).fetchall()
    if not found:
        return ()
    execute("PRAGMA journal_mode = OFF")
    with database.atomic():
        for statement in _TABLES:
            execute(statement)
        for place, (inspection, contract, replied_at, key) in enumerate(found):
            pace.at(Stage.SEALING, place, len(found))
            items: list[Json] = [list[Json](item) for item in items_of(execute, inspection)]
            pieces = _seal_pieces(execute, vault_id, inspection, key)
            row = (inspection, contract, replied_at, pieces, canonical_json(items).decode())
            execute("INSERT INTO sealed_inspections VALUES (?, ?, ?, ?, ?)", row)
            take_out(execute, inspection)
        execute("DROP INDEX sealing")
        empty_index(execute)
    return tuple(InspectionId(inspection) for inspection, *_ in found)


def sealed_in(execute: Execute) -> Sealed:
    """Return the inspections that are sealed in a database, each with the things of it for which the log vouches."""
    if not execute("SELECT 1 FROM sqlite_schema WHERE name = 'sealed_inspections'").fetchall():
        return {}
    rows = execute("SELECT inspection_id, items FROM sealed_inspections").fetchall()
    return {inspection: [(table, key) for table, key in json.loads(items)] for inspection, items in rows}


def opens_with(execute: Execute, vault_id: str, keys: Mapping[str, bytes], pace: Pace) -> bool:
    """Tell whether everything that is sealed in a database is there and opened by the keys."""
    sealed = sealed_in(execute)
    for place, inspection in enumerate(sealed):
        pace.at(Stage.SEALING, place, len(sealed))
        try:
            for _ in _pieces(execute, vault_id, inspection, keys[inspection]):
                pass
        except (KeyError, InvalidTag):
            return False
    return True


def unseal(database: Database, vault_id: str, keys: Mapping[str, bytes], pace: Pace) -> None:
    """Put back everything that the keys open; what they do not open stays sealed. Stopped by `pace`."""
    for inspection in sealed_in(database.conn.execute):
        pace.at(Stage.SEALING)
        with suppress(InvalidTag, KeyError), database.atomic():
            _put_back(database.conn.execute, vault_id, inspection, keys[inspection])


def list_sealed(execute: Execute) -> tuple[SealedInspection, ...]:
    """Return the inspections that are still sealed in a database, the one that was acknowledged first first."""
    return tuple(
        SealedInspection(InspectionId(inspection), number, title, datetime.fromisoformat(replied_at))
        for inspection, number, title, replied_at in (execute(_SHUT).fetchall() if sealed_in(execute) else ())
    )


def drop_sealed(execute: Execute) -> None:
    """Remove what is sealed and cannot be opened, within the transaction whose entry in the log says so."""
    for table in ("sealed_pieces", "sealed_inspections"):
        execute(f"DROP TABLE IF EXISTS {table}")


def _seal_pieces(execute: Execute, vault_id: str, inspection: str, key: bytes) -> int:
    """Write everything of an inspection as sealed pieces; return how many they are."""
    cipher, number, piece = AESGCM(key), 0, bytearray()
    for row in _rows(execute, inspection):
        piece += row
        if len(piece) >= _PIECE:
            number += 1
            _put_piece(execute, cipher, vault_id, (inspection, number), bytes(piece))
            piece.clear()
    if piece:
        number += 1
        _put_piece(execute, cipher, vault_id, (inspection, number), bytes(piece))
    return number


def _put_piece(execute: Execute, cipher: AESGCM, vault_id: str, name: tuple[str, int], content: bytes) -> None:
    nonce = secrets.token_bytes(NONCE_BYTES)
    sealed = cipher.encrypt(nonce, content, _binding(vault_id, *name))
    execute("INSERT INTO sealed_pieces VALUES (?, ?, ?, ?)", (*name, nonce, sealed))


def _pieces(execute: Execute, vault_id: str, inspection: str, key: bytes) -> Iterator[bytes]:
    """Yield the opened pieces of an inspection; InvalidTag where one is missing, changed, or of another key."""
    (count,) = execute("SELECT pieces FROM sealed_inspections WHERE inspection_id = ?", (inspection,)).fetchone()
    cipher = AESGCM(key)
    for number in range(1, count + 1):
        read = "SELECT nonce, data FROM sealed_pieces WHERE inspection_id = ? AND no = ?"
        row = execute(read, (inspection, number)).fetchone()
        if row is None:
            raise InvalidTag
        yield cipher.decrypt(row[0], row[1], _binding(vault_id, inspection, number))


def _put_back(execute: Execute, vault_id: str, inspection: str, key: bytes) -> None:
    execute("PRAGMA defer_foreign_keys = ON")
    for piece in _pieces(execute, vault_id, inspection, key):
        for table, values in _unpacked(piece):
            if table == "log":
                execute("UPDATE log SET salt = ?, data = ?, digest = NULL WHERE no = ?", (*values[1:], values[0]))
            else:
                _put_row(execute, table, values)
    add_key(execute, inspection, key)
    for table in ("sealed_pieces", "sealed_inspections"):
        execute(f"DELETE FROM {table} WHERE inspection_id = ?", (inspection,))  # noqa: S608 (our own names)


def _put_row(execute: Execute, table: str, values: list[Any]) -> None:
    columns = [name for (name,) in execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()]
    names, marks = ", ".join(["rowid", *columns]), ", ".join("?" * len(values))
    execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", values)  # noqa: S608 (our own names)


def _rows(execute: Execute, inspection: str) -> Iterator[bytes]:
    """Yield every row of an inspection with its number, packed; its key is not among them."""
    for values in execute(f"SELECT no, salt, data FROM log WHERE {ENTRIES} ORDER BY no", (inspection,)):  # noqa: S608
        yield _packed("log", values)
    for table, condition in parts_of(execute):
        if table != "inspection_keys":
            for values in execute(f"SELECT rowid, * FROM {table} WHERE {condition} ORDER BY rowid", (inspection,)):  # noqa: S608
                yield _packed(table, values)


def _packed(table: str, values: tuple[Any, ...]) -> bytes:
    """Return a row as one line of JSON, which has the lengths of its bytes, and those bytes after it."""
    told: list[Json] = [{"bytes": len(value)} if isinstance(value, bytes) else value for value in values]
    line = canonical_json([table, told])
    return b"".join((line, b"\n", *(value for value in values if isinstance(value, bytes))))


def _unpacked(piece: bytes) -> Iterator[tuple[str, list[Any]]]:
    place = 0
    while place < len(piece):
        end = piece.index(b"\n", place)
        table, told = json.loads(piece[place:end])
        place, values = end + 1, list[Any]()
        for each in told:
            if isinstance(each, dict):
                values.append(piece[place : place + each["bytes"]])
                place += each["bytes"]
            else:
                values.append(each)
        yield table, values


def _binding(vault_id: str, inspection: str, number: int) -> bytes:
    """Return what binds a piece to its place, so that none can be put into another's."""
    return f"{_BINDING}:{vault_id}:{inspection}:{number}".encode()
