"""Reads an official document that was entered elsewhere: the parties and the values, in one YAML or JSON file.

The file's shape is published as `resources/schemas/document-1.schema.json`; the fields are `resources/entries`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.contract import Agency, Contract, Inspector
from inspector_app.domain.document import DocumentKind
from inspector_app.domain.documents.kinds import problems_of
from inspector_app.domain.entry import LACKING, Choice, EntryForm, EntryProblem, Field, FieldKind, texts_of
from inspector_app.domain.ids import AgencyId
from inspector_app.domain.record_json import contract_from_json, inspector_from_json
from inspector_app.errors import FormError
from inspector_app.forms.answers_guard import number_flaws, without_digits
from inspector_app.forms.answers_rules import contract_flaws
from inspector_app.forms.entry_reader import entry_form
from inspector_app.forms.problems import EntryCode, Flaw, Path, ProblemCode, shown
from inspector_app.forms.reader import located
from inspector_app.forms.shape import shape_flaws
from inspector_app.forms.strict_yaml import Reading, read_yaml

SCHEMA = "inspector-app/document/1"
_SCHEMA_FILE = "document-1.schema.json"


@dataclass(frozen=True, slots=True)
class EnteredDocument:
    """What a file says. The parties are None, or none, where the file leaves them to the record it follows from."""

    form: EntryForm
    agency: Agency | None
    inspector: Inspector | None
    contracts: tuple[Contract, ...]
    values: dict[str, Json]


def read_entries(data: bytes, name: str, *, draft: bool = False) -> EnteredDocument:
    """Return what the bytes of a file called `name` say.

    FormError `document.invalid` (file, problems) with everything that is wrong, at its line and field, a 個人番号 among
    it (never shown); what is only missing is let pass in a `draft`.
    """
    reading = read_yaml(data)
    _refuse(name, without_digits(reading.flaws), reading)
    numbers, shape = list(number_flaws(reading.value)), shape_flaws(reading.value, _SCHEMA_FILE)
    _refuse(name, [*numbers, *without_digits(shape)], reading)
    node = cast("Mapping[str, Any]", reading.value)
    form = entry_form(DocumentKind(node["kind"]))
    values: dict[str, Json] = {key: _plain(value) for key, value in node["values"].items()}
    contracts = node.get("contracts", [])
    flaws = [flaw for place, each in enumerate(contracts) for flaw in contract_flaws(each, ("contracts", place))]
    known = tuple(Choice(each["id"], form.name) for each in contracts)
    flaws += [flaw for key, value in values.items() for flaw in _fitting(form, key, value, known)]
    if not flaws:
        flaws += [_flaw(each, values) for each in problems_of(form, values) if not (draft and each.code in LACKING)]
    _refuse(name, without_digits(flaws), reading)
    agency, inspector = node.get("agency"), node.get("inspector")
    return EnteredDocument(
        form=form,
        agency=None if agency is None else Agency(AgencyId(agency["id"]), agency["name"]),
        inspector=None if inspector is None else inspector_from_json(inspector),
        contracts=tuple(contract_from_json({"practice": False, **each}) for each in contracts),
        values=values,
    )


def _refuse(name: str, flaws: list[Flaw], reading: Reading) -> None:
    if flaws:
        raise FormError("document.invalid", file=name, problems=located(flaws, reading.lines))


def _plain(value: Any) -> Json:
    """Return a value as a screen would keep it: numbers as they are typed, rows and ticks in lists."""
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return "" if value is None else str(value)


def _fitting(form: EntryForm, key: str, value: Json, contracts: tuple[Choice, ...]) -> Iterator[Flaw]:
    """Yield where a value does not fit its field, or there is no such field."""
    known = {field.key: field for field in form.fields}
    place: Path = ("values", key)
    if key not in known:
        yield Flaw(place, ProblemCode.UNKNOWN_MEMBER, shown(key), shown(", ".join(known)))
        return
    field = known[key]
    if not isinstance(value, list if field.kind in {FieldKind.LIST, FieldKind.TICKS} else str):
        expected = "array" if field.kind in {FieldKind.LIST, FieldKind.TICKS} else "string"
        yield Flaw(place, ProblemCode.WRONG_TYPE, "array" if isinstance(value, list) else "string", expected)
    elif field.kind is FieldKind.LIST:
        yield from _fitting_rows(field, cast("list[Json]", value), place, contracts)
    elif field.kind is FieldKind.TICKS:
        for step, tick in enumerate(cast("list[Json]", value)):
            yield from _chosen(field.choices, tick, (*place, step))
    elif field.kind is FieldKind.CHOICE:
        yield from _chosen(field.choices, value, place)


def _fitting_rows(field: Field, rows: list[Json], place: Path, contracts: tuple[Choice, ...]) -> Iterator[Flaw]:
    columns = {column.key: column for column in field.columns}
    for number, row in enumerate(rows):
        if not isinstance(row, dict):
            yield Flaw((*place, number), ProblemCode.WRONG_TYPE, "string", "object")
            continue
        for key, cell in row.items():
            at: Path = (*place, number, key)
            if key not in columns:
                yield Flaw(at, ProblemCode.UNKNOWN_MEMBER, shown(key), shown(", ".join(columns)))
            elif columns[key].kind is FieldKind.CHOICE:
                yield from _chosen(columns[key].choices, cell, at)
            elif columns[key].kind is FieldKind.CONTRACT:
                yield from _chosen(contracts, cell, at)


def _chosen(choices: tuple[Choice, ...], value: Json, place: Path) -> Iterator[Flaw]:
    keys = [choice.key for choice in choices]
    if value != "" and value not in keys:
        yield Flaw(place, ProblemCode.UNKNOWN_REFERENCE, shown(value), shown(", ".join(keys)) or "–")


def _flaw(problem: EntryProblem, values: Mapping[str, Json]) -> Flaw:
    steps: tuple[str | int, ...] = tuple(int(step) if step.isdecimal() else step for step in problem.path.split("."))
    typed = dict(texts_of(values)).get(problem.path, "")
    return Flaw(("values", *steps), EntryCode(problem.code.value), shown(typed))
