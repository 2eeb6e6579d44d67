"""Who signed a record so far, who still may, and where it stands among its corrections."""

from dataclasses import dataclass

from inspector_app.domain.contract import Inspector
from inspector_app.domain.ids import InspectionId
from inspector_app.domain.lifecycle import Event, State, allows
from inspector_app.signing.found import FoundSignature
from inspector_app.signing.signer import SUPERVISOR
from inspector_app.storage.inspections import load_inspection
from inspector_app.storage.records import latest_record
from inspector_app.storage.vault import Vault
from inspector_app.usecases.correct_record import Chain, chain_of
from inspector_app.usecases.verify_file import own_anchors
from inspector_app.usecases.verify_record import verify_record
from inspector_app.usecases.world import World


@dataclass(frozen=True, slots=True)
class Place:
    """One place to sign in: whose it is (None: the supervisor's), and the signature in it, if there is one."""

    field: str
    person: Inspector | None
    signature: FoundSignature | None


@dataclass(frozen=True, slots=True)
class Signatures:
    """The places of a record in their order, and what can be done now: sign first, sign further, correct."""

    state: State
    places: tuple[Place, ...]
    chain: Chain
    first: bool
    further: bool
    correctable: bool


def read_signatures(world: World, vault: Vault, inspection_id: InspectionId) -> Signatures:
    """Return who signed and who may; KeyError without the inspection, VaultError `vault.damaged`."""
    inspection = load_inspection(vault, inspection_id)
    stored = latest_record(vault, inspection_id)
    found: dict[str, FoundSignature] = {}
    if stored is not None:
        checked = verify_record(stored.pdf, own_anchors(vault), world.now())
        found = {each.field: each for each in checked.verification.signatures}
    people: dict[str, Inspector | None] = {
        f"Inspector{number}": person for number, person in enumerate(inspection.inspectors, start=1)
    }
    places = tuple(Place(field, person, found.get(field)) for field, person in {**people, SUPERVISOR: None}.items())
    chain = chain_of(vault, inspection_id)
    return Signatures(
        state=inspection.state,
        places=places,
        chain=chain,
        first=allows(inspection.state, Event.SIGN),
        further=allows(inspection.state, Event.COUNTERSIGN) and any(place.signature is None for place in places),
        correctable=allows(inspection.state, Event.CORRECT) and not chain.corrected_by,
    )
