"""Keeps hold of what an input method is composing, so that it is never lost.

Qt drops composed text when the focus moves, and `QInputMethod.commit()` delivers nothing on some platforms. Each field
therefore remembers the text from the last `inputMethodEvent` and commits it itself where Qt's own way failed.
"""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication, QInputMethodEvent


class Composition:
    """The text under composition in one field. `deliver` hands an event to the field's own class."""

    def __init__(self, deliver: Callable[[QInputMethodEvent], None]) -> None:
        self._deliver = deliver
        self._text = ""
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
        self._text = event.preeditString()
        self._deliver(event)

    def key_pressed(self) -> None:
        """Note that typing went on: from here on nothing is an echo."""
        self._committed_by_us = ""

    def commit(self, *, focused: bool) -> None:
        """Make the composed text part of the field's text; ask the input method first while it still listens."""
        if not self._text:
            return
        if focused:
            QGuiApplication.inputMethod().commit()
        text, self._text = self._text, ""
        if not text:  # the platform delivered it
            return
        event = QInputMethodEvent()
        event.setCommitString(text)
        self._deliver(event)
        if focused:
            QGuiApplication.inputMethod().reset()
        self._committed_by_us = text
