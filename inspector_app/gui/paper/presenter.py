"""Keys a paper in: every key is kept at once, the second pass does not see the first."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.form import Row
from inspector_app.domain.ids import InspectionId, RowKey
from inspector_app.domain.paper_entry import PaperEntry, Stage, differences, marked, marks_allowed
from inspector_app.errors import KnownError
from inspector_app.gui.autosave import Autosave
from inspector_app.gui.guard.fields import FieldGuard
from inspector_app.gui.paper.model import PaperScreen, paper_screen, taken_words
from inspector_app.gui.paper.view import PaperView
from inspector_app.gui.session import Session
from inspector_app.gui.widgets.file_choice import choose_file
from inspector_app.gui.words import error_words
from inspector_app.usecases.answer_row import Saved
from inspector_app.usecases.key_paper import (
    KeyedPaper,
    PaperWork,
    attach_scan,
    drop_entry,
    keep_entry,
    read_papers,
    take_over,
    walk_order,
)
from inspector_app.usecases.read_file import read_file
from inspector_app.usecases.world import World

_PAPER = "paper"


class PaperPresenter(QObject):
    """About one inspection. Says that its rows were answered."""

    taken = Signal()
    paper_wanted = Signal(str)

    def __init__(self, session: Session, inspection: InspectionId, autosave: Autosave, view: PaperView) -> None:
        super().__init__(view)
        self._session, self._id, self._autosave, self._view = session, inspection, autosave, view
        self._work: PaperWork | None = None
        self._entry = PaperEntry("")
        self._walk = True
        self._rows: tuple[Row, ...] = ()
        self._screen: PaperScreen | None = None
        self._remarks_of: RowKey | None = None
        self.guard = FieldGuard(view, view.places)
        self.guard.tell(autosave, inspection, _PAPER)
        self.guard.changed.connect(self._keep_written)
        view.marked.connect(self._on_marked)
        view.written.connect(self._on_written)
        view.row_shown.connect(self._on_row_shown)
        view.field_left.connect(self._on_field_left)
        view.order_wanted.connect(self._on_order_wanted)
        view.step_wanted.connect(self._on_step_wanted)
        view.paper_wanted.connect(self._on_paper_wanted)
        view.provenance.written.connect(self._on_written)
        view.provenance.left.connect(self._on_field_left)
        view.provenance.scan_wanted.connect(self._on_scan_wanted)

    def refresh(self) -> None:
        """Read the paper that is being keyed."""
        self._session.run(lambda vault: read_papers(vault, self._id), self._on_read)

    def commit(self) -> None:
        """Store what was typed, also what is still being composed."""
        self._view.commit_composition()
        self._on_field_left()

    def attach(self, file: Path) -> None:
        """Attach a scan of the paper."""
        self.commit()
        entry, world = self._entry, self._session.world

        def keep(vault: Any) -> None:
            keep_entry(world, vault, self._id, entry)
            attach_scan(vault, self._id, entry, file.name, read_file(file))

        self._session.run(keep, lambda _: self.refresh(), self._on_refused)

    def _on_read(self, work: PaperWork) -> None:
        self._work, self._entry = work, work.entry
        form = work.opened.form
        self._rows = walk_order(form) if self._walk else form.rows
        entry = work.entry
        card = self._view.provenance
        card.render_provenance(entry.writer, entry.written_at, work.scan, editable=work.editable)
        self.guard.begin(card.writer, card.written_at)
        self._view.render_order(walk=self._walk)
        self._view.render_taken(taken_words(work.taken))
        self._render()
        self._view.render_focus()

    def _render(self) -> None:
        work = self._work
        if work is None:
            return
        opened = work.opened
        found = differences(opened.form, self._entry, opened.answers)
        self._screen = paper_screen(opened.form, self._rows, self._entry, found)
        self._view.render_paper(self._screen, editable=work.editable)
        self._on_row_shown()

    def _current(self) -> RowKey | None:
        table, screen = self._view.table, self._screen
        if table is None or screen is None or not 0 <= table.current_row() < len(screen.lines):
            return None
        return screen.lines[table.current_row()].row

    def _on_row_shown(self) -> None:
        row, work = self._current(), self._work
        field = self._view.remarks
        if row is not None and work is not None and not (row == self._remarks_of and self.guard.holds_in(field)):
            self._remarks_of = row
            self._view.render_remarks(work.opened.form.row(row).no, self._entry.remarks.get(row, ""))
            self.guard.begin(field)

    def _on_marked(self, mark: str) -> None:
        row, work, entry = self._current(), self._work, self._entry
        if row is None or work is None or not work.editable:
            return
        if mark and mark not in marks_allowed(work.opened.form, row):
            self._view.notice.render_notice("care", self.tr("この項目には使えない結果です。"))
            return
        self._view.notice.render_notice("note", "")
        self._keep(marked(entry, row, mark), at_once=True)
        self._render()
        if mark:
            self._view.render_onward()

    def _on_field_left(self) -> None:
        self.guard.settle()
        self._autosave.flush()

    def _on_written(self) -> None:
        self.guard.look()
        self._keep_written()

    def _keep_written(self) -> None:
        """Keep what stands in the fields, as far as it may be kept."""
        view, kept, row, before = self._view, self.guard.kept, self._remarks_of, self._entry
        card = view.provenance
        remarks = dict(before.remarks)
        if row is not None:
            remarks = {key: given for key, given in {**remarks, row: kept(view.remarks)}.items() if given.strip()}
        entry = replace(before, writer=kept(card.writer), written_at=kept(card.written_at), remarks=remarks)
        if entry != before:
            self._keep(entry)
            self._render()

    def _keep(self, entry: PaperEntry, *, at_once: bool = False) -> None:
        self._entry = entry
        store = partial(_store, self._session.world, self._id, entry)
        self._autosave.put(self._id, _PAPER, entry, store, at_once=at_once)

    def _on_order_wanted(self, walk: bool) -> None:
        self._walk = walk
        if self._work is not None:
            form = self._work.opened.form
            self._rows = walk_order(form) if walk else form.rows
            self._render()
        self._view.render_focus()

    def _on_step_wanted(self, step: str) -> None:
        self.commit()
        stages = {"second": Stage.SECOND, "compare": Stage.COMPARE, "again": Stage.FIRST}
        if step == "drop":
            entry = self._entry
            self._session.run(lambda vault: drop_entry(vault, self._id, entry.id), lambda _: self.refresh())
        elif step in {"once", "take"}:
            self._take_over()
        elif step == "second" and not self._entry.first:
            self._view.notice.render_notice("care", self.tr("まだ一つも入力していません。"))
        else:
            self._keep(replace(self._entry, stage=stages[step]), at_once=True)
            self._render()
            self._view.render_focus()

    def _take_over(self) -> None:
        entry, world = self._entry, self._session.world
        self._session.run(lambda vault: take_over(world, vault, self._id, entry), self._on_taken_over, self._on_refused)

    def _on_taken_over(self, paper: KeyedPaper) -> None:
        words = self.tr("{count}項目を検査に取り込みました。誰が書き、誰が入力したかは記録に載ります。")
        self._view.notice.render_notice("good", words.format(count=len(paper.rows)))
        self.refresh()
        self.taken.emit()

    def _on_scan_wanted(self) -> None:
        kinds = self.tr("原紙の写し") + " (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)"
        choose_file(self._view, self.tr("原紙の写しを付ける"), kinds, self.attach)

    def _on_refused(self, error: KnownError) -> None:
        self._view.notice.render_notice("bad", error_words(error))

    def _on_paper_wanted(self, which: str) -> None:
        self.commit()
        self.paper_wanted.emit(which)


def _store(world: World, inspection: InspectionId, entry: PaperEntry, vault: Any) -> Saved:
    return keep_entry(world, vault, inspection, entry)
