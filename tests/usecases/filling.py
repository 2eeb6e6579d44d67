"""Fills in whatever an official document still needs."""

import json
from typing import Any

from inspector_app.domain.canonical import Json
from inspector_app.domain.entry import FieldKind
from inspector_app.domain.ids import DocumentId
from inspector_app.storage.vault import Vault
from inspector_app.usecases.open_document import open_document
from inspector_app.usecases.world import World
from inspector_app.usecases.write_document import write_document

MISSING: dict[str, str] = {
    "line": "𠮷﨑 太郎",
    "text": "点検した結果は次のとおり。",
    "day": "2026-11-20",
    "time": "14:05",
}


def fill(world: World, vault: Vault, key: DocumentId) -> None:
    """Enter whatever is still missing."""
    opened = open_document(world, vault, key)
    for problem in opened.problems(opened.document.values):
        values = open_document(world, vault, key).document.values
        name, _dot, cell = problem.path.partition(".")
        field = opened.form.field(name)
        if not cell:
            made: Json = ["leak"] if field.kind is FieldKind.TICKS else MISSING.get(field.kind, "")
            if field.kind is FieldKind.LIST:
                made = [{column.key: _cell(column) for column in field.columns if column.required}]
            write_document(world, vault, key, name, made)
            continue
        place, _dot, column_key = cell.partition(".")
        column = next(column for column in field.columns if column.key == column_key)
        rows: Any = json.loads(json.dumps(values[name]))
        rows[int(place)][column_key] = _cell(column)
        write_document(world, vault, key, name, rows)


def _cell(column: Any) -> str:
    if column.kind is FieldKind.CHOICE:
        return str(column.choices[0].key)
    return "12" if column.kind is FieldKind.NUMBER else MISSING[column.kind]
