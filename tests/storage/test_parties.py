import dataclasses
from datetime import date

import pytest

from inspector_app.domain.contract import Agency, Site
from inspector_app.domain.ids import AgencyId, ContractId, ContractorId, SiteId
from inspector_app.storage.parties import (
    Profile,
    list_contracts,
    load_contract,
    load_profile,
    save_contract,
    save_profile,
)
from inspector_app.storage.vault import Vault, open_vault
from tests.storage.examples import AGENCY, CONTRACT, INSPECTOR, PASSPHRASE, SECOND


def test_a_contract_comes_back_as_it_was_after_reopening(vault: Vault) -> None:
    save_contract(vault, CONTRACT)
    vault.close()
    again = open_vault(vault.files.path, PASSPHRASE)
    assert load_contract(again, CONTRACT.id) == CONTRACT
    again.close()


def test_a_contract_stored_again_replaces_itself_with_its_sites(vault: Vault) -> None:
    save_contract(vault, CONTRACT)
    sites = (Site(SiteId("s3"), "支社", "大阪府"), CONTRACT.contractor.sites[0])
    contractor = dataclasses.replace(CONTRACT.contractor, name="新社名", sites=sites)
    changed = dataclasses.replace(CONTRACT, title="改", subcontracting=True, practice=False, contractor=contractor)
    save_contract(vault, changed)
    assert list_contracts(vault) == (changed,)


def test_contracts_of_one_contractor_share_it(vault: Vault) -> None:
    save_contract(vault, CONTRACT)
    renamed = dataclasses.replace(CONTRACT.contractor, name="新社名")
    later = dataclasses.replace(CONTRACT, id=ContractId("c2"), begins=date(2027, 4, 1), contractor=renamed)
    save_contract(vault, later)
    assert [contract.id for contract in list_contracts(vault)] == ["c2", "c1"]
    assert {contract.contractor.name for contract in list_contracts(vault)} == {"新社名"}


def test_sites_of_another_contractor_stay(vault: Vault) -> None:
    save_contract(vault, CONTRACT)
    elsewhere = dataclasses.replace(CONTRACT.contractor, id=ContractorId("k2"), sites=(Site(SiteId("x"), "棟", ""),))
    save_contract(vault, dataclasses.replace(CONTRACT, id=ContractId("c2"), contractor=elsewhere))
    assert load_contract(vault, CONTRACT.id) == CONTRACT


def test_a_contract_that_is_not_there_is_a_key_error(vault: Vault) -> None:
    assert list_contracts(vault) == ()
    with pytest.raises(KeyError):
        load_contract(vault, ContractId("none"))


def test_the_profile_is_one_and_replaced(vault: Vault) -> None:
    assert load_profile(vault) is None
    save_profile(vault, Profile(AGENCY, INSPECTOR, practice=True))
    enrolled = Profile(Agency(AgencyId("a2"), "機構"), SECOND, practice=False)
    save_profile(vault, enrolled)
    assert load_profile(vault) == enrolled
