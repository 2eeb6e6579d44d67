"""Show an inspection as a document: the signed record, or a draft of it."""

from pathlib import Path

from inspector_app.domain.ids import InspectionId
from inspector_app.domain.log import LogKind
from inspector_app.errors import InspectionError
from inspector_app.reports.sheet import SheetKind, render_sheet
from inspector_app.storage.records import latest_record
from inspector_app.storage.vault import Vault
from inspector_app.usecases.open_inspection import read_inspection
from inspector_app.usecases.read_evidence import photos_on_pages
from inspector_app.usecases.sign_record import compose_record
from inspector_app.usecases.world import World
from inspector_app.usecases.write_file import write_file


def draft_document(world: World, vault: Vault, inspection_id: InspectionId) -> bytes:
    """Return the sheet as it stands, marked 未確定, as PDF; DocumentError `document.missing_glyph`."""
    opened = read_inspection(vault, inspection_id)
    record = compose_record(world, vault, opened)
    drawn = render_sheet(record, SheetKind.DRAFT, photos_on_pages(vault, record))
    vault.log(LogKind.PRINTED, inspection_id, {"what": "draft"})
    return drawn


def signed_document(vault: Vault, inspection_id: InspectionId) -> bytes:
    """Return the signed record byte for byte; InspectionError `inspection.not_signed`."""
    record = latest_record(vault, inspection_id)
    if record is None:
        raise InspectionError("inspection.not_signed")
    vault.log(LogKind.PRINTED, inspection_id, {"what": "record", "record": record.id})
    return record.pdf


def export_record(vault: Vault, inspection_id: InspectionId, target: Path) -> None:
    """Write a copy of the signed record, which is not encrypted any more; errors as `signed_document`, `write_file`."""
    record = latest_record(vault, inspection_id)
    if record is None:
        raise InspectionError("inspection.not_signed")
    write_file(target, record.pdf)
    vault.log(LogKind.EXPORTED, inspection_id, {"what": "record", "record": record.id, "file": target.name})
