"""What is written on the evidence screen: captions, notes of what was seen, what the site allows; guarded, and kept."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.evidence import Evidence, EvidenceKind
from inspector_app.domain.ids import InspectionId, RowKey
from inspector_app.domain.site_rules import SiteRules
from inspector_app.errors import KnownError
from inspector_app.gui.evidence.view import EvidenceView
from inspector_app.gui.guard.fields import FieldGuard
from inspector_app.gui.session import Session
from inspector_app.gui.words import error_words
from inspector_app.usecases.attach_evidence import note_seen
from inspector_app.usecases.change_evidence import caption_evidence, rewrite_note
from inspector_app.usecases.keep_site_rules import keep_rules_of_visit

_FIELDS = {"title", "page"}


class Writing(QObject):
    """Says that a note was kept, that other words were, or why something is not."""

    noted = Signal(object)
    changed = Signal()
    refused = Signal(object)

    def __init__(self, session: Session, inspection: InspectionId, row: RowKey, view: EvidenceView) -> None:
        super().__init__(view)
        self._session, self._id, self._row, self._view = session, inspection, row, view
        self._piece: Evidence | None = None
        self._editable = False
        self.guard = FieldGuard(view, view.places)
        view.note.keep_wanted.connect(self._on_note_wanted)
        view.rules.keep_wanted.connect(self._on_rules_stated)
        view.details.caption_left.connect(self._on_caption_left)
        for written in (view.note.written, view.rules.written, view.details.caption_written):
            written.connect(self.guard.look)
        view.photo.tools.words_typed.connect(self.guard.look)
        for left in (view.note.left, view.rules.left):
            left.connect(self.guard.settle)
        self.guard.changed.connect(self.keep_caption)

    def begin_rules(self) -> None:
        """Take the rules on screen as what the vault holds."""
        self.guard.begin(self._view.rules.who, self._view.rules.note)

    def begin(self, piece: Evidence | None, *, editable: bool) -> None:
        """Go by this piece from now on, which is on screen; None where a new note is."""
        self._piece, self._editable = piece, editable
        note = self._view.note
        if piece is not None:
            self.guard.begin(self._view.details.caption)
        if piece is None or piece.kind is EvidenceKind.SEEN:
            self.guard.begin(note.title, note.page)

    def caption_shown(self, piece: Evidence) -> str | None:
        """Return what is to stand in the caption's field: what is being asked about stays there. None for a note."""
        if piece.kind is EvidenceKind.SEEN:
            return None
        field = self._view.details.caption
        same = self._piece is not None and self._piece.id == piece.id
        return field.text() if same and self.guard.holds_in(field) else piece.caption

    def keep_all(self) -> None:
        """Store what was typed, a new note too, without what was asked about in vain."""
        self._view.commit_composition()
        self.guard.settle()
        self.keep_caption()
        if self._view.writes_new_note and self.guard.kept(self._view.note.title).strip():
            self._keep_note()

    def keep_caption(self) -> None:
        """Store the caption as far as it may be kept, if it became another one."""
        piece, field, said = self._piece, self._view.details.caption, self.guard.confirmed
        text = self.guard.kept(field)
        if piece is None or piece.kind is EvidenceKind.SEEN or text == piece.caption:
            return
        if self._editable and self._session.open:
            self._session.run(
                lambda vault: caption_evidence(vault, self._id, piece.id, text, said),
                lambda _: None if self.guard.holds_in(field) else self.changed.emit(),
                lambda error: self._view.details.render_problem(error_words(error)),
            )

    def _on_caption_left(self) -> None:
        self.guard.settle()
        self.keep_caption()

    def _on_note_wanted(self) -> None:
        note = self._view.note
        self.guard.settle()
        if self.guard.holds_in(note.title, note.page):
            self.guard.ask_again()
        else:
            self._keep_note()

    def _keep_note(self) -> None:
        piece, world, said = self._piece, self._session.world, self.guard.confirmed
        seen = self._view.note.seen(self.guard.kept)

        def keep(vault: Any) -> Evidence:
            if piece is None:
                return note_seen(world, vault, self._id, self._row, seen, said)
            return rewrite_note(vault, self._id, piece.id, seen, said)

        self._session.run(keep, self.noted.emit, self._on_note_refused)

    def _on_note_refused(self, error: KnownError) -> None:
        field = str(error.data.get("field", ""))
        if field in _FIELDS:
            self._view.note.render_problem(field, error_words(error))
        else:
            self.refused.emit(error)

    def _on_rules_stated(self) -> None:
        card = self._view.rules
        self.guard.settle()
        if self.guard.holds_in(card.who, card.note):
            self.guard.ask_again()
            return
        who, note = (" ".join(self.guard.kept(field).split()) for field in (card.who, card.note))
        said = self.guard.confirmed
        rules = SiteRules(card.cameras_chosen, card.devices_chosen, who, self._session.world.now().date(), note)
        self._session.run(
            lambda vault: keep_rules_of_visit(vault, self._id, rules, said),
            lambda _: self.changed.emit(),
            self.refused.emit,
        )
