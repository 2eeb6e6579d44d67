"""Brings an official document, or a blank paper, onto the screen; and a copy of it to where somebody wants it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from inspector_app.domain.form import Text
from inspector_app.domain.ids import ContractId, DocumentId
from inspector_app.errors import KnownError
from inspector_app.gui.documents.view import DocumentView
from inspector_app.gui.language import spoken
from inspector_app.gui.printing.presenter import PrintPresenter
from inspector_app.gui.session import Session
from inspector_app.gui.widgets.file_choice import choose_new_file
from inspector_app.gui.words import error_words
from inspector_app.usecases.list_documents import SHEET, document_name

DRAFT, ISSUED, ASSESSED = "draft", "issued", "assessed"
"""The documents of the vault and the contractor's own answers; whatever else is shown needs nothing filled in."""


_NO_NAME = frozenset('\\/:*?"<>|')
"""What no file's name may hold on one system or another."""


class OfficialPresenter(QObject):
    """Shows one document. `which` is DRAFT or ISSUED, or names a paper as `usecases/show_paper.py` does."""

    def __init__(self, session: Session, view: DocumentView, which: str, about: str) -> None:
        super().__init__(view)
        self._session, self._view, self._which, self._about = session, view, which, about
        self._name = ""
        view.copy_wanted.connect(self._on_copy_wanted)
        printing = PrintPresenter(session, view.panel, view.document)
        view.print_wanted.connect(lambda: printing.begin(about, which, may_copy=view.may_copy))

    def refresh(self) -> None:
        """Show it."""
        view = self._view
        view.render_nothing()
        view.notice.render_notice("note", self.tr("紙面を用意しています…"))
        remarks = {
            DRAFT: self.tr("下書き（発行前の内容です）"),
            ISSUED: self.tr("発行済み（番号と日付が決まっています）"),
            ASSESSED: self.tr("受注者が記入した内容です"),
        }
        remark = remarks.get(self._which, self.tr("白紙・配付資料"))

        def show(found: tuple[bytes, Text, str, int]) -> None:
            pdf, name, number, lacking = found
            self._name = "_".join(filter(None, (spoken(name), number)))
            view.notice.render_notice("note", "")
            title = "　".join(filter(None, (spoken(name), number)))
            may_copy = self._which not in {DRAFT, ASSESSED}
            said = self._lacking_words(lacking) if lacking else remark
            view.render_document(title, said, pdf, may_copy=may_copy, may_print=not lacking)

        self._session.run(self._read(), show, self._on_refused)

    def copy_to(self, target: Path) -> None:
        """Write a copy."""
        done = self.tr("写しを保存しました。保管庫の外にあるため、暗号化されていません：{file}").format(file=target)
        self._session.run(
            self._write(target), lambda _: self._view.notice.render_notice("care", done), self._on_refused
        )

    def _lacking_words(self, count: int) -> str:
        return self.tr("下書き（未入力が{count}か所あります。すべて入力すると印刷できます）").format(count=count)

    def _read(self) -> Callable[[Any], tuple[bytes, Text, str, int]]:
        world, which, about = self._session.world, self._which, self._about

        def read(vault: Any) -> tuple[bytes, Text, str, int]:
            from inspector_app.usecases.show_paper import paper_name, show_paper

            contract = ContractId(about) if about else None
            if which in {DRAFT, ISSUED}:
                from inspector_app.usecases.draw_document import draft_of_document, issued_document

                key = DocumentId(about)
                if which == ISSUED:
                    return issued_document(vault, key), *document_name(vault, key), 0
                draft = draft_of_document(world, vault, key)
                return draft.pdf, *document_name(vault, key), len(draft.lacking)
            if which == ASSESSED:
                from inspector_app.usecases.take_assessment import print_assessment

                return print_assessment(world, vault, ContractId(about), SHEET), paper_name(f"sheet:{SHEET}"), "", 0
            return show_paper(vault, which, contract), paper_name(which), "", 0

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
        kept = "".join(character if character not in _NO_NAME else "-" for character in self._name)
        choose_new_file(self._view, self.tr("写しを保存"), f"{kept}.pdf", "PDF (*.pdf)", self.copy_to)

    def _on_refused(self, error: KnownError) -> None:
        self._view.notice.render_notice("bad", error_words(error))
