"""The parties and the contract: who inspects, who is inspected, where, and under which agreement (PRODUCT §1)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inspector_app.domain.ids import AgencyId, ContractId, ContractorId, InspectorId, SiteId


class ContractKind(StrEnum):
    """What the agreement is (DOMAIN A16)."""

    COMMISSION = "commission"
    AGREEMENT = "agreement"
    JOINT = "joint"
    ASP = "asp"


@dataclass(frozen=True, slots=True)
class Agency:
    """The body that commissions and inspects (機構・発注者)."""

    id: AgencyId
    name: str


@dataclass(frozen=True, slots=True)
class Inspector:
    """A person who inspects (調査者)."""

    id: InspectorId
    name: str
    title: str
    department: str


@dataclass(frozen=True, slots=True)
class Site:
    """Premises of a contractor (実施場所)."""

    id: SiteId
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Contractor:
    """The entity inspected (受注者). `corporate_number` is its 法人番号 (13 digits) or empty."""

    id: ContractorId
    name: str
    corporate_number: str
    sites: tuple[Site, ...]

    def site(self, site_id: SiteId) -> Site:
        """Return the site with this id; KeyError if the contractor has none."""
        for site in self.sites:
            if site.id == site_id:
                return site
        raise KeyError(site_id)


@dataclass(frozen=True, slots=True)
class Contract:
    """What is inspected (契約).

    `subcontracting` tells whether the agency permitted any. `practice` marks made-up material for learning: whatever
    is printed from it says 見本.
    """

    id: ContractId
    number: str
    title: str
    kind: ContractKind
    begins: date
    ends: date
    department: str
    subcontracting: bool
    contractor: Contractor
    practice: bool = False
