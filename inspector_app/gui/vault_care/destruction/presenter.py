"""Destroys what was asked for twice, and tells what is left of it."""

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.ids import InspectionId
from inspector_app.errors import KnownError
from inspector_app.gui.guard.fields import FieldGuard
from inspector_app.gui.long_work import Attending, LongWork
from inspector_app.gui.session import Session
from inspector_app.gui.stage_words import stage_words
from inspector_app.gui.vault_care.destruction.model import copy_screen, gone_screen
from inspector_app.gui.vault_care.destruction.view import DestructionView
from inspector_app.gui.words import error_words
from inspector_app.usecases.destroy_inspection import Destroyed, destroy_beside, finish_destruction
from inspector_app.usecases.list_destroyable import (
    Destroyable,
    Destruction,
    destroyed_inspections,
    list_destroyable,
)
from inspector_app.usecases.pace import Stage

NAME, AGAIN = "destruction", "destruction again"
"""Of the work that destroys, and of the one that goes on with the backups."""


class DestructionPresenter(QObject):
    """Says that an inspection is there no more."""

    destroyed = Signal(str)

    def __init__(self, session: Session, view: DestructionView, current: str = "") -> None:
        super().__init__(view)
        self._session, self._view, self._current = session, view, current
        self.guard = FieldGuard(view, view.places)
        self.guard.begin()
        view.reason.written.connect(lambda _: self.guard.look())
        view.reason.left.connect(self.guard.settle)
        view.destruction_wanted.connect(self._on_wanted)
        view.notice.action_wanted.connect(self._on_again)
        view.progress.cancel_wanted.connect(self._on_cancel_wanted)

    def refresh(self) -> None:
        """Read what is there, then what was destroyed, which the whole log is read for."""
        world, current = self._session.world, self._current
        self._session.run(lambda vault: list_destroyable(world, vault, current), self._on_read)
        self._session.run(destroyed_inspections, self._on_destroyed_read)
        for name in (NAME, AGAIN):
            if (running := self._session.works.running(name)) is not None:  # begun before this page was left
                self._attend(running, name)

    def _on_read(self, copies: tuple[Destroyable, ...]) -> None:
        self._view.render_copies(tuple(copy_screen(copy) for copy in copies), self._current)

    def _on_destroyed_read(self, destroyed: tuple[Destruction, ...]) -> None:
        self._view.render_destroyed(tuple(gone_screen(gone) for gone in reversed(destroyed)))

    def _on_wanted(self, inspection: str, reason: str) -> None:
        if reason and not self.guard.lets_on():
            self._view.render_calm()
            return
        world, key, said = self._session.world, InspectionId(inspection), self.guard.confirmed
        self._attend(
            self._session.works.begin(
                NAME, lambda ask, pace: destroy_beside(world, ask, key, reason, pace, confirmed=said)
            )
        )

    def _attend(self, work: LongWork, name: str = NAME) -> None:
        self._view.render_busy(busy=True)
        stopped = self._on_stopped if name == NAME else self._on_left
        work.attend(Attending(self._on_told, self._on_done, self._on_refused, stopped))

    def _on_told(self, stage: Stage, done: int, total: int) -> None:
        self._view.progress.render_progress(stage_words(stage), done, total)

    def _on_cancel_wanted(self) -> None:
        for name in (NAME, AGAIN):
            if (running := self._session.works.running(name)) is not None:
                running.cancel()

    def _on_done(self, result: Destroyed | int) -> None:
        if isinstance(result, Destroyed):
            self._on_destroyed(result)
        else:
            self._on_finished(result)

    def _on_stopped(self) -> None:
        self._view.render_busy(busy=False)
        self._view.notice.render_notice("note", self.tr("取りやめました。何も廃棄していません。"))

    def _on_left(self) -> None:
        self._view.render_busy(busy=False)
        self._tell_left(left=True, failure=None)

    def _on_destroyed(self, done: Destroyed) -> None:
        self._view.render_busy(busy=False)
        self._view.reason.clear()
        self.destroyed.emit(done.destruction.inspection_id)
        self._tell_left(left=done.backups_left, failure=done.failure)
        gone = done.destruction
        if (gone.exports or gone.copies) and not done.backups_left:
            words = self.tr(
                "廃棄しました。ただし、書き出した写し {exports} 件と、"
                "別の場所のバックアップ {copies} 件には届きません。別に廃棄してください。"
            )
            self._view.notice.render_notice("care", words.format(exports=gone.exports, copies=gone.copies))
        self.refresh()

    def _tell_left(self, *, left: bool, failure: KnownError | None) -> None:
        if not left:
            words = self.tr(
                "廃棄しました。この端末のバックアップからも消えています。廃棄・削除証明書を下の一覧から見られます。"
            )
            self._view.notice.render_notice("good", words)
            return
        words = self.tr("廃棄しましたが、この端末のバックアップにまだ残っています。")
        if failure is not None:
            words += error_words(failure)
        self._view.notice.render_notice("bad", words, self.tr("もう一度消す"))

    def _on_again(self) -> None:
        self._attend(self._session.works.begin(AGAIN, finish_destruction), AGAIN)

    def _on_finished(self, left: int) -> None:
        self._view.render_busy(busy=False)
        self._tell_left(left=left > 0, failure=None)

    def _on_refused(self, error: KnownError) -> None:
        self._view.render_busy(busy=False)
        self._view.notice.render_notice("bad", error_words(error))
