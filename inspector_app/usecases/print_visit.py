"""Print the papers of one visit: the closing sheet, the copy left at the door, sheets to be filled in by hand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from inspector_app import __version__
from inspector_app.domain.bilingual import with_english
from inspector_app.domain.closing import Closing
from inspector_app.domain.closing_sheet import closing_sheet
from inspector_app.domain.form import Form
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
from inspector_app.usecases.keep_setting import ENGLISH_AID, load_setting
from inspector_app.usecases.open_inspection import OpenInspection, read_inspection
from inspector_app.usecases.world import World


@dataclass(frozen=True, slots=True)
class _Paper:
    """What a paper is drawn from; `english`: with English beside the Japanese, where it is no official form."""

    opened: OpenInspection
    closing: Closing
    imprint: Imprint
    today: date
    english: bool

    @property
    def form(self) -> Form:
        """Return the form as it is quoted on a paper of our own."""
        return with_english(self.opened.form) if self.english else self.opened.form


_Draw = Callable[[_Paper], bytes]


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
    drawn = draw(
        _Paper(
            opened=opened,
            closing=visits.load_closing(vault, inspection_id),
            imprint=imprint,
            today=world.now().date(),
            english=load_setting(vault, ENGLISH_AID) is True,
        )
    )
    vault.log(LogKind.PRINTED, inspection_id, {"what": which})
    return drawn


def _closing(paper: _Paper) -> bytes:
    opened = paper.opened
    sheet = closing_sheet(opened.inspection, paper.form, opened.answers, paper.closing, paper.today)
    return render_closing(sheet, paper.imprint, english=paper.english)


def _site_copy(paper: _Paper) -> bytes:
    opened, receipt = paper.opened, paper.closing.receipt
    left_on = paper.today if receipt is None else receipt.at.date()
    copy = site_copy(opened.inspection, paper.form, opened.answers, left_on, paper.closing)
    return render_site_copy(copy, paper.imprint, english=paper.english)


def _walk(paper: _Paper) -> bytes:
    return render_walk(paper.opened.inspection, paper.opened.definition, paper.imprint, english=paper.english)


def _hand(paper: _Paper) -> bytes:
    return render_for_hand(paper.opened.definition, paper.opened.inspection, paper.imprint)


PAPERS: Final[Mapping[str, _Draw]] = {"closing": _closing, "site_copy": _site_copy, "walk": _walk, "hand": _hand}
"""What can be printed, by the word that the log has for it."""
