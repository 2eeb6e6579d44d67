"""Looking for something within the inspection: what was found stands in the list, and one goes there."""

from PySide6.QtCore import QObject, QTimer, Signal

from inspector_app.domain.evidence import Evidence
from inspector_app.domain.ids import RowKey
from inspector_app.domain.row_search import Found, Hit, RowSearch
from inspector_app.gui.guide.answer_book import AnswerBook
from inspector_app.gui.guide.contents_model import HitLine
from inspector_app.gui.guide.fields import PROMPT, REASON, REMARKS, WAITING_FOR
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.session import Session
from inspector_app.usecases.open_inspection import OpenInspection
from inspector_app.usecases.read_evidence import EvidenceList, list_evidence

_REST = 60
"""Milliseconds after the last key before the rows are searched."""


class SearchPresenter(QObject):
    """Says to which row and field one wants to go, and that the list is to show the rows again."""

    row_wanted = Signal(str, str)
    ended = Signal()

    def __init__(self, session: Session, opened: OpenInspection, book: AnswerBook, view: GuideView) -> None:
        super().__init__(view)
        self._session, self._opened, self._book, self._view = session, opened, book, view
        self._notes: dict[RowKey, list[str]] = {}
        self._search: RowSearch | None = None
        self._text = ""
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._look)
        panel = view.panel
        panel.searched.connect(self._on_searched)
        panel.opened.connect(self.begin)
        panel.search_left.connect(self._on_left)
        panel.hit_wanted.connect(self._on_hit_wanted)
        view.list.hit_chosen.connect(lambda hit: self.row_wanted.emit(hit.key, ""))

    def begin(self) -> None:
        """Put the keyboard into the search field."""
        inspection = self._opened.inspection.id
        self._session.run(lambda vault: list_evidence(vault, inspection), self._on_evidence_read)
        self._view.render_searching(searching=True)
        self._view.panel.render_search()

    def forget(self) -> None:
        """Look for nothing any more."""
        self._rest.stop()
        self._text = ""
        self._view.panel.clear_search()
        self._view.render_searching(searching=False)

    def _on_searched(self, text: str) -> None:
        self._text = text
        self._rest.start()

    def _look(self) -> None:
        if not self._text.strip():
            self.ended.emit()
            return
        if self._search is None:
            self._search = RowSearch(self._opened.form)
        hits = self._search.find(self._text, self._book.answers, self._notes)
        self._view.panel.render_hits([self._line(hit) for hit in hits])

    def _on_evidence_read(self, found: EvidenceList) -> None:
        self._notes = {}
        for piece in found.pieces:
            self._notes.setdefault(piece.row, []).append(_words_of(piece))

    def _line(self, hit: Hit) -> HitLine:
        return HitLine(hit.row, hit.no, self._words()[hit.part], hit.excerpt, hit.start, hit.end, _field(hit))

    def _on_hit_wanted(self, hit: HitLine) -> None:
        self._finish()
        self.row_wanted.emit(hit.key, hit.field or "list")

    def _on_left(self) -> None:
        self._finish()
        self._view.list.setFocus()

    def _finish(self) -> None:
        self.forget()
        self.ended.emit()

    def _words(self) -> dict[Found, str]:
        return {
            Found.NUMBER: "",
            Found.SHORT: self.tr("項目"),
            Found.QUESTION: self.tr("項目"),
            Found.CRITERION: self.tr("基準"),
            Found.PRESET: self.tr("備考の例"),
            Found.PROMPT: self.tr("質問"),
            Found.REMARKS: self.tr("備考"),
            Found.ANSWERED: self.tr("聞き取り"),
            Found.WAITING: self.tr("資料待ち"),
            Found.REASON: self.tr("遠隔の理由"),
            Found.EVIDENCE: self.tr("証跡"),
        }


def _field(hit: Hit) -> str:
    """Return the field that something was found in, "" where it is not written in one."""
    if hit.part is Found.ANSWERED:
        return f"{PROMPT}{hit.key}"
    return {Found.REMARKS: REMARKS, Found.WAITING: WAITING_FOR, Found.REASON: REASON}.get(hit.part, "")


def _words_of(piece: Evidence) -> str:
    """Return what was written about a piece of evidence, and what it is called."""
    name = "" if piece.original is None else piece.original.name
    seen = "" if piece.seen is None else f"{piece.seen.title} {piece.seen.page}"
    return " ".join(part for part in (seen.strip(), piece.caption, name) if part)
