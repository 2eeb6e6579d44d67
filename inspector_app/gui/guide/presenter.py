"""The guide's thinking: which row is on screen, in which order one goes on, what an answer becomes."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.completeness import Progress
from inspector_app.domain.ids import CheckKey, MethodKey, ResultKey, RowKey
from inspector_app.domain.lifecycle import Event, allows
from inspector_app.gui.autosave import Autosave
from inspector_app.gui.guide.answer_book import AnswerBook
from inspector_app.gui.guide.assessment_presenter import AssessmentPresenter
from inspector_app.gui.guide.history_presenter import HistoryPresenter
from inspector_app.gui.guide.keys import Act
from inspector_app.gui.guide.list_presenter import ORDERS, ListPresenter
from inspector_app.gui.guide.model import NOT_APPLICABLE, WAITING, form_screen, frozen_words
from inspector_app.gui.guide.phrases_presenter import PhrasesPresenter
from inspector_app.gui.guide.preparing import Preparing
from inspector_app.gui.guide.rows import Rows
from inspector_app.gui.guide.step_words import step_words
from inspector_app.gui.guide.texts_presenter import TextsPresenter
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.session import Session
from inspector_app.usecases.open_inspection import OpenInspection

_END = 10**6
_STANDINGS = {WAITING: Standing.WAITING, NOT_APPLICABLE: Standing.NOT_APPLICABLE}


class GuidePresenter(QObject):
    """Says that another row or field is on screen, that an answer changed, and where somebody wants to go."""

    place_changed = Signal()
    answered = Signal()
    review_wanted = Signal()
    reopen_wanted = Signal()
    left = Signal()

    def __init__(
        self, session: Session, opened: OpenInspection, autosave: Autosave, view: GuideView, *, moves_on: bool
    ) -> None:
        super().__init__(view)
        self._session, self._autosave, self._view = session, autosave, view
        self._editable = allows(opened.inspection.state, Event.ANSWER)
        self.book = AnswerBook(session.world, opened, autosave, self._on_changed)
        self.rows = Rows(opened, self.book, session.world.now().date(), editable=self._editable)
        self.moves_on = moves_on
        self._ahead = Preparing(self.rows, view)
        view.render_form(form_screen(opened.form))
        view.destroyed.connect(self.book.forget)
        self._list = ListPresenter(session, opened, self.book, self.rows, view)
        self._texts = TextsPresenter(self.book, self.rows, autosave, view, editable=self._editable)
        self._history = HistoryPresenter(session, opened, view)
        self._phrases = PhrasesPresenter(session, view, editable=self._editable)
        self._assessment = AssessmentPresenter(session, opened, view)
        view.render_frozen(*frozen_words(opened.inspection.state))
        self._connect()
        self._list.render()
        self._render_row()

    @property
    def progress(self) -> Progress:
        """Return how many rows stand where."""
        return self.rows.progress

    @property
    def row(self) -> RowKey:
        """Return the row on screen."""
        return self.rows.row

    def show(self, row: RowKey | None, field: str = "", cursor: int = 0) -> None:
        """Show a row and put the keyboard into one of its fields, or onto the contents list."""
        self.turn_to(row)
        self._render_row()
        self._view.render_field(field, cursor)

    def turn_to(self, row: RowKey | None) -> None:
        """Stand at a row, which is painted when the guide is shown; without one, stay."""
        self._texts.settle()
        if row is not None and self.rows.go_to(row):
            self._list.render()

    def commit(self) -> None:
        """Store everything that was typed, also what is still being composed."""
        self._ahead.stop()  # this comes before a lock, after which no row may be laid out
        self._texts.settle()
        self._autosave.flush()

    def _connect(self) -> None:
        view = self._view
        view.row_chosen.connect(self._on_row_chosen)
        view.acted.connect(lambda act: self._on_acted(Act(act)))
        view.target_keyed.connect(self._on_target_keyed)
        view.target_pressed.connect(self._on_target_pressed)
        view.ticked.connect(self._on_ticked)
        view.method_toggled.connect(self._on_method_toggled)
        view.left.connect(self.left)
        view.reopen_wanted.connect(self.reopen_wanted)
        self._autosave.acknowledged.connect(self._on_stored)
        self._texts.changed.connect(self._render_row)
        self._list.changing.connect(self._texts.settle)
        self._list.changed.connect(self._on_list_changed)
        self._list.row_wanted.connect(self._on_row_found)
        self._assessment.kept.connect(self._on_assessment_kept)

    def _render_row(self) -> None:
        self._view.render_row(self.rows.screen())
        self._ahead.start()

    def _go(self, move: Callable[[], bool]) -> bool:
        """Leave the row as it is and show the one that `move` goes to; tell whether it went anywhere."""
        self._texts.settle()
        self._autosave.soon()
        moved = move()
        if moved:
            self._render_row()
            self.place_changed.emit()
        return moved

    def _change(self, make: Callable[[Answer], Answer], *, at_once: bool = True) -> None:
        if self._editable:
            self.book.change(self.row, make, at_once=at_once)

    def _choose(self, **values: Any) -> None:
        self._change(lambda answer: replace(answer, **values))
        self._render_row()

    def _judge(self, target: str) -> None:
        standing = _STANDINGS.get(target, Standing.JUDGED)
        result = ResultKey(target) if standing is Standing.JUDGED else None
        self._change(lambda answer: replace(answer, standing=standing, result=result))
        if self._editable:
            self._view.page.targets.render_judged(target)

    def _on_changed(self, answer: Answer) -> None:
        self._view.contents.render_row(self.rows.take(answer))
        self._view.panel.render_counts(self.rows.counts)
        self.answered.emit()

    def _on_stored(self) -> None:
        """Remember the field and the cursor with what was written, so that a kill leads back there too."""
        if self._session.open and self._view.field_place()[0]:
            self.place_changed.emit()

    def _on_acted(self, act: Act) -> None:
        if act in ORDERS:
            self._list.arrange(ORDERS[act])
            return
        acts: dict[Act, Callable[[], object]] = {
            Act.NEXT: self._on_next_wanted,
            Act.BACK: lambda: self._go(self.rows.back),
            Act.NEXT_OPEN: self._on_next_open_wanted,
            Act.CLEAR: lambda: self._choose(standing=Standing.UNASSESSED, result=None),
            Act.FLAG: lambda: self._choose(flagged=not self.book.answer(self.row).flagged),
            Act.PHRASES: self._phrases.toggle,
            Act.HISTORY: lambda: self._history.toggle(self.row),
            Act.FIND: self._list.search.begin,
            Act.UNDO: lambda: self._on_step(self.book.undo, undone=True),
            Act.REDO: lambda: self._on_step(self.book.redo, undone=False),
        }
        acts[act]()

    def _on_row_chosen(self, row: str) -> None:
        self._go(lambda: self.rows.go_to(RowKey(row)) or True)

    def _on_row_found(self, row: str, field: str) -> None:
        self._on_row_chosen(row)
        if field != "":
            self._view.render_field(field, _END)

    def _on_list_changed(self) -> None:
        self._render_row()
        self.place_changed.emit()

    def _on_next_wanted(self) -> None:
        if not self._go(self.rows.forward):
            self.review_wanted.emit()

    def _on_next_open_wanted(self) -> None:
        if not self._go(self.rows.forward_open):
            self._view.foot.render_told(self.tr("ほかに未了の項目はありません。"))

    def _on_target_keyed(self, target: str) -> None:
        if target == NOT_APPLICABLE and not self.rows.may_be_not_applicable():
            return
        self._judge(target)
        if self.moves_on and target != WAITING and self._go(self.rows.forward):
            return
        self._render_row()
        if target == WAITING:
            self._view.render_field("waiting_for", _END)

    def _on_target_pressed(self, target: str) -> None:
        self._judge(target)
        self._render_row()

    def _on_ticked(self, key: str, on: bool) -> None:
        ticks, change = self.book.answer(self.row).ticks, {CheckKey(key)}
        self._choose(ticks=ticks | change if on else ticks - change)

    def _on_method_toggled(self, key: str, on: bool) -> None:
        methods, change = self.book.answer(self.row).methods, {MethodKey(key)}
        self._choose(methods=methods | change if on else methods - change)

    def _on_step(self, take: Callable[[], Any], *, undone: bool) -> None:
        self._texts.settle()
        step = take() if self._editable else None
        if step is None:
            nothing = self.tr("元に戻す変更はありません。") if undone else self.tr("やり直す変更はありません。")
            self._view.foot.render_told(nothing)
            return
        if self.rows.go_to(step.row):
            self._list.render()
        self._render_row()
        self._view.foot.render_told(step_words(self.rows.form, step, undone=undone))
        self.place_changed.emit()

    def _on_assessment_kept(self, opened: OpenInspection) -> None:
        self.rows.put_beside(opened)
        self._ahead.forget()
        self._render_row()
