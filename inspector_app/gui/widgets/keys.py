"""The keys of a screen in one table: it acts on them, and the help reads it aloud. So the help cannot lie."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_HELD = {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Alt": Qt.KeyboardModifier.AltModifier}
_READ = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Backspace": "BS", "Return": "Enter", "Escape": "Esc"}


@dataclass(frozen=True, slots=True)
class Binding:
    """What some keys do, in words. `names` are as a person reads them."""

    names: tuple[str, ...]
    words: str


class Keys:
    """A table of keys. Shift and the number pad make no difference."""

    def __init__(self) -> None:
        self._acts: dict[tuple[int, Qt.KeyboardModifier], Callable[[], object]] = {}
        self._told: list[Binding] = []

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Return what is in the table, in the order it was put there."""
        return tuple(self._told)

    def on(self, keys: str, words: str, act: Callable[[], object]) -> None:
        """Let keys act: `keys` are names of Qt with blanks between them, such as "N Right Ctrl+F"."""
        self.silently(keys, act)
        self.tell(keys, words)

    def silently(self, keys: str, act: Callable[[], object]) -> None:
        """Let keys act without a line in the help, where one line tells of several at once (`tell`)."""
        for name in keys.split():
            self._acts[key_of(name)] = act

    def tell(self, keys: str, words: str) -> None:
        """Add a line to the help."""
        self._told.append(Binding(tuple(key_name(name) for name in keys.split()), words))

    def take(self, event: QKeyEvent) -> bool:
        """Act on a key; tell whether it is in the table."""
        act = self._acts.get((event.key(), event.modifiers() & _MODIFIERS))
        if act is None:
            return False
        act()
        return True


def key_of(name: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    """Return the key and the modifiers of a name such as "Ctrl+F". KeyError for a key that Qt does not know."""
    *modifiers, key = name.split("+")
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= _HELD[modifier]
    return Qt.Key[f"Key_{key}"], held


def key_name(name: str) -> str:
    """Return a key as a person reads it."""
    return "+".join(_READ.get(part, part) for part in name.split("+"))
