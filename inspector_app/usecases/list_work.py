"""All contracts with their inspections, as the list of contracts shows them."""

from dataclasses import dataclass

from inspector_app.domain.contract import Contract
from inspector_app.storage import inspections, parties
from inspector_app.storage.inspections import Summary
from inspector_app.storage.vault import Vault

__all__ = ["ContractWork", "Summary", "list_work"]


@dataclass(frozen=True, slots=True)
class ContractWork:
    """A contract and its inspections, the newest first."""

    contract: Contract
    inspections: tuple[Summary, ...]


def list_work(vault: Vault) -> tuple[ContractWork, ...]:
    """Return every contract of the vault, the latest first."""
    summaries = inspections.list_inspections(vault)
    return tuple(
        ContractWork(contract, tuple(entry for entry in summaries if entry.contract_id == contract.id))
        for contract in parties.list_contracts(vault)
    )
