"""What a screen is given when somebody comes to it, and what it gives back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtWidgets import QWidget

from inspector_app.gui.autosave import Autosave
from inspector_app.gui.preferred import Preferences
from inspector_app.gui.session import Session
from inspector_app.gui.window import MainWindow


class Go(Protocol):
    """Goes to another screen; `subject` names what it is about: an inspection, a contract, a document."""

    def __call__(self, screen: str, /, **subject: str) -> None:
        """Show the screen."""
        ...


class Open(Protocol):
    """Opens an inspection and goes to a screen of it, to its guide when none is named."""

    def __call__(self, inspection: str, screen: str = "", /, **subject: str) -> None:
        """Show the screen."""
        ...


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who comes to a screen: the session, what the screen is to be about, and the ways on from here.

    `autosave` stores what is typed, `changed` reads the status line again, `reread` the open inspection, `prefer`
    keeps what is preferred, `back` goes where one came from, `drop` takes an inspection off the screen that is not in
    the vault any more.
    """

    session: Session
    autosave: Autosave
    window: MainWindow
    preferences: Preferences
    subject: Mapping[str, str]
    go: Go
    open: Open
    back: Callable[[], None]
    changed: Callable[[], None]
    reread: Callable[[], None]
    prefer: Callable[[Preferences], None]
    drop: Callable[[str], None]


def _nothing() -> None:
    return


@dataclass(frozen=True, slots=True)
class Visit:
    """A screen that somebody came to.

    `refresh` reads what it shows, at every arrival; `commit` stores what is being typed in it, before the screen is
    left, before a lock, before the window closes.
    """

    view: QWidget
    refresh: Callable[[], None] = _nothing
    commit: Callable[[], None] = _nothing
