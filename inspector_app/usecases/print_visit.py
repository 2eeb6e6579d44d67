"""Print the papers of one visit: the closing sheet, the copy left at the door, sheets to be filled in by hand."""

from collections.abc import Callable, Mapping
from typing import Final

from inspector_app import __version__
from inspector_app.domain.closing_sheet import closing_sheet
from inspector_app.domain.ids import InspectionId
from inspector_app.domain.imprint import Imprint
from inspector_app.domain.log import LogKind
from inspector_app.domain.site_copy import site_copy
from inspector_app.reports.documents.closing import render_closing
from inspector_app.reports.documents.site_copy import render_site_copy
from inspector_app.reports.documents.walk import render_walk
from inspector_app.reports.sheet import render_for_hand
from inspector_app.storage import visits
from inspector_app.storage.vault import Vault
from inspector_app.usecases.open_inspection import OpenInspection, read_inspection
from inspector_app.usecases.world import World

_Draw = Callable[[World, Vault, OpenInspection, Imprint], bytes]


def print_paper(world: World, vault: Vault, inspection_id: InspectionId, which: str) -> bytes:
    """Return one of `PAPERS` as PDF/A-3a; KeyError for another name, errors as `read_inspection`.

    DocumentError `document.missing_glyph`.
    """
    draw = PAPERS[which]
    opened = read_inspection(vault, inspection_id)
    inspection = opened.inspection
    imprint = Imprint(
        number="",
        issuer=inspection.agency.name,
        made_at=world.now(),
        producer=f"inspector-app {__version__}",
        practice=inspection.practice,
    )
    drawn = draw(world, vault, opened, imprint)
    vault.log(LogKind.PRINTED, inspection_id, {"what": which})
    return drawn


def _closing(world: World, vault: Vault, opened: OpenInspection, imprint: Imprint) -> bytes:
    inspection = opened.inspection
    closing = visits.load_closing(vault, inspection.id)
    sheet = closing_sheet(inspection, opened.form, opened.answers, closing, world.now().date())
    return render_closing(sheet, imprint)


def _site_copy(world: World, vault: Vault, opened: OpenInspection, imprint: Imprint) -> bytes:
    inspection = opened.inspection
    closing = visits.load_closing(vault, inspection.id)
    left_on = world.now().date() if closing.receipt is None else closing.receipt.at.date()
    return render_site_copy(site_copy(inspection, opened.form, opened.answers, left_on, closing), imprint)


def _walk(world: World, vault: Vault, opened: OpenInspection, imprint: Imprint) -> bytes:
    del world, vault
    return render_walk(opened.inspection, opened.definition, imprint)


def _hand(world: World, vault: Vault, opened: OpenInspection, imprint: Imprint) -> bytes:
    del world, vault
    return render_for_hand(opened.definition, opened.inspection, imprint)


PAPERS: Final[Mapping[str, _Draw]] = {"closing": _closing, "site_copy": _site_copy, "walk": _walk, "hand": _hand}
"""What can be printed, by the word that the log has for it."""
