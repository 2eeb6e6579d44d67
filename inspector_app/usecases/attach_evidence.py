"""Put evidence beside a row: a photo, a file, or a note of what was seen."""

import uuid
from dataclasses import replace

from inspector_app.domain.evidence import LONGEST_CAPTION, MOST, Evidence, EvidenceKind, Seen
from inspector_app.domain.form_json import form_from_json
from inspector_app.domain.ids import EvidenceId, InspectionId, RowKey
from inspector_app.domain.site_rules import Permission
from inspector_app.errors import InputError
from inspector_app.storage import evidence as store
from inspector_app.storage import forms, inspections
from inspector_app.storage.ballast import check_room
from inspector_app.storage.site_rules import load_site_rules
from inspector_app.storage.vault import Vault
from inspector_app.usecases.guard_text import Confirmed, refuse_text
from inspector_app.usecases.prepare_evidence import Prepared, prepare_file, prepare_photo
from inspector_app.usecases.world import World

__all__ = ["Prepared", "attach", "note_seen", "prepare_file", "prepare_photo"]


def attach(
    world: World,
    vault: Vault,
    inspection_id: InspectionId,
    row: RowKey,
    prepared: Prepared,
    caption: str = "",
    confirmed: Confirmed = None,
) -> Evidence:
    """Keep a photo or a file beside a row; when this returns it is durable, with its copies.

    InputError `input.photos_unasked` or `input.photos_forbidden` by the site's rules, `input.individual_number`,
    `input.too_long`, `input.too_much_evidence`; InspectionError `inspection.not_allowed`; VaultError `vault.full`,
    `vault.little_room`: nothing half is kept then.
    """
    if prepared.kind is EvidenceKind.PHOTO:
        check_photos_allowed(vault, inspection_id)
    check_room(vault.files)
    piece = Evidence(
        id=EvidenceId(str(uuid.uuid4())),
        row=row,
        kind=prepared.kind,
        added_at=world.now(),
        caption=checked_caption(caption, confirmed),
        original=prepared.original,
        picture=prepared.picture,
    )
    return _kept(vault, inspection_id, piece, prepared.files)


def note_seen(
    world: World,
    vault: Vault,
    inspection_id: InspectionId,
    row: RowKey,
    seen: Seen,
    confirmed: Confirmed = None,
) -> Evidence:
    """Keep a note of a document that was seen. InputError `input.required` (field "title"); the rest as `attach`."""
    checked = checked_seen(seen, confirmed)
    key = EvidenceId(str(uuid.uuid4()))
    return _kept(vault, inspection_id, Evidence(key, row, EvidenceKind.SEEN, world.now(), seen=checked), {})


def checked_caption(caption: str, confirmed: Confirmed = None) -> str:
    """Return a caption as it is kept, on one line; InputError as `attach`."""
    caption = " ".join(caption.split())
    refuse_text("caption", caption, confirmed)
    if len(caption) > LONGEST_CAPTION:
        raise InputError("input.too_long", field="caption", longest=LONGEST_CAPTION)
    return caption


def checked_seen(seen: Seen, confirmed: Confirmed = None) -> Seen:
    """Return a note as it is kept; InputError as `note_seen`."""
    title, page = " ".join(seen.title.split()), " ".join(seen.page.split())
    if not title:
        raise InputError("input.required", field="title")
    for field, text in (("title", title), ("page", page)):
        refuse_text(field, text, confirmed)
        if len(text) > LONGEST_CAPTION:
            raise InputError("input.too_long", field=field, longest=LONGEST_CAPTION)
    return Seen(title, seen.dated, page, seen.count)


def check_photos_allowed(vault: Vault, inspection_id: InspectionId) -> None:
    """Refuse photos where the site forbids cameras, or nobody was asked."""
    rules = load_site_rules(vault, inspections.load_inspection(vault, inspection_id).site_id)
    if rules.cameras is Permission.FORBIDDEN:
        raise InputError("input.photos_forbidden")
    if rules.cameras is Permission.UNASKED:
        raise InputError("input.photos_unasked")


def _kept(vault: Vault, inspection_id: InspectionId, piece: Evidence, files: store.Files) -> Evidence:
    inspection = inspections.load_inspection(vault, inspection_id)
    form = form_from_json(forms.pinned_form(vault, inspection.form))
    if piece.row not in {row.key for row in form.rows}:
        raise KeyError(piece.row)
    if len(store.load_evidence(vault, inspection_id)) >= MOST:
        raise InputError("input.too_much_evidence", most=MOST)
    piece = replace(piece, author=inspection.lead.id)
    store.add_evidence(vault, inspection_id, piece, files)
    return piece
