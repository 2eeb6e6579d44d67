"""One contract."""

from inspector_app.domain.contract import Contract
from inspector_app.domain.ids import ContractId
from inspector_app.storage.parties import load_contract
from inspector_app.storage.vault import Vault


def read_contract(vault: Vault, contract_id: ContractId) -> Contract:
    """Return a contract; KeyError if there is none with this id."""
    return load_contract(vault, contract_id)
