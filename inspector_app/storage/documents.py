"""Official documents: drafts as they are entered, and what was issued, byte for byte."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final

from inspector_app.domain.canonical import Json, canonical_json, sha256_hex
from inspector_app.domain.document import DocumentKind, Issue, KeptDocument
from inspector_app.domain.ids import ContractId, DocumentId, InspectionId
from inspector_app.domain.log import LogKind
from inspector_app.errors import DocumentError
from inspector_app.storage.faults import damaged, stored_json
from inspector_app.storage.vault import Vault

_COLUMNS: Final = """
    SELECT id, kind, contract_id, inspection_id, body, created_at, changed_at, practice, corrects, reason, number, day,
           issued_at, sha256
    FROM documents
"""


def add_document(vault: Vault, document: KeptDocument) -> None:
    """Store a new draft."""
    with vault.atomic():
        vault.upsert(
            "documents",
            {
                "id": document.id,
                "kind": document.kind.value,
                "contract_id": document.contract_id,
                "inspection_id": document.inspection_id,
                "body": canonical_json(document.values).decode(),
                "created_at": document.created_at.isoformat(),
                "changed_at": document.changed_at.isoformat(),
                "practice": int(document.practice),
                "corrects": document.corrects,
                "reason": document.reason,
            },
            key="id",
        )
        _log(vault, LogKind.DOCUMENT, document, {"new": document.values}, document.created_at)


def save_value(vault: Vault, document_id: DocumentId, key: str, value: Json, at: datetime) -> int:
    """Store the value of one field of a draft, and return the number of the entry that says so.

    DocumentError `document.issued`; KeyError if there is none with this id. The log holds the value before.
    """
    with vault.atomic():
        document = _draft(vault, document_id)
        old = document.values.get(key)
        values = {**document.values, key: value}
        vault.execute(
            "UPDATE documents SET body = ?, changed_at = ? WHERE id = ?",
            (canonical_json(values).decode(), at.isoformat(), document_id),
        )
        return _log(vault, LogKind.DOCUMENT, document, {"field": key, "old": old, "new": value}, at)


def save_reason(vault: Vault, document_id: DocumentId, reason: str, at: datetime) -> int:
    """Store why a draft takes the place of an issued document; errors as `save_value`."""
    with vault.atomic():
        document = _draft(vault, document_id)
        sql = "UPDATE documents SET reason = ?, changed_at = ? WHERE id = ?"
        vault.execute(sql, (reason, at.isoformat(), document_id))
        return _log(vault, LogKind.DOCUMENT, document, {"field": "reason", "old": document.reason, "new": reason}, at)


def issue_document(vault: Vault, document_id: DocumentId, issue: Issue, pdf: bytes) -> None:
    """Freeze a draft with its number, date and PDF; errors as `save_value`, ValueError for a hash of another file."""
    if sha256_hex(pdf) != issue.sha256:
        raise ValueError("the hash is of another file")
    with vault.atomic():
        document = _draft(vault, document_id)
        vault.execute(
            "UPDATE documents SET number = ?, day = ?, issued_at = ?, sha256 = ?, pdf = ? WHERE id = ?",
            (issue.number, issue.day.isoformat(), issue.at.isoformat(), issue.sha256, pdf, document_id),
        )
        data: dict[str, Json] = {"number": issue.number, "day": issue.day.isoformat(), "sha256": issue.sha256}
        _log(vault, LogKind.ISSUED, document, data, issue.at)
    vault.checkpoint()


def discard_document(vault: Vault, document_id: DocumentId, at: datetime) -> None:
    """Throw a draft away; errors as `save_value`."""
    with vault.atomic():
        document = _draft(vault, document_id)
        vault.execute("DELETE FROM documents WHERE id = ?", (document_id,))
        _log(vault, LogKind.DISCARDED, document, {}, at)


def load_document(vault: Vault, document_id: DocumentId) -> KeptDocument:
    """Return a document; KeyError if there is none with this id."""
    row = vault.row(f"{_COLUMNS} WHERE id = ?", (document_id,))
    if row is None:
        raise KeyError(document_id)
    return _document(row)


def list_documents(vault: Vault) -> tuple[KeptDocument, ...]:
    """Return all documents, what was changed last first."""
    return tuple(_document(row) for row in vault.rows(f"{_COLUMNS} ORDER BY changed_at DESC, rowid DESC"))


def issued_documents(vault: Vault, kinds: Sequence[DocumentKind]) -> tuple[KeptDocument, ...]:
    """Return what was issued of some kinds, the latest first."""
    marks = ", ".join("?" * len(kinds))
    sql = f"{_COLUMNS} WHERE issued_at IS NOT NULL AND kind IN ({marks}) ORDER BY issued_at DESC, rowid DESC"
    return tuple(_document(row) for row in vault.rows(sql, tuple(kind.value for kind in kinds)))


def documents_of(vault: Vault, kind: DocumentKind) -> tuple[KeptDocument, ...]:
    """Return all documents of a kind, drafts too, what was changed last first."""
    rows = vault.rows(f"{_COLUMNS} WHERE kind = ? ORDER BY changed_at DESC, rowid DESC", (kind.value,))
    return tuple(_document(row) for row in rows)


def contracts_with(vault: Vault, kind: DocumentKind) -> frozenset[ContractId]:
    """Return the contracts about which a document of a kind was issued."""
    sql = "SELECT DISTINCT contract_id FROM documents WHERE kind = ? AND issued_at IS NOT NULL"
    return frozenset(ContractId(key) for (key,) in vault.rows(sql, (kind.value,)) if key is not None)


def issued_pdf(vault: Vault, document_id: DocumentId) -> bytes:
    """Return an issued document byte for byte. KeyError before it is issued, VaultError `vault.damaged`."""
    row = vault.row("SELECT pdf, sha256 FROM documents WHERE id = ? AND pdf IS NOT NULL", (document_id,))
    if row is None:
        raise KeyError(document_id)
    pdf: bytes = row[0]
    if sha256_hex(pdf) != row[1]:
        raise damaged("document")
    return pdf


def _draft(vault: Vault, document_id: DocumentId) -> KeptDocument:
    document = load_document(vault, document_id)
    if document.issue is not None:
        raise DocumentError("document.issued")
    return document


def _log(vault: Vault, kind: LogKind, document: KeptDocument, data: dict[str, Json], at: datetime) -> int:
    """Write down what was done, about the inspection or the contract; destroying an inspection takes it along."""
    told: dict[str, Json] = {"document": document.id, "kind": document.kind.value, **data}
    subject = document.inspection_id or document.contract_id or ""
    return vault.log(kind, subject, told, [("documents", document.id)], at).number


def _document(row: Sequence[Any]) -> KeptDocument:
    key, kind, contract, inspection, body, created_at, changed_at, practice, corrects, reason = row[:10]
    number, day, issued_at, sha256 = row[10:]
    issue = None
    if issued_at is not None:
        issue = Issue(number, date.fromisoformat(day), datetime.fromisoformat(issued_at), sha256)
    return KeptDocument(
        id=DocumentId(key),
        kind=DocumentKind(kind),
        contract_id=None if contract is None else ContractId(contract),
        inspection_id=None if inspection is None else InspectionId(inspection),
        values=stored_json(body),
        created_at=datetime.fromisoformat(created_at),
        changed_at=datetime.fromisoformat(changed_at),
        practice=bool(practice),
        corrects=None if corrects is None else DocumentId(corrects),
        reason=reason,
        issue=issue,
    )
