"""The closing talk's thinking: everything written is kept at once, a number is asked about where it stands."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.closing import Closing, Unsigned
from inspector_app.domain.contract import Inspector
from inspector_app.domain.ids import InspectionId
from inspector_app.errors import KnownError
from inspector_app.gui.autosave import Autosave
from inspector_app.gui.closing.model import closing_screen, inspector_screen
from inspector_app.gui.closing.view import ClosingView
from inspector_app.gui.guard.fields import FieldGuard
from inspector_app.gui.session import Session
from inspector_app.gui.words import error_words
from inspector_app.usecases.answer_row import Saved
from inspector_app.usecases.guard_text import Confirmation
from inspector_app.usecases.name_inspectors import colleagues, name_inspectors
from inspector_app.usecases.read_closing import ClosingTalk, read_closing
from inspector_app.usecases.sign_receipt import keep_unsigned, sign_receipt, withdraw_receipt
from inspector_app.usecases.world import World
from inspector_app.usecases.write_closing import write_closing

_CLOSING, _INSPECTORS, _UNSIGNED = "closing", "inspectors", "unsigned"


class ClosingPresenter(QObject):
    """Keeps the talk of one inspection."""

    paper_wanted = Signal(str)

    def __init__(self, session: Session, inspection: InspectionId, autosave: Autosave, view: ClosingView) -> None:
        super().__init__(view)
        self._session, self._id, self._autosave, self._view = session, inspection, autosave, view
        self._talk: ClosingTalk | None = None
        self._known: dict[str, object] = {}
        self.guard = FieldGuard(view, view.places)
        self.guard.tell(autosave, inspection, _CLOSING)
        self.guard.changed.connect(self._keep_all)
        view.closing_written.connect(self._on_closing_written)
        view.inspectors_written.connect(self._on_inspectors_written)
        view.receipt_written.connect(self._on_receipt_written)
        view.receipt.drawn.connect(self._keep_unsigned)
        view.field_left.connect(self._on_field_left)
        view.paper_wanted.connect(self._on_paper_wanted)
        view.receipt.signed.connect(self._on_signed)
        view.receipt.withdrawn.connect(self._on_withdrawn)

    def refresh(self) -> None:
        """Read the talk again."""
        today = self._session.world.now().date()
        self._session.run(lambda vault: read_closing(vault, self._id, today), self._on_read)
        self._session.run(colleagues, self._on_colleagues_read)

    def commit(self) -> None:
        """Store what was typed, also what is still being composed."""
        self._view.commit_composition()
        self._on_field_left()

    def _on_read(self, talk: ClosingTalk) -> None:
        self._talk = talk
        self._view.render_closing(closing_screen(talk))
        if talk.closing.receipt is None and not talk.frozen:
            self._view.receipt.render_begun(talk.unsigned)
        self.guard.begin()
        self._known = {
            _CLOSING: self._written(),
            _UNSIGNED: talk.unsigned,
            _INSPECTORS: self._view.inspectors.others(self.guard.kept),
        }

    def _on_colleagues_read(self, people: tuple[Inspector, ...]) -> None:
        self._view.inspectors.render_known(tuple(inspector_screen(person) for person in people))

    def _on_field_left(self) -> None:
        self.guard.settle()
        self._autosave.flush()

    def _on_closing_written(self) -> None:
        self.guard.look()
        self._keep_closing()

    def _on_inspectors_written(self) -> None:
        self.guard.look()
        self._keep_inspectors()

    def _on_receipt_written(self) -> None:
        self.guard.look()
        self._keep_unsigned()

    def _keep_unsigned(self) -> None:
        """Keep a receipt that was begun: it is only given when somebody says so."""
        card, kept = self._view.receipt, self.guard.kept
        if self._talk is not None and self._talk.closing.receipt is None:
            unsigned = Unsigned(kept(card.name), kept(card.position), card.strokes)
            self._put(_UNSIGNED, unsigned, partial(_store_unsigned, self._session.world, self._id, unsigned))

    def _keep_all(self) -> None:
        self._keep_unsigned()
        self._keep_closing()
        self._keep_inspectors()

    def _keep_closing(self) -> None:
        written = self._written()
        if written is not None:
            store = partial(_store_closing, self._session.world, self._id, written, self.guard.confirmed)
            self._put(_CLOSING, written, store)

    def _keep_inspectors(self) -> None:
        others = self._view.inspectors.others(self.guard.kept)
        self._put(_INSPECTORS, others, partial(_store_inspectors, self._session.world, self._id, others))

    def _written(self) -> Closing | None:
        """Return the talk as it may be kept now, None before it was read."""
        view, kept = self._view, self.guard.kept
        if self._talk is None:
            return None
        return Closing(
            held_at=self._talk.closing.held_at,
            attendance=view.people.people(kept),
            asked=view.asked.asked(kept),
            comment=kept(view.comment),
        )

    def _put(self, name: str, value: object, store: Callable[[Any], Saved]) -> None:
        """Store what is otherwise than it was; what is only proposed on screen is nothing that was written."""
        self._view.notice.render_notice("note", "")
        if self._talk is not None and not self._talk.frozen and self._known.get(name) != value:
            self._known[name] = value
            self._autosave.put(self._id, name, value, store, at_once=False)

    def _on_signed(self) -> None:
        self.commit()
        card, world = self._view.receipt, self._session.world
        if self.guard.holds:
            self.guard.ask_again()
            return
        name, position, strokes = card.name.text(), card.position.text(), card.strokes
        card.render_problem("", "")
        self._session.run(
            lambda vault: sign_receipt(world, vault, self._id, name, position, strokes),
            lambda _: self.refresh(),
            self._on_refused,
        )

    def _on_withdrawn(self) -> None:
        self._session.run(lambda vault: withdraw_receipt(vault, self._id), lambda _: self.refresh(), self._on_refused)

    def _on_refused(self, error: KnownError) -> None:
        field = str(error.data.get("field", ""))
        if field in {"name", "position"}:
            self._view.receipt.render_problem(field, error_words(error))
        else:
            self._view.notice.render_notice("bad", error_words(error))

    def _on_paper_wanted(self, which: str) -> None:
        self.commit()
        self.paper_wanted.emit(which)


def _store_closing(
    world: World, inspection: InspectionId, written: Closing, said: frozenset[Confirmation], vault: Any
) -> Saved:
    return write_closing(world, vault, inspection, written, said)


def _store_unsigned(world: World, inspection: InspectionId, unsigned: Unsigned, vault: Any) -> Saved:
    return keep_unsigned(world, vault, inspection, unsigned)


def _store_inspectors(world: World, inspection: InspectionId, others: tuple[Inspector, ...], vault: Any) -> Saved:
    name_inspectors(vault, inspection, others)
    return Saved(0, world.now())
