"""Correct a signed record (訂正): a new inspection with what the old one held, to be changed and signed anew."""

import uuid
from contextlib import suppress
from dataclasses import dataclass, replace

from inspector_app.domain.correction import LONGEST_REASON, Correction
from inspector_app.domain.ids import EvidenceId, InspectionId
from inspector_app.domain.lifecycle import Event, State, after
from inspector_app.errors import InputError, InspectionError
from inspector_app.storage import answers, corrections, evidence, inspections, papers, visits
from inspector_app.storage.records import latest_record
from inspector_app.storage.vault import Vault
from inspector_app.usecases.guard_text import Confirmed, refuse_text
from inspector_app.usecases.world import World


@dataclass(frozen=True, slots=True)
class Chain:
    """Where an inspection stands among its revisions: the one that it corrects, and those that correct it."""

    revision: int
    reason: str
    corrects: InspectionId | None
    corrected_by: tuple[InspectionId, ...]


def correct_record(
    world: World, vault: Vault, inspection_id: InspectionId, reason: str, confirmed: Confirmed = None
) -> InspectionId:
    """Return a new inspection that corrects a signed one; the signed one stays as it is, with its record.

    Answers, remarks, evidence, who was at the site, the closing talk with the contractor's words, and where keyed rows
    come from all come along. The receipt signed by hand does not: it was given for what is corrected.

    InspectionError `inspection.not_allowed` unless it is signed, `inspection.corrected_already` where an open
    correction of it waits; InputError `input.required` and `input.too_long` (field), `input.individual_number`.
    """
    why = reason.strip()
    if not why:
        raise InputError("input.required", field="reason")
    if len(why) > LONGEST_REASON:
        raise InputError("input.too_long", field="reason", longest=LONGEST_REASON)
    refuse_text("reason", why, confirmed)
    before = inspections.load_inspection(vault, inspection_id)
    after(before.state, Event.CORRECT)
    record = latest_record(vault, inspection_id)
    if record is None or corrections.corrections_of(vault, inspection_id):
        raise InspectionError("inspection.corrected_already")
    known = corrections.load_correction(vault, inspection_id)
    correction = Correction(record.id, record.sha256, 2 if known is None else known.revision + 1, why)
    new = replace(
        before, id=InspectionId(str(uuid.uuid4())), state=State.PREPARED, created_at=world.now(), rating_remarks=""
    )
    with vault.atomic():
        inspections.add_inspection(vault, new)
        corrections.add_correction(vault, new.id, inspection_id, correction)
        _copy(world, vault, inspection_id, new.id)
        if before.rating_remarks:
            inspections.set_rating_remarks(vault, new.id, before.rating_remarks)
    return new.id


def chain_of(vault: Vault, inspection_id: InspectionId) -> Chain:
    """Return where an inspection stands among its revisions; revision 1 for one that corrects nothing."""
    own = corrections.load_correction(vault, inspection_id)
    return Chain(
        revision=1 if own is None else own.revision,
        reason="" if own is None else own.reason,
        corrects=corrections.corrected_inspection(vault, inspection_id),
        corrected_by=corrections.corrections_of(vault, inspection_id),
    )


def _copy(world: World, vault: Vault, old: InspectionId, new: InspectionId) -> None:
    for answer in answers.load_answers(vault, old).values():
        answers.save_answer(vault, new, answer, world.now())
    roster = visits.load_roster(vault, old)
    if roster:
        visits.save_roster(vault, new, roster)
    for stored in evidence.load_evidence(vault, old):
        piece = replace(stored.evidence, id=EvidenceId(str(uuid.uuid4())))
        evidence.add_evidence(vault, new, piece, _files(vault, stored.evidence.id))
        evidence.change_evidence(vault, new, piece, stored.markup)
    closing = replace(visits.load_closing(vault, old), receipt=None)
    if not closing.empty:
        visits.save_closing(vault, new, closing)
    for paper in papers.keyed_papers(vault, old):
        own = replace(paper, id=str(uuid.uuid4()))
        papers.save_taken(vault, new, own, papers.begun(vault, paper.id) or paper.keyed_at)
        scan = papers.load_scan(vault, paper.id)
        if scan is not None:
            papers.save_scan(vault, new, own.id, scan)


def _files(vault: Vault, piece: EvidenceId) -> dict[evidence.Part, bytes]:
    files = {}
    for part in evidence.Part:
        with suppress(KeyError):
            files[part] = evidence.load_file(vault, piece, part)
    return files
