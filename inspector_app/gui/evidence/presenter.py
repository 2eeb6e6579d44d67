"""The thinking of the evidence screen: what comes in, what is shown, what is drawn and kept."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.evidence import Evidence, EvidenceKind
from inspector_app.domain.ids import EvidenceId, InspectionId, RowKey
from inspector_app.domain.site_rules import SiteRules
from inspector_app.errors import KnownError
from inspector_app.gui.evidence.adding import Adding
from inspector_app.gui.evidence.editing import Editing
from inspector_app.gui.evidence.model import facts, piece_screen
from inspector_app.gui.evidence.view import EvidenceView
from inspector_app.gui.evidence.writing import Writing
from inspector_app.gui.language import spoken
from inspector_app.gui.session import Session
from inspector_app.gui.widgets.file_choice import choose_new_file
from inspector_app.gui.words import error_words
from inspector_app.usecases.change_evidence import remove_evidence
from inspector_app.usecases.export_evidence import export_original
from inspector_app.usecases.open_inspection import read_inspection
from inspector_app.usecases.read_evidence import EvidenceList, list_evidence, original_of, shown, small_pictures


class EvidencePresenter(QObject):
    """Shows the evidence of one row. Says that something changed."""

    changed = Signal()

    def __init__(self, session: Session, inspection: InspectionId, row: RowKey, view: EvidenceView) -> None:
        super().__init__(view)
        self._session, self._id, self._row, self._view = session, inspection, row, view
        self._list = EvidenceList((), SiteRules(), editable=False)
        self._small: dict[EvidenceId, bytes] = {}
        self._chosen: EvidenceId | None = None
        self._writing = Writing(session, inspection, row, view)
        self._adding = Adding(session, inspection, row, view)
        self._editing = Editing(session, inspection, view.photo, self._writing.guard)
        self._connect()

    def refresh(self, chosen: EvidenceId | None = None) -> None:
        """Read what there is, and show a piece of it."""
        self._chosen = chosen or self._chosen
        self._session.run(self._read, self._on_read)

    def commit(self) -> None:
        """Store what was typed and drawn; masks wait for somebody to say so."""
        self._writing.keep_all()
        self._editing.keep_markup()
        self._adding.stop()

    def _connect(self) -> None:
        view = self._view
        view.adders.note_wanted.connect(self._on_note_wanted)
        view.pieces.piece_chosen.connect(lambda key: self._choose(EvidenceId(key)))
        view.details.removed.connect(self._on_removed)
        view.details.export_wanted.connect(self._on_export_wanted)
        self._writing.noted.connect(self._on_added)
        self._writing.changed.connect(self._after_change)
        self._writing.refused.connect(self._complain)
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
        return found, small_pictures(vault, own), str(row.no), spoken(item.text)

    def _on_read(self, read: tuple[EvidenceList, dict[EvidenceId, bytes], str, str]) -> None:
        self._list, self._small, number, question = read
        self._adding.render_list(self._list)
        self._view.render_row(self.tr("No.{number} の証跡").format(number=number), question)
        self._view.rules.render_rules(self._list.rules, editable=self._list.editable)
        self._writing.begin_rules()
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
        self._writing.keep_caption()
        self._editing.keep_markup()
        self._chosen = key
        self._show(key)

    def _show(self, key: EvidenceId) -> None:
        piece = self._piece()
        if piece is None:
            return
        editable = self._list.editable
        self._view.render_middle(piece.kind)
        self._view.details.render_details(self._writing.caption_shown(piece), facts(piece), editable=editable)
        if piece.kind is EvidenceKind.SEEN:
            self._view.note.render_note(piece.seen, editable=editable)
        self._writing.begin(piece, editable=editable)
        if piece.kind is EvidenceKind.PHOTO:
            self._view.photo.render_editable(editable=editable)
            self._session.run(
                lambda vault: shown(*original_of(vault, self._id, key)),
                lambda photo: self._editing.begin(photo) if key == self._chosen else None,
            )

    def _on_camera_left(self) -> None:
        self._view.camera.end()
        self.refresh()

    def _on_note_wanted(self) -> None:
        self._writing.keep_caption()
        self._editing.keep_markup()
        self._chosen = None
        self._view.pieces.setCurrentRow(-1)
        self._view.render_new_note()
        self._writing.begin(None, editable=True)

    def _on_nothing_to_paste(self) -> None:
        self._tell("note", self.tr("貼り付けられる写真がありません。写真をコピーしてから貼り付けてください。"))

    def _on_added(self, piece: Evidence) -> None:
        self.changed.emit()
        self.refresh(piece.id)

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
