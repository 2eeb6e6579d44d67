"""Starts an inspection."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.form import Form
from inspector_app.domain.ids import ContractId
from inspector_app.gui.contract.start_view import StartView
from inspector_app.gui.session import Session
from inspector_app.gui.words import error_words
from inspector_app.usecases.available_forms import available_forms
from inspector_app.usecases.list_work import ContractWork, list_work
from inspector_app.usecases.start_visit import start_visit


class StartPresenter(QObject):
    """Starts a visit: the sheet that is chosen, and the four points beside it."""

    started = Signal(str)

    def __init__(self, session: Session, view: StartView, contract: ContractId) -> None:
        super().__init__(view)
        self._session, self._view, self._contract = session, view, contract
        view.started.connect(self._on_started)

    def refresh(self) -> None:
        """Read the contract and the forms of today."""
        world = self._session.world
        today = world.now().date()
        self._session.run(lambda vault: (list_work(vault), available_forms(world, today)), self._on_read)

    def _on_read(self, read: tuple[tuple[ContractWork, ...], tuple[Form, ...]]) -> None:
        work, forms = read
        contract = next(entry.contract for entry in work if entry.contract.id == self._contract)
        self._view.render_contract(contract, forms, self._session.world.now().date())

    def _on_started(self) -> None:
        dates = self._view.dates
        if not dates:
            self._view.render_problem(self.tr("調査実施日を入力してください。例：2026-11-24"))
            return
        self._start(dates)

    def _start(self, dates: tuple[date, ...]) -> None:
        world, view, contract = self._session.world, self._view, self._contract
        site, form, kind = view.site, view.form, view.kind
        self._session.run(
            lambda vault: start_visit(world, vault, contract, site, form, kind, dates),
            lambda visit: self.started.emit(visit.main),
            lambda error: view.render_problem(error_words(error)),
        )
