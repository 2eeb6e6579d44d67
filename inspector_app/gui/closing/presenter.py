"""The closing talk's thinking: everything written is kept at once, a number is refused where it stands."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.closing import Closing
from inspector_app.domain.contract import Inspector
from inspector_app.domain.ids import InspectionId
from inspector_app.errors import KnownError
from inspector_app.gui.autosave import Autosave
from inspector_app.gui.closing.model import closing_screen
from inspector_app.gui.closing.view import ClosingView
from inspector_app.gui.session import Session
from inspector_app.gui.words import error_words
from inspector_app.usecases.answer_row import Saved
from inspector_app.usecases.guard_text import refuse_text
from inspector_app.usecases.name_inspectors import name_inspectors
from inspector_app.usecases.read_closing import ClosingTalk, read_closing
from inspector_app.usecases.sign_receipt import sign_receipt, withdraw_receipt
from inspector_app.usecases.world import World
from inspector_app.usecases.write_closing import write_closing

_CLOSING, _INSPECTORS = "closing", "inspectors"


class ClosingPresenter(QObject):
    """Keeps the talk of one inspection."""

    paper_wanted = Signal(str)

    def __init__(self, session: Session, inspection: InspectionId, autosave: Autosave, view: ClosingView) -> None:
        super().__init__(view)
        self._session, self._id, self._autosave, self._view = session, inspection, autosave, view
        self._talk: ClosingTalk | None = None
        view.closing_written.connect(self._on_closing_written)
        view.inspectors_written.connect(self._on_inspectors_written)
        view.field_left.connect(autosave.flush)
        view.paper_wanted.connect(self._on_paper_wanted)
        view.receipt.signed.connect(self._on_signed)
        view.receipt.withdrawn.connect(self._on_withdrawn)

    def refresh(self) -> None:
        """Read the talk again."""
        today = self._session.world.now().date()
        self._session.run(lambda vault: read_closing(vault, self._id, today), self._on_read)

    def commit(self) -> None:
        """Store what was typed, also what is still being composed."""
        self._view.commit_composition()
        self._autosave.flush()

    def _on_read(self, talk: ClosingTalk) -> None:
        self._talk = talk
        self._view.render_closing(closing_screen(talk))

    def _on_closing_written(self) -> None:
        view, talk = self._view, self._talk
        if talk is None:
            return
        written = Closing(
            held_at=talk.closing.held_at,
            attendance=view.people.people,
            asked=view.asked.asked,
            comment=view.comment.toPlainText(),
        )
        texts = [written.comment, *(each.text for each in written.asked)]
        texts += [text for person in written.attendance for text in (person.name, person.position)]
        self._put(_CLOSING, texts, written, partial(_store_closing, self._session.world, self._id, written))

    def _on_inspectors_written(self) -> None:
        others = self._view.inspectors.others
        texts = [text for person in others for text in (person.name, person.title, person.department)]
        self._put(_INSPECTORS, texts, others, partial(_store_inspectors, self._session.world, self._id, others))

    def _put(self, name: str, texts: list[str], value: object, store: Callable[[Any], Saved]) -> None:
        """Store what was written; with a number in it nothing of it is kept anywhere, and the field says so."""
        try:
            for text in texts:
                refuse_text("remarks", text)
        except KnownError as error:
            self._view.notice.render_notice("bad", error_words(error))
            return
        self._view.notice.render_notice("note", "")
        self._autosave.put(self._id, name, value, store, at_once=False)

    def _on_signed(self) -> None:
        self.commit()
        card, world = self._view.receipt, self._session.world
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


def _store_closing(world: World, inspection: InspectionId, written: Closing, vault: Any) -> Saved:
    return write_closing(world, vault, inspection, written)


def _store_inspectors(world: World, inspection: InspectionId, others: tuple[Inspector, ...], vault: Any) -> Saved:
    name_inspectors(vault, inspection, others)
    return Saved(0, world.now())
