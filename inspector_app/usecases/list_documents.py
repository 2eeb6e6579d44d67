"""All official documents of a contract: what each is for, what was drafted and issued, what one could begin."""

from dataclasses import dataclass

from inspector_app.domain.contract import Contract
from inspector_app.domain.document import DocumentKind, KeptDocument
from inspector_app.domain.entry import About, EntryForm
from inspector_app.domain.ids import ContractId
from inspector_app.domain.lifecycle import FROZEN
from inspector_app.forms.entry_reader import entry_form
from inspector_app.storage import documents, inspections, parties
from inspector_app.storage.inspections import Summary
from inspector_app.storage.vault import Vault

__all__ = ["KindOfDocument", "Shelf", "Summary", "list_documents"]


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
    """The documents of one contract, or of none; `contracts` are all one could look at instead."""

    contract: Contract | None
    contracts: tuple[Contract, ...]
    kinds: tuple[KindOfDocument, ...]


def list_documents(vault: Vault, contract_id: ContractId | None) -> Shelf:
    """Return the documents of a contract, of the first one where none is named or it is gone."""
    contracts = parties.list_contracts(vault)
    contract = next((each for each in contracts if each.id == contract_id), None)
    contract = contract or (contracts[0] if contracts else None)
    kept = documents.list_documents(vault)
    visits = [each for each in inspections.list_inspections(vault) if contract and each.contract_id == contract.id]
    kinds = [_kind(entry_form(kind), kept, tuple(visits), contract) for kind in DocumentKind]
    return Shelf(contract, contracts, tuple(kinds))


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
