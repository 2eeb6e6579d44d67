"""Keeps hold of what an input method is composing, so that it is never lost.

Qt drops composed text when the focus moves, and `QInputMethod.commit()` delivers nothing on some platforms; with ibus
and anthy it even tells the field that nothing is composed any more, and Qt calls it itself before it moves the focus.
Each field therefore remembers the text from the last `inputMethodEvent`, also for the rest of the moment in which it is
taken away, and commits it itself where Qt's own way failed.
"""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent


class Composition:
    """The text under composition in one field. `deliver` hands an event to the field's own class."""

    def __init__(self, deliver: Callable[[QInputMethodEvent], None]) -> None:
        self._deliver = deliver
        self._text = ""
        self._taken_away = ""
        self._committed_by_us = ""

    @property
    def active(self) -> bool:
        """Tell whether something is being composed."""
        return bool(self._text)

    def take(self, event: QInputMethodEvent) -> None:
        """Pass an event of the input method on to the field, unless it repeats what we committed ourselves."""
        echo = bool(self._committed_by_us) and event.commitString() == self._committed_by_us
        self._committed_by_us = ""
        if echo:
            return
        text, nothing = self._text, not event.preeditString() and not event.commitString()
        if not nothing:
            self._taken_away = ""
        elif text:  # by a person with Esc, or by a focus that is about to move: then `commit` comes at once
            self._taken_away = text
            QTimer.singleShot(0, self._let_go)
        self._text = event.preeditString()
        self._deliver(event)

    def key_pressed(self) -> None:
        """Note that typing went on: from here on nothing is an echo."""
        self._committed_by_us = ""

    def commit(self, *, focused: bool) -> None:
        """Make the composed text part of the field's text; ask the input method first while it still listens."""
        if focused and self._text:
            QGuiApplication.inputMethod().commit()
        text = self._text or self._taken_away
        self._text = self._taken_away = ""
        if not text:  # there was nothing, or the platform delivered it
            return
        event = QInputMethodEvent()
        event.setCommitString(text)
        self._deliver(event)
        if focused:
            QGuiApplication.inputMethod().reset()
        self._committed_by_us = text

    def _let_go(self) -> None:
        self._taken_away = ""
