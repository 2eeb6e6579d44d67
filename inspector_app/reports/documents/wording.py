"""The wording of official documents: dated data in `resources/texts`, not code (DOMAIN 3.6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

import yaml

from inspector_app.paths import resource

SCHEMA = "inspector-app/texts/1"


@dataclass(frozen=True, slots=True)
class Wording:
    """The texts of one document by name. KeyError for a name it does not have: that is a bug, no one's mistake.

    `english` texts carry English in a line of its own below the Japanese.
    """

    id: str
    version: str
    valid_from: date
    source: str
    texts: Mapping[str, Any]
    english: bool = False

    def text(self, name: str, /, **values: str) -> str:
        """Return a text, with `values` in place of its {placeholders}."""
        text = self.texts[name]
        if not isinstance(text, str):
            raise KeyError(name)
        return text.format(**values) if values else text

    def texts_of(self, name: str) -> tuple[str, ...]:
        """Return a list of texts."""
        return tuple(str(text) for text in self._list(name))

    def entries(self, name: str) -> tuple[Mapping[str, str], ...]:
        """Return a list of groups of texts."""
        return tuple(dict(entry) for entry in self._list(name))

    def choices(self, name: str) -> Mapping[str, str]:
        """Return texts by the value they stand for, in the order of the document."""
        choices = self.texts[name]
        if not isinstance(choices, dict):
            raise KeyError(name)
        return choices

    def _list(self, name: str) -> Sequence[Any]:
        found = self.texts[name]
        if not isinstance(found, list):
            raise KeyError(name)
        return found


@cache
def wording(name: str) -> Wording:
    """Return the wording in `resources/texts/NAME.yaml`. Every scalar there is text, whatever it looks like."""
    path = resource("texts", f"{name}.yaml")
    node = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - makes text, no objects
    if node["schema"] != SCHEMA:
        raise ValueError(node["schema"])
    return Wording(node["id"], node["version"], date.fromisoformat(node["valid_from"]), node["source"], node["texts"])


@cache
def wording_with_english(name: str) -> Wording:
    """Return the wording with the English of `NAME_en.yaml` below each text that has one."""
    own, beside = wording(name), wording(f"{name}_en").texts
    texts = {key: _both(text, beside[key]) if key in beside else text for key, text in own.texts.items()}
    return replace(own, texts=texts, english=True)


def _both(own: Any, beside: Any) -> Any:
    """Return a text, or each of the choices, with its English below."""
    if isinstance(own, dict):
        return {key: f"{text}\n{beside[key]}" for key, text in own.items()}
    return f"{own}\n{beside}"
