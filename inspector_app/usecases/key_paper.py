"""Key in what was written on paper: begun, keyed twice, compared, taken over as answers with where they come from."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace

from inspector_app.domain.answer import Answer
from inspector_app.domain.form import Form, Row
from inspector_app.domain.ids import InspectionId, RowKey
from inspector_app.domain.keyed_paper import KeyedPaper
from inspector_app.domain.lifecycle import Event, allows
from inspector_app.domain.paper_code import short_number
from inspector_app.domain.paper_entry import (
    Difference,
    PaperEntry,
    Stage,
    differences,
    keyed_answer,
    marks_allowed,
    settled_marks,
    unsettled,
)
from inspector_app.errors import InputError
from inspector_app.photos.cleaning import clean_photo
from inspector_app.storage import answers, papers
from inspector_app.storage.ballast import check_room
from inspector_app.storage.papers import StoredScan
from inspector_app.storage.parties import load_profile
from inspector_app.storage.vault import Vault
from inspector_app.usecases.answer_row import Saved
from inspector_app.usecases.guard_text import refuse_numbers, refuse_text
from inspector_app.usecases.open_inspection import OpenInspection, read_inspection
from inspector_app.usecases.read_paper_code import codes_in
from inspector_app.usecases.world import World
from inspector_app.usecases.write_closing import LONGEST

__all__ = ["Difference", "KeyedPaper", "PaperEntry", "PaperWork", "Stage", "differences", "unsettled"]


@dataclass(frozen=True, slots=True)
class PaperWork:
    """The inspection with the paper that is being keyed, and those that were. `scan` names the attached file, or ""."""

    opened: OpenInspection
    entry: PaperEntry
    taken: tuple[KeyedPaper, ...]
    scan: str

    @property
    def editable(self) -> bool:
        """Tell whether rows can still be answered."""
        return allows(self.opened.inspection.state, Event.ANSWER)


def read_papers(vault: Vault, inspection_id: InspectionId) -> PaperWork:
    """Read what was keyed so far; a new paper where none is being keyed. Errors as `read_inspection`."""
    opened = read_inspection(vault, inspection_id)
    entry = papers.open_entry(vault, inspection_id) or PaperEntry(str(uuid.uuid4()), opened.inspection.lead.name)
    scan = papers.load_scan(vault, entry.id)
    return PaperWork(opened, entry, papers.keyed_papers(vault, inspection_id), scan.name if scan is not None else "")


def keep_entry(world: World, vault: Vault, inspection_id: InspectionId, entry: PaperEntry) -> Saved:
    """Keep what was keyed so far; durable when this returns.

    InputError `input.individual_number` (field "writer", "written_at", "remarks"), `input.too_long`; InspectionError
    `inspection.frozen`.
    """
    for field, text in (("writer", entry.writer), ("written_at", entry.written_at)):
        refuse_text(field, text)
        if len(text) > LONGEST:
            raise InputError("input.too_long", field=field, longest=LONGEST)
    for text in entry.remarks.values():
        refuse_text("remarks", text)
    papers.save_entry(vault, inspection_id, entry, world.now())
    return Saved(0, world.now())


def drop_entry(vault: Vault, inspection_id: InspectionId, paper_id: str) -> None:
    """Forget a paper that was not taken over, with its scan."""
    papers.drop_entry(vault, inspection_id, paper_id)


def take_over(world: World, vault: Vault, inspection_id: InspectionId, entry: PaperEntry) -> KeyedPaper:
    """Make answers of what was keyed, all or none, and keep where they come from.

    InputError `input.required` (field "writer"; "rows" when nothing was keyed), `input.unsettled` (count, no of the
    first row) while differences are undecided, `input.individual_number`; InspectionError `inspection.not_allowed`
    once the rating is confirmed. ValueError for a mark that a row cannot have.
    """
    keep_entry(world, vault, inspection_id, entry)
    opened = read_inspection(vault, inspection_id)
    marks = settled_marks(entry)
    _refuse_unready(opened, entry, marks)
    profile = load_profile(vault)
    typist = opened.inspection.lead if profile is None else profile.inspector
    found = () if entry.stage is Stage.FIRST else differences(opened.form, entry, opened.answers)
    with vault.atomic():
        for row, mark in marks.items():
            before = replace(opened.answers.get(row, Answer(row)), author=typist.id)
            made = _answer(opened, entry, mark, before)
            answers.save_answer(vault, inspection_id, replace(made, answered_at=world.now()), world.now())
        scan = papers.load_scan(vault, entry.id)
        paper = KeyedPaper(
            id=entry.id,
            writer=entry.writer.strip(),
            written_at=entry.written_at.strip(),
            typist=typist.name,
            keyed_at=world.now(),
            rows=tuple(row.no for row in opened.form.rows if row.key in marks),
            passes=1 if entry.stage is Stage.FIRST else 2,
            differences=tuple(each.no for each in found if each.row in marks),
            scan=None if scan is None else scan.described,
        )
        papers.save_taken(vault, inspection_id, paper, papers.begun(vault, entry.id) or world.now())
    return paper


def _refuse_unready(opened: OpenInspection, entry: PaperEntry, marks: Mapping[RowKey, str]) -> None:
    if not entry.writer.strip():
        raise InputError("input.required", field="writer")
    if not marks:
        raise InputError("input.required", field="rows")
    compared = replace(entry, second=entry.first) if entry.stage is Stage.FIRST else entry
    left = unsettled(opened.form, compared, opened.answers)
    if left:
        raise InputError("input.unsettled", count=len(left), no=left[0].no)


def attach_scan(vault: Vault, inspection_id: InspectionId, entry: PaperEntry, name: str, data: bytes) -> None:
    """Keep the scan of a paper that is being keyed, in place of the one before; of a picture nothing but the picture.

    InputError `input.no_scan` (file) for what is no PDF, JPEG, PNG or TIFF, `input.picture_*` for a damaged picture,
    `input.individual_number` for such a file name, `input.too_large` (limit), `input.other_paper` (file, number) when
    the code on a picture names another inspection; InspectionError `inspection.frozen`; VaultError `vault.full`.
    """
    refuse_text("name", name)
    if len(data) > MOST_BYTES:
        raise InputError("input.too_large", file=name, limit=MOST_BYTES)
    if data.startswith(_PDF):
        scan = StoredScan(name, "application/pdf", data)
    elif data.startswith(_PICTURES):
        clean = clean_photo(name, data)
        scan = StoredScan(name, clean.media_type, clean.data)
        _refuse_other(inspection_id, name, clean.data)
    else:
        raise InputError("input.no_scan", file=name)
    check_room(vault.files)
    papers.save_scan(vault, inspection_id, entry.id, scan)


MOST_BYTES = 48 * 1024 * 1024
"""A page in colour at 600 dpi takes about a fifth of it."""

_PDF = b"%PDF-"
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\x00", b"MM\x00*")


def _refuse_other(inspection_id: InspectionId, name: str, picture: bytes) -> None:
    for code in codes_in(picture):
        if code.inspection is not None and code.inspection != inspection_id:
            raise InputError("input.other_paper", file=name, number=short_number(code.inspection))


def _answer(opened: OpenInspection, entry: PaperEntry, mark: str, before: Answer) -> Answer:
    if mark not in marks_allowed(opened.form, before.row):
        raise ValueError(mark)
    author = before.author or opened.inspection.lead.id
    answer = keyed_answer(before, mark, entry.remarks.get(before.row, ""), author)
    refuse_numbers(answer)
    return answer


def walk_order(form: Form) -> tuple[Row, ...]:
    """Return the rows as the walk-through sheet prints them, by place."""
    from inspector_app.reports.documents.walk import walked_rows  # what draws pages is not needed before

    return walked_rows(form)
