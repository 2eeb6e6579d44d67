"""Keeps the first screen true."""

from PySide6.QtCore import QObject, Signal

from inspector_app.gui.session import Session
from inspector_app.gui.today.model import today_screen
from inspector_app.gui.today.view import TodayView
from inspector_app.usecases.list_today import Today, list_today


class TodayPresenter(QObject):
    """Reads the day."""

    wanted = Signal(object)

    def __init__(self, session: Session, view: TodayView, idle_minutes: int) -> None:
        super().__init__(view)
        self._session, self._view, self._idle_minutes = session, view, idle_minutes
        view.wanted.connect(self.wanted)

    def refresh(self) -> None:
        """Read what is due, open and unsent."""
        world = self._session.world
        self._session.run(lambda vault: list_today(world, vault), self._on_read)

    def _on_read(self, today: Today) -> None:
        self._view.render_today(today_screen(today, self._idle_minutes))
