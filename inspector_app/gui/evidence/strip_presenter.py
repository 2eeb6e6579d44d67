"""Keeps the strip in step with the vault, and with the row on screen."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.evidence import Evidence
from inspector_app.domain.ids import EvidenceId, InspectionId, RowKey
from inspector_app.errors import KnownError
from inspector_app.gui.evidence.intake import Intake
from inspector_app.gui.evidence.model import PieceScreen, piece_screen, rules_words
from inspector_app.gui.evidence.strip import EvidenceStrip
from inspector_app.gui.session import Session
from inspector_app.gui.words import error_words
from inspector_app.usecases.read_evidence import EvidenceList, list_evidence, small_pictures

_Read = tuple[EvidenceList, dict[EvidenceId, bytes]]


class StripPresenter(QObject):
    """Says how many pieces each row has, when that is known or changes."""

    counted = Signal(object)

    def __init__(self, session: Session, inspection: InspectionId, strip: EvidenceStrip) -> None:
        super().__init__(strip)
        self._session, self._id, self._strip = session, inspection, strip
        self._rows: dict[RowKey, tuple[PieceScreen, ...]] = {}
        self._row = RowKey("")
        self._said, self._editable = "", False
        self._intake = Intake(session, inspection)
        strip.row_shown.connect(lambda key: self._show(RowKey(key)))
        strip.files_dropped.connect(self._on_files_dropped)
        self._intake.progressed.connect(self._on_progressed)
        self._intake.added.connect(lambda _: self.refresh())
        self._intake.refused.connect(self._on_refused)

    def refresh(self) -> None:
        """Read what there is."""
        self._session.run(self._read, self._on_read)

    def _read(self, vault: Any) -> _Read:
        found = list_evidence(vault, self._id)
        return found, small_pictures(vault, tuple(piece.id for piece in found.pieces))

    def _on_read(self, read: _Read) -> None:
        found, small = read
        by_row: dict[RowKey, list[Evidence]] = defaultdict(list)
        for piece in found.pieces:
            by_row[piece.row].append(piece)
        self._rows = {
            row: tuple(piece_screen(piece, place, small.get(piece.id, b"")) for place, piece in enumerate(pieces, 1))
            for row, pieces in by_row.items()
        }
        self._said, self._editable = rules_words(found.rules), found.editable
        self.counted.emit({row: len(pieces) for row, pieces in self._rows.items()})
        self._show(self._row)

    def _show(self, row: RowKey) -> None:
        self._row = row
        self._strip.render_pieces(self._rows.get(row, ()), self._said, editable=self._editable)

    def _on_files_dropped(self, files: Sequence[Path]) -> None:
        self._intake.take_files(self._row, files)

    def _on_progressed(self, done: int, total: int) -> None:
        words = self.tr("取り込んでいます（{done}／{total}）").format(done=done, total=total)
        if done < total:
            self._strip.render_pieces(self._rows.get(self._row, ()), words, editable=self._editable)

    def _on_refused(self, name: str, error: KnownError) -> None:
        words = error_words(error)
        told = words if not name or name in words else f"{name}：{words}"
        self._strip.render_pieces(self._rows.get(self._row, ()), told, editable=self._editable)
