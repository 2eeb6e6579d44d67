"""Keeps in the vault where the inspector is, when the screen has been painted."""

import json
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer

from inspector_app.domain.ids import InspectionId
from inspector_app.gui.session import Session
from inspector_app.usecases.remember_place import Place, save_place

_SOON = 1
"""Milliseconds: the turn of the event loop after the one in which the screen is painted."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A screen, what it is about, and the tab it stands under."""

    screen: str
    subject: dict[str, str] = field(default_factory=dict)
    tab: str = ""


def place_of(spot: Spot, inspection: InspectionId | None) -> Place:
    """Return a spot as it is kept."""
    about = json.dumps({**spot.subject, "tab": spot.tab}) if spot.subject else ""
    return Place(spot.screen, inspection, field=about)


def subject_of(place: Place) -> dict[str, str]:
    """Return what a kept screen is about, with its tab; nothing for one that is about nothing."""
    about: dict[str, str] = json.loads(place.field) if place.field else {}
    return about


class PlaceKeeper(QObject):
    """Stores the latest place once nothing else is to be done."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._place: Place | None = None
        self._settle = QTimer(self, singleShot=True, interval=_SOON)
        self._settle.timeout.connect(self.settle)

    def keep(self, place: Place) -> None:
        """Store a place soon."""
        self._place = place
        self._settle.start()

    def settle(self) -> None:
        """Store the place now."""
        self._settle.stop()
        place, self._place = self._place, None
        if place is not None:  # failing to keep it is not worth a word
            self._session.run(lambda vault: save_place(vault, place), None, lambda _: None)
