"""Keeps the roster of a visit as it is written down."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from inspector_app.domain.ids import InspectionId
from inspector_app.domain.roster import Roster, unlisted
from inspector_app.gui.autosave import Autosave
from inspector_app.gui.guard.fields import FieldGuard
from inspector_app.gui.roster.view import RosterView
from inspector_app.gui.session import Session
from inspector_app.usecases.answer_row import Saved
from inspector_app.usecases.guard_text import Confirmation
from inspector_app.usecases.read_roster import RosterCheck, read_roster
from inspector_app.usecases.world import World
from inspector_app.usecases.write_roster import write_roster

_ROSTER = "roster"


class RosterPresenter(QObject):
    """About the visit that one inspection belongs to."""

    def __init__(self, session: Session, inspection: InspectionId, autosave: Autosave, view: RosterView) -> None:
        super().__init__(view)
        self._session, self._id, self._autosave, self._view = session, inspection, autosave, view
        self._sheet: InspectionId | None = None
        self.guard = FieldGuard(view, view.places)
        self.guard.tell(autosave, inspection, _ROSTER)
        self.guard.changed.connect(self._keep)
        view.written.connect(self._on_written)
        view.field_left.connect(self._on_field_left)

    def refresh(self) -> None:
        """Read the roster again."""
        self._session.run(lambda vault: read_roster(vault, self._id), self._on_read)

    def commit(self) -> None:
        """Store what was typed, also what is still being composed."""
        self._view.commit_composition()
        self._on_field_left()

    def _on_read(self, check: RosterCheck) -> None:
        self._sheet = check.sheet
        self._view.render_roster(check.roster, self._told(check.roster), editable=not check.frozen)
        self.guard.begin()

    def _on_field_left(self) -> None:
        self.guard.settle()
        self._autosave.flush()

    def _on_written(self) -> None:
        self.guard.look()
        self._keep()

    def _keep(self) -> None:
        if self._sheet is None:
            return
        roster = self._view.roster(self.guard.kept)
        self._view.render_told(self._told(roster))
        store = partial(_store, self._session.world, self._sheet, roster, self.guard.confirmed)
        self._autosave.put(self._sheet, _ROSTER, roster, store, at_once=False)

    def _told(self, roster: Roster) -> str:
        if not roster:
            return self.tr("まだ誰も書いていません")
        words = self.tr("{count}人・名簿に登録のない人 {strangers}人")
        return words.format(count=len(roster), strangers=len(unlisted(roster)))


def _store(world: World, sheet: InspectionId, roster: Roster, said: frozenset[Confirmation], vault: Any) -> Saved:
    return write_roster(world, vault, sheet, roster, said)
