"""Brings an official document, or a blank paper, onto the screen; and a copy of it to where somebody wants it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from inspector_app.domain.ids import ContractId, DocumentId
from inspector_app.errors import KnownError
from inspector_app.gui.documents.view import DocumentView
from inspector_app.gui.printing.presenter import PrintPresenter
from inspector_app.gui.session import Session
from inspector_app.gui.widgets.file_choice import choose_new_file
from inspector_app.gui.words import error_words
from inspector_app.usecases.list_documents import SHEET

DRAFT, ISSUED, ASSESSED = "draft", "issued", "assessed"
"""The documents of the vault and the contractor's own answers; whatever else is shown needs nothing filled in."""


class OfficialPresenter(QObject):
    """Shows one document. `which` is DRAFT or ISSUED, or names a paper as `usecases/show_paper.py` does."""

    def __init__(self, session: Session, view: DocumentView, which: str, about: str) -> None:
        super().__init__(view)
        self._session, self._view, self._which, self._about = session, view, which, about
        view.copy_wanted.connect(self._on_copy_wanted)
        printing = PrintPresenter(session, view.panel, view.document)
        view.print_wanted.connect(lambda: printing.begin(about, which, may_copy=view.may_copy))

    def refresh(self) -> None:
        """Show it."""
        view = self._view
        view.render_nothing()
        view.notice.render_notice("note", self.tr("紙面を用意しています…"))
        titles = {
            DRAFT: (self.tr("下書き"), self.tr("発行前の内容です")),
            ISSUED: (self.tr("発行した書類"), self.tr("番号と日付が決まっています")),
            ASSESSED: (self.tr("受注者の自己申告"), self.tr("受注者が記入した内容です")),
        }
        title, remark = titles.get(self._which, (self.tr("白紙・配付資料"), ""))

        def show(pdf: bytes) -> None:
            view.notice.render_notice("note", "")
            view.render_document(title, remark, pdf, may_copy=self._which not in {DRAFT, ASSESSED})

        self._session.run(self._read(), show, self._on_refused)

    def copy_to(self, target: Path) -> None:
        """Write a copy."""
        done = self.tr("写しを保存しました。保管庫の外にあるため、暗号化されていません：{file}").format(file=target)
        self._session.run(
            self._write(target), lambda _: self._view.notice.render_notice("care", done), self._on_refused
        )

    def _read(self) -> Callable[[Any], bytes]:
        world, which, about = self._session.world, self._which, self._about

        def read(vault: Any) -> bytes:
            if which in {DRAFT, ISSUED}:
                from inspector_app.usecases.draw_document import draft_of_document, issued_document

                key = DocumentId(about)
                return draft_of_document(world, vault, key) if which == DRAFT else issued_document(vault, key)
            if which == ASSESSED:
                from inspector_app.usecases.take_assessment import print_assessment

                return print_assessment(world, vault, ContractId(about), SHEET)
            from inspector_app.usecases.show_paper import show_paper

            return show_paper(vault, which, ContractId(about) if about else None)

        return read

    def _write(self, target: Path) -> Callable[[Any], None]:
        which, about = self._which, self._about

        def write(vault: Any) -> None:
            if which == ISSUED:
                from inspector_app.usecases.draw_document import export_document

                export_document(vault, DocumentId(about), target)
            else:
                from inspector_app.usecases.show_paper import export_paper

                export_paper(vault, which, target, ContractId(about) if about else None)

        return write

    def _on_copy_wanted(self) -> None:
        choose_new_file(self._view, self.tr("写しを保存"), self.tr("書類.pdf"), "PDF (*.pdf)", self.copy_to)

    def _on_refused(self, error: KnownError) -> None:
        self._view.notice.render_notice("bad", error_words(error))
