"""What lies beside the rows of an inspection: for the guide, for pages, for whoever looks at it."""

from dataclasses import dataclass, replace

from inspector_app.domain.evidence import Evidence, in_order
from inspector_app.domain.ids import EvidenceId, InspectionId
from inspector_app.domain.lifecycle import Event, allows
from inspector_app.domain.markup import Markup
from inspector_app.domain.record import Record
from inspector_app.domain.site_rules import UNASKED, SiteRules
from inspector_app.storage import evidence as store
from inspector_app.storage.inspections import load_inspection
from inspector_app.storage.site_rules import load_site_rules
from inspector_app.storage.vault import Vault

ON_SCREEN = 1600
"""Longest side in pixels of a photo that is looked at or drawn over."""


@dataclass(frozen=True, slots=True)
class EvidenceList:
    """The evidence of an inspection as it was added, the site's rules, and whether anything may be changed.

    `practice` tells that it is about made-up material.
    """

    pieces: tuple[Evidence, ...]
    rules: SiteRules
    editable: bool
    practice: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """One piece to look at. `plain` is its original scaled down, from `width` × `height` pixels; empty without one."""

    evidence: Evidence
    markup: Markup
    plain: bytes = b""
    width: int = 0
    height: int = 0


def list_evidence(vault: Vault, inspection_id: InspectionId) -> EvidenceList:
    """Return what there is; KeyError without the inspection."""
    inspection = load_inspection(vault, inspection_id)
    pieces = tuple(stored.evidence for stored in store.load_evidence(vault, inspection_id))
    editable, practice = allows(inspection.state, Event.ANSWER), inspection.contract.practice
    return EvidenceList(pieces, load_site_rules(vault, inspection.site_id), editable, practice)


def small_pictures(vault: Vault, evidence: tuple[EvidenceId, ...]) -> dict[EvidenceId, bytes]:
    """Return the small copies of these pieces, of those that have one; VaultError `vault.damaged`."""
    return store.load_small(vault, evidence)


def original_of(vault: Vault, inspection_id: InspectionId, evidence: EvidenceId) -> tuple[Evidence, Markup, bytes]:
    """Return a piece with its original; empty bytes for a note. KeyError, VaultError `vault.damaged`."""
    stored = store.load_piece(vault, inspection_id, evidence)
    data = b"" if stored.evidence.original is None else store.load_file(vault, evidence, store.Part.ORIGINAL)
    return stored.evidence, stored.markup, data


def shown(piece: Evidence, markup: Markup, original: bytes) -> Shown:
    """Return a photo to look at and to draw over; needs no vault, and may take a moment."""
    if piece.picture is None:
        return Shown(piece, markup)
    from inspector_app.photos.cleaning import size_of
    from inspector_app.photos.copies import copy_for_screen

    copy = copy_for_screen(original, ON_SCREEN)
    width, height = size_of(original)
    return Shown(piece, markup, copy.data, width, height)


def with_evidence(vault: Vault, record: Record) -> Record:
    """Return a record with its inspection's evidence in the order of the sheet, and the site's rules if asked for."""
    pieces = [stored.evidence for stored in store.load_evidence(vault, record.inspection.id)]
    rules = load_site_rules(vault, record.inspection.site_id)
    evidence = in_order(pieces, [answer.row for answer in record.answers])
    return replace(record, evidence=evidence, site_rules=None if rules == UNASKED else rules)


def photos_on_pages(vault: Vault, record: Record) -> dict[str, bytes]:
    """Return the copies that stand on the pages of a record, by their hash; VaultError `vault.damaged`."""
    return {
        piece.picture.sha256: store.load_file(vault, piece.id, store.Part.PICTURE)
        for piece in record.evidence
        if piece.picture is not None
    }
