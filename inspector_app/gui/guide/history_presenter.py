"""The history of the row on screen, read from the log when somebody asks for it."""

from functools import partial

from PySide6.QtCore import QObject

from inspector_app.domain.ids import RowKey
from inspector_app.gui.guide.history_card import ChangeScreen
from inspector_app.gui.guide.step_words import change_words
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.phrases import time_words
from inspector_app.gui.session import Session
from inspector_app.usecases.open_inspection import OpenInspection
from inspector_app.usecases.row_history import Change, row_history


class HistoryPresenter(QObject):
    """Shows it beside the row."""

    def __init__(self, session: Session, opened: OpenInspection, view: GuideView) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self._form, self._id = opened.form, opened.inspection.id
        self._names = {person.id: person.name for person in opened.inspection.inspectors}
        self._card = view.aside.history

    def toggle(self, row: RowKey) -> None:
        """Show the history of a row, or put it away."""
        if self._card.open:
            self._card.render_closed()
            return
        inspection = self._id
        self._session.run(lambda vault: row_history(vault, inspection, row), partial(self._on_read, row))

    def _on_read(self, row: RowKey, changes: tuple[Change, ...]) -> None:
        shown = self._view.row_shown
        if shown is not None and shown.key == row:
            self._card.render_changes([self._screen(change) for change in changes])
            self._view.render_in_sight(self._card)

    def _screen(self, change: Change) -> ChangeScreen:
        who = self._names.get(change.author, "") if change.author is not None else ""
        at = "　".join(part for part in (time_words(change.at), who) if part)
        return ChangeScreen(at, change_words(self._form, change))
