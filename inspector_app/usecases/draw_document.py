"""Draw an official document: a draft as it would look, and what was issued, byte for byte."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from inspector_app import __version__
from inspector_app.domain.destruction import DestructionCertificate
from inspector_app.domain.document import DocumentKind, KeptDocument
from inspector_app.domain.documents.basis import Basis
from inspector_app.domain.documents.kinds import MAKING, problems_of
from inspector_app.domain.entry import LACKING, EntryProblem, Values, text
from inspector_app.domain.ids import DocumentId
from inspector_app.domain.imprint import Imprint
from inspector_app.domain.log import LogKind
from inspector_app.errors import DocumentError
from inspector_app.reports.dates import japanese_date
from inspector_app.reports.documents.destruction import proposed_remarks
from inspector_app.reports.documents.wording import wording
from inspector_app.storage import documents
from inspector_app.storage.vault import Vault
from inspector_app.usecases.open_document import OpenDocument, open_document
from inspector_app.usecases.world import World
from inspector_app.usecases.write_file import write_file

Render = Callable[[Any, Imprint], bytes]


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as it would look, 下書き on every page; `lacking` is what has to be added before it may be printed."""

    pdf: bytes
    lacking: tuple[EntryProblem, ...]


def draft_of_document(world: World, vault: Vault, document_id: DocumentId) -> Draft:
    """Draw a draft, also one that lacks something; DocumentError as `render`."""
    opened = open_document(world, vault, document_id)
    pdf = render(world, opened, draft=True)
    _note(vault, opened.document, LogKind.PRINTED, "draft")
    return Draft(pdf, opened.problems(opened.document.values))


def issued_document(vault: Vault, document_id: DocumentId) -> bytes:
    """Return an issued document byte for byte; DocumentError `document.not_issued`."""
    document = _issued(vault, document_id)
    pdf = documents.issued_pdf(vault, document_id)
    _note(vault, document, LogKind.PRINTED, "issued")
    return pdf


def export_document(vault: Vault, document_id: DocumentId, target: Path) -> None:
    """Write an unencrypted copy of an issued document; errors as `issued_document`, `write_file`."""
    document = _issued(vault, document_id)
    write_file(target, documents.issued_pdf(vault, document_id))
    _note(vault, document, LogKind.EXPORTED, target.name)


def render(world: World, opened: OpenDocument, *, draft: bool) -> bytes:
    """Return the document as PDF.

    A draft may lack what has to be added; what is wrong keeps it from being drawn, too.

    DocumentError `document.incomplete` (count, path of the first problem), `document.missing_glyph`,
    `document.not_signed`.
    """
    document = opened.document
    values = document.values
    found = [each for each in problems_of(opened.form, values) if not (draft and each.code in LACKING)]
    if found:
        raise DocumentError("document.incomplete", count=len(found), path=found[0].path)
    imprint = Imprint(
        number=text(values, "number"),
        issuer=opened.basis.agency.name,
        made_at=world.now(),
        producer=f"inspector-app {__version__}",
        practice=document.practice,
        draft=draft,
        corrects=_corrects(opened),
    )
    return drawn(document.kind, values, opened.basis, imprint)


def drawn(kind: DocumentKind, values: Values, basis: Basis, imprint: Imprint) -> bytes:
    """Return a document with these values, which are sound, as PDF; DocumentError `document.missing_glyph`."""
    made = MAKING[kind].make(values, basis)
    if isinstance(made, DestructionCertificate):
        made = _with_copies(made)
    return renderer(kind)(made, imprint)


def renderer(kind: DocumentKind) -> Render:
    """Return what draws a kind of document, imported when it is needed."""
    from inspector_app.reports.documents import (
        clauses,
        destruction,
        hearing,
        improvement,
        incident,
        minutes,
        reinspection,
        report_check,
        site_copy,
        supervision,
    )

    renderers: dict[DocumentKind, Render] = {
        DocumentKind.CLAUSES: clauses.render_clauses,
        DocumentKind.MINUTES: minutes.render_minutes,
        DocumentKind.HEARING: hearing.render_hearing,
        DocumentKind.REPORT_CHECK: report_check.render_report_check,
        DocumentKind.SITE_COPY: site_copy.render_site_copy,
        DocumentKind.IMPROVEMENT: improvement.render_improvement,
        DocumentKind.REINSPECTION: reinspection.render_reinspection,
        DocumentKind.SUPERVISION: supervision.render_supervision,
        DocumentKind.INCIDENT: incident.render_incident,
        DocumentKind.DESTRUCTION: destruction.render_destruction,
    }
    return renderers[kind]


def _corrects(opened: OpenDocument) -> str:
    before = opened.corrects
    if before is None or before.issue is None:
        return ""
    words, issue = wording("correction"), before.issue
    name = words.text("numbered", number=issue.number) if issue.number else opened.form.name.ja
    return words.text("line", day=japanese_date(issue.day), name=name, reason=opened.document.reason.strip())


def _with_copies(certificate: DestructionCertificate) -> DestructionCertificate:
    """Let the remarks say what the form asks for about certificates of others, before what was written there."""
    proposed = proposed_remarks(certificate.copies)
    if certificate.remarks is None or not proposed:
        return certificate
    return replace(certificate, remarks=f"{proposed}\n{certificate.remarks}")


def _issued(vault: Vault, document_id: DocumentId) -> KeptDocument:
    document = documents.load_document(vault, document_id)
    if document.issue is None:
        raise DocumentError("document.not_issued")
    return document


def _note(vault: Vault, document: KeptDocument, kind: LogKind, what: str) -> None:
    subject = document.inspection_id or document.contract_id or ""
    vault.log(kind, subject, {"what": what, "document": document.id, "kind": document.kind.value})
