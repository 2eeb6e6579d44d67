"""All official documents of a contract: what each is for, what was drafted and issued, what one could begin."""

from dataclasses import dataclass

from inspector_app.domain.contract import Contract
from inspector_app.domain.document import DocumentKind, KeptDocument
from inspector_app.domain.entry import About, EntryForm
from inspector_app.domain.form import Text
from inspector_app.domain.ids import ContractId, DocumentId, FormId
from inspector_app.domain.lifecycle import FROZEN
from inspector_app.forms.entry_reader import entry_form
from inspector_app.storage import documents, inspections, parties
from inspector_app.storage.inspections import Summary
from inspector_app.storage.vault import Vault
from inspector_app.usecases.take_assessment import has_assessment

__all__ = ["SHEET", "KindOfDocument", "Shelf", "Summary", "list_documents"]

SHEET = FormId("jica.3-1")
"""The official sheet, which contractors answer, too (様式3-1)."""


@dataclass(frozen=True, slots=True)
class KindOfDocument:
    """One kind with its documents, what was changed last first. `visits` are the inspections it can be begun from."""

    form: EntryForm
    documents: tuple[KeptDocument, ...]
    visits: tuple[Summary, ...]

    @property
    def may_begin(self) -> bool:
        """Tell whether one can be begun now."""
        return bool(self.visits) or self.form.about in {About.CONTRACT, About.AGENCY}


@dataclass(frozen=True, slots=True)
class Shelf:
    """The documents of one contract, or of none; `contracts` are all one could look at instead.

    `assessed` tells whether the contractor's own answers on the official sheet were taken in.
    """

    contract: Contract | None
    contracts: tuple[Contract, ...]
    kinds: tuple[KindOfDocument, ...]
    assessed: bool


def list_documents(vault: Vault, contract_id: ContractId | None) -> Shelf:
    """Return the documents of a contract, of the first one where none is named or it is gone."""
    contracts = parties.list_contracts(vault)
    contract = next((each for each in contracts if each.id == contract_id), None)
    contract = contract or (contracts[0] if contracts else None)
    kept = documents.list_documents(vault)
    visits = [each for each in inspections.list_inspections(vault) if contract and each.contract_id == contract.id]
    kinds = [_kind(entry_form(kind), kept, tuple(visits), contract) for kind in DocumentKind]
    assessed = contract is not None and has_assessment(vault, contract.id, SHEET)
    return Shelf(contract, contracts, tuple(kinds), assessed)


def document_name(vault: Vault, document_id: DocumentId) -> tuple[Text, str]:
    """Return what a document is called, and its number as it was issued with; KeyError if there is none."""
    document = documents.load_document(vault, document_id)
    return entry_form(document.kind).name, "" if document.issue is None else document.issue.number


def _kind(
    form: EntryForm, kept: tuple[KeptDocument, ...], visits: tuple[Summary, ...], contract: Contract | None
) -> KindOfDocument:
    of_kind = [each for each in kept if each.kind is form.kind]
    if form.about is not About.AGENCY:
        of_kind = [each for each in of_kind if contract is not None and each.contract_id == contract.id]
    usable = {
        About.INSPECTION: visits,
        About.RECORD: tuple(each for each in visits if each.state in FROZEN),
    }
    return KindOfDocument(form, tuple(of_kind), usable.get(form.about, ()))
