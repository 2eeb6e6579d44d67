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
from inspector_app.gui.widgets.file_choice import choose_file, choose_new_file
from inspector_app.gui.words import error_words
from inspector_app.gui.workbook_words import flaw_lines
from inspector_app.usecases.list_documents import SHEET, Shelf, list_documents

_MOST_FLAWS = 12


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
        view.workbook_read.connect(self._on_workbook_read)

    def refresh(self) -> None:
        """Read the documents again."""
        wanted = ContractId(self.contract) if self.contract else None
        self._session.run(lambda vault: list_documents(vault, wanted), self._on_read)

    def write_workbook(self, target: Path) -> None:
        """Write the contractor's workbook."""
        contract = ContractId(self.contract) if self.contract else None

        def write(vault: Any) -> None:
            from inspector_app.usecases.show_paper import export_workbook

            export_workbook(vault, SHEET, target, contract)

        done = self.tr("受注者に渡すファイルを書き出しました：{file}").format(file=target)
        self._session.run(write, lambda _: self._view.notice.render_notice("good", done), self._on_refused)

    def read_workbook(self, file: Path) -> None:
        """Take in the workbook that a contractor filled in."""
        world, contract = self._session.world, ContractId(self.contract)

        def take(vault: Any) -> None:
            from inspector_app.usecases.read_file import read_file
            from inspector_app.usecases.take_assessment import take_assessment

            take_assessment(world, vault, contract, read_file(file), file.name)

        self._session.run(take, lambda _: self._on_taken(), self._on_not_taken)

    def _on_taken(self) -> None:
        words = self.tr("自己申告を読み込みました。検査の画面で、各項目の横に受注者の回答が表示されます。")
        self._view.notice.render_notice("good", words)
        self.refresh()

    def _on_not_taken(self, error: KnownError) -> None:
        self._view.notice.render_notice("bad", "\n".join((error_words(error), *flaw_lines(error, _MOST_FLAWS))))

    def _on_read(self, shelf: Shelf) -> None:
        contract = shelf.contract
        self.contract = "" if contract is None else str(contract.id)
        words = [(str(each.id), f"{each.contractor.name}　{each.title}（{each.number}）") for each in shelf.contracts]
        self._view.render_contracts(words, self.contract)
        self._view.render_assessed(contract=contract is not None, assessed=shelf.assessed)
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

    def _on_workbook_read(self) -> None:
        choose_file(self._view, self.tr("自己申告のファイルを読み込む"), "Excel (*.xlsx)", self.read_workbook)

    def _on_refused(self, error: KnownError) -> None:
        self._view.notice.render_notice("bad", error_words(error))
