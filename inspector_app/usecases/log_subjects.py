"""What the entries of the log are about, by name: an entry itself holds only ids."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from inspector_app.domain.contract import Contract
from inspector_app.domain.form import Text
from inspector_app.domain.ids import ContractId, InspectionId
from inspector_app.domain.inspection import Inspection
from inspector_app.storage.destruction import Destruction, list_destructions
from inspector_app.storage.forms import pinned_form
from inspector_app.storage.inspections import load_inspection
from inspector_app.storage.parties import load_contract
from inspector_app.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Subjects:
    """The things behind ids; an id in none of the three is of something else, or of nothing that is still there."""

    inspections: Mapping[str, Inspection] = field(default_factory=dict)
    contracts: Mapping[str, Contract] = field(default_factory=dict)
    destroyed: Mapping[str, Destruction] = field(default_factory=dict)
    numbers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By a form's hash: the numbers that its rows have on paper."""
    texts: Mapping[str, Mapping[str, Text]] = field(default_factory=dict)
    """By a form's hash: its sub-checks and hearing examples, by row and key with a stroke between."""

    def row_numbers(self, subject: str) -> Mapping[str, str]:
        """Return the numbers of an inspection's rows by their keys; none where it is not there."""
        inspection = self.inspections.get(subject)
        return {} if inspection is None else self.numbers.get(inspection.form.sha256, {})

    def text(self, subject: str, row: str, key: str, *, english: bool = False) -> str:
        """Return a sub-check or hearing example of a row, its key where the form is gone."""
        inspection = self.inspections.get(subject)
        texts = {} if inspection is None else self.texts.get(inspection.form.sha256, {})
        found = texts.get(f"{row}/{key}")
        return key if found is None else found.en if english else found.ja

    def row_number(self, subject: str, row: str) -> str:
        """Return the number of a row on its form, its key where the form is gone."""
        return self.row_numbers(subject).get(row, row)


def log_subjects(vault: Vault, ids: Collection[str]) -> Subjects:
    """Return the things behind these ids, as they are now."""
    inspections: dict[str, Inspection] = {}
    contracts: dict[str, Contract] = {}
    for each in set(ids) - {""}:
        try:
            inspections[each] = load_inspection(vault, InspectionId(each))
        except KeyError:
            try:
                contracts[each] = load_contract(vault, ContractId(each))
            except KeyError:
                continue
    forms = {inspection.form.sha256: inspection.form for inspection in inspections.values()}
    definitions = {sha256: pinned_form(vault, ref) for sha256, ref in forms.items()}
    numbers = {sha256: _numbers(definition) for sha256, definition in definitions.items()}
    texts = {sha256: _texts(definition) for sha256, definition in definitions.items()}
    unknown = set(ids) - {"", *inspections, *contracts}
    gone = list_destructions(vault) if unknown else ()  # read from the whole log, which takes a while
    destroyed = {str(each.inspection_id): each for each in gone if each.inspection_id in unknown}
    return Subjects(inspections, contracts, destroyed, numbers, texts)


def _rows(definition: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [row for section in definition["sections"] for item in section["items"] for row in item["rows"]]


def _numbers(definition: Mapping[str, Any]) -> dict[str, str]:
    return {row["key"]: str(row["no"]) for row in _rows(definition)}


def _texts(definition: Mapping[str, Any]) -> dict[str, Text]:
    return {
        f"{row['key']}/{part['key']}": Text(part["text"]["ja"], part["text"]["en"])
        for row in _rows(definition)
        for part in (*row["checks"], *row["prompts"])
    }
