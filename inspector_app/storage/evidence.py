"""Evidence with its files: the original, the copy for the page, a small one for lists. All of it inside the vault."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from inspector_app.domain.canonical import Json, canonical_json, sha256_hex
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.evidence_json import evidence_from_json, evidence_to_json
from inspector_app.domain.ids import EvidenceId, InspectionId
from inspector_app.domain.lifecycle import Event, State, after
from inspector_app.domain.log import LogKind
from inspector_app.domain.markup import PLAIN, Markup, markup_from_json, markup_to_json
from inspector_app.storage.faults import damaged, stored_json
from inspector_app.storage.inventory import Execute
from inspector_app.storage.vault import Vault


class Part(StrEnum):
    """The files of a piece of evidence."""

    ORIGINAL = "original"
    PICTURE = "picture"
    SMALL = "small"


Files = Mapping[Part, bytes]


@dataclass(frozen=True, slots=True)
class StoredEvidence:
    """A piece of evidence, and what is drawn over its copy."""

    evidence: Evidence
    markup: Markup


_INSERT: Final = """
    INSERT INTO evidence (id, inspection_id, row, position, body, markup)
    SELECT ?1, ?2, ?3, coalesce(max(position), 0) + 1, ?4, ?5 FROM evidence WHERE inspection_id = ?2
"""
_FILE: Final = """
    INSERT INTO evidence_files (evidence_id, part, sha256, data) VALUES (?, ?, ?, ?)
    ON CONFLICT (evidence_id, part) DO UPDATE SET sha256 = excluded.sha256, data = excluded.data
"""
_SELECT: Final = "SELECT body, markup FROM evidence"


def add_evidence(vault: Vault, inspection_id: InspectionId, evidence: Evidence, files: Files) -> None:
    """Store a piece of evidence with its files, as the last of its inspection: all of it, durable, or nothing.

    InspectionError `inspection.not_allowed` where answers cannot be written, KeyError without the inspection;
    VaultError `vault.full` leaves nothing behind.
    """
    node = evidence_to_json(evidence)
    with vault.atomic() as execute:
        _check_open(vault, inspection_id)
        execute(_INSERT, (evidence.id, inspection_id, evidence.row, _text(node), _text(markup_to_json(PLAIN))))
        _put_files(execute, evidence.id, files)
        _note(vault, inspection_id, evidence.id, {"old": None, "new": node})
    vault.checkpoint()


def change_evidence(
    vault: Vault, inspection_id: InspectionId, evidence: Evidence, markup: Markup, files: Files | None = None
) -> None:
    """Store a piece of evidence as it became; `files` replace those of the same parts. Errors as `add_evidence`.

    Where the original is replaced, the one before is gone from the vault's pages when this returns; backups still hold
    it until `destruction.renew_backups`.
    """
    files, node = files or {}, evidence_to_json(evidence)
    if files:
        vault.readings.end()
    with vault.atomic() as execute:
        _check_open(vault, inspection_id)
        before = load_piece(vault, inspection_id, evidence.id)
        execute(
            "UPDATE evidence SET row = ?, body = ?, markup = ? WHERE id = ?",
            (evidence.row, _text(node), _text(markup_to_json(markup)), evidence.id),
        )
        _put_files(execute, evidence.id, files)
        told: dict[str, Json] = {"old": evidence_to_json(before.evidence), "new": node}
        _note(vault, inspection_id, evidence.id, told, gone=Part.ORIGINAL in files)
    if files:
        vault.checkpoint()


def remove_evidence(vault: Vault, inspection_id: InspectionId, evidence_id: EvidenceId) -> None:
    """Remove a piece of evidence; its pages are overwritten when this returns. Errors as `change_evidence`."""
    vault.readings.end()
    with vault.atomic() as execute:
        _check_open(vault, inspection_id)
        before = load_piece(vault, inspection_id, evidence_id)
        execute("DELETE FROM evidence_files WHERE evidence_id = ?", (evidence_id,))
        execute("DELETE FROM evidence WHERE id = ?", (evidence_id,))
        gone = before.evidence.original is not None
        _note(vault, inspection_id, evidence_id, {"old": evidence_to_json(before.evidence), "new": None}, gone=gone)
    vault.checkpoint()


def load_evidence(vault: Vault, inspection_id: InspectionId) -> tuple[StoredEvidence, ...]:
    """Return the evidence of an inspection in the order in which it was added."""
    rows = vault.rows(f"{_SELECT} WHERE inspection_id = ? ORDER BY position", (inspection_id,))
    return tuple(_stored(row) for row in rows)


def load_piece(vault: Vault, inspection_id: InspectionId, evidence_id: EvidenceId) -> StoredEvidence:
    """Return one piece of an inspection's evidence; KeyError if there is none."""
    row = vault.row(f"{_SELECT} WHERE id = ? AND inspection_id = ?", (evidence_id, inspection_id))
    if row is None:
        raise KeyError(evidence_id)
    return _stored(row)


def load_file(vault: Vault, evidence_id: EvidenceId, part: Part) -> bytes:
    """Return a file; KeyError if there is none, VaultError `vault.damaged` if it is not what was stored."""
    row = vault.row("SELECT sha256, data FROM evidence_files WHERE evidence_id = ? AND part = ?", (evidence_id, part))
    if row is None:
        raise KeyError(evidence_id)
    sha256, data = row
    if sha256_hex(data) != sha256:
        raise damaged("evidence")
    return bytes(data)


def load_small(vault: Vault, evidence: Sequence[EvidenceId]) -> dict[EvidenceId, bytes]:
    """Return the small copies of these pieces, of those that have one. Errors as `load_file`."""
    sql = "SELECT 1 FROM evidence_files WHERE evidence_id = ? AND part = ?"
    there = [each for each in evidence if vault.row(sql, (each, Part.SMALL)) is not None]
    return {each: load_file(vault, each, Part.SMALL) for each in there}


def _check_open(vault: Vault, inspection_id: InspectionId) -> None:
    row = vault.row("SELECT state FROM inspections WHERE id = ?", (inspection_id,))
    if row is None:
        raise KeyError(inspection_id)
    after(State(row[0]), Event.ANSWER)


def _put_files(execute: Execute, evidence_id: EvidenceId, files: Files) -> None:
    for part, data in files.items():
        execute(_FILE, (evidence_id, part.value, sha256_hex(data), data))


def _note(
    vault: Vault, inspection_id: InspectionId, evidence_id: EvidenceId, told: dict[str, Json], *, gone: bool = False
) -> None:
    """Write it into the log; `gone` marks that something is to be gone from backups, too."""
    data: dict[str, Json] = {"field": "evidence", **told}
    if gone:
        data["gone"] = True
    vault.log(LogKind.CHANGED, inspection_id, data, [("evidence", evidence_id)])


def _stored(row: tuple[Any, ...]) -> StoredEvidence:
    body, markup = row
    return StoredEvidence(evidence_from_json(stored_json(body)), markup_from_json(stored_json(markup)))


def _text(node: Json) -> str:
    return canonical_json(node).decode()
