"""Begin an official document: a draft with everything that is known already."""

import uuid
from dataclasses import replace

from inspector_app.domain.document import DocumentKind, KeptDocument, next_number
from inspector_app.domain.documents.kinds import MAKING
from inspector_app.domain.entry import About
from inspector_app.domain.ids import ContractId, DocumentId, InspectionId
from inspector_app.errors import DocumentError
from inspector_app.forms.entry_reader import entry_form
from inspector_app.storage import documents, parties
from inspector_app.storage.vault import Vault
from inspector_app.usecases.gather_basis import gather_basis
from inspector_app.usecases.world import World


def begin_document(
    world: World,
    vault: Vault,
    kind: DocumentKind,
    contract_id: ContractId | None = None,
    inspection_id: InspectionId | None = None,
) -> DocumentId:
    """Keep a new draft and return its id.

    DocumentError `document.not_signed` where the document follows from a signed record and there is none;
    InputError `input.profile_missing`; KeyError for a contract or an inspection that is not there.
    """
    form = entry_form(kind)
    basis = gather_basis(world, vault, kind, contract_id, inspection_id, begun=False)
    if form.about in {About.INSPECTION, About.RECORD}:
        visit = basis.visited
        contract_id = visit.inspection.contract.id
        if form.about is About.RECORD and visit.record is None:
            raise DocumentError("document.not_signed")
    else:
        inspection_id = None
    profile = parties.load_profile(vault)
    practice = profile is None or profile.practice or (basis.contract is not None and basis.contract.practice)
    now = world.now()
    document = KeptDocument(
        id=DocumentId(str(uuid.uuid4())),
        kind=kind,
        contract_id=contract_id,
        inspection_id=inspection_id,
        values={"number": _next_number(vault), **MAKING[kind].propose(basis)},
        created_at=now,
        changed_at=now,
        practice=practice,
    )
    documents.add_document(vault, document)
    return document.id


def correct_document(world: World, vault: Vault, document_id: DocumentId) -> DocumentId:
    """Keep a new draft that is to take the place of an issued document, and return its id.

    DocumentError `document.not_issued`, `document.corrected` where another one took its place already.
    """
    old = documents.load_document(vault, document_id)
    if old.issue is None:
        raise DocumentError("document.not_issued")
    if any(each.corrects == document_id for each in documents.list_documents(vault)):
        raise DocumentError("document.corrected")
    now = world.now()
    day = entry_form(old.kind).day
    values = {**old.values, "number": _next_number(vault), day: now.date().isoformat()}
    new = replace(
        old,
        id=DocumentId(str(uuid.uuid4())),
        values=values,
        created_at=now,
        changed_at=now,
        corrects=document_id,
        reason="",
        issue=None,
    )
    documents.add_document(vault, new)
    return new.id


def _next_number(vault: Vault) -> str:
    """Return the number that follows the one issued last, empty where documents have none."""
    issued = [each.issue for each in documents.list_documents(vault) if each.issue is not None and each.issue.number]
    return next_number(max(issued, key=lambda issue: issue.at).number) if issued else ""
