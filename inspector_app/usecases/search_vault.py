"""Search everything in the vault: contracts, inspections, remarks, what was answered, evidence, records."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from inspector_app.domain.excerpt import Excerpt, excerpt, holds
from inspector_app.domain.form import Form, Text
from inspector_app.domain.form_json import form_from_json
from inspector_app.domain.ids import ContractId, EvidenceId, InspectionId, RowKey
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.lifecycle import State
from inspector_app.domain.log import LogKind
from inspector_app.storage import forms, inspections, parties, search
from inspector_app.storage.evidence import load_piece
from inspector_app.storage.log import read_log
from inspector_app.storage.search import Part, Place, Where
from inspector_app.storage.vault import Vault

__all__ = ["FoundRow", "Hit", "Where", "keep_search_ready", "search_vault"]

MOST = 30


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A row of a sheet: its key, its No., and what it is called."""

    key: RowKey
    no: int
    short: Text


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that holds all the words. `where` says which of its texts holds most of them, `excerpt` shows it.

    `inspection_id`, `state` and `dates` are None or empty for a contract; `row` is of an answer or a piece of evidence,
    which `evidence_id` names.
    """

    contract_id: ContractId
    contract_number: str
    contract_title: str
    contractor: str
    where: Where
    excerpt: Excerpt
    inspection_id: InspectionId | None = None
    state: State | None = None
    dates: tuple[date, ...] = ()
    row: FoundRow | None = None
    evidence_id: EvidenceId | None = None


def search_vault(vault: Vault, text: str, limit: int = MOST) -> tuple[Hit, ...]:
    """Return what holds all words of `text`, the latest change first. The log notes that somebody searched, not what.

    Words are parted by white space; width, case and compatibility forms make no difference; Japanese needs no words,
    one character is enough. Nothing is found for white space. VaultError `vault.damaged`, `vault.full`.
    """
    words = search.words_of(text.encode(errors="ignore").decode())
    if not words:
        return ()
    search.catch_up(vault)
    reader, places = _Reader(vault), search.find(vault, words, limit)
    hits = _hits(reader, places, words)
    if len(hits) < len(places) == limit:  # what only resembles the words must not take the place of what holds them
        hits = _hits(reader, search.find(vault, words, limit, exactly=True), words)
    latest = read_log(vault, limit=1)
    if not latest or latest[0].data != _SEARCHED:
        vault.log(LogKind.READ, data=dict(_SEARCHED))
    return hits


def keep_search_ready(vault: Vault, most: int = 500) -> bool:
    """Let the search follow the latest changes a little, in a quiet moment; tell whether it is up to date."""
    return search.catch_up(vault, most)


def _hits(reader: "_Reader", places: Sequence[Place], words: Sequence[str]) -> tuple[Hit, ...]:
    return tuple(hit for hit in (_hit(reader, place, words) for place in places) if hit is not None)


_SEARCHED = {"what": "search"}


class _Reader:
    """Reads each inspection and form once."""

    def __init__(self, vault: Vault) -> None:
        self.vault = vault
        self._inspections: dict[str, Inspection] = {}
        self._forms: dict[str, Form] = {}

    def inspection(self, subject: str) -> Inspection:
        if subject not in self._inspections:
            self._inspections[subject] = inspections.load_inspection(self.vault, InspectionId(subject))
        return self._inspections[subject]

    def texts(self, place: Place) -> search.Texts:
        return search.texts(self.vault, place)

    def row(self, inspection: Inspection, key: str) -> FoundRow:
        ref = inspection.form
        if ref.sha256 not in self._forms:
            self._forms[ref.sha256] = form_from_json(forms.pinned_form(self.vault, ref))
        row = self._forms[ref.sha256].row(RowKey(key))
        return FoundRow(row.key, row.no, row.short)


def _hit(reader: _Reader, place: Place, words: Sequence[str]) -> Hit | None:
    texts = reader.texts(place)
    if not all(any(holds(text, word) for _, text in texts) for word in words):
        return None
    where, text = max(texts, key=lambda each: sum(holds(each[1], word) for word in words))
    piece = excerpt(text, words)
    return None if piece is None else _made(reader, place, where, piece)


def _made(reader: _Reader, place: Place, where: Where, piece: Excerpt) -> Hit:
    if place.part is Part.CONTRACT:
        contract = parties.load_contract(reader.vault, ContractId(place.subject))
        return Hit(contract.id, contract.number, contract.title, contract.contractor.name, where, piece)
    inspection = reader.inspection(place.subject)
    contract, row, evidence_id = inspection.contract, None, None
    if place.part is Part.ROW:
        row = reader.row(inspection, place.key)
    elif place.part is Part.EVIDENCE:
        evidence_id = EvidenceId(place.key)
        row = reader.row(inspection, load_piece(reader.vault, inspection.id, evidence_id).evidence.row)
    return Hit(
        contract_id=contract.id,
        contract_number=contract.number,
        contract_title=contract.title,
        contractor=contract.contractor.name,
        where=where,
        excerpt=piece,
        inspection_id=inspection.id,
        state=inspection.state,
        dates=inspection.dates,
        row=row,
        evidence_id=evidence_id,
    )
