"""Change evidence until the rating is confirmed: words, what is drawn over a photo, masks; or remove it."""

from collections.abc import Sequence
from dataclasses import replace

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.evidence import Evidence, EvidenceKind, Original, Picture, Seen, Treatment
from inspector_app.domain.ids import EvidenceId, InspectionId
from inspector_app.domain.markup import Box, Markup
from inspector_app.photos.copies import copy_for_list, copy_for_page
from inspector_app.photos.masking import destroyed
from inspector_app.storage import evidence as store
from inspector_app.storage.destruction import renew_backups
from inspector_app.storage.evidence import Files, Part
from inspector_app.storage.vault import Vault
from inspector_app.usecases.attach_evidence import checked_caption, checked_seen
from inspector_app.usecases.guard_text import Confirmed, refuse_text
from inspector_app.usecases.prepare_evidence import kept_name


def caption_evidence(
    vault: Vault, inspection_id: InspectionId, evidence: EvidenceId, caption: str, confirmed: Confirmed = None
) -> Evidence:
    """Keep another caption; errors as `attach_evidence.attach`."""
    stored = store.load_piece(vault, inspection_id, evidence)
    piece = replace(stored.evidence, caption=checked_caption(caption, confirmed))
    if piece != stored.evidence:
        store.change_evidence(vault, inspection_id, piece, stored.markup)
    return piece


def name_evidence(
    vault: Vault, inspection_id: InspectionId, evidence: EvidenceId, name: str, confirmed: Confirmed = None
) -> Evidence:
    """Keep a file's name in full, once it was said what the number in it is; InputError `input.individual_number`."""
    name = kept_name(name)
    refuse_text("name", name, confirmed)
    stored = store.load_piece(vault, inspection_id, evidence)
    original = stored.evidence.original
    if original is None:
        raise ValueError("no file")
    piece = replace(stored.evidence, original=replace(original, name=name))
    store.change_evidence(vault, inspection_id, piece, stored.markup)
    return piece


def rewrite_note(
    vault: Vault, inspection_id: InspectionId, evidence: EvidenceId, seen: Seen, confirmed: Confirmed = None
) -> Evidence:
    """Keep another note of what was seen; errors as `attach_evidence.note_seen`."""
    stored = store.load_piece(vault, inspection_id, evidence)
    if stored.evidence.kind is not EvidenceKind.SEEN:
        raise ValueError("not a note")
    piece = replace(stored.evidence, seen=checked_seen(seen, confirmed))
    if piece != stored.evidence:
        store.change_evidence(vault, inspection_id, piece, stored.markup)
    return piece


def draw_over(
    vault: Vault,
    inspection_id: InspectionId,
    evidence: EvidenceId,
    markup: Markup,
    masks: Sequence[Box] = (),
    confirmed: Confirmed = None,
) -> Evidence:
    """Keep what was drawn over a photo, and destroy the pixels under the masks, which cannot be undone.

    The original without masks is gone from the vault and, once this returns, from the backups beside it. InputError
    `input.individual_number` (field "label"); errors as `attach_evidence.attach`, and VaultError as `back_up`.
    """
    for label in markup.labels:
        refuse_text("label", label.text, confirmed)
    stored = store.load_piece(vault, inspection_id, evidence)
    before = stored.evidence
    if before.original is None or before.picture is None:
        raise ValueError("not a photo")
    if markup == stored.markup and not masks:
        return before
    data = store.load_file(vault, evidence, Part.ORIGINAL)
    files: dict[Part, bytes] = {}
    masked = bool(masks) or Treatment.MASKED in before.treatments
    if masks:
        data = files[Part.ORIGINAL] = destroyed(data, before.original.media_type, masks).data
    original = Original(sha256_hex(data), len(data), before.original.media_type, before.original.name)
    page = copy_for_page(data, markup)
    files |= {Part.PICTURE: page.data, Part.SMALL: copy_for_list(page.data).data}
    piece = replace(
        before,
        original=original,
        picture=Picture(sha256_hex(page.data), len(page.data), page.width, page.height),
        treatments=(*markup.treatments, *((Treatment.MASKED,) if masked else ())),
    )
    _change(vault, inspection_id, piece, markup, files)
    return piece


def remove_evidence(vault: Vault, inspection_id: InspectionId, evidence: EvidenceId) -> None:
    """Remove evidence for good: from the vault and from the backups beside it. Errors as `draw_over`."""
    stored = store.load_piece(vault, inspection_id, evidence)
    store.remove_evidence(vault, inspection_id, evidence)
    if stored.evidence.original is not None:
        renew_backups(vault)


def _change(vault: Vault, inspection_id: InspectionId, piece: Evidence, markup: Markup, files: Files) -> None:
    store.change_evidence(vault, inspection_id, piece, markup, files)
    if Part.ORIGINAL in files:
        renew_backups(vault)
