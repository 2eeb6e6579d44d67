"""Everything that the entry screen of an official document needs."""

from dataclasses import dataclass

from inspector_app.domain.contract import Contract
from inspector_app.domain.document import DocumentKind, KeptDocument
from inspector_app.domain.documents import incident
from inspector_app.domain.documents.basis import Basis
from inspector_app.domain.documents.kinds import problems_of
from inspector_app.domain.entry import EntryForm, EntryProblem, Values
from inspector_app.domain.ids import DocumentId
from inspector_app.domain.incident import Clocks
from inspector_app.forms.entry_reader import entry_form
from inspector_app.storage import documents, parties
from inspector_app.storage.vault import Vault
from inspector_app.usecases.gather_basis import gather_basis, holidays_known_until
from inspector_app.usecases.world import World


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """A document with its fields, what it is filled in from, and the contracts that a field may name.

    `corrects` is the issued document that this one is to take the place of.
    """

    document: KeptDocument
    form: EntryForm
    basis: Basis
    contracts: tuple[Contract, ...]
    corrects: KeptDocument | None

    def problems(self, values: Values) -> tuple[EntryProblem, ...]:
        """Return what keeps these values from being issued."""
        return problems_of(self.form, values)

    def clocks(self, values: Values) -> Clocks | None:
        """Return when the two reports of an incident are due, None for other documents and while it is not known."""
        return incident.due(values, self.basis) if self.document.kind is DocumentKind.INCIDENT else None

    def holidays_known(self, due: Clocks) -> bool:
        """Tell whether the holidays around a due date are known."""
        return due.final <= holidays_known_until()


def open_document(world: World, vault: Vault, document_id: DocumentId) -> OpenDocument:
    """Return a document; KeyError if there is none with this id."""
    document = documents.load_document(vault, document_id)
    basis = gather_basis(world, vault, document.kind, document.contract_id, document.inspection_id)
    before = None if document.corrects is None else documents.load_document(vault, document.corrects)
    return OpenDocument(document, entry_form(document.kind), basis, parties.list_contracts(vault), before)
