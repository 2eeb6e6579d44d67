"""A contract typed in is checked field by field."""

from dataclasses import replace
from datetime import date

import pytest

from inspector_app.domain.contract import ContractKind
from inspector_app.errors import InputError
from inspector_app.storage.parties import list_contracts, load_contract
from inspector_app.storage.vault import Vault
from inspector_app.usecases.add_contract import ContractDraft, add_contract

DRAFT = ContractDraft(
    number=" 26-0101 ",
    title="謝金支払事務",
    kind=ContractKind.COMMISSION,
    begins=date(2026, 4, 1),
    ends=date(2027, 3, 31),
    department="総務部",
    subcontracting=False,
    contractor_name="例示株式会社",
    corporate_number="７１２３４５６７８９０１２",
    sites=(("本社", "東京都"), ("", "a site without a name is an empty line")),
)


def test_a_contract_is_kept_as_it_was_typed_but_for_its_edges(vault: Vault) -> None:
    contract = add_contract(vault, DRAFT)

    assert load_contract(vault, contract.id) == contract
    assert contract.number == "26-0101"
    assert contract.contractor.corporate_number == "7123456789012"
    assert [site.name for site in contract.contractor.sites] == ["本社"]
    assert not contract.practice


@pytest.mark.parametrize(
    ("draft", "code", "field"),
    [
        (replace(DRAFT, number=" "), "input.required", "number"),
        (replace(DRAFT, title=""), "input.required", "title"),
        (replace(DRAFT, contractor_name=""), "input.required", "contractor_name"),
        (replace(DRAFT, title="題" * 1001), "input.too_long", "title"),
        (replace(DRAFT, sites=(("本社", "東" * 1001),)), "input.too_long", "sites"),
        (replace(DRAFT, corporate_number="7123456789013"), "input.corporate_number", "corporate_number"),
        (replace(DRAFT, corporate_number="123"), "input.corporate_number", "corporate_number"),
        (replace(DRAFT, ends=date(2026, 3, 31)), "input.period_reversed", "ends"),
        (replace(DRAFT, sites=()), "input.site_missing", "sites"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_kept(vault: Vault, draft: ContractDraft, code: str, field: str) -> None:
    before = list_contracts(vault)

    with pytest.raises(InputError) as caught:
        add_contract(vault, draft)

    assert (caught.value.code, caught.value.data["field"]) == (code, field)
    assert list_contracts(vault) == before
