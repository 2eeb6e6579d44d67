"""The answers of the open inspection as they are on screen: changed, guarded, handed on to be stored, undone.

A text that may not be kept never becomes part of an answer: it is held here for its field, as long as the guide is on
screen; what is stored is the text without the number. So its digits are in no undo step and in nothing handed on.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from inspector_app.domain.answer import Answer
from inspector_app.domain.ids import PromptKey, RowKey
from inspector_app.domain.number_guard import Meaning
from inspector_app.errors import InputError
from inspector_app.gui.autosave import Autosave
from inspector_app.gui.guard.texts import Held, typing_number
from inspector_app.usecases.answer_row import Saved, answer_row
from inspector_app.usecases.guard_text import PROMPT, Confirmation, answer_texts, judge_text, said_before
from inspector_app.usecases.open_inspection import OpenInspection
from inspector_app.usecases.world import World

_MOST = 500
"""Steps that can be undone."""


@dataclass(frozen=True, slots=True)
class Step:
    """One change of one row. `field` names the text that was written, "" for a choice."""

    before: Answer
    after: Answer
    field: str = ""

    @property
    def row(self) -> RowKey:
        """Return which row was changed."""
        return self.after.row


class AnswerBook:
    """Every change goes through here. `changed` is told the answer that a row has now."""

    def __init__(
        self, world: World, opened: OpenInspection, autosave: Autosave, changed: Callable[[Answer], None]
    ) -> None:
        self._world, self._autosave, self._changed = world, autosave, changed
        self._id = opened.inspection.id
        self._author = opened.inspection.lead.id
        unsaved = [answer for answer in autosave.unsaved(self._id).values() if isinstance(answer, Answer)]
        self.answers = opened.answers | {answer.row: answer for answer in unsaved}
        self._held: dict[tuple[RowKey, str], Held] = {}
        self._unfinished: dict[tuple[RowKey, str], str] = {}
        self._said: dict[RowKey, frozenset[Confirmation]] = {}
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._open = False

    def answer(self, row: RowKey) -> Answer:
        """Return the answer of a row."""
        return self.answers.get(row, Answer(row))

    def held(self, row: RowKey) -> Mapping[str, Held]:
        """Return the texts of a row that are not kept, by the names of their fields."""
        return {field: held for (owner, field), held in self._held.items() if owner == row}

    def on_screen(self, row: RowKey) -> Mapping[str, str]:
        """Return the texts of a row that stand in their fields and are not part of its answer."""
        held = {field: each.text for field, each in self.held(row).items()}
        return held | {field: text for (owner, field), text in self._unfinished.items() if owner == row}

    def change(self, row: RowKey, make: Callable[[Answer], Answer], *, at_once: bool = True, field: str = "") -> bool:
        """Change an answer, hand it on, and tell whether it became another one."""
        before = self.answer(row)
        after = replace(make(before), author=self._author)
        if after == replace(before, author=self._author):
            return False
        self._note(Step(before, after, field))
        self._put(after, at_once=at_once)
        return True

    def write(self, row: RowKey, field: str, text: str, cursor: int | None = None) -> Held | None:
        """Take what was written into a field; return it as held when it may not be kept as it is.

        While somebody types a long number, with the cursor right behind it, nothing is handed on: its first eleven
        digits would betray the twelfth. `settle` takes it in as it is then.
        """
        finding = judge_text(field, text, self._confirmed(row))
        typing = cursor is not None and typing_number(text, cursor)
        self._unfinished.pop((row, field), None)
        if finding is None and typing:
            self._unfinished[row, field] = text
        self._autosave.expect(self._id, row, more=self._is_unfinished(row))
        if finding is not None:
            held = self._held[row, field] = Held(text, finding)
            self._tell_held(row)
            self._keep_rest(row, field, held)
            return held
        if self._held.pop((row, field), None) is not None:
            self._tell_held(row)
        if not typing:
            self.change(row, lambda answer: with_text(answer, field, text), at_once=False, field=field)
        return None

    def mean(self, row: RowKey, field: str, meaning: Meaning) -> None:
        """Take the answer to what a held number is, and keep the text."""
        held = self._held.get((row, field))
        if held is not None:
            others = {each for each in self._confirmed(row) if each.field != field}
            places = len(held.finding.spans)
            self._said[row] = frozenset({*others, Confirmation(field, meaning, places)})
            self.write(row, field, held.text)

    def struck(self, row: RowKey, field: str) -> str:
        """Return a held text without what stands against it; the text of the answer where nothing is held."""
        held = self._held.get((row, field))
        if held is None:
            return answer_texts(self.answer(row)).get(field, "")
        return held.rest

    def settle(self) -> None:
        """Take in what is still being typed; what is written next is another step."""
        for (row, field), text in list(self._unfinished.items()):
            self.write(row, field, text)
        self._open = False

    def undo(self) -> Step | None:
        """Take the last change back, and return it as the step that this was; None when there is none."""
        return self._back(self._done, self._undone)

    def redo(self) -> Step | None:
        """Do again what was taken back last."""
        return self._back(self._undone, self._done)

    def forget(self) -> None:
        """Let go of everything: what was held may not outlive its field."""
        self._held.clear()
        self._unfinished.clear()
        self._done.clear()
        self._undone.clear()

    def _back(self, source: list[Step], target: list[Step]) -> Step | None:
        if not source:
            return None
        step = source.pop()
        back = Step(step.after, step.before, step.field)
        target.append(back)
        self._open = False
        self._put(replace(back.after, author=self._author), at_once=True)
        return back

    def _note(self, step: Step) -> None:
        self._undone.clear()
        last = self._done[-1] if self._done else None
        if self._open and last is not None and step.field and (last.row, last.field) == (step.row, step.field):
            self._done[-1] = replace(last, after=step.after)
        else:
            self._done.append(step)
            del self._done[:-_MOST]
        self._open = bool(step.field)

    def _put(self, answer: Answer, *, at_once: bool) -> None:
        self.answers[answer.row] = answer
        store = partial(_store, self._world, self._id, answer, self._confirmed(answer.row))
        self._autosave.put(self._id, answer.row, answer, store, at_once=at_once)
        self._changed(answer)

    def _confirmed(self, row: RowKey) -> frozenset[Confirmation]:
        if row not in self._said:
            self._said[row] = said_before(self.answer(row))
        return self._said[row]

    def _keep_rest(self, row: RowKey, field: str, held: Held) -> None:
        """Keep a held text without its number, so that the other words last; nothing of it if that makes another."""
        rest = held.rest
        if judge_text(field, rest, self._confirmed(row)) is None:
            self.change(row, lambda answer: with_text(answer, field, rest), at_once=False, field=field)

    def _is_unfinished(self, row: RowKey) -> bool:
        return any(owner == row for owner, _ in self._unfinished)

    def _tell_held(self, row: RowKey) -> None:
        held = self.held(row)
        error = InputError("input.individual_number", field=next(iter(held))) if held else None
        self._autosave.withhold(self._id, row, error)


def with_text(answer: Answer, field: str, text: str) -> Answer:
    """Return the answer with another text in a field, named as `answer_texts` does."""
    if field.startswith(PROMPT):
        return replace(answer, prompts=answer.prompts | {PromptKey(field.removeprefix(PROMPT)): text})
    texts: dict[str, Any] = {field: text}
    return replace(answer, **texts)


def _store(world: World, inspection: Any, answer: Answer, said: frozenset[Confirmation], vault: Any) -> Saved:
    return answer_row(world, vault, inspection, answer, said)
