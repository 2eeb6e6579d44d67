"""The vault thread: everything that touches the vault happens there, one thing after the other.

What comes back is delivered in the window's thread. A KnownError goes to whoever asked. Anything else is a bug: it goes
to `crashed`, once for each place it comes from, and whoever asked gets `program.fault`.
"""

import queue
import threading
import traceback
from collections.abc import Callable
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
    _came_back = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._told: set[tuple[tuple[str, int | None], ...]] = set()
        self._came_back.connect(self._on_came_back)
        self._thread = threading.Thread(target=self._work, name="vault", daemon=True)
        self._thread.start()

    def run(self, work: Callable[[], T], done: Done[T] | None = None, failed: Failed | None = None) -> None:
        """Do `work` on the vault thread, then call `done` with what it returned, or `failed`, here."""

        def job() -> None:
            try:
                result = work()
            except KnownError as error:
                known = error
                if failed is None:
                    self._came_back.emit(lambda: self.crashed.emit(known))
                else:
                    self._came_back.emit(lambda: failed(known))
            except Exception as error:  # noqa: BLE001 (a bug: told, not swallowed)
                bug = error
                self._came_back.emit(lambda: self._on_fault(bug, failed))
            else:
                if done is not None:
                    self._came_back.emit(lambda: done(result))

        self._jobs.put(job)

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

    def _on_came_back(self, deliver: Any) -> None:
        deliver()

    def _on_fault(self, bug: Exception, failed: Failed | None) -> None:
        if failed is not None:
            failed(KnownError(FAULT))
        origin = tuple((frame.filename, frame.lineno) for frame in traceback.extract_tb(bug.__traceback__))
        if origin not in self._told:  # what is tried again and again is told once
            self._told.add(origin)
            self.crashed.emit(bug)
