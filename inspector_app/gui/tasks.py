"""The vault thread: everything that touches the vault happens there, one thing after the other.

What comes back is delivered in the window's thread. A KnownError goes to whoever asked. Anything else is a bug: it goes
to `crashed`, once for each place it comes from, and whoever asked gets `program.fault`.
"""

import queue
import threading
import traceback
from collections.abc import Callable
from functools import partial
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from inspector_app.errors import KnownError

FAULT = "program.fault"
T = TypeVar("T")
Done = Callable[[T], None]
Failed = Callable[[KnownError], None]


class VaultThread(QObject):
    """One worker. Jobs given before `finish` are all done before it returns."""

    crashed = Signal(Exception)
    _came_back = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._given: dict[int, tuple[Callable[[], Any], Done[Any] | None, Failed | None]] = {}
        self._outcomes: dict[int, tuple[Any, Exception | None]] = {}
        self._numbers = count()
        self._told: set[tuple[tuple[str, int | None], ...]] = set()
        self._came_back.connect(self._on_came_back)
        self._thread = threading.Thread(target=self._work, name="vault", daemon=True)
        self._thread.start()

    def run(self, work: Callable[[], T], done: Done[T] | None = None, failed: Failed | None = None) -> None:
        """Do `work` on the vault thread, then call `done` with what it returned, or `failed`, here."""
        number = next(self._numbers)
        self._given[number] = (work, done, failed)
        self._jobs.put(partial(self._do, number))

    def ask(self, work: Callable[[], T]) -> T:
        """Do `work` on the vault thread and wait for it: for another thread than the window's, which never waits."""
        from concurrent.futures import Future

        answer: Future[T] = Future()

        def job() -> None:
            try:
                answer.set_result(work())
            except BaseException as error:  # noqa: BLE001 (raised again where somebody waits)
                answer.set_exception(error)

        self._jobs.put(job)
        return answer.result()

    def finish(self) -> None:
        """Wait until everything given so far is done; nothing can be given afterwards."""
        self._jobs.put(None)
        self._thread.join()

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()

    def _do(self, number: int) -> None:
        """Do one job.

        The window's thread keeps what it uses and what came of it: of Qt, nothing may be let go of last on this one.
        """
        try:
            outcome: tuple[Any, Exception | None] = (self._given[number][0](), None)
        except Exception as error:  # noqa: BLE001 (a bug: told, not swallowed)
            outcome = (None, error)
        self._outcomes[number] = outcome
        del outcome  # before anybody takes it; and an error holds this frame, which would hold the error
        self._came_back.emit(number)

    def _on_came_back(self, number: int) -> None:
        _, done, failed = self._given.pop(number)
        result, bug = self._outcomes.pop(number)
        if isinstance(bug, KnownError):
            (failed or self.crashed.emit)(bug)
        elif bug is not None:
            self._on_fault(bug, failed)
        elif done is not None:
            done(result)

    def _on_fault(self, bug: Exception, failed: Failed | None) -> None:
        if failed is not None:
            failed(KnownError(FAULT))
        origin = tuple((frame.filename, frame.lineno) for frame in traceback.extract_tb(bug.__traceback__))
        if origin not in self._told:  # what is tried again and again is told once
            self._told.add(origin)
            self.crashed.emit(bug)
