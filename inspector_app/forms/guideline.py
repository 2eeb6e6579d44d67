"""Reads what the guideline says to the rows of the sheets (`resources/texts/guideline.yaml`)."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from inspector_app.domain.form import Text
from inspector_app.domain.guideline import Edition, Part, RowGuideline
from inspector_app.domain.ids import RowKey

SCHEMA = "inspector-app/guideline/1"
_Node = Mapping[str, Any]


def read_guideline(path: Path) -> tuple[Edition, ...]:
    """Return the editions in a file. ValueError or KeyError for a file that is none, or names what it does not have."""
    node = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - makes text, no objects
    if node["schema"] != SCHEMA:
        raise ValueError(node["schema"])
    return tuple(_edition(each) for each in node["editions"])


def _edition(node: _Node) -> Edition:
    name = _text(node["name"])
    parts = {key: Part(_text(part["title"]), _text(part["says"])) for key, part in node["parts"].items()}
    beyond = {key: _text(text) for key, text in node["beyond"].items()}
    rows = {
        RowKey(key): RowGuideline(
            name,
            tuple(parts[part] for part in row["parts"]),
            beyond[row["beyond"]] if "beyond" in row else None,
        )
        for key, row in node["rows"].items()
    }
    return Edition(name, date.fromisoformat(node["valid_from"]), rows)


def _text(node: _Node) -> Text:
    return Text(node["ja"], node["en"])
