"""The thinking behind the list of official documents: begins, corrects, hands out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.document import DocumentKind
from inspector_app.domain.ids import ContractId, DocumentId, InspectionId
from inspector_app.errors import KnownError
from inspector_app.gui.documents.shelf_model import kind_lines
from inspector_app.gui.documents.shelf_view import ShelfView
from inspector_app.gui.session import Session
from inspector_app.gui.widgets.file_choice import choose_new_file
from inspector_app.gui.words import error_words
from inspector_app.usecases.list_documents import Shelf, list_documents

FORM = "jica.3-1"
"""The form whose workbook contractors answer in."""


class ShelfPresenter(QObject):
    """Says that a draft is to be opened."""

    draft_begun = Signal(str)

    def __init__(self, session: Session, view: ShelfView, contract: str) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self.contract = contract
        view.contract_chosen.connect(self._on_contract_chosen)
        view.begin_wanted.connect(self._on_begin_wanted)
        view.correction_wanted.connect(self._on_correction_wanted)
        view.workbook_wanted.connect(self._on_workbook_wanted)

    def refresh(self) -> None:
        """Read the documents again."""
        wanted = ContractId(self.contract) if self.contract else None
        self._session.run(lambda vault: list_documents(vault, wanted), self._on_read)

    def write_workbook(self, target: Path) -> None:
        """Write the contractor's workbook."""
        contract = ContractId(self.contract) if self.contract else None

        def write(vault: Any) -> None:
            from inspector_app.usecases.show_paper import export_workbook

            export_workbook(vault, FORM, target, contract)

        done = self.tr("受注者に渡すファイルを書き出しました：{file}").format(file=target)
        self._session.run(write, lambda _: self._view.notice.render_notice("good", done), self._on_refused)

    def _on_read(self, shelf: Shelf) -> None:
        contract = shelf.contract
        self.contract = "" if contract is None else str(contract.id)
        words = [(str(each.id), f"{each.contractor.name}　{each.title}（{each.number}）") for each in shelf.contracts]
        self._view.render_contracts(words, self.contract)
        self._view.render_kinds(kind_lines(shelf) if contract is not None else ())

    def _on_contract_chosen(self, contract: str) -> None:
        self.contract = contract
        self.refresh()

    def _on_begin_wanted(self, kind: str, inspection: str) -> None:
        world, contract = self._session.world, ContractId(self.contract)

        def begin(vault: Any) -> DocumentId:
            from inspector_app.usecases.begin_document import begin_document

            return begin_document(
                world, vault, DocumentKind(kind), contract, InspectionId(inspection) if inspection else None
            )

        self._run(begin)

    def _on_correction_wanted(self, document: str) -> None:
        world = self._session.world

        def correct(vault: Any) -> DocumentId:
            from inspector_app.usecases.begin_document import correct_document

            return correct_document(world, vault, DocumentId(document))

        self._run(correct)

    def _run(self, begin: Callable[[Any], DocumentId]) -> None:
        self._view.notice.render_notice("note", "")
        self._session.run(begin, lambda key: self.draft_begun.emit(str(key)), self._on_refused)

    def _on_workbook_wanted(self) -> None:
        name = self.tr("自己申告シート.xlsx")
        title = self.tr("自己申告のファイルを書き出す")
        choose_new_file(self._view, title, name, "Excel (*.xlsx)", self.write_workbook)

    def _on_refused(self, error: KnownError) -> None:
        self._view.notice.render_notice("bad", error_words(error))
