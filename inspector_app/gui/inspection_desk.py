"""The inspection that is open: its guide, its review, what the header and the status line say of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.ids import InspectionId, RowKey
from inspector_app.gui.autosave import Autosave
from inspector_app.gui.evidence.strip_presenter import StripPresenter
from inspector_app.gui.guide.presenter import GuidePresenter
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.header import GUIDE, REVIEW
from inspector_app.gui.phrases import days_words, kind_words, progress_words
from inspector_app.gui.session import Session
from inspector_app.gui.window import MainWindow
from inspector_app.usecases.open_inspection import OpenInspection, open_inspection
from inspector_app.usecases.remember_place import Place

if TYPE_CHECKING:
    from inspector_app.gui.review.presenter import ReviewPresenter
    from inspector_app.gui.review.view import ReviewView


class InspectionDesk(QObject):
    """Made for one inspection. Its guide is made anew when the state changes: something else may be written then."""

    place_changed = Signal()
    changed = Signal()
    review_wanted = Signal()
    row_wanted = Signal(str, str)
    document_wanted = Signal(str)
    outbox_wanted = Signal()
    screen_wanted = Signal(str, object)
    """The name of a screen (`stops.py`) and its subject, a dict of texts."""
    sheet_wanted = Signal(str)
    """Another sheet of the same visit."""
    left = Signal()

    def __init__(
        self, session: Session, opened: OpenInspection, autosave: Autosave, window: MainWindow, *, moves_on: bool
    ) -> None:
        super().__init__(window)
        self.id: InspectionId = opened.inspection.id
        self._session, self._opened, self._autosave, self._window = session, opened, autosave, window
        self._moves_on = moves_on
        self._reviewed: tuple[ReviewView, ReviewPresenter] | None = None
        self._make_guide()

    @property
    def chips(self) -> tuple[str, ...]:
        """Return what the header says of the inspection."""
        inspection = self._opened.inspection
        return (
            f"{inspection.contract.title}（{inspection.contract.number}）",
            f"{inspection.contract.contractor.name} {inspection.site.name}",
            f"{kind_words(inspection.kind)} {days_words(inspection.dates[:1])}",
        )

    @property
    def progress(self) -> str:
        """Return how far the inspection is."""
        return progress_words(self._guide.progress)

    def show_guide(self, row: RowKey | None = None, field: str = "", cursor: int = 10**6) -> None:
        """Show a row, or the one shown last."""
        self._window.screens.render_screen(self._view)
        self._guide.show(row, field, cursor)
        self._strip.refresh()

    def turn_to(self, row: RowKey) -> None:
        """Let the guide stand at the row that another screen is about."""
        self._guide.turn_to(row)

    def show_review(self) -> None:
        """Show the review, checked anew."""
        view, presenter = self._review()
        self._window.screens.render_screen(view)
        presenter.refresh()

    def render_moves_on(self, *, moves_on: bool) -> None:
        """Let a key that gives a result go on to the next row, or not."""
        self._moves_on = moves_on
        self._guide.moves_on = moves_on

    def commit(self) -> None:
        """Store everything that was typed, also what is still being composed."""
        self._guide.commit()
        if self._reviewed is not None:
            self._reviewed[1].commit()

    def place(self, screen: str) -> Place:
        """Return where the inspector is."""
        if screen == GUIDE:
            field, cursor = self._view.field_place()
            return Place(GUIDE, self.id, self._guide.row, field, cursor)
        return Place(screen, self.id)

    def close(self) -> None:
        """Take everything of this inspection off the screen."""
        self._window.screens.render_gone(self._view)
        if self._reviewed is not None:
            self._window.screens.render_gone(self._reviewed[0])
        self.deleteLater()

    def _make_guide(self) -> None:
        self._view = GuideView()
        self._view.setProperty("screen", GUIDE)
        self._guide = GuidePresenter(self._session, self._opened, self._autosave, self._view, moves_on=self._moves_on)
        self._strip = StripPresenter(self._session, self.id, self._view.aside.evidence)
        self._strip.counted.connect(self._view.contents.render_evidence)
        self._view.evidence_wanted.connect(self._on_evidence_wanted)
        self._guide.place_changed.connect(self.place_changed)
        self._guide.answered.connect(lambda: self._window.status.render_progress(self.progress))
        self._guide.reopen_wanted.connect(self._on_reopen_wanted)
        self._guide.review_wanted.connect(self.review_wanted)
        self._guide.left.connect(self.left)

    def _review(self) -> "tuple[ReviewView, ReviewPresenter]":
        """Return the review, made when it is first wanted: most of the time one is in the guide."""
        if self._reviewed is None:
            from inspector_app.gui.review.presenter import ReviewPresenter
            from inspector_app.gui.review.view import ReviewView

            view = ReviewView()
            view.setProperty("screen", REVIEW)
            presenter = ReviewPresenter(self._session, self.id, self._autosave, view)
            self._reviewed = view, presenter
            view.row_wanted.connect(self.row_wanted)
            view.outbox_wanted.connect(self.outbox_wanted)
            view.screen_wanted.connect(lambda screen: self.screen_wanted.emit(screen, {}))
            view.sheet_wanted.connect(self.sheet_wanted)
            view.left.connect(lambda: self.row_wanted.emit(self._guide.row, ""))
            presenter.state_changed.connect(self.reread)
            presenter.document_wanted.connect(self.document_wanted)
        return self._reviewed

    def _on_reopen_wanted(self) -> None:
        view, _ = self._review()
        view.reopen_wanted.emit()

    def _on_evidence_wanted(self, piece: str) -> None:
        self._guide.commit()
        self.screen_wanted.emit("evidence", {"inspection": self.id, "row": self._guide.row, "piece": piece})

    def reread(self) -> None:
        """Read the inspection anew: rows were answered elsewhere than in the guide."""
        self._session.run(lambda vault: open_inspection(vault, self.id), self._on_read_again)

    def _on_read_again(self, opened: OpenInspection) -> None:
        before, row, shown = self._view, self._guide.row, self._window.screen_shown is self._view
        self._opened = opened
        self._make_guide()
        self._guide.show(row)
        if shown:
            self.show_guide(row)
        self._window.screens.render_gone(before)
        self.changed.emit()
