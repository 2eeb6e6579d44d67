"""The review's thinking: finishing, signing, and saying what came of it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from inspector_app.domain.ids import InspectionId
from inspector_app.domain.lifecycle import FROZEN, State
from inspector_app.errors import KnownError
from inspector_app.gui.autosave import Autosave
from inspector_app.gui.guard.fields import FieldGuard
from inspector_app.gui.phrases import time_words
from inspector_app.gui.review.model import ReviewScreen, review_screen
from inspector_app.gui.review.signing_words import signing_words
from inspector_app.gui.review.view import ReviewView
from inspector_app.gui.review.visit_model import SheetScreen, visit_screen
from inspector_app.gui.session import Session
from inspector_app.gui.words import error_words
from inspector_app.usecases.answer_row import Saved
from inspector_app.usecases.read_visit import VisitState, read_visit
from inspector_app.usecases.review_inspection import Review, review_inspection
from inspector_app.usecases.world import World
from inspector_app.usecases.write_rating_remarks import write_rating_remarks

if TYPE_CHECKING:
    from inspector_app.usecases.before_signing import BeforeSigning

REMARKS = "rating_remarks"


class ReviewPresenter(QObject):
    """Says that the inspection changed its state, and which document somebody wants to see."""

    state_changed = Signal()
    document_wanted = Signal(str)
    _stepped = Signal(str)

    def __init__(self, session: Session, inspection: InspectionId, autosave: Autosave, view: ReviewView) -> None:
        super().__init__(view)
        self._session, self._id, self._autosave, self._view = session, inspection, autosave, view
        self._screen: ReviewScreen | None = None
        self._sheets: tuple[SheetScreen, ...] = ()
        self.guard = FieldGuard(view, view.places)
        self.guard.tell(autosave, inspection, REMARKS)
        self.guard.changed.connect(self._keep_remarks)
        view.remarks_written.connect(self._on_remarks_written)
        view.field_left.connect(self._on_field_left)
        view.finish_wanted.connect(self._on_finish_wanted)
        view.reopen_wanted.connect(self._on_reopen_wanted)
        view.sign_wanted.connect(self._on_sign_wanted)
        view.draft_wanted.connect(lambda: self.document_wanted.emit("draft"))
        view.record_wanted.connect(lambda: self.document_wanted.emit("record"))
        self._stepped.connect(self._on_stepped, Qt.ConnectionType.QueuedConnection)

    def refresh(self, after: Callable[[], None] | None = None) -> None:
        """Check the inspection again."""

        def show(read: "tuple[Review, VisitState, BeforeSigning]") -> None:
            review, visit, signing = read
            self._on_reviewed(review)
            screen = visit_screen(visit, self._id)
            self._sheets = screen.sheets
            self._view.render_visit(screen)
            self._view.render_signing(*signing_words(review.opened.inspection.state, signing))
            if after is not None:
                after()

        world, key = self._session.world, self._id

        def read(vault: Any) -> "tuple[Review, VisitState, BeforeSigning]":
            from inspector_app.usecases.before_signing import before_signing

            return review_inspection(vault, key), read_visit(vault, key), before_signing(world, vault)

        self._session.run(read, show)

    def commit(self) -> None:
        """Store what was typed, also what is still being composed."""
        self._view.remarks.commit_composition()
        self._on_field_left()

    def _on_reviewed(self, review: Review) -> None:
        unsaved = self._autosave.unsaved(self._id).get(REMARKS)
        self._screen = review_screen(review, unsaved if isinstance(unsaved, str) else None)
        self._view.render_review(self._screen, _actions(self._screen))
        self.guard.begin()
        self._view.render_focus()

    def _on_field_left(self) -> None:
        self.guard.settle()
        self._autosave.flush()

    def _on_remarks_written(self) -> None:
        self.guard.look()
        self._keep_remarks()

    def _keep_remarks(self) -> None:
        text = self.guard.kept(self._view.remarks)
        store = partial(_store, self._session.world, self._id, text)
        self._autosave.put(self._id, REMARKS, text, store, at_once=False)

    def _on_finish_wanted(self) -> None:
        self.commit()
        if self.guard.holds:
            self.guard.ask_again()
            return
        remarks = self._view.remarks.toPlainText()
        self._view.notice.render_notice("note", "")
        self._view.render_busy(self.tr("紙面に描けることを確かめています…"))
        world = self._session.world

        def finish(vault: Any) -> None:
            from inspector_app.usecases.finish_inspection import finish_drawable

            finish_drawable(world, vault, self._id, remarks)

        self._session.run(finish, lambda _: self._on_done(), self._on_refused)

    def _on_reopen_wanted(self) -> None:
        from inspector_app.usecases.finish_inspection import reopen_inspection

        self._session.run(lambda vault: reopen_inspection(vault, self._id), lambda _: self._on_done(), self._on_refused)

    def _on_done(self) -> None:
        self._view.render_busy("")
        self._view.notice.render_notice("note", "")
        self.state_changed.emit()
        self.refresh()

    def _on_sign_wanted(self) -> None:
        self._view.notice.render_notice("note", "")
        self._on_stepped("sign.draw")
        world, stepped = self._session.world, self._stepped.emit

        def sign(vault: Any) -> Any:
            from inspector_app.usecases.sign_record import sign_record

            return sign_record(world, vault, self._id, stepped)

        self._session.run(sign, self._on_signed, self._on_refused)

    def _on_stepped(self, step: str) -> None:
        words = {
            "sign.draw": self.tr("紙面を描いています…"),
            "sign.sign": self.tr("署名しています…"),
            "sign.read_back": self.tr("読み返して確かめています…"),
            "sign.keep": self.tr("保管庫に入れています…"),
        }
        self._view.render_busy(words.get(step, ""))

    def _on_signed(self, signed: Any) -> None:
        self._view.render_busy("")
        verified = signed.checked.verification
        lines = [
            self.tr("署名し、読み返して確かめました。"),
            self.tr("署名者 {name}　署名日時 {time}（この端末の時計による）").format(
                name=verified.signer.name, time=time_words(verified.signed_at)
            ),
            self.tr("署名はファイル全体を覆い、紙面と中のデータは一致しています。"),
        ]
        if signed.unanswered is not None:
            lines.append(error_words(signed.unanswered))
        self.state_changed.emit()
        self.refresh(lambda: self._view.notice.render_notice("good", "\n".join([*lines, *self._still_open()])))

    def _still_open(self) -> list[str]:
        """Return what there is to say of the visit's other sheets: each of them is signed, too."""
        words = self.tr("この訪問の「{title}」は、まだ署名していません。")
        return [words.format(title=sheet.title) for sheet in self._sheets if sheet.open and not sheet.here]

    def _on_refused(self, error: KnownError) -> None:
        self._view.render_busy("")
        self.refresh(lambda: self._view.notice.render_notice("bad", error_words(error)))


def _actions(screen: ReviewScreen) -> tuple[str, ...]:
    """Return what can be done in this state; the last one is the one to take."""
    if screen.state in FROZEN:
        return ("signers", "closing", "record", "outbox")
    if screen.state is State.FINISHED:
        return ("reopen", "draft", "closing", "signers", "sign")
    return ("closing", "draft") if screen.problems else ("draft", "closing", "finish")


def _store(world: World, inspection: InspectionId, text: str, vault: Any) -> Saved:
    return write_rating_remarks(world, vault, inspection, text)
