"""Which screen is shown, and how one gets from one to another, from unlocking to locking."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.ids import InspectionId, RowKey
from inspector_app.gui.autosave import Autosave
from inspector_app.gui.desk_keeper import DeskKeeper
from inspector_app.gui.header import CONTRACTS, GUIDE, OUTBOX, REVIEW, TABS, TODAY
from inspector_app.gui.inspection_desk import InspectionDesk
from inspector_app.gui.place_keeper import PlaceKeeper, Spot, place_of, subject_of
from inspector_app.gui.preferred import Preferences, save_preferences
from inspector_app.gui.session import Session
from inspector_app.gui.status_news import StatusNews
from inspector_app.gui.stops import BY_NAME, DOCUMENT, ENROLMENT, OF_DESK, Stop, visiting
from inspector_app.gui.visits import Visit, Visitor
from inspector_app.gui.window import MainWindow
from inspector_app.usecases.remember_place import Place, load_place
from inspector_app.usecases.who_am_i import Profile, who_am_i

_END = 10**6
"""A cursor behind any text."""


class Navigation(QObject):
    """Lives as long as the vault is open."""

    preferred = Signal(object)
    arrived = Signal()

    def __init__(self, session: Session, window: MainWindow, autosave: Autosave, preferences: Preferences) -> None:
        super().__init__(window)
        self._session, self._window, self._autosave = session, window, autosave
        self._preferences = preferences
        self._desks = DeskKeeper(session, window, autosave, self, moves_on=preferences.moves_on)
        self._spot = Spot("")
        self._way: list[Spot] = []
        self._visit: Visit | None = None
        self._kept: dict[str, Visit] = {}
        self._errand: Session | None = None
        self._places = PlaceKeeper(session, self)
        self.settle = self._places.settle
        self._news = StatusNews(session, window, self)
        window.header.wanted.connect(self.go)
        window.status.outbox_wanted.connect(lambda: self.go(OUTBOX))
        self._connect(self._desks)

    def begin(self) -> None:
        """Go where the inspector was; to the day, or to the first steps, when there is no such place."""
        self._news.refresh()
        self._session.run(lambda vault: (load_place(vault), who_am_i(vault)), self._on_place_read)

    def go(self, screen: str, /, **subject: str) -> None:
        """Show a screen; one that stands under a tab leads back to where one came from."""
        self.commit()
        spot = self._spot_of(screen, subject)
        if spot.screen in TABS:
            self._way.clear()
        elif self._spot.screen and spot.screen != self._spot.screen:
            self._way.append(self._spot)
        self._arrive(spot)

    def back(self) -> None:
        """Show the screen that one came from; after a lock, the one this one stands under."""
        self.commit()
        before = self._way.pop() if self._way else self._spot_of(self._spot.tab or CONTRACTS, {})
        self._arrive(before)

    def open(self, inspection: str, screen: str = "", /, **subject: str) -> None:
        """Open an inspection, and show a screen of it."""
        if screen in BY_NAME:
            self._open(InspectionId(inspection), lambda: self.go(screen, **subject, inspection=inspection))
        else:
            row = RowKey(subject["row"]) if "row" in subject else None
            self._open(InspectionId(inspection), partial(self._show_place, Place(screen or GUIDE, row=row)))

    def commit(self) -> None:
        """Store everything that was typed, also what is still being composed."""
        if self._visit is not None:
            self._visit.commit()
        self._desks.commit()
        self._autosave.flush()

    def remember(self) -> None:
        """Keep in the vault where the inspector is, when the screen has been painted."""
        spot, desk = self._spot, self._desk
        if spot.screen in OF_DESK and desk is not None:
            self._places.keep(desk.place(spot.screen))
        elif spot.screen in BY_NAME and BY_NAME[spot.screen].returns:
            of_desk = BY_NAME[spot.screen].of_inspection and desk is not None
            self._places.keep(place_of(spot, desk.id if of_desk and desk is not None else None))

    @property
    def _desk(self) -> InspectionDesk | None:
        return self._desks.desk

    def _connect(self, desks: DeskKeeper) -> None:
        desks.place_changed.connect(self.remember)
        desks.changed.connect(self._news.refresh)
        desks.changed.connect(self._tell)
        desks.left.connect(lambda: self.go(CONTRACTS))
        desks.outbox_wanted.connect(lambda: self.go(OUTBOX))
        desks.review_wanted.connect(lambda: self.go(REVIEW))
        desks.row_wanted.connect(self._on_row_wanted)
        desks.document_wanted.connect(self._on_document_wanted)
        desks.screen_wanted.connect(lambda screen, subject: self.go(screen, **subject))
        desks.sheet_wanted.connect(self.open)

    def _spot_of(self, screen: str, subject: dict[str, str]) -> Spot:
        """Return where a name leads; without an open inspection nothing leads to its screens."""
        stop = BY_NAME.get(screen)
        needs_desk = stop is None or stop.of_inspection
        if needs_desk and self._desk is None:
            return Spot(CONTRACTS, tab=CONTRACTS)
        if stop is not None and stop.of_inspection and self._desk is not None:
            subject = {"inspection": self._desk.id, **subject}
        tab = subject.pop("tab", "") or (stop.tab if stop is not None else screen)
        return Spot(screen, subject, tab or self._spot.tab)

    def _arrive(self, spot: Spot) -> None:
        self._leave()
        self._spot = spot
        self._tell()
        self._desks.turn_to(spot.subject.get("row"))
        if spot.screen == GUIDE and self._desk is not None:
            self._desk.show_guide()
        elif spot.screen == REVIEW and self._desk is not None:
            self._desk.show_review()
        else:
            self._show_stop(BY_NAME[spot.screen], spot)
        self.remember()
        self.arrived.emit()

    def _leave(self) -> None:
        """Nothing is delivered any more to the screen that was shown."""
        if self._errand is not None:
            self._errand.leave()
        self._errand, self._visit = None, None

    def _show_stop(self, stop: Stop, spot: Spot) -> None:
        visit = self._kept.get(stop.name)
        if visit is None:
            self._errand = None if stop.stays else self._session.errand()
            visit = visiting(stop)(self._visitor(spot))
            visit.view.setProperty("screen", stop.name)
            if stop.stays:
                self._kept[stop.name] = visit
        self._visit = visit
        if stop.stays:
            self._window.screens.render_screen(visit.view)
        else:
            self._window.screens.render_once(visit.view)
        visit.view.setFocus()
        visit.refresh()

    def _visitor(self, spot: Spot) -> Visitor:
        return Visitor(
            session=self._errand or self._session,
            autosave=self._autosave,
            window=self._window,
            preferences=self._preferences,
            subject=spot.subject,
            go=self.go,
            open=self.open,
            back=self.back,
            changed=self._news.refresh,
            reread=self._desks.reread,
            prefer=self._on_preferred,
            drop=self._desks.drop,
        )

    def _tell(self) -> None:
        """Say in header and status line which screen this is."""
        stop = BY_NAME.get(self._spot.screen)
        self._news.render_place(self._spot.tab, self._desk, of_inspection=stop is None or stop.of_inspection)

    def _show_place(self, place: Place) -> None:
        """Show a place in the open inspection."""
        if place.screen != GUIDE:
            self.go(place.screen)
            return
        self.commit()
        self._way.clear()
        self._leave()
        self._spot = Spot(GUIDE, tab=GUIDE)
        self._tell()
        if self._desk is not None:
            self._desk.show_guide(place.row, place.field, place.cursor)
        self.remember()
        self.arrived.emit()

    def _on_place_read(self, read: tuple[Place | None, Profile | None]) -> None:
        place, profile = read
        if place is None:
            self.go(TODAY if profile is not None else ENROLMENT)
            return
        stop = BY_NAME.get(place.screen)
        about = subject_of(place) if stop is not None else {}
        if place.inspection_id is not None:
            there = partial(self._show_place, place) if stop is None else partial(self.go, place.screen, **about)
            self._open(place.inspection_id, there)
        elif stop is not None and stop.returns:
            self.go(place.screen, **about)
        else:
            self.go(TODAY)

    def _open(self, inspection: InspectionId, then: Callable[[], None]) -> None:
        self.commit()
        self._desks.open(inspection, then)

    def _on_row_wanted(self, row: str, text: str) -> None:
        if self._desk is not None:
            self._show_place(Place(GUIDE, self._desk.id, RowKey(row), text, _END))

    def _on_document_wanted(self, which: str) -> None:
        if self._desk is not None:
            self.go(DOCUMENT, inspection=self._desk.id, which=which)

    def _on_preferred(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self._desks.render_moves_on(moves_on=preferences.moves_on)
        self._session.run(
            lambda vault: save_preferences(vault, preferences), lambda _: self.preferred.emit(preferences)
        )
