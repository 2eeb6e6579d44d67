"""Issue an official document: draw it once and for all, and freeze it with its number and date."""

from datetime import date

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.document import Issue
from inspector_app.domain.entry import maybe_day, text
from inspector_app.domain.ids import DocumentId
from inspector_app.errors import DocumentError
from inspector_app.storage import documents
from inspector_app.storage.vault import Vault
from inspector_app.usecases.draw_document import render
from inspector_app.usecases.open_document import OpenDocument, open_document
from inspector_app.usecases.world import World


def issue_document(world: World, vault: Vault, document_id: DocumentId) -> Issue:
    """Draw and freeze a draft, and return what was issued; from then on it is corrected only by another one.

    DocumentError `document.incomplete` (count, path), `document.number_taken`, `document.reason_missing` for a
    correction without a reason, `document.missing_glyph`, `document.issued`; VaultError as `atomic`.
    """
    opened = open_document(world, vault, document_id)
    if opened.document.issue is not None:
        raise DocumentError("document.issued")
    if opened.corrects is not None and not opened.document.reason.strip():
        raise DocumentError("document.reason_missing")
    number = text(opened.document.values, "number")
    if number and _taken(vault, number):
        raise DocumentError("document.number_taken")
    pdf = render(world, opened, draft=False)
    now = world.now()
    issue = Issue(number, _day(opened) or now.date(), now, sha256_hex(pdf))
    with vault.atomic():
        if documents.load_document(vault, document_id) != opened.document:
            raise DocumentError("document.changed_meanwhile")
        documents.issue_document(vault, document_id, issue, pdf)
    return issue


def _taken(vault: Vault, number: str) -> bool:
    issued = (each.issue for each in documents.list_documents(vault))
    return any(issue is not None and issue.number == number for issue in issued)


def _day(opened: OpenDocument) -> date | None:
    """Return the document's own date; None where it is dated by hand."""
    return maybe_day(opened.document.values, opened.form.day)
