"""Make the content of an entry of the log readable: rows by their numbers, documents by their names, without ids."""

import re
from collections.abc import Mapping

from inspector_app.domain.canonical import Json
from inspector_app.domain.document import DocumentKind
from inspector_app.domain.form import Text
from inspector_app.forms.entry_reader import entry_form
from inspector_app.storage.chain import ITEMS

_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_LEFT_OUT = {"id", "author", "strokes", "document", "media_type", "pixels"}
"""Parts that say nothing to people; a signature drawn by hand is seen on the page."""

_DOCUMENTS = {"document", "issued", "discarded"}


def readable(kind: str, data: Mapping[str, Json], numbers: Mapping[str, str], *, english: bool) -> dict[str, Json]:
    """Return the content of an entry of this kind for people; `numbers` are the rows' on their form, by key."""
    labels = dict[str, str]()
    if kind in _DOCUMENTS:
        labels = _labels(str(data.get("kind", "")), english=english)
    words = {**{key: f"No.{number}" for key, number in numbers.items()}, **labels}
    kept: dict[str, Json] = {name: value for name, value in data.items() if name != ITEMS}
    kept |= {name: True for name in ("old", "new") if _is_id(kept.get(name))}
    readied = _readied(kept, words)
    return readied if isinstance(readied, dict) else {}


def _readied(value: Json, words: Mapping[str, str]) -> Json:
    if isinstance(value, dict):
        return {
            words.get(name, name): _readied(each, words)
            for name, each in value.items()
            if name not in _LEFT_OUT and not _is_id(each)
        }
    if isinstance(value, list):
        return [_readied(each, words) for each in value if not _is_id(each)]
    return words.get(value, value) if isinstance(value, str) else value


def _is_id(value: Json) -> bool:
    return isinstance(value, str) and _ID.fullmatch(value) is not None


def _labels(kind: str, *, english: bool) -> dict[str, str]:
    """Return the names of a document and of its fields by their keys; none for a kind that is not known."""
    if kind not in set(DocumentKind):
        return {}
    form = entry_form(DocumentKind(kind))
    found: dict[str, Text] = {kind: form.name}
    for field in form.fields:
        found[field.key] = field.label
        found |= {column.key: column.label for column in field.columns}
        found |= {choice.key: choice.label for each in (field, *field.columns) for choice in each.choices}
    return {key: text.en if english else text.ja for key, text in found.items()}
