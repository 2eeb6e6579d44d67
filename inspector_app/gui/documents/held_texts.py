"""Texts of a document that may hold a number which must not be written down: asked about, or refused, kept without."""

from collections.abc import Mapping

from inspector_app.domain.canonical import Json
from inspector_app.domain.entry import texts_of
from inspector_app.domain.number_guard import Finding, Meaning, inspect_text
from inspector_app.gui.guard.texts import typing_number
from inspector_app.usecases.guard_text import Confirmation, judge_text, without


class HeldTexts:
    """What stands against the texts on screen, by path, after all that was said about them."""

    def __init__(self) -> None:
        self._said: set[Confirmation] = set()
        self.held: dict[str, Finding] = {}

    @property
    def confirmed(self) -> frozenset[Confirmation]:
        """Return what was said so far, without the digits."""
        return frozenset(self._said)

    def begin(self, values: Mapping[str, Json]) -> None:
        """Take what is in the vault as said: it was asked about when it was stored, and what it means is not kept."""
        for path, text in texts_of(values):
            found = inspect_text(text)
            if found is not None:
                self._said.add(Confirmation(path, Meaning.OTHER, len(found.spans)))

    def judge(self, key: str, value: Json) -> bool:
        """Tell whether the value of a field may be kept; what stands against it is held."""
        self.held = {path: found for path, found in self.held.items() if path.partition(".")[0] != key}
        for path, text in texts_of({key: value}):
            found = judge_text(path, text, self.confirmed)
            if found is not None:
                self.held[path] = found
        return not any(path.partition(".")[0] == key for path in self.held)

    def kept(self, key: str, value: Json) -> Json:
        """Return the value of a field as it may be kept: without the numbers that are asked about or refused."""
        for path in [path for path in self.held if path.partition(".")[0] == key]:
            text = dict(texts_of({key: value})).get(path, "")
            while (found := judge_text(path, text, self.confirmed)) is not None:
                text = without(text, found)
            value = with_text(value, path, text)
        return value

    def typing(self, key: str, value: Json, before: Json) -> bool:
        """Tell whether a long number is being typed into a field, which is not handed on before it is whole."""
        known = dict(texts_of({key: before}))
        return any(
            typing_number(text, len(text))
            for path, text in texts_of({key: value})
            if path not in self.held and text != known.get(path)
        )

    def mean(self, path: str, meaning: Meaning) -> None:
        """Note what somebody said the numbers of a text are."""
        found = self.held.get(path)
        if found is not None:
            self._said.add(Confirmation(path, meaning, len(found.spans)))

    def struck(self, path: str, text: str) -> str:
        """Return a text without the numbers that stand against it."""
        found = self.held.get(path)
        return text if found is None else without(text, found)


def with_text(value: Json, path: str, text: str) -> Json:
    """Return a field's value with one of its texts replaced; `path` begins with the field's key."""
    _key, _dot, rest = path.partition(".")
    place, _dot, column = rest.partition(".")
    if not rest or not isinstance(value, list):
        return text
    return [
        {**row, column: text} if number == int(place) and isinstance(row, dict) else row
        for number, row in enumerate(value)
    ]
