"""Which screen is shown, and how one gets from one to another, from unlocking to locking."""

from PySide6.QtCore import QObject, QTimer, Signal

from inspector_app.domain.contract import Contract
from inspector_app.domain.form import Form
from inspector_app.domain.ids import InspectionId, RowKey
from inspector_app.gui.autosave import Autosave
from inspector_app.gui.contract.presenter import ContractsPresenter
from inspector_app.gui.contract.view import ContractsView
from inspector_app.gui.header import CONTRACTS, GUIDE, OUTBOX, PREFERENCES, REVIEW
from inspector_app.gui.inspection_desk import InspectionDesk
from inspector_app.gui.outbox.model import unsent
from inspector_app.gui.outbox.presenter import OutboxPresenter
from inspector_app.gui.outbox.view import OutboxView
from inspector_app.gui.preferences.model import Preferences, save_preferences
from inspector_app.gui.session import Session
from inspector_app.gui.visits import Visits
from inspector_app.gui.window import MainWindow
from inspector_app.usecases.list_deliveries import Delivery, list_deliveries
from inspector_app.usecases.open_inspection import OpenInspection, open_inspection
from inspector_app.usecases.remember_place import Place, load_place, save_place
from inspector_app.usecases.who_am_i import Profile, who_am_i

ENROLMENT, DOCUMENT, ENTRY, START = "enrolment", "document", "entry", "start"
_OF_INSPECTION, _RETURN_TO = {GUIDE, REVIEW}, {CONTRACTS, OUTBOX, PREFERENCES, ENROLMENT}
"""Screens of an inspection; other screens that a lock leads back to."""


