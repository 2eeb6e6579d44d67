"""Brings a document onto the screen, and a copy of it to where somebody wants it."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from inspector_app.domain.ids import InspectionId
from inspector_app.errors import KnownError
from inspector_app.gui.documents.view import DocumentView
from inspector_app.gui.printing.presenter import PrintPresenter
from inspector_app.gui.session import Session
from inspector_app.gui.widgets.file_choice import choose_new_file
from inspector_app.gui.words import error_words


class DocumentPresenter(QObject):
    """Shows the draft or the signed record of an inspection."""

    def __init__(self, session: Session, view: DocumentView) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self._id: InspectionId | None = None
        view.copy_wanted.connect(self._on_copy_wanted)
        self._printing = PrintPresenter(session, view.panel, view.document)
        view.print_wanted.connect(self._on_print_wanted)

    def show_draft(self, inspection: InspectionId) -> None:
        """Show the sheet as it stands."""
        world = self._session.world

        def draw(vault: Any) -> bytes:
            from inspector_app.usecases.show_record import draft_document

            return draft_document(world, vault, inspection)

        self._show(inspection, draw, self.tr("下書き"), self.tr("確定前の内容です"), may_copy=False)

    def show_record(self, inspection: InspectionId) -> None:
        """Show the signed record."""

        def read(vault: Any) -> bytes:
            from inspector_app.usecases.show_on_screen import show_on_screen
            from inspector_app.usecases.show_record import signed_document

            return show_on_screen(signed_document(vault, inspection))

        self._show(inspection, read, self.tr("検査記録"), self.tr("署名済み"), may_copy=True)

    def show_paper(self, inspection: InspectionId, which: str) -> None:
        """Show one of the papers of the visit (`usecases/print_visit.py`)."""
        world = self._session.world
        titles = {
            "closing": self.tr("講評シート"),
            "site_copy": self.tr("現場控え"),
            "walk": self.tr("現場確認用紙"),
            "hand": self.tr("手書き用の調査票"),
        }

        def draw(vault: Any) -> bytes:
            from inspector_app.usecases.print_visit import print_paper

            return print_paper(world, vault, inspection, which)

        self._show(inspection, draw, titles[which], "", may_copy=False)

    def copy_to(self, target: Path) -> None:
        """Write a copy of the signed record."""
        inspection = self._id
        if inspection is None:
            return

        def write(vault: Any) -> None:
            from inspector_app.usecases.show_record import export_record

            export_record(vault, inspection, target)

        done = self.tr("写しを保存しました。保管庫の外にあるため、暗号化されていません：{file}").format(file=target)
        self._session.run(write, lambda _: self._view.notice.render_notice("care", done), self._on_refused)

    def _show(self, inspection: InspectionId, work: Any, title: str, remark: str, *, may_copy: bool) -> None:
        self._id = inspection
        self._view.render_nothing()
        self._view.notice.render_notice("note", self.tr("紙面を用意しています…"))

        def show(pdf: bytes) -> None:
            self._view.notice.render_notice("note", "")
            self._view.render_document(title, remark, pdf, may_copy=may_copy)

        self._session.run(work, show, self._on_refused)

    def _on_copy_wanted(self) -> None:
        name = self.tr("検査記録.pdf")
        choose_new_file(self._view, self.tr("写しを保存"), name, "PDF (*.pdf)", self.copy_to)

    def _on_print_wanted(self) -> None:
        self._printing.begin(self._id or "", "sheet", may_copy=self._view.may_copy)

    def _on_refused(self, error: KnownError) -> None:
        self._view.notice.render_notice("bad", error_words(error))
