"""Corrects the days of a visit."""

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.ids import InspectionId
from inspector_app.gui.contract.dates_view import DatesView
from inspector_app.gui.phrases import kind_words
from inspector_app.gui.session import Session
from inspector_app.gui.words import error_words
from inspector_app.usecases.change_dates import change_dates
from inspector_app.usecases.open_inspection import OpenInspection, read_inspection


class DatesPresenter(QObject):
    """Says that the days are kept."""

    kept = Signal()

    def __init__(self, session: Session, view: DatesView, inspection: InspectionId) -> None:
        super().__init__(view)
        self._session, self._view, self._inspection = session, view, inspection
        view.accepted.connect(self._on_kept)

    def refresh(self) -> None:
        """Read the days as they stand."""
        self._session.run(lambda vault: read_inspection(vault, self._inspection), self._on_read)

    def _on_read(self, opened: OpenInspection) -> None:
        inspection = opened.inspection
        words = f"{inspection.contract.contractor.name} {inspection.site.name} — {kind_words(inspection.kind)}"
        self._view.render_about(words, inspection.dates)

    def _on_kept(self) -> None:
        days = self._view.days
        if not days:
            self._view.render_problem(self.tr("調査実施日を入力してください。例：2026-11-24"))
            return
        self._session.run(
            lambda vault: change_dates(vault, self._inspection, days),
            lambda _: self.kept.emit(),
            lambda error: self._view.render_problem(error_words(error)),
        )
