"""Texts while they are written: what may be kept of each, and what is asked about or refused.

A text that may not be kept is held here, as long as its field is on screen; kept is what remains without the number.
"""

import re
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from unicodedata import normalize

from inspector_app.domain.number_guard import Finding, Meaning
from inspector_app.usecases.guard_text import Confirmation, judge_text, without

_NUMBER = re.compile(r"(?:\d[\s\-‐‑–—−ー・./]{0,2}){7,}$")
"""A number that is being typed: seven digits or more right before the cursor, grouped or not."""
_ANY = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A text that is on screen and not kept, and what stands against it."""

    text: str
    finding: Finding

    @property
    def rest(self) -> str:
        """Return the text without what stands against it."""
        return without(self.text, self.finding)


def typing_number(text: str, cursor: int) -> bool:
    """Tell whether somebody is typing a long number: its first eleven digits would betray the twelfth."""
    return _NUMBER.search(normalize("NFKC", text[:cursor])) is not None


class GuardedTexts:
    """The texts of one screen by a key of each, which may be the field itself."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, str] = {}
        self._labels: dict[Hashable, str] = {}
        self._said: dict[Hashable, tuple[Meaning, int]] = {}
        self.held: dict[Hashable, Held] = {}
        self.typed: set[Hashable] = set()

    def begin(self, key: Hashable, text: str, label: str = "") -> None:
        """Take what the vault holds: it was asked about when it was stored, and what it meant is not kept."""
        held = self.held.get(key)
        if held is not None and held.text == text:
            return  # a field that was not drawn anew
        self._let_go(key)
        self._kept[key] = text
        found = judge_text(_ANY, text, frozenset(), label=label)
        self._said[key] = (Meaning.OTHER, 0 if found is None else len(found.spans))

    def write(self, key: Hashable, text: str, cursor: int | None = None, label: str = "") -> None:
        """Take what stands in a field now; with the cursor right behind a long number, that is not all of it yet.

        `label` is what the field is called where that decides.
        """
        self._let_go(key)
        self._labels[key] = label
        finding = self._against(key, text)
        if finding is not None:
            held = self.held[key] = Held(text, finding)
            if self._against(key, held.rest) is None:
                self._kept[key] = held.rest
        elif cursor is not None and typing_number(text, cursor):
            self.typed.add(key)
        else:
            self._kept[key] = text

    def kept(self, key: Hashable) -> str:
        """Return what may be stored of a text."""
        return self._kept.get(key, "")

    def mean(self, key: Hashable, meaning: Meaning) -> None:
        """Take the answer to what a held number is; the text may be kept then."""
        held = self.held.get(key)
        if held is not None:
            self._said[key] = (meaning, len(held.finding.spans))
            self.write(key, held.text, None, self._labels.get(key, ""))

    def strike(self, key: Hashable) -> str:
        """Take the number out of a held text, and return what is left of it."""
        held = self.held.get(key)
        if held is not None:
            self.write(key, held.rest, None, self._labels.get(key, ""))
        return self.kept(key)

    def forget(self) -> None:
        """Let go of everything: what was held may not outlive its field."""
        for held in (self._kept, self._labels, self._said, self.held, self.typed):
            held.clear()

    def confirmed(self, fields: Mapping[Hashable, str]) -> frozenset[Confirmation]:
        """Return what was said, under the names that the use case has for the fields."""
        return frozenset(Confirmation(name, *self._said[key]) for key, name in fields.items() if key in self._said)

    def _against(self, key: Hashable, text: str) -> Finding | None:
        meaning, places = self._said.get(key, (Meaning.OTHER, 0))
        said = frozenset({Confirmation(_ANY, meaning, places)})
        return judge_text(_ANY, text, said, label=self._labels.get(key, ""))

    def _let_go(self, key: Hashable) -> None:
        self.held.pop(key, None)
        self.typed.discard(key)
