"""Long work beside the vault's thread: a backup, a check. Answers are stored meanwhile; it can be watched and ended.

A work outlives the screen that began it, and ends with the session. Whoever shows the screen next attends to it again.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from inspector_app.errors import KnownError
from inspector_app.gui.collector import start_beside
from inspector_app.usecases.pace import Ask, Pace, Stage, Stopped

Work: TypeAlias = Callable[[Ask, Pace], Any]


@dataclass(frozen=True, slots=True)
class Attending:
    """Who hears of a work, in the window's thread: methods of an object that may be gone by then."""

    told: Callable[[Stage, int, int], None]
    done: Callable[[Any], None]
    refused: Callable[[KnownError], None]
    stopped: Callable[[], None]

    @property
    def there(self) -> bool:
        """Tell whether they are still there."""
        listener = getattr(self.told, "__self__", None)
        return not isinstance(listener, QObject) or isValid(listener)


class LongWork(QObject):
    """One work on a thread of its own. `over` says that it ended, however it did; whoever attends hears of it next."""

    over = Signal()
    _came_back = Signal(object)

    def __init__(self, complain: Callable[[KnownError], None], crashed: Callable[[Exception], None]) -> None:
        super().__init__()
        self._complain, self._crashed = complain, crashed
        self._attending: Attending | None = None
        self._last: tuple[Stage, int, int] = (Stage.PAGES, 0, 0)
        self._cancelled = threading.Event()
        self._came_back.connect(lambda deliver: deliver())

    def begin(self, work: Callable[[Pace], Any]) -> None:
        """Begin it."""
        start_beside(partial(self._run, work), "long work", self)

    def attend(self, attending: Attending) -> None:
        """Tell these from now on, beginning with how far it is."""
        self._attending = attending
        attending.told(*self._last)

    def cancel(self) -> None:
        """End it as soon as it can be ended."""
        self._cancelled.set()

    def _run(self, work: Callable[[Pace], Any]) -> None:
        try:
            result = work(Pace(self._tell, self._cancelled))
        except Stopped:
            self._say(self._on_stopped)
        except KnownError as error:
            known = error
            self._say(lambda: self._on_refused(known))
        except Exception as error:  # noqa: BLE001 (a bug: told, not swallowed)
            bug = error
            self._say(lambda: self._on_crashed(bug))
        else:
            self._say(lambda: self._on_done(result))

    def _tell(self, stage: Stage, done: int, total: int) -> None:
        before, reached, _ = self._last
        if stage is not before or (done - reached) * 100 >= total > 0:
            self._last = (stage, done, total)
            self._say(self._on_told)

    def _say(self, deliver: Callable[[], None]) -> None:
        try:
            self._came_back.emit(deliver)
        except RuntimeError:  # the program has gone meanwhile, and with it whoever listened
            self._cancelled.set()

    def _heard(self) -> Attending | None:
        attending = self._attending
        return attending if attending is not None and attending.there else None

    def _on_told(self) -> None:
        if (attending := self._heard()) is not None:
            attending.told(*self._last)

    def _on_done(self, result: Any) -> None:
        self.over.emit()
        if (attending := self._heard()) is not None:
            attending.done(result)

    def _on_stopped(self) -> None:
        self.over.emit()
        if (attending := self._heard()) is not None:
            attending.stopped()

    def _on_refused(self, error: KnownError) -> None:
        self.over.emit()
        attending = self._heard()
        (self._complain if attending is None else attending.refused)(error)

    def _on_crashed(self, bug: Exception) -> None:
        self._on_stopped()
        self._crashed(bug)


class LongWorks:
    """Those of one session, by name: of each name one at a time.

    They go on when the screen that began them is left, and end when the vault is locked.
    """

    def __init__(self, ask: Ask, complain: Callable[[KnownError], None], crashed: Callable[[Exception], None]) -> None:
        self._running: dict[str, LongWork] = {}
        self._ask, self._complain, self._crashed = ask, complain, crashed

    def begin(self, name: str, work: Work) -> LongWork:
        """Begin a work; where one of that name is running, that one is returned as it is."""
        running = self._running.get(name)
        if running is not None:
            return running
        begun = LongWork(self._complain, self._crashed)
        self._running[name] = begun
        begun.over.connect(lambda: self._running.pop(name, None))
        begun.begin(partial(work, self._ask))
        return begun

    def running(self, name: str) -> LongWork | None:
        """Return the work of that name, None if none is running."""
        return self._running.get(name)

    def end(self) -> None:
        """End all of them."""
        for work in self._running.values():
            work.cancel()
