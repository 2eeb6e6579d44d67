"""Takes a contract in."""

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.contract import ContractKind
from inspector_app.domain.corporate_number import normalised
from inspector_app.errors import InputError, KnownError
from inspector_app.gui.contract.entry_view import ContractEntryView
from inspector_app.gui.guard.fields import FieldGuard
from inspector_app.gui.session import Session
from inspector_app.gui.words import error_words
from inspector_app.usecases.add_contract import ContractDraft, add_contract


class EntryPresenter(QObject):
    """Takes a contract in."""

    kept = Signal()

    def __init__(self, session: Session, view: ContractEntryView) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self.guard = FieldGuard(view, view.places)
        self.guard.begin()
        view.written.connect(self.guard.look)
        view.left.connect(self.guard.settle)
        view.kept.connect(self._on_kept)
        view.number_written.connect(self._on_number_written)

    def _on_number_written(self, typed: str) -> None:
        if not typed.strip():
            self._view.render_number_hint("", wrong=False)
            return
        try:
            normalised(typed)
        except ValueError as error:
            words = error_words(InputError("input.corporate_number", reason=str(error)))
            self._view.render_number_hint(words, wrong=True)
        else:
            self._view.render_number_hint(self.tr("検査用数字が合っています"), wrong=False)

    def _on_kept(self) -> None:
        view = self._view
        if not self.guard.lets_on():
            return
        begins, ends = view.begins.day(), view.ends.day()
        for name, day in (("begins", begins), ("ends", ends)):
            if day is None:
                view.render_problem(name, self.tr("日付を入力してください。例：2026-04-01、R8.4.1"))
                return
        if begins is None or ends is None:
            return
        draft = ContractDraft(
            number=view.number.text(),
            title=view.title.text(),
            kind=ContractKind(view.kind.currentData()),
            begins=begins,
            ends=ends,
            department=view.department.text(),
            subcontracting=view.subcontracting.isChecked(),
            contractor_name=view.contractor.text(),
            corporate_number=view.corporate_number.text(),
            sites=tuple((name.text(), address.text()) for name, address in view.sites),
        )
        said = self.guard.confirmed
        self._session.run(lambda vault: add_contract(vault, draft, said), lambda _: self.kept.emit(), self._on_refused)

    def _on_refused(self, error: KnownError) -> None:
        self._view.render_problem(str(error.data.get("field", "title")), error_words(error))
