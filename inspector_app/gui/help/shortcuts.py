"""Reads the keys off what is on screen."""

from collections.abc import Iterable, Iterator

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from inspector_app.gui.widgets.keys import Binding, Keys


def bindings_of(screen: QWidget) -> tuple[Binding, ...]:
    """Return the keys of a screen and of what it shows: tables of keys, shortcuts of buttons, other shortcuts."""
    found: list[Binding] = []
    for each in (screen, *screen.findChildren(QWidget)):
        keys = getattr(each, "keys", None)
        if isinstance(keys, Keys) and (each is screen or each.isVisibleTo(screen)):
            found += keys.bindings
    found += _of_buttons(screen)
    found += _of_shortcuts(screen.findChildren(QShortcut))
    return tuple(dict.fromkeys(found))


def bindings_of_window(window: QWidget) -> tuple[Binding, ...]:
    """Return the keys that hold on every screen: those of the window and of its header, and the help's own."""
    found: list[Binding] = []
    for header in window.findChildren(QWidget, "header"):
        if not header.isHidden():
            found += _of_buttons(header)
    everywhere = [each for each in window.findChildren(QShortcut) if each.parent() in (window, *_around(window))]
    return (*found, *_of_shortcuts(everywhere))


def _around(window: QWidget) -> list[QWidget]:
    return [part for name in ("stage", "status") for part in window.findChildren(QWidget, name)]


def _of_buttons(widget: QWidget) -> Iterator[Binding]:
    for button in widget.findChildren(QAbstractButton):
        if not button.shortcut().isEmpty() and button.isEnabled() and button.isVisibleTo(widget):
            yield Binding((_name(button.shortcut()),), button.text())


def _of_shortcuts(shortcuts: Iterable[QShortcut]) -> Iterator[Binding]:
    for shortcut in shortcuts:
        if shortcut.whatsThis() and shortcut.isEnabled():
            yield Binding((_name(shortcut.key()),), shortcut.whatsThis())


def _name(sequence: QKeySequence) -> str:
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)