class Navigation(QObject):
    """Lives as long as the vault is open."""

    preferred = Signal(object)
    arrived = Signal()

    def __init__(self, session: Session, window: MainWindow, autosave: Autosave, preferences: Preferences) -> None:
        super().__init__(window)
        self._session, self._window, self._autosave = session, window, autosave
        self._preferences = preferences
        self._desk: InspectionDesk | None = None
        self._screen = ""
        self._place: Place | None = None
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self.settle)
        self._contracts_view, self._outbox_view = ContractsView(), OutboxView()
        self._contracts = ContractsPresenter(session, self._contracts_view)
        self._outbox = OutboxPresenter(session, self._outbox_view)
        self._visits = Visits(session, window)
        self._connect()

    def begin(self) -> None:
        """Go where the inspector was; to the contracts, or to the first steps, when there is no such place."""
        self._refresh_status()
        self._session.run(lambda vault: (load_place(vault), who_am_i(vault)), self._on_place_read)

    def go(self, screen: str) -> None:
        """Show a screen."""
        self.commit()
        if screen in _OF_INSPECTION and self._desk is None:
            screen = CONTRACTS
        self._show(screen)
        shows = {
            CONTRACTS: self._show_contracts,
            GUIDE: self._show_guide,
            REVIEW: self._show_review,
            OUTBOX: self._show_outbox,
            PREFERENCES: lambda: self._visits.show_preferences(self._preferences),
            ENROLMENT: self._visits.show_enrolment,
        }
        shows[screen]()
        self.remember()
        self.arrived.emit()

    def open(self, inspection: InspectionId, place: Place | None = None) -> None:
        """Open an inspection, at a place in it."""
        self.commit()
        self._session.run(
            lambda vault: open_inspection(vault, inspection), lambda opened: self._on_opened(opened, place)
        )

    def commit(self) -> None:
        """Store everything that was typed, also what is still being composed."""
        if self._desk is not None:
            self._desk.commit()
        self._autosave.flush()

    def remember(self) -> None:
        """Keep in the vault where the inspector is, when the screen has been painted."""
        if self._screen in _OF_INSPECTION and self._desk is not None:
            place = self._desk.place(self._screen)
        elif self._screen in _RETURN_TO:
            place = Place(self._screen)
        else:
            return
        self._place = place
        self._settle.start()

    def settle(self) -> None:
        """Store the place now."""
        self._settle.stop()
        place, self._place = self._place, None
        if place is not None:  # failing to keep it is not worth a word
            self._session.run(lambda vault: save_place(vault, place), None, lambda _: None)

    def _connect(self) -> None:
        self._window.header.wanted.connect(self.go)
        self._window.status.outbox_wanted.connect(self._on_outbox_wanted)
        contracts, outbox, visits = self._contracts_view, self._outbox_view, self._visits
        contracts.entry_wanted.connect(self._on_entry_wanted)
        contracts.enrolment_wanted.connect(lambda: self.go(ENROLMENT))
        contracts.inspection_wanted.connect(lambda key: self.open(InspectionId(key)))
        contracts.record_wanted.connect(lambda key: self._show_document(InspectionId(key), "record", CONTRACTS))
        self._contracts.start_wanted.connect(self._on_start_wanted)
        outbox.record_wanted.connect(lambda key: self._show_document(InspectionId(key), "record", OUTBOX))
        self._outbox.state_changed.connect(self._refresh_status)
        visits.contracts_wanted.connect(lambda: self.go(CONTRACTS))
        visits.enrolment_wanted.connect(lambda: self.go(ENROLMENT))
        visits.profile_changed.connect(self._refresh_status)
        visits.started.connect(lambda key: self.open(InspectionId(key)))
        visits.preferred.connect(self._on_preferred)

    def _show(self, screen: str) -> None:
        """Say in header and status line which screen this is."""
        self._screen = screen
        desk = self._desk
        tab = {ENTRY: CONTRACTS, START: CONTRACTS, DOCUMENT: "", ENROLMENT: PREFERENCES}.get(screen, screen)
        self._window.header.render_current(tab, inspection_open=desk is not None)
        of_inspection = desk is not None and screen in _OF_INSPECTION
        self._window.header.render_chips(desk.chips if desk is not None and of_inspection else ())
        self._window.status.render_progress(desk.progress if desk is not None and of_inspection else "")

    def _show_contracts(self) -> None:
        self._window.screens.render_screen(self._contracts_view)
        self._contracts.refresh()

    def _show_guide(self) -> None:
        if self._desk is not None:
            self._desk.show_guide()

    def _show_review(self) -> None:
        if self._desk is not None:
            self._desk.show_review()

    def _show_outbox(self) -> None:
        self._window.screens.render_screen(self._outbox_view)
        self._outbox_view.setFocus()
        self._outbox.refresh()

    def _show_document(self, inspection: InspectionId, which: str, back: str) -> None:
        self.commit()
        self._show(DOCUMENT)
        self._visits.show_document(inspection, which, lambda: self.go(back))

    def _show_row(self, place: Place) -> None:
        """Show a row of the open inspection."""
        self.commit()
        self._show(GUIDE)
        if self._desk is not None:
            self._desk.show_guide(place.row, place.field, place.cursor)
        self.remember()
        self.arrived.emit()

    def _on_entry_wanted(self) -> None:
        self._show(ENTRY)
        self._visits.show_entry()

    def _on_start_wanted(self, contract: Contract, forms: tuple[Form, ...]) -> None:
        self._show(START)
        self._visits.show_start(contract, forms)

    def _on_place_read(self, read: tuple[Place | None, Profile | None]) -> None:
        place, profile = read
        if place is None:
            self.go(CONTRACTS if profile is not None else ENROLMENT)
        elif place.inspection_id is not None:
            self.open(place.inspection_id, place)
        else:
            self.go(place.screen if place.screen in _RETURN_TO else CONTRACTS)

    def _on_opened(self, opened: OpenInspection, place: Place | None) -> None:
        if self._desk is not None:
            self._desk.close()
        moves_on = self._preferences.moves_on
        desk = InspectionDesk(self._session, opened, self._autosave, self._window, moves_on=moves_on)
        self._desk = desk
        desk.place_changed.connect(self.remember)
        desk.changed.connect(self._refresh_status)
        desk.left.connect(lambda: self.go(CONTRACTS))
        desk.outbox_wanted.connect(self._on_outbox_wanted)
        desk.review_wanted.connect(lambda: self.go(REVIEW))
        desk.row_wanted.connect(lambda row, field: self._show_row(Place(GUIDE, desk.id, RowKey(row), field, 10**6)))
        desk.document_wanted.connect(lambda which: self._show_document(desk.id, which, REVIEW))
        if place is None or place.screen == GUIDE:
            self._show_row(place or Place(GUIDE, desk.id))
        else:
            self.go(place.screen)

    def _on_outbox_wanted(self) -> None:
        self.go(OUTBOX)

    def _on_preferred(self, preferences: Preferences) -> None:
        self._preferences = preferences
        if self._desk is not None:
            self._desk.render_moves_on(moves_on=preferences.moves_on)
        self._session.run(
            lambda vault: save_preferences(vault, preferences), lambda _: self.preferred.emit(preferences)
        )

    def _refresh_status(self) -> None:
        self._session.run(lambda vault: (list_deliveries(vault), who_am_i(vault)), self._on_status_read)

    def _on_status_read(self, read: tuple[tuple[Delivery, ...], Profile | None]) -> None:
        deliveries, profile = read
        self._window.status.render_unsent(self.tr("未受領 {count}").format(count=unsent(deliveries)))
        practice = profile is not None and profile.practice
        self._window.status.render_practice(self.tr("練習用（印刷物に「見本」と入ります）") if practice else "")
