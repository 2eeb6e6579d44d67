"""Make the signed record of a finished inspection, and read it back before calling it done (PRODUCT §5)."""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from cryptography import x509

from inspector_app import __version__
from inspector_app.domain.canonical import canonical_json, sha256_hex
from inspector_app.domain.ids import InspectionId, RecordId
from inspector_app.domain.lifecycle import Event, after
from inspector_app.domain.record import Record, make_record
from inspector_app.domain.record_json import record_to_json
from inspector_app.errors import EnrolmentError, SignatureError
from inspector_app.reports.stamp import render_stamp
from inspector_app.signing.signer import AnySigner, Signer, certify
from inspector_app.signing.time_service import TimeService
from inspector_app.storage import enrolment, parties
from inspector_app.storage.backing_up import back_up
from inspector_app.storage.ballast import check_room
from inspector_app.storage.corrections import load_correction
from inspector_app.storage.enrolment import Grant
from inspector_app.storage.generations import Reason
from inspector_app.storage.records import StoredRecord, save_record
from inspector_app.storage.vault import Vault
from inspector_app.usecases.draw_record import draw_record
from inspector_app.usecases.open_inspection import OpenInspection, read_inspection
from inspector_app.usecases.read_evidence import photos_on_pages, with_evidence
from inspector_app.usecases.read_visit import with_visit
from inspector_app.usecases.signing_time import own_time_anchors, time_service
from inspector_app.usecases.verify_record import CheckedRecord, verify_record
from inspector_app.usecases.world import Progress, World, no_progress

PRODUCER = f"inspector-app {__version__}"


@dataclass(frozen=True, slots=True)
class SignedRecord:
    """The record as it now lies in the vault, with the result of reading it back.

    `unanswered` is why the time is the device's alone, though there is a time-stamp service.
    """

    id: RecordId
    pdf: bytes
    checked: CheckedRecord
    unanswered: SignatureError | None = None


def sign_record(
    world: World,
    vault: Vault,
    inspection_id: InspectionId,
    on_progress: Progress = no_progress,
    signer: AnySigner | None = None,
) -> SignedRecord:
    """Draw, sign, read back and keep the record; the inspection is frozen and waits to be sent.

    The key is the vault's own unless `signer` is given: the lead inspector's, in a file or on a card.

    InspectionError `inspection.not_allowed` unless it is finished; EnrolmentError `enrolment.missing`;
    DocumentError `document.missing_glyph`; SignatureError `signature.read_back` (reasons) when what was written does
    not verify or differs from the vault; VaultError `vault.little_room`, and as `back_up`, which is done before.
    Nothing is kept unless everything holds.
    """
    opened = read_inspection(vault, inspection_id)
    after(opened.inspection.state, Event.SIGN)
    held = enrolment.current_enrolment(vault)
    if held is None or held.grant is None:
        raise EnrolmentError("enrolment.missing")
    check_room(vault.files)
    back_up(vault, Reason.SIGNING)
    on_progress("sign.draw")
    record = compose_record(world, vault, opened)
    drawn = draw_record(record, photos_on_pages(vault, record))
    on_progress("sign.sign")
    signer = signer or Signer.from_der(held.private_key, held.grant.certificate, held.grant.chain)
    pdf, unanswered = _certified(drawn, record, signer, time_service(vault))
    on_progress("sign.read_back")
    checked = _read_back(pdf, record, held.grant, own_time_anchors(vault))
    on_progress("sign.keep")
    with vault.atomic():
        if read_inspection(vault, inspection_id) != opened:
            raise SignatureError("signature.read_back", reasons=("inspection.changed_meanwhile",))
        save_record(vault, StoredRecord(record.id, inspection_id, sha256_hex(pdf), record.made_at, pdf))
    return SignedRecord(record.id, pdf, checked, unanswered)


def compose_record(world: World, vault: Vault, opened: OpenInspection) -> Record:
    """Put the record of an inspection together as of now; 見本 unless contract and inspector are real.

    An inspection that was prepared before the agency enrolled this laptop is led by whoever was enrolled, and what the
    practice inspector answered counts as theirs.
    """
    profile, inspection, answers = parties.load_profile(vault), opened.inspection, opened.answers
    if profile is not None and inspection.practice:
        before, lead = inspection.lead.id, profile.inspector
        inspection = replace(inspection, agency=profile.agency, inspectors=(lead, *inspection.inspectors[1:]))
        answers = {
            row: replace(answer, author=lead.id) if answer.author == before else answer
            for row, answer in answers.items()
        }
    practice = profile is None or profile.practice or inspection.contract.practice
    inspection = replace(inspection, practice=practice)
    record_id = RecordId(str(uuid.uuid4()))
    record = make_record(record_id, world.now(), PRODUCER, opened.definition, inspection, answers, vault.log_head())
    record = replace(record, corrects=load_correction(vault, inspection.id))
    return with_evidence(vault, with_visit(vault, record))


def stamped(
    sign: Callable[[TimeService | None], bytes], clock: TimeService | None
) -> tuple[bytes, SignatureError | None]:
    """Sign with the time of a service; where it does not answer, without, and return that as well (PAdES B-T, B-B)."""
    if clock is not None:
        try:
            return sign(clock), None
        except SignatureError as error:
            if error.code != "time.no_answer":
                raise
            return sign(None), error
    return sign(None), None


def _certified(
    drawn: bytes, record: Record, signer: AnySigner, clock: TimeService | None
) -> tuple[bytes, SignatureError | None]:
    lead = record.inspection.lead
    stamp = render_stamp(lead.title, lead.name, record.made_at)
    return stamped(lambda asked: certify(drawn, signer, stamp, record.made_at, clock=asked), clock)


def _read_back(pdf: bytes, record: Record, grant: Grant, time_anchors: Sequence[x509.Certificate]) -> CheckedRecord:
    """Verify what was just made as a stranger would, and compare its data with what was to be signed."""
    anchors = [x509.load_der_x509_certificate(anchor) for anchor in grant.anchors]
    checked = verify_record(pdf, anchors, record.made_at, time_anchors=time_anchors)
    reasons = [reason.code for reason in checked.reasons]
    if checked.verification.record_json != canonical_json(record_to_json(record)):
        reasons.append("record.data_differs")
    if reasons:
        raise SignatureError("signature.read_back", reasons=tuple(reasons))
    return checked
