"""Reads the rules for what falls due (`resources/texts/deadlines.yaml`)."""

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from inspector_app.domain.deadline import Deadline, Duty
from inspector_app.domain.form import Text
from inspector_app.domain.inspection import Kind

SCHEMA = "inspector-app/deadlines/1"


def read_deadlines(path: Path) -> tuple[Deadline, ...]:
    """Return the rules of a file of ours. ValueError or KeyError for a file that is none."""
    node = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - makes text, no objects
    if node["schema"] != SCHEMA:
        raise ValueError(node["schema"])
    return tuple(_deadline(entry) for entry in node["deadlines"])


def _deadline(entry: dict[str, Any]) -> Deadline:
    return Deadline(
        duty=Duty(entry["key"]),
        valid_from=date.fromisoformat(entry["valid_from"]),
        valid_to=date.fromisoformat(entry["valid_to"]) if "valid_to" in entry else None,
        days=int(entry.get("days", 0)),
        ahead=int(entry["ahead"]),
        kinds=frozenset(Kind(kind) for kind in entry.get("kinds", ())),
        source=Text(entry["source"]["ja"], entry["source"]["en"]),
    )
