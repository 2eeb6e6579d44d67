"""The guide's thinking: which row is on screen, what an answer becomes, what is stored when."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.completeness import Progress, progress
from inspector_app.domain.ids import CheckKey, InspectionId, MethodKey, PromptKey, ResultKey, RowKey
from inspector_app.domain.lifecycle import Event, State, allows
from inspector_app.gui.autosave import Autosave
from inspector_app.gui.guide.model import (
    NOT_APPLICABLE,
    WAITING,
    RowScreens,
    content_lines,
    form_screen,
    mark_of,
    state_words,
)
from inspector_app.gui.guide.view import GuideView
from inspector_app.usecases.answer_row import Saved, answer_row
from inspector_app.usecases.open_inspection import OpenInspection
from inspector_app.usecases.world import World

_AHEAD = 20
"""Milliseconds of rest before a row that was not shown yet is laid out."""
_STANDINGS = {WAITING: Standing.WAITING, NOT_APPLICABLE: Standing.NOT_APPLICABLE}


class GuidePresenter(QObject):
    """Says that another row or field is on screen, that an answer changed, and where somebody wants to go."""

    place_changed = Signal()
    answered = Signal()
    review_wanted = Signal()
    reopen_wanted = Signal()
    left = Signal()

    def __init__(
        self, world: World, opened: OpenInspection, autosave: Autosave, view: GuideView, *, moves_on: bool
    ) -> None:
        super().__init__(view)
        self._world = world
        self._form, self._id = opened.form, opened.inspection.id
        self._author = opened.inspection.lead.id
        unsaved = [answer for answer in autosave.unsaved(self._id).values() if isinstance(answer, Answer)]
        self._answers = opened.answers | {answer.row: answer for answer in unsaved}
        self._editable = allows(opened.inspection.state, Event.ANSWER)
        self._screens = RowScreens(opened.form, opened.facts, editable=self._editable)
        self._rows = [row.key for row in opened.form.rows]
        self._at = 0
        self._autosave, self._view = autosave, view
        self.moves_on = moves_on
        self._prepared: set[RowKey] = set()
        self._ahead = QTimer(self, singleShot=True, interval=_AHEAD)
        self._ahead.timeout.connect(self._prepare_next)
        shown = replace(opened, answers=self._answers)
        view.render_form(form_screen(opened.form), content_lines(shown))
        self._render_frozen(opened.inspection.state)
        self._connect()
        self._render_row()

    @property
    def progress(self) -> Progress:
        """Return how many rows stand where."""
        return progress(self._form, self._answers)

    @property
    def row(self) -> RowKey:
        """Return the row on screen."""
        return self._rows[self._at]

    def show(self, row: RowKey | None, field: str = "", cursor: int = 0) -> None:
        """Show a row and put the keyboard into one of its fields, or onto the contents list."""
        self._view.commit_composition()
        if row in self._rows:
            self._at = self._rows.index(row)
        self._render_row()
        self._view.render_field(field, cursor)

    def commit(self) -> None:
        """Store everything that was typed, also what is still being composed."""
        self._ahead.stop()  # this comes before a lock, after which no row may be laid out
        self._view.commit_composition()
        self._autosave.flush()

    def _render_frozen(self, state: State) -> None:
        if self._editable:
            self._view.render_frozen("", "")
        elif state is State.FINISHED:
            words = self.tr("最終評価を確定しました。直すときは、確定を取り消してください。")
            self._view.render_frozen(words, self.tr("確定を取り消す"))
        else:
            self._view.render_frozen(self.tr("署名した検査です。変更できません。"), "")

    def _connect(self) -> None:
        view = self._view
        view.row_chosen.connect(self._on_row_chosen)
        view.target_keyed.connect(self._on_target_keyed)
        view.target_pressed.connect(self._on_target_pressed)
        view.cleared.connect(self._on_cleared)
        view.ticked.connect(self._on_ticked)
        view.method_toggled.connect(self._on_method_toggled)
        view.method_reason_written.connect(lambda text: self._write(method_reason=text))
        view.remarks_written.connect(lambda text: self._write(remarks=text))
        view.waiting_for_written.connect(lambda text: self._write(waiting_for=text))
        view.prompt_written.connect(self._on_prompt_written)
        view.waiting_until_set.connect(self._on_waiting_until_set)
        view.flag_wanted.connect(self._on_flag_wanted)
        view.next_wanted.connect(self._on_next_wanted)
        view.back_wanted.connect(lambda: self._move(-1))
        view.field_left.connect(self._autosave.flush)
        view.left.connect(self.left)
        view.reopen_wanted.connect(self.reopen_wanted)

    def _answer(self) -> Answer:
        return self._answers.get(self.row, Answer(self.row))

    def _render_row(self) -> None:
        self._view.render_row(self._screens.screen(self._answer()))
        self._ahead.start()

    def _prepare_next(self) -> None:
        """Lay out one row that was not shown yet, the nearest below first; then the one after it."""
        self._view.list.scroll_ahead()
        later = self._rows[self._at + 1 :] + self._rows[: self._at]
        row = next((row for row in later if row not in self._prepared), None)
        if row is not None:
            self._prepared.add(row)
            self._view.prepare_row(self._screens.screen(self._answers.get(row, Answer(row))))
            self._ahead.start()

    def _move(self, steps: int) -> None:
        to = self._at + steps
        if 0 <= to < len(self._rows):
            self._go(to)

    def _go(self, to: int) -> None:
        self._view.commit_composition()
        self._autosave.flush()
        self._at = to
        self._render_row()
        self.place_changed.emit()

    def _change(self, make: Callable[[Answer], Answer], *, at_once: bool = True) -> None:
        if not self._editable:
            self._render_row()
            return
        before = self._answer()
        answer = replace(make(before), author=self._author)
        if answer == replace(before, author=self._author):
            self._render_row()
            return
        self._answers[answer.row] = answer
        store = partial(_store, self._world, self._id, answer)
        self._autosave.put(self._id, answer.row, answer, store, at_once=at_once)
        words = state_words(self._form, answer)
        self._view.contents.render_state(answer.row, mark_of(self._form, answer), words, flagged=answer.flagged)
        self.answered.emit()

    def _write(self, **values: Any) -> None:
        self._change(lambda answer: replace(answer, **values), at_once=False)

    def _judge(self, target: str) -> None:
        standing = _STANDINGS.get(target, Standing.JUDGED)
        result = ResultKey(target) if standing is Standing.JUDGED else None
        self._change(lambda answer: replace(answer, standing=standing, result=result))

    def _on_row_chosen(self, row: str) -> None:
        self._go(self._rows.index(RowKey(row)))

    def _on_target_keyed(self, target: str) -> None:
        if target == NOT_APPLICABLE and not self._screens.screen(self._answer()).not_applicable_offered:
            return
        self._judge(target)
        if self.moves_on and target != WAITING and self._at + 1 < len(self._rows):
            self._move(1)
            return
        self._render_row()
        if target == WAITING:
            self._view.render_field("waiting_for", 10**6)

    def _on_target_pressed(self, target: str) -> None:
        self._judge(target)
        self._render_row()

    def _on_cleared(self) -> None:
        self._change(lambda answer: replace(answer, standing=Standing.UNASSESSED, result=None))
        self._render_row()

    def _on_ticked(self, key: str, on: bool) -> None:
        change = {CheckKey(key)}
        self._change(lambda answer: replace(answer, ticks=answer.ticks | change if on else answer.ticks - change))
        self._render_row()

    def _on_method_toggled(self, key: str, on: bool) -> None:
        change = {MethodKey(key)}
        self._change(lambda answer: replace(answer, methods=answer.methods | change if on else answer.methods - change))
        self._render_row()

    def _on_prompt_written(self, key: str, text: str) -> None:
        self._change(lambda answer: replace(answer, prompts=answer.prompts | {PromptKey(key): text}), at_once=False)

    def _on_waiting_until_set(self, day: date | None) -> None:
        self._change(lambda answer: replace(answer, waiting_until=day), at_once=False)

    def _on_flag_wanted(self) -> None:
        self._change(lambda answer: replace(answer, flagged=not answer.flagged))
        self._render_row()

    def _on_next_wanted(self) -> None:
        if self._at + 1 < len(self._rows):
            self._move(1)
        else:
            self._autosave.flush()
            self.review_wanted.emit()


def _store(world: World, inspection: InspectionId, answer: Answer, vault: Any) -> Saved:
    return answer_row(world, vault, inspection, answer)
