"""Brings everything written into the vault: choices at once, typing after a short rest.

"Saved" is said only of what is durable. What could not be stored stays here and is tried again, also after a lock.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from inspector_app.domain.ids import InspectionId
from inspector_app.errors import KnownError, VaultError
from inspector_app.gui.session import Session
from inspector_app.gui.tasks import FAULT
from inspector_app.usecases.answer_row import Saved

REST, AGAIN = 250, 2000
"""Milliseconds after the last key before typing is stored, and before a failed attempt is repeated."""
_SOON = 1
"""Milliseconds, counted from the moment at which the screen was painted."""
Store = Callable[[Any], Saved]
"""Stores one thing into the vault that it is given, and returns when it is durable."""


class SaveState(StrEnum):
    """What can truly be said about what was written."""

    IDLE = "idle"
    UNSAVED = "unsaved"
    SAVED = "saved"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class _Entry:
    value: object
    store: Store


_Key = tuple[InspectionId, str]


class Autosave(QObject):
    """Lives as long as the program, so that a lock loses nothing. `acknowledged` tells of each durable change."""

    changed = Signal()
    acknowledged = Signal(str, str, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errors: dict[_Key, KnownError] = {}
        self._withheld: dict[_Key, KnownError] = {}
        self._expected: set[_Key] = set()
        self.saved_at: datetime | None = None
        self._session: Session | None = None
        self._waiting: dict[_Key, _Entry] = {}
        self._under_way: dict[_Key, _Entry] = {}
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._again = QTimer(self, singleShot=True, interval=AGAIN)
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._painted.timeout.connect(lambda: self._rest.start(_SOON))
        self._rest.timeout.connect(self.flush)
        self._again.timeout.connect(self.flush)

    @property
    def error(self) -> KnownError | None:
        """Return why something could not be stored, None while everything could."""
        return next(iter(self._errors.values()), None)

    @property
    def state(self) -> SaveState:
        """Return what holds now."""
        if self._errors or self._withheld:
            return SaveState.FAILED
        if self._waiting or self._under_way or self._expected:
            return SaveState.UNSAVED
        return SaveState.IDLE if self.saved_at is None else SaveState.SAVED

    def begin(self, session: Session) -> None:
        """Store into this session's vault from now on; what was left over goes first."""
        self._session = session
        self.saved_at = None
        self.flush()

    def end(self) -> None:
        """Hand everything over to the vault thread, and use this session no more."""
        self.flush()
        self._session = None
        self._withheld.clear()
        self._expected.clear()
        self._painted.stop()
        self._rest.stop()
        self._again.stop()

    def unsaved(self, inspection: InspectionId) -> dict[str, object]:
        """Return what is not durable yet of an inspection, by the name it was put under."""
        together = self._under_way | self._waiting
        return {name: entry.value for (owner, name), entry in together.items() if owner == inspection}

    def put(self, inspection: InspectionId, name: str, value: object, store: Store, *, at_once: bool) -> None:
        """Take what stands under a name; `at_once` for a choice, each of which is stored; else when typing rests."""
        if at_once and (inspection, name) in self._waiting:
            self.flush()
        self._waiting[inspection, name] = _Entry(value, store)
        # The screen is painted first: the vault thread works while somebody reads.
        if at_once:
            self._painted.start()
        else:
            self._rest.start(REST)
        self.changed.emit()

    def withhold(self, inspection: InspectionId, name: str, error: KnownError | None) -> None:
        """Say that a text on screen is not handed over, and why; None when nothing of that name is held back any more.

        The text itself is not known here: what may not be kept does not outlive its field.
        """
        if error is None:
            self._withheld.pop((inspection, name), None)
        else:
            self._withheld[inspection, name] = error
        self.changed.emit()

    def expect(self, inspection: InspectionId, name: str, *, more: bool) -> None:
        """Note that something is still being typed which is not handed over before it is whole, or no longer."""
        if more != ((inspection, name) in self._expected):
            (self._expected.add if more else self._expected.discard)((inspection, name))
            self.changed.emit()

    def soon(self) -> None:
        """Give everything that waits to the vault thread when the screen has been painted."""
        if self._waiting and self._session is not None:
            self._painted.start()

    def flush(self) -> None:
        """Give everything that waits to the vault thread now."""
        session = self._session
        if session is None:
            return
        self._painted.stop()
        self._rest.stop()
        waiting, self._waiting = self._waiting, {}
        for key, entry in waiting.items():
            self._under_way[key] = entry
            session.run_to_the_end(
                entry.store, partial(self._on_saved, key, entry), partial(self._on_failed, key, entry)
            )
        if waiting:
            self.changed.emit()

    def _on_saved(self, key: _Key, entry: _Entry, saved: Saved) -> None:
        if self._under_way.get(key) is entry:
            del self._under_way[key]
        self.saved_at = saved.at
        self._errors.pop(key, None)
        self.acknowledged.emit(key[0], key[1], saved.change)
        self.changed.emit()

    def _on_failed(self, key: _Key, entry: _Entry, error: KnownError) -> None:
        if self._under_way.get(key) is not entry:
            return  # what was written later under this name is on its way and stands for this
        del self._under_way[key]
        self._waiting.setdefault(key, entry)
        self._errors[key] = error
        if isinstance(error, VaultError) or error.code == FAULT:  # what was written is not at fault: it may go well
            self._again.start()
        self.changed.emit()
