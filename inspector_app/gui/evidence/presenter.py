"""The thinking of the evidence screen: what comes in, what is shown, what is drawn and kept."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.evidence import Evidence, EvidenceKind, Seen
from inspector_app.domain.ids import EvidenceId, InspectionId, RowKey
from inspector_app.domain.site_rules import SiteRules
from inspector_app.errors import KnownError
from inspector_app.gui.evidence.adding import Adding
from inspector_app.gui.evidence.editing import Editing
from inspector_app.gui.evidence.model import facts, piece_screen
from inspector_app.gui.evidence.view import EvidenceView
from inspector_app.gui.guard.fields import FieldGuard
from inspector_app.gui.session import Session
from inspector_app.gui.widgets.file_choice import choose_new_file
from inspector_app.gui.words import error_words
from inspector_app.usecases.attach_evidence import note_seen
from inspector_app.usecases.change_evidence import caption_evidence, remove_evidence, rewrite_note
from inspector_app.usecases.export_evidence import export_original
from inspector_app.usecases.keep_site_rules import keep_rules_of_visit
from inspector_app.usecases.open_inspection import read_inspection
from inspector_app.usecases.read_evidence import EvidenceList, list_evidence, original_of, shown, small_pictures

_FIELDS = {"title", "page"}


class EvidencePresenter(QObject):
    """Shows the evidence of one row. Says that something changed."""

    changed = Signal()

    def __init__(self, session: Session, inspection: InspectionId, row: RowKey, view: EvidenceView) -> None:
        super().__init__(view)
        self._session, self._id, self._row, self._view = session, inspection, row, view
        self._list = EvidenceList((), SiteRules(), editable=False)
        self._small: dict[EvidenceId, bytes] = {}
        self._chosen: EvidenceId | None = None
        self._shown: EvidenceId | None = None
        self.guard = FieldGuard(view, view.places)
        self._adding = Adding(session, inspection, row, view)
        self._editing = Editing(session, inspection, view.photo, self.guard)
        self._connect()

    def refresh(self, chosen: EvidenceId | None = None) -> None:
        """Read what there is, and show a piece of it."""
        self._chosen = chosen or self._chosen
        self._session.run(self._read, self._on_read)

    def commit(self) -> None:
        """Store what was typed and drawn; masks wait for somebody to say so."""
        self._view.commit_composition()
        self.guard.settle()
        self._keep_caption()
        self._editing.keep_markup()
        if self._view.writes_new_note and self.guard.kept(self._view.note.title).strip():
            self._keep_note()
        self._adding.stop()

    def _connect(self) -> None:
        view = self._view
        view.adders.note_wanted.connect(self._on_note_wanted)
        view.pieces.piece_chosen.connect(lambda key: self._choose(EvidenceId(key)))
        view.note.keep_wanted.connect(self._on_note_kept)
        view.rules.keep_wanted.connect(self._on_rules_stated)
        view.details.caption_left.connect(self._on_caption_left)
        for written in (view.note.written, view.rules.written, view.details.caption_written):
            written.connect(self.guard.look)
        view.photo.tools.words_typed.connect(self.guard.look)
        for left in (view.note.left, view.rules.left):
            left.connect(self.guard.settle)
        self.guard.changed.connect(self._keep_caption)
        view.details.removed.connect(self._on_removed)
        view.details.export_wanted.connect(self._on_export_wanted)
        self._adding.added.connect(self._on_added)
        self._adding.named.connect(self._on_added)
        self._adding.refused.connect(self._complain)
        view.camera.left.connect(self._on_camera_left)
        self._adding.nothing_to_paste.connect(self._on_nothing_to_paste)
        self._editing.kept.connect(self._on_added)
        self._editing.refused.connect(self._complain)

    def _read(self, vault: Any) -> tuple[EvidenceList, dict[EvidenceId, bytes], str, str]:
        found = list_evidence(vault, self._id)
        own = tuple(piece.id for piece in found.pieces if piece.row == self._row)
        form = read_inspection(vault, self._id).form
        row = next(row for row in form.rows if row.key == self._row)
        item = next(item for section in form.sections for item in section.items if row in item.rows)
        return found, small_pictures(vault, own), str(row.no), item.text.ja

    def _on_read(self, read: tuple[EvidenceList, dict[EvidenceId, bytes], str, str]) -> None:
        self._list, self._small, number, question = read
        self._adding.render_list(self._list)
        self._view.render_row(self.tr("No.{number} の証跡").format(number=number), question)
        self._view.rules.render_rules(self._list.rules, editable=self._list.editable)
        self.guard.begin(self._view.rules.who, self._view.rules.note)
        own = self._own()
        writing = self._view.writes_new_note
        if self._chosen not in {piece.id for piece in own}:
            self._chosen = own[-1].id if own and not writing else None
        screens = [piece_screen(piece, place, self._small.get(piece.id, b"")) for place, piece in enumerate(own, 1)]
        self._view.render_pieces(screens, self._chosen, editable=self._list.editable)
        self._view.render_offer(editable=self._list.editable, practice=self._list.practice)
        if self._chosen is not None:
            self._show(self._chosen)
        elif not writing:
            self._view.details.hide()

    def _own(self) -> list[Evidence]:
        return [piece for piece in self._list.pieces if piece.row == self._row]

    def _piece(self) -> Evidence | None:
        return next((piece for piece in self._list.pieces if piece.id == self._chosen), None)

    def _choose(self, key: EvidenceId) -> None:
        self._keep_caption()
        self._editing.keep_markup()
        self._chosen = key
        self._show(key)

    def _show(self, key: EvidenceId) -> None:
        piece = self._piece()
        if piece is None:
            return
        editable = self._list.editable
        self._view.render_middle(piece.kind)
        field = self._view.details.caption
        asked = self.guard.holds_in(field) and key == self._shown  # what is asked about stays on screen
        caption = None if piece.kind is EvidenceKind.SEEN else field.text() if asked else piece.caption
        self._shown = key
        self._view.details.render_details(caption, facts(piece), editable=editable)
        self.guard.begin(self._view.details.caption)
        if piece.kind is EvidenceKind.SEEN:
            self._view.note.render_note(piece.seen, editable=editable)
            self.guard.begin(self._view.note.title, self._view.note.page)
        elif piece.kind is EvidenceKind.PHOTO:
            self._view.photo.render_editable(editable=editable)
            self._session.run(
                lambda vault: shown(*original_of(vault, self._id, key)),
                lambda photo: self._editing.begin(photo) if key == self._chosen else None,
            )

    def _on_camera_left(self) -> None:
        self._view.camera.end()
        self.refresh()

    def _on_note_wanted(self) -> None:
        self._keep_caption()
        self._editing.keep_markup()
        self._chosen = None
        self._view.pieces.setCurrentRow(-1)
        self._view.render_new_note()
        self.guard.begin(self._view.note.title, self._view.note.page)

    def _on_nothing_to_paste(self) -> None:
        self._tell("note", self.tr("貼り付けられる写真がありません。写真をコピーしてから貼り付けてください。"))

    def _on_note_kept(self) -> None:
        note = self._view.note
        self.guard.settle()
        if self.guard.holds_in(note.title, note.page):
            self.guard.ask_again()
        else:
            self._keep_note()

    def _keep_note(self) -> None:
        """Keep the note, without a number that was asked about in vain."""
        key, world, said = self._chosen, self._session.world, self.guard.confirmed
        seen: Seen = self._view.note.seen(self.guard.kept)

        def keep(vault: Any) -> Evidence:
            if key is None:
                return note_seen(world, vault, self._id, self._row, seen, said)
            return rewrite_note(vault, self._id, key, seen, said)

        self._session.run(keep, self._on_added, self._on_note_refused)

    def _on_note_refused(self, error: KnownError) -> None:
        field = str(error.data.get("field", ""))
        if field in _FIELDS:
            self._view.note.render_problem(field, error_words(error))
        else:
            self._complain(error)

    def _on_rules_stated(self) -> None:
        card = self._view.rules
        self.guard.settle()
        if self.guard.holds_in(card.who, card.note):
            self.guard.ask_again()
            return
        who, note = (" ".join(self.guard.kept(field).split()) for field in (card.who, card.note))
        said = self.guard.confirmed
        rules = SiteRules(card.cameras_chosen, card.devices_chosen, who, self._session.world.now().date(), note)
        self._do(lambda vault: keep_rules_of_visit(vault, self._id, rules, said))

    def _on_added(self, piece: Evidence) -> None:
        self.changed.emit()
        self.refresh(piece.id)

    def _on_caption_left(self) -> None:
        self.guard.settle()
        self._keep_caption()

    def _keep_caption(self) -> None:
        piece, text, said = self._piece(), self.guard.kept(self._view.details.caption), self.guard.confirmed
        if piece is None or piece.kind is EvidenceKind.SEEN or text == piece.caption:
            return
        if not (self._list.editable and self._session.open):
            return
        self._session.run(
            lambda vault: caption_evidence(vault, self._id, piece.id, text, said),
            lambda _: None if self.guard.holds_in(self._view.details.caption) else self._after_change(),
            lambda error: self._view.details.render_problem(error_words(error)),
        )

    def _on_removed(self) -> None:
        piece = self._piece()
        if piece is not None:
            self._editing.forget()
            self._chosen = None
            self._do(lambda vault: remove_evidence(vault, self._id, piece.id))

    def _on_export_wanted(self) -> None:
        piece = self._piece()
        if piece is not None and piece.original is not None:
            title, name = self.tr("原本を書き出す"), piece.original.file_name
            choose_new_file(self._view, title, name, self.tr("すべてのファイル (*)"), self._export)

    def _export(self, target: Path) -> None:
        piece = self._piece()
        if piece is not None:
            words = self.tr("書き出しました（{name}）。この写しは暗号化されていません。").format(name=target.name)
            self._session.run(
                lambda vault: export_original(vault, self._id, piece.id, target),
                lambda _: self._tell("good", words),
                self._complain,
            )

    def _do(self, work: Callable[[Any], object]) -> None:
        self._session.run(work, lambda _: self._after_change(), self._complain)

    def _after_change(self) -> None:
        self._tell("note", "")
        self.changed.emit()
        self.refresh()

    def _complain(self, error: KnownError) -> None:
        self._tell("bad", error_words(error))

    def _tell(self, tone: str, words: str) -> None:
        self._view.notice.render_notice(tone, words)
