"""All contracts with their inspections, as the list of contracts shows them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspector_app.domain.contract import Contract
from inspector_app.domain.correction import Edition, editions
from inspector_app.domain.ids import ContractId, InspectionId
from inspector_app.domain.lifecycle import counts
from inspector_app.storage import inspections, parties
from inspector_app.storage.corrections import all_corrections
from inspector_app.storage.inspections import Summary, summaries_of
from inspector_app.storage.vault import Vault

__all__ = ["ContractWork", "Summary", "count_contracts", "list_work", "summaries_of"]


@dataclass(frozen=True, slots=True)
class ContractWork:
    """A contract and its inspections, the newest first; `editions` has those that correct or are corrected."""

    contract: Contract
    inspections: tuple[Summary, ...]
    editions: Mapping[InspectionId, Edition]


def list_work(vault: Vault, limit: int | None = None) -> tuple[ContractWork, ...]:
    """Return the contracts of the vault, at most `limit`, the latest first."""
    contracts = parties.list_contracts(vault, limit)
    own: dict[ContractId, list[Summary]] = {contract.id: [] for contract in contracts}
    wanted = () if limit is None else tuple(own)
    for summary in inspections.list_inspections(vault, *wanted) if own else ():
        own[summary.contract_id].append(summary)
    known = all_corrections(vault)
    return tuple(ContractWork(each, tuple(own[each.id]), _editions(own[each.id], known)) for each in contracts)


def _editions(
    summaries: Sequence[Summary], known: Mapping[InspectionId, InspectionId]
) -> Mapping[InspectionId, Edition]:
    """Return the editions among the inspections of one contract; a correction has the contract of what it corrects."""
    own = {each.id for each in summaries}
    corrects = {new: old for new, old in known.items() if new in own}
    valid = {each.id for each in summaries if counts(each.state)}
    return editions(corrects, valid)


def count_contracts(vault: Vault) -> int:
    """Return how many contracts there are, of which `list_work` may have returned a part."""
    return parties.count_contracts(vault)
