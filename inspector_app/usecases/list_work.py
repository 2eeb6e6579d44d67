"""All contracts with their inspections, as the list of contracts shows them."""

from dataclasses import dataclass

from inspector_app.domain.contract import Contract
from inspector_app.domain.ids import ContractId
from inspector_app.storage import inspections, parties
from inspector_app.storage.inspections import Summary, summaries_of
from inspector_app.storage.vault import Vault

__all__ = ["ContractWork", "Summary", "count_contracts", "list_work", "summaries_of"]


@dataclass(frozen=True, slots=True)
class ContractWork:
    """A contract and its inspections, the newest first."""

    contract: Contract
    inspections: tuple[Summary, ...]


def list_work(vault: Vault, limit: int | None = None) -> tuple[ContractWork, ...]:
    """Return the contracts of the vault, at most `limit`, the latest first."""
    contracts = parties.list_contracts(vault, limit)
    own: dict[ContractId, list[Summary]] = {contract.id: [] for contract in contracts}
    wanted = () if limit is None else tuple(own)
    for summary in inspections.list_inspections(vault, *wanted) if own else ():
        own[summary.contract_id].append(summary)
    return tuple(ContractWork(contract, tuple(own[contract.id])) for contract in contracts)


def count_contracts(vault: Vault) -> int:
    """Return how many contracts there are, of which `list_work` may have returned a part."""
    return parties.count_contracts(vault)
