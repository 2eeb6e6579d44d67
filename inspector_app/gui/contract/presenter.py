"""Contracts, listed with their inspections."""

from PySide6.QtCore import QObject

from inspector_app.domain.form import Form
from inspector_app.gui.contract.model import contract_screens
from inspector_app.gui.contract.view import ContractsView
from inspector_app.gui.session import Session
from inspector_app.usecases.available_forms import available_forms
from inspector_app.usecases.list_work import ContractWork, count_contracts, list_work

MOST = 60
"""So many contracts are laid out; the others are found by searching."""


class ContractsPresenter(QObject):
    """Keeps the list true."""

    def __init__(self, session: Session, view: ContractsView) -> None:
        super().__init__(view)
        self._session, self._view = session, view

    def refresh(self) -> None:
        """Read the list again."""
        world = self._session.world
        today = world.now().date()
        self._session.run(
            lambda vault: (list_work(vault, MOST), count_contracts(vault), available_forms(world, today)), self._on_read
        )

    def _on_read(self, read: tuple[tuple[ContractWork, ...], int, tuple[Form, ...]]) -> None:
        work, count, forms = read
        self._view.render_contracts(contract_screens(work, {form.id: form for form in forms}), count)
        self._view.render_focus()
