"""What header and status line say: which screen, which inspection, what is not received yet, whether it is practice."""

from PySide6.QtCore import QObject

from inspector_app.gui.inspection_desk import InspectionDesk
from inspector_app.gui.session import Session
from inspector_app.gui.window import MainWindow
from inspector_app.usecases.list_deliveries import Unreceived, list_unreceived
from inspector_app.usecases.who_am_i import Profile, who_am_i


class StatusNews(QObject):
    """Keeps it true for as long as its parent lives."""

    def __init__(self, session: Session, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._window = session, window

    def refresh(self) -> None:
        """Read it again."""
        self._session.run(lambda vault: (list_unreceived(vault), who_am_i(vault)), self._on_read)

    def render_place(self, tab: str, desk: InspectionDesk | None, *, of_inspection: bool) -> None:
        """Say which screen is shown; on one `of_inspection` also which inspection it is, and how far."""
        self._window.header.render_current(tab, inspection_open=desk is not None)
        told = desk if of_inspection else None
        self._window.header.render_chips(told.chips if told is not None else ())
        self._window.status.render_progress(told.progress if told is not None else "")

    def _on_read(self, read: tuple[tuple[Unreceived, ...], Profile | None]) -> None:
        records, profile = read
        self._window.status.render_unsent(self.tr("未受領 {count}").format(count=len(records)))
        practice = profile is not None and profile.practice
        self._window.status.render_practice(self.tr("練習用（印刷物に「見本」と入ります）") if practice else "")
