"""Writes the file in which an official document is entered elsewhere: every field with its name, kind and value."""

import json
from collections.abc import Iterator, Mapping

from inspector_app.domain.canonical import Json
from inspector_app.domain.entry import EntryForm, Field, FieldKind, rows
from inspector_app.forms.entry_file import SCHEMA

_KINDS: Mapping[FieldKind, str] = {
    FieldKind.DAY: "YYYY-MM-DD",
    FieldKind.TIME: "HH:MM",
    FieldKind.NUMBER: "数 / number",
    FieldKind.CONTRACT: "契約の id / a contract's id",
}


def template_json(form: EntryForm, parties: Mapping[str, Json], values: Mapping[str, Json]) -> str:
    """Return the file as JSON, with every field."""
    filled: dict[str, Json] = {field.key: _value(field, values) for field in form.fields}
    node = {"schema": SCHEMA, "kind": form.kind.value, **parties, "values": filled}
    return json.dumps(node, ensure_ascii=False, indent=2) + "\n"


def template_yaml(form: EntryForm, parties: Mapping[str, Json], values: Mapping[str, Json]) -> str:
    """Return the file as YAML, with every field under its name in both languages; * marks what has to be there."""
    lines = [f"# {form.name.ja} / {form.name.en}", f"# {form.purpose.ja} / {form.purpose.en}"]
    lines += ["# * は必須です。 / * has to be filled in.", f"schema: {SCHEMA}", f"kind: {form.kind.value}"]
    lines += [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in parties.items()]
    lines.append("values:")
    for section in form.sections:
        lines += ["", f"  # ── {section.label.ja} / {section.label.en}"]
        if section.hint is not None:
            lines.append(f"  # {section.hint.ja} / {section.hint.en}")
        lines += [line for field in section.fields for line in _field(field, values)]
    return "\n".join(lines) + "\n"


def _field(field: Field, values: Mapping[str, Json]) -> Iterator[str]:
    value = _value(field, values)
    yield f"  # {_named(field)}"
    for column in field.columns:
        yield f"  #   {column.key}: {_named(column)}"
    if not isinstance(value, list) or field.kind is not FieldKind.LIST:
        yield f"  {field.key}: {json.dumps(value, ensure_ascii=False)}"
        return
    yield f"  {field.key}:" if value else f"  {field.key}: []"
    for place, row in enumerate(value):
        if place < len(field.rows):
            yield f"    # {field.rows[place].label.ja} / {field.rows[place].label.en}"
        yield f"    - {json.dumps(row, ensure_ascii=False)}"


def _named(field: Field) -> str:
    """Return what a field is called, whether it has to be there, and what it may hold."""
    name = f"{field.label.ja} / {field.label.en}{' *' if field.required else ''}"
    kind = _KINDS.get(field.kind, "")
    choices = ", ".join(f"{choice.key} = {choice.label.ja}" for choice in field.choices)
    hint = "" if field.hint is None else f"{field.hint.ja} / {field.hint.en}"
    return "　".join(" ".join(part.split()) for part in (name, kind, choices, hint) if part)


def _value(field: Field, values: Mapping[str, Json]) -> Json:
    """Return the value of a field as it is proposed; a list has at least the row to be filled in."""
    if field.kind is FieldKind.TICKS:
        return values.get(field.key, [])
    if field.kind is not FieldKind.LIST:
        return values.get(field.key, "")
    given = list(rows(values, field.key)) or [{}]
    given += [{}] * (len(field.rows) - len(given))
    return [{column.key: row.get(column.key, "") for column in field.columns} for row in given]
