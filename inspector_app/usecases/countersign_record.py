"""A further signature on this laptop, before the record leaves it: the second inspector's, or the supervisor's."""

from cryptography import x509

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.ids import InspectionId
from inspector_app.domain.lifecycle import Event, after
from inspector_app.errors import EnrolmentError, InspectionError, SignatureError
from inspector_app.signing.names import signer_name
from inspector_app.signing.signatories import field_for, signatory
from inspector_app.signing.signer import AnySigner, countersign
from inspector_app.storage.ballast import check_room
from inspector_app.storage.enrolment import current_enrolment
from inspector_app.storage.inspections import load_inspection
from inspector_app.storage.records import extend_record, latest_record
from inspector_app.storage.vault import Vault
from inspector_app.usecases.draw_record import draw_stamp
from inspector_app.usecases.sign_record import SignedRecord, stamped
from inspector_app.usecases.signing_time import own_time_anchors, time_service
from inspector_app.usecases.verify_record import CheckedRecord, verify_record
from inspector_app.usecases.world import World


def countersign_record(world: World, vault: Vault, inspection_id: InspectionId, signer: AnySigner) -> SignedRecord:
    """Sign in the place of whoever's key it is: an inspector that the record names, else as 監督職員.

    The record keeps every byte that it had. InspectionError `inspection.not_allowed` once it was sent,
    `inspection.not_signed`; SignatureError `signature.read_back` (reasons) where the result would not verify, for
    instance since the signer is of another agency, and as `signing.countersign`; VaultError `vault.little_room`.
    """
    after(load_inspection(vault, inspection_id).state, Event.COUNTERSIGN)
    stored = latest_record(vault, inspection_id)
    held = current_enrolment(vault)
    if stored is None:
        raise InspectionError("inspection.not_signed")
    if held is None or held.grant is None:
        raise EnrolmentError("enrolment.missing")
    check_room(vault.files)
    anchors = [x509.load_der_x509_certificate(anchor) for anchor in held.grant.anchors]
    trusted = own_time_anchors(vault)
    before = _sound(verify_record(stored.pdf, anchors, world.now(), time_anchors=trusted))
    record = before.verification.record
    if record is None:
        raise SignatureError("signature.read_back", reasons=("record.no_data",))
    who = signer_name(signer.certificate)
    field, at = field_for(record, who.inspector_id), world.now()
    person = signatory(record, field)
    title, name = (who.title, who.name) if person is None else (person.title, person.name)
    stamp = draw_stamp(title, name, at)
    pdf, unanswered = stamped(
        lambda clock: countersign(stored.pdf, signer, stamp, at, field, name=name, clock=clock), time_service(vault)
    )
    checked = _sound(verify_record(pdf, anchors, at, time_anchors=trusted))
    extend_record(vault, stored.id, pdf, {"field": field, "signer": who.inspector_id, "sha256": sha256_hex(pdf)})
    return SignedRecord(stored.id, pdf, checked, unanswered)


def _sound(checked: CheckedRecord) -> CheckedRecord:
    if checked.reasons:
        raise SignatureError("signature.read_back", reasons=tuple(reason.code for reason in checked.reasons))
    return checked
