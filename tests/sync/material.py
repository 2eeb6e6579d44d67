"""A laptop with a real vault in which one inspection is signed, enrolled at a real desk."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from inspector_app.agency.desk import Desk
from inspector_app.agency.enrolment import enrol
from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.contract import Inspector
from inspector_app.domain.ids import EvidenceId, InspectionId, RecordId
from inspector_app.domain.lifecycle import Event, State
from inspector_app.domain.record import Record
from inspector_app.signing import keys
from inspector_app.signing.certificates import make_request, to_der
from inspector_app.signing.enrolment import read_enrolment
from inspector_app.signing.signer import Signer
from inspector_app.storage.answers import save_answer
from inspector_app.storage.enrolment import Grant, complete_enrolment, current_enrolment, start_enrolment
from inspector_app.storage.evidence import Files, Part, add_evidence
from inspector_app.storage.forms import pin_form
from inspector_app.storage.inspections import add_inspection, set_state
from inspector_app.storage.outbox import Delivery, load_delivery
from inspector_app.storage.papers import StoredScan, save_scan, save_taken
from inspector_app.storage.parties import Profile, save_contract, save_profile
from inspector_app.storage.records import StoredRecord, save_record
from inspector_app.storage.vault import Vault
from inspector_app.sync.folder import FolderTransport
from tests.agency.material import signed_sheet
from tests.signing.material import ENROLLED_AT, LEAD, SIGNED_AT, definition, record

NO_FILES: Mapping[EvidenceId, Files] = MappingProxyType({})
NO_SCANS: Mapping[str, StoredScan] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Laptop:
    """An open vault and the folder it shares with the desk."""

    vault: Vault
    exchange: Path

    @property
    def transport(self) -> FolderTransport:
        return FolderTransport(self.exchange)

    def delivery(self, inspection_id: str = "N-1") -> Delivery:
        found = load_delivery(self.vault, InspectionId(inspection_id))
        assert found is not None
        return found


def enrol_vault(vault: Vault, desk: Desk, inspector: Inspector = LEAD) -> None:
    private_key = keys.make_signing_key()
    request = make_request(private_key, inspector.name)
    number = start_enrolment(vault, private_key, request, ENROLLED_AT)
    given = read_enrolment(enrol(desk, request, inspector, ENROLLED_AT), private_key, SIGNED_AT)
    anchors = tuple(to_der(anchor) for anchor in given.anchors)
    grant = Grant(to_der(given.certificate), (), anchors, to_der(given.seal_certificate), {})
    complete_enrolment(vault, number, grant, ENROLLED_AT)
    save_profile(vault, Profile(given.agency, given.inspector, given.practice))


def another(number: int) -> Record:
    """Return a record like the usual one, with ids of its own."""
    usual = record()
    inspection = replace(usual.inspection, id=InspectionId(f"N-{number}"))
    return replace(usual, id=RecordId(f"R-{number}"), inspection=inspection)


def sign_in_vault(
    vault: Vault,
    value: Record | None = None,
    files: Mapping[EvidenceId, Files] = NO_FILES,
    scans: Mapping[str, StoredScan] = NO_SCANS,
) -> bytes:
    """Answer every row, add evidence and papers, finish, sign and keep a record; return the signed file."""
    made = record() if value is None else value
    inspection = made.inspection
    save_contract(vault, inspection.contract)
    pin_form(vault, definition())
    add_inspection(vault, replace(inspection, state=State.PREPARED))
    for answer in made.answers:
        save_answer(vault, inspection.id, answer, SIGNED_AT)
    for piece in made.evidence:
        add_evidence(vault, inspection.id, piece, files[piece.id])
    for paper in made.papers:
        save_scan(vault, inspection.id, paper.id, scans[paper.id])
        save_taken(vault, inspection.id, paper, SIGNED_AT)
    photos = {sha256_hex(own[Part.PICTURE]): own[Part.PICTURE] for own in files.values() if Part.PICTURE in own}
    set_state(vault, inspection.id, Event.FINISH)
    held = current_enrolment(vault)
    assert held is not None
    assert held.grant is not None
    pdf = signed_sheet(Signer.from_der(held.private_key, held.grant.certificate), made, photos)
    save_record(vault, StoredRecord(made.id, inspection.id, sha256_hex(pdf), SIGNED_AT, pdf))
    return pdf
