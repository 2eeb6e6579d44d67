"""Asks what a number in a file's name is; until somebody says it the file is kept under the rest of its name."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.ids import EvidenceId, InspectionId
from inspector_app.domain.number_guard import Finding, Meaning
from inspector_app.gui.guard.card import GuardCard, HeldScreen
from inspector_app.gui.guard.file_names import name_shown
from inspector_app.gui.session import Session
from inspector_app.usecases.change_evidence import name_evidence
from inspector_app.usecases.guard_text import Confirmation


class Names(QObject):
    """One question after the other. Says that a piece has its whole name."""

    kept = Signal(object)

    def __init__(self, session: Session, inspection: InspectionId, card: GuardCard) -> None:
        super().__init__(card)
        self._session, self._id, self._card = session, inspection, card
        self._asked: list[tuple[EvidenceId, str, Finding]] = []
        card.destroyed.connect(self._asked.clear)
        card.meant.connect(self._on_meant)
        card.strike_wanted.connect(self._on_strike_wanted)

    def ask(self, piece: EvidenceId, name: str, found: Finding) -> None:
        """Ask about one more name."""
        self._asked.append((piece, name, found))
        self._render()

    def _render(self) -> None:
        if not self._asked:
            self._card.render_held(None)
            return
        piece, name, found = self._asked[0]
        words = self.tr("ファイル名 {name}").format(name=name_shown(name))
        self._card.render_held(HeldScreen(piece, words, found.level, found.kind, ""))

    def _on_meant(self, _field: str, meaning: str) -> None:
        piece, name, found = self._asked.pop(0)
        said = frozenset({Confirmation("name", Meaning(meaning), len(found.spans))})

        def keep(vault: Any) -> object:
            return name_evidence(vault, self._id, piece, name, said)

        self._session.run(keep, self.kept.emit)
        self._render()

    def _on_strike_wanted(self, _field: str) -> None:
        self._asked.pop(0)
        self._render()
