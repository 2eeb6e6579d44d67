"""Starts an inspection."""

from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.contract import Contract
from inspector_app.domain.form import Form
from inspector_app.domain.ids import ContractId, SiteId
from inspector_app.domain.site_rules import SiteRules
from inspector_app.gui.contract.rules_words import rules_words
from inspector_app.gui.contract.start_view import StartView
from inspector_app.gui.session import Session
from inspector_app.gui.words import error_words
from inspector_app.usecases.available_forms import available_forms
from inspector_app.usecases.keep_site_rules import site_rules
from inspector_app.usecases.read_contract import read_contract
from inspector_app.usecases.start_visit import start_visit


class StartPresenter(QObject):
    """Starts a visit: the sheet that is chosen, and the four points beside it."""

    started = Signal(str)

    def __init__(self, session: Session, view: StartView, contract: ContractId) -> None:
        super().__init__(view)
        self._session, self._view, self._contract = session, view, contract
        view.accepted.connect(self._on_started)

    def refresh(self) -> None:
        """Read the contract and the forms of today."""
        world = self._session.world
        today = world.now().date()
        self._session.run(lambda vault: (*_read(vault, self._contract), available_forms(world, today)), self._on_read)

    def _on_read(self, read: tuple[Contract, dict[SiteId, SiteRules], tuple[Form, ...]]) -> None:
        contract, rules, forms = read
        self._view.render_contract(contract, forms, self._session.world.now().date())
        self._view.render_rules({site: rules_words(found) for site, found in rules.items()})

    def _on_started(self) -> None:
        dates = self._view.days
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


def _read(vault: Any, key: ContractId) -> tuple[Contract, dict[SiteId, SiteRules]]:
    contract = read_contract(vault, key)
    return contract, {site.id: site_rules(vault, site.id) for site in contract.contractor.sites}
