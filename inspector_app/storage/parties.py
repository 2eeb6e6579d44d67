"""Contracts with their contractors and sites, and the profile of this laptop's inspector."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from inspector_app.domain.canonical import Json
from inspector_app.domain.contract import Agency, Contract, ContractKind, Contractor, Inspector, Site
from inspector_app.domain.ids import AgencyId, ContractId, ContractorId, InspectorId, SiteId
from inspector_app.domain.log import LogKind
from inspector_app.domain.record_json import contract_to_json, inspector_to_json
from inspector_app.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Profile:
    """Who works on this laptop, and for whom. `practice` until an agency has enrolled it."""

    agency: Agency
    inspector: Inspector
    practice: bool


_CONTRACTS = """
    SELECT contracts.id, number, title, kind, begins, ends, department, subcontracting, contracts.practice,
           contractors.id, contractors.name, corporate_number
    FROM contracts JOIN contractors ON contractors.id = contractor_id
"""


_SITES = "SELECT id, name, address FROM sites WHERE contractor_id = ? ORDER BY position"


def save_contract(vault: Vault, contract: Contract) -> None:
    """Store a contract, its contractor and the contractor's sites; sites no longer named are removed.

    The log holds the contract as it was and as it is.
    """
    contractor = contract.contractor
    with vault.atomic():
        row = vault.row(f"{_CONTRACTS} WHERE contracts.id = ?", (contract.id,))
        old = None if row is None else _contract(vault, row)
        if old == contract:
            return
        _store_contractor(vault, contractor)
        vault.upsert(
            "contracts",
            {
                "id": contract.id,
                "contractor_id": contractor.id,
                "number": contract.number,
                "title": contract.title,
                "kind": contract.kind.value,
                "begins": contract.begins.isoformat(),
                "ends": contract.ends.isoformat(),
                "department": contract.department,
                "subcontracting": int(contract.subcontracting),
                "practice": int(contract.practice),
            },
            key="id",
        )
        before = None if old is None else contract_to_json(old)
        items = [("contracts", contract.id), ("contractors", contractor.id)]
        vault.log(LogKind.CONTRACT, contract.id, {"old": before, "new": contract_to_json(contract)}, items)


def _store_contractor(vault: Vault, contractor: Contractor) -> None:
    vault.upsert(
        "contractors",
        {"id": contractor.id, "name": contractor.name, "corporate_number": contractor.corporate_number},
        key="id",
    )
    vault.execute("DELETE FROM sites WHERE contractor_id = ?", (contractor.id,))
    for position, site in enumerate(contractor.sites):
        vault.upsert(
            "sites",
            {
                "id": site.id,
                "contractor_id": contractor.id,
                "position": position,
                "name": site.name,
                "address": site.address,
            },
            key="id",
        )


def load_contract(vault: Vault, contract_id: ContractId) -> Contract:
    """Return a contract; KeyError if there is none with this id."""
    row = vault.row(f"{_CONTRACTS} WHERE contracts.id = ?", (contract_id,))
    if row is None:
        raise KeyError(contract_id)
    return _contract(vault, row)


def list_contracts(vault: Vault, limit: int | None = None) -> tuple[Contract, ...]:
    """Return the contracts, at most `limit`, the latest first."""
    most = -1 if limit is None else limit
    rows = vault.rows(f"{_CONTRACTS} ORDER BY begins DESC, number, contracts.id LIMIT ?", (most,))
    return tuple(_contract(vault, row) for row in rows)


def count_contracts(vault: Vault) -> int:
    """Return how many contracts there are."""
    row = vault.row("SELECT count(*) FROM contracts")
    return 0 if row is None else int(row[0])


def _contract(vault: Vault, row: Sequence[Any]) -> Contract:
    number, title, kind, begins, ends, department, subcontracting, practice = row[1:9]
    contractor_id, name, corporate_number = row[9:]
    sites = vault.rows(_SITES, (contractor_id,))
    return Contract(
        id=ContractId(row[0]),
        number=number,
        title=title,
        kind=ContractKind(kind),
        begins=date.fromisoformat(begins),
        ends=date.fromisoformat(ends),
        department=department,
        subcontracting=bool(subcontracting),
        contractor=Contractor(
            id=ContractorId(contractor_id),
            name=name,
            corporate_number=corporate_number,
            sites=tuple(Site(SiteId(site), site_name, address) for site, site_name, address in sites),
        ),
        practice=bool(practice),
    )


def save_profile(vault: Vault, profile: Profile) -> None:
    """Store the profile in place of the one before; the log holds both."""
    agency, inspector = profile.agency, profile.inspector
    columns = {
        "agency_id": agency.id,
        "agency_name": agency.name,
        "inspector_id": inspector.id,
        "inspector_name": inspector.name,
        "inspector_title": inspector.title,
        "inspector_department": inspector.department,
    }
    with vault.atomic():
        old = load_profile(vault)
        vault.upsert("profile", {"no": 1, **columns, "practice": int(profile.practice)}, key="no")
        data: dict[str, Json] = {"old": None if old is None else _person(old), "new": _person(profile)}
        vault.log(LogKind.PROFILE, data=data, items=[("profile", "1")])


def _person(profile: Profile) -> dict[str, Json]:
    agency: dict[str, Json] = {"id": profile.agency.id, "name": profile.agency.name}
    return {"agency": agency, "inspector": inspector_to_json(profile.inspector), "practice": profile.practice}


def load_profile(vault: Vault) -> Profile | None:
    """Return the profile, None before the first one is stored."""
    row = vault.row(
        "SELECT agency_id, agency_name, inspector_id, inspector_name, inspector_title, inspector_department, practice"
        " FROM profile"
    )
    if row is None:
        return None
    agency_id, agency_name, inspector_id, name, title, department, practice = row
    return Profile(
        Agency(AgencyId(agency_id), agency_name),
        Inspector(InspectorId(inspector_id), name, title, department),
        bool(practice),
    )
