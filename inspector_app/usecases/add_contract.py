"""Take a contract into the vault."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from inspector_app.domain.contract import Contract, ContractKind, Contractor, Site
from inspector_app.domain.corporate_number import normalised
from inspector_app.domain.ids import ContractId, ContractorId, SiteId
from inspector_app.errors import InputError
from inspector_app.storage import parties
from inspector_app.storage.vault import Vault
from inspector_app.usecases.guard_text import Confirmed, refuse_in_contract

LONGEST = 1000
"""Characters of a line in a record (`record-1.schema.json`); an inspection with a longer one could not be signed."""


@dataclass(frozen=True, slots=True)
class ContractDraft:
    """What was typed on the entry screen; `sites` are (name, address) pairs."""

    number: str
    title: str
    kind: ContractKind
    begins: date
    ends: date
    department: str
    subcontracting: bool
    contractor_name: str
    corporate_number: str
    sites: tuple[tuple[str, str], ...]


def add_contract(vault: Vault, draft: ContractDraft, confirmed: Confirmed = None) -> Contract:
    """Check and keep the contract.

    InputError with the draft's field as `field`: `input.required`, `input.too_long` (longest),
    `input.corporate_number` (reason), `input.period_reversed`, `input.site_missing`, `input.individual_number` (level,
    kind, spans).
    """
    sites = tuple((name.strip(), address.strip()) for name, address in draft.sites if name.strip())
    for field in ("number", "title", "contractor_name"):
        if not getattr(draft, field).strip():
            raise InputError("input.required", field=field)
    for field, text in _lines(draft):
        if len(text) > LONGEST:
            raise InputError("input.too_long", field=field, longest=LONGEST)
    if not sites:
        raise InputError("input.site_missing", field="sites")
    if draft.ends < draft.begins:
        raise InputError("input.period_reversed", field="ends")
    contract = Contract(
        id=ContractId(str(uuid.uuid4())),
        number=draft.number.strip(),
        title=draft.title.strip(),
        kind=draft.kind,
        begins=draft.begins,
        ends=draft.ends,
        department=draft.department.strip(),
        subcontracting=draft.subcontracting,
        contractor=Contractor(
            id=ContractorId(str(uuid.uuid4())),
            name=draft.contractor_name.strip(),
            corporate_number=_corporate_number(draft.corporate_number),
            sites=tuple(Site(SiteId(str(uuid.uuid4())), name, address) for name, address in sites),
        ),
    )
    refuse_in_contract(contract, confirmed)
    parties.save_contract(vault, contract)
    return contract


def _lines(draft: ContractDraft) -> Iterator[tuple[str, str]]:
    for field in ("number", "title", "contractor_name", "department"):
        yield field, getattr(draft, field).strip()
    for site in draft.sites:
        yield from (("sites", text.strip()) for text in site)


def _corporate_number(typed: str) -> str:
    if not typed.strip():
        return ""
    try:
        return normalised(typed)
    except ValueError as error:
        raise InputError("input.corporate_number", field="corporate_number", reason=str(error)) from None
