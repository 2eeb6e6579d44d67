"""One contract, one site, one visit (検査・調査)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from inspector_app.domain.answer import Answer
from inspector_app.domain.contract import Agency, Contract, Inspector, Site
from inspector_app.domain.form import Circumstance, FormRef
from inspector_app.domain.ids import InspectionId, RowKey, SiteId
from inspector_app.domain.lifecycle import State


class Kind(StrEnum):
    """Kinds of inspection (PRODUCT §1)."""

    PRE_CONTRACT = "pre_contract"
    ON_SITE = "on_site"
    DOCUMENTS = "documents"
    TELEPHONE = "telephone"
    REINSPECTION = "reinspection"


@dataclass(frozen=True, slots=True)
class Inspection:
    """An inspection as it stands in the vault, with the parties as they were when it was prepared.

    `inspectors[0]` leads and signs. `form` pins the exact definition. `dates` are the days of the visit, ascending.
    `rating_remarks` are the remarks of the final rating (最終評価の備考).
    """

    id: InspectionId
    kind: Kind
    state: State
    form: FormRef
    agency: Agency
    contract: Contract
    site_id: SiteId
    inspectors: tuple[Inspector, ...]
    dates: tuple[date, ...]
    created_at: datetime
    practice: bool
    rating_remarks: str = ""

    @property
    def site(self) -> Site:
        """Return the site that is visited."""
        return self.contract.contractor.site(self.site_id)

    @property
    def lead(self) -> Inspector:
        """Return the inspector who leads and signs."""
        return self.inspectors[0]


def circumstances(contract: Contract) -> frozenset[Circumstance]:
    """Return the facts of a contract on which a form's rules may depend (DOMAIN 7: 該当なし for rows 34–35)."""
    return frozenset() if contract.subcontracting else frozenset({Circumstance.NO_SUBCONTRACTOR})


Answers = dict[RowKey, Answer]
"""The answers of one inspection by row; a row without an entry is not assessed."""
