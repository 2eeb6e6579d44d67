"""Reads what is entered for each official document (`resources/entries`)."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from inspector_app import paths
from inspector_app.domain.document import DocumentKind
from inspector_app.domain.entry import About, Choice, EntryForm, Field, FieldKind, Section
from inspector_app.domain.form import Text
from inspector_app.forms.strict_yaml import read_yaml

SCHEMA = "inspector-app/entry/1"


@cache
def entry_form(kind: DocumentKind) -> EntryForm:
    """Return the fields of a document. They are part of the program: what is wrong with them is a bug (ValueError)."""
    reading = read_yaml(paths.resource("entries", f"{kind.value}.yaml").read_bytes())
    node: Any = reading.value
    if reading.flaws or node["schema"] != SCHEMA or node["kind"] != kind.value:
        raise ValueError(kind.value)
    return EntryForm(
        kind=kind,
        name=_text(node["name"]),
        purpose=_text(node["purpose"]),
        about=About(node["about"]),
        day=node["day"],
        sections=tuple(_section(each) for each in node["sections"]),
    )


def _section(node: Mapping[str, Any]) -> Section:
    return Section(_text(node), _hint(node), tuple(_field(each) for each in node["fields"]))


def _field(node: Mapping[str, Any]) -> Field:
    return Field(
        key=node["key"],
        kind=FieldKind(node["kind"]),
        label=_text(node),
        hint=_hint(node),
        required=node.get("required", False),
        half=node.get("half", False),
        choices=tuple(_choice(each) for each in node.get("choices", ())),
        columns=tuple(_field(each) for each in node.get("columns", ())),
        rows=tuple(_choice(each) for each in node.get("rows", ())),
    )


def _choice(node: Mapping[str, Any]) -> Choice:
    return Choice(node["key"], _text(node))


def _hint(node: Mapping[str, Any]) -> Text | None:
    return _text(node["hint"]) if "hint" in node else None


def _text(node: Mapping[str, Any]) -> Text:
    return Text(node["ja"], node["en"])
