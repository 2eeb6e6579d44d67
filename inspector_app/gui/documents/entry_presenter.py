"""The thinking behind a document's entry screen: everything written is stored at once, nothing wrong is issued."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.canonical import Json
from inspector_app.domain.entry import LACKING, EntryProblem, ProblemCode, texts_of
from inspector_app.domain.ids import DocumentId, InspectionId
from inspector_app.domain.number_guard import Meaning
from inspector_app.errors import InputError, KnownError
from inspector_app.gui.autosave import Autosave
from inspector_app.gui.documents.entry_model import (
    about_words,
    clock_words,
    correction_words,
    held_screen,
    held_words,
    problem_lines,
)
from inspector_app.gui.documents.entry_view import EntryView
from inspector_app.gui.documents.held_texts import HeldTexts, with_text
from inspector_app.gui.documents.problem_words import problem_words
from inspector_app.gui.guard.fields import forget_status, tell_status
from inspector_app.gui.session import Session
from inspector_app.gui.words import error_words
from inspector_app.usecases.answer_row import Saved
from inspector_app.usecases.guard_text import Confirmation
from inspector_app.usecases.open_document import OpenDocument, open_document
from inspector_app.usecases.world import World
from inspector_app.usecases.write_document import REASON, discard_document, refuse_value, write_document

_GUARD = "guard"


class EntryPresenter(QObject):
    """Says that the draft is to be shown, that it was issued, and that it is gone."""

    preview_wanted = Signal()
    issued = Signal()
    gone = Signal()

    def __init__(self, session: Session, autosave: Autosave, view: EntryView, document: DocumentId) -> None:
        super().__init__(view)
        self._session, self._autosave, self._view, self._id = session, autosave, view, document
        self._owner = InspectionId(document)
        self._opened: OpenDocument | None = None
        self._values: dict[str, Json] = {}
        self._refused: dict[str, str] = {}
        self._texts = HeldTexts()
        self._typed: set[str] = set()
        self._strict = False
        view.written.connect(partial(self._on_written, at_once=False))
        view.chosen.connect(partial(self._on_written, at_once=True))
        view.field_left.connect(self._on_field_left)
        view.destroyed.connect(self._values.clear)  # a number that is not kept may not outlive its field
        view.destroyed.connect(partial(forget_status, autosave, self._owner, _GUARD))
        view.side.reason_written.connect(partial(self._on_written, REASON, at_once=False))
        view.side.preview_wanted.connect(self._on_preview_wanted)
        view.side.issue_wanted.connect(self._on_issue_wanted)
        view.side.discard_wanted.connect(self._on_discard_wanted)
        view.side.guard.meant.connect(self._on_meant)
        view.side.guard.strike_wanted.connect(self._on_strike_wanted)

    def refresh(self) -> None:
        """Read the document again."""
        world = self._session.world
        self._session.run(lambda vault: open_document(world, vault, self._id), self._on_opened)

    def commit(self) -> None:
        """Store what was typed, also what is still being composed."""
        self._view.commit_composition()
        self._on_field_left()

    @property
    def problems(self) -> tuple[EntryProblem, ...]:
        """Return what keeps the document from being issued, as it stands on screen."""
        return () if self._opened is None else self._opened.problems(self._values)

    def _on_opened(self, opened: OpenDocument) -> None:
        if opened.document.issue is not None:  # one came back to it after it was issued
            self.gone.emit()
            return
        if self._opened is None:
            self._texts.begin(opened.document.values)
        self._opened = opened
        unsaved: dict[str, Any] = self._autosave.unsaved(self._owner)
        self._values.clear()
        self._values.update({**opened.document.values, REASON: opened.document.reason, **unsaved})
        contracts = [(str(each.id), f"{each.number}　{each.title}") for each in opened.contracts]
        self._view.render_form(opened.form, about_words(opened), contracts)
        self._view.render_values(self._values)
        self._view.side.render_correction(correction_words(opened), str(self._values[REASON]))
        self._show_standing()

    def _on_written(self, key: str, value: Any, *, at_once: bool) -> None:
        before = self._values.get(key)
        self._values[key] = value
        self._texts.judge(key, value)
        if not at_once and self._texts.typing(key, value, before):
            self._typed.add(key)
        else:
            self._typed.discard(key)
            self._keep(key, at_once=at_once)
        self._show_standing()

    def _on_field_left(self) -> None:
        for key in sorted(self._typed):
            self._keep(key, at_once=False)
        if self._typed:
            self._typed.clear()
            self._show_standing()
        self._autosave.flush()

    def _keep(self, key: str, *, at_once: bool) -> None:
        """Hand on what may be kept of a field."""
        self._refused.pop(key, None)
        value, said = self._texts.kept(key, self._values[key]), self._texts.confirmed
        try:
            refuse_value(key, value, said)
        except InputError as error:  # too long, not a number
            self._refused[key] = error_words(error)
        else:
            store = partial(_store, self._session.world, self._id, key, value, said)
            self._autosave.put(self._owner, key, value, store, at_once=at_once)

    def _on_meant(self, path: str, meaning: Meaning) -> None:
        self._texts.mean(path, meaning)
        key = path.partition(".")[0]
        self._on_written(key, self._values[key], at_once=True)

    def _on_strike_wanted(self, path: str) -> None:
        key = path.partition(".")[0]
        text = dict(texts_of({key: self._values[key]}))[path]
        self._on_written(key, with_text(self._values[key], path, self._texts.struck(path, text)), at_once=True)
        self._view.render_values(self._values)
        self._view.render_focus(path)

    def _on_preview_wanted(self) -> None:
        if self._sound(lacking=True):
            self.preview_wanted.emit()

    def _on_issue_wanted(self) -> None:
        if not self._sound():
            return
        self._view.side.notice.render_notice("note", self.tr("発行しています…"))
        world, document = self._session.world, self._id

        def issue(vault: Any) -> Any:
            from inspector_app.usecases.issue_document import issue_document

            return issue_document(world, vault, document)

        self._session.run(issue, lambda _: self.issued.emit(), self._on_not_done)

    def _on_discard_wanted(self) -> None:
        self.commit()
        world = self._session.world
        self._session.run(
            lambda vault: discard_document(world, vault, self._id), lambda _: self.gone.emit(), self._on_not_done
        )

    def _sound(self, *, lacking: bool = False) -> bool:
        """Store everything; with something wrong, say so everywhere and lead to the first of it.

        Where it may be `lacking`, only what is wrong counts, not what is still to be added.
        """
        self.commit()
        found = [each for each in self._all_problems() if not (lacking and each.code in LACKING)]
        self._strict = self._strict or bool(found)
        self._show_standing()
        wrong = [*self._texts.held, *self._refused, *(problem.path for problem in found)]
        if wrong:
            self._view.render_focus(wrong[0])
        return not wrong

    def _all_problems(self) -> list[EntryProblem]:
        found = list(self.problems)
        if self._opened is not None and self._opened.corrects is not None and not str(self._values[REASON]).strip():
            found.append(EntryProblem(REASON, ProblemCode.MISSING))
        return found

    def _show_standing(self) -> None:
        if self._opened is None:
            return
        found = self._all_problems()
        marks = [(problem.path, problem_words(problem.code)) for problem in found] if self._strict else []
        held = [(path, held_words(found)) for path, found in self._texts.held.items()]
        self._view.render_problems([*marks, *self._refused.items(), *held])
        error = InputError("input.individual_number", field=held[0][0]) if held else None
        tell_status(self._autosave, self._owner, _GUARD, error, more=bool(self._typed))
        side = self._view.side
        side.guard.render_held(held_screen(self._opened.form, self._values, self._texts.held))
        side.render_problems(problem_lines(self._opened.form, found))
        side.render_clocks(clock_words(self._opened, self._values))
        side.render_state(self.tr("下書き。入力はすぐに保管庫に保存されます。"))

    def _on_not_done(self, error: KnownError) -> None:
        self._view.side.notice.render_notice("bad", error_words(error))
        path = error.data.get("path")
        if isinstance(path, str):
            self._view.render_focus(path)


def _store(
    world: World, document: DocumentId, key: str, value: Json, said: frozenset[Confirmation], vault: Any
) -> Saved:
    return write_document(world, vault, document, key, value, said)
