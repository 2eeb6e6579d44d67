"""Bringing the contractor's own answers beside the rows: a workbook is chosen, read, checked and kept."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from inspector_app.errors import KnownError
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.session import Session
from inspector_app.gui.widgets.file_choice import choose_file
from inspector_app.gui.words import error_words
from inspector_app.gui.workbook_words import flaw_lines
from inspector_app.usecases.keep_assessment import keep_assessment_file
from inspector_app.usecases.open_inspection import OpenInspection, open_inspection
from inspector_app.usecases.read_file import read_file

_MOST = 8
"""Cells that are named; the rest is counted."""


class AssessmentPresenter(QObject):
    """Says that other answers stand beside the rows now."""

    kept = Signal(object)

    def __init__(self, session: Session, opened: OpenInspection, view: GuideView) -> None:
        super().__init__(view)
        self._session, self._view, self._id = session, view, opened.inspection.id
        view.aside.own_answer.import_wanted.connect(self._on_import_wanted)

    def _on_import_wanted(self) -> None:
        title = self.tr("受注者が記入した調査シートを選ぶ")
        choose_file(self._view, title, self.tr("調査シート (*.xlsx)"), self._on_chosen)

    def _on_chosen(self, file: Path) -> None:
        self._view.aside.own_answer.render_told(self.tr("読み込んでいます…"), bad=False)
        self._session.run(partial(self._keep, file), self._on_kept, self._on_failed)

    def _keep(self, file: Path, vault: Any) -> OpenInspection:
        data = read_file(file)
        keep_assessment_file(self._session.world, vault, self._id, data, file.name)
        return open_inspection(vault, self._id)

    def _on_kept(self, opened: OpenInspection) -> None:
        self._view.aside.own_answer.render_told(self.tr("読み込みました。"), bad=False)
        self.kept.emit(opened)

    def _on_failed(self, error: KnownError) -> None:
        lines = flaw_lines(error, _MOST)
        self._view.aside.own_answer.render_told("\n".join((error_words(error), *lines)), bad=True)
