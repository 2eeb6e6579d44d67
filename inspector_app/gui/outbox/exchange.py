"""One exchange with the agency's folder, on a thread of its own: a share that hangs holds up nothing else."""

import threading

from PySide6.QtCore import QObject, Signal

from inspector_app.errors import KnownError
from inspector_app.gui.collector import start_beside
from inspector_app.gui.session import Session
from inspector_app.usecases.stopped import Stopped


class Exchange(QObject):
    """Says how far it is, and how it ended; after `cancel` it says nothing more, and stores nothing more."""

    told = Signal(str, int, int)
    finished = Signal(object)
    refused = Signal(object)
    crashed = Signal(object)
    _came_back = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._cancelled = threading.Event()
        self._came_back.connect(lambda deliver: deliver())

    def begin(self) -> None:
        """Send what waits and take in what was answered."""
        start_beside(self._run, "exchange", self)

    def cancel(self) -> None:
        """Wait no longer. What is under way in the folder may still take its time; nothing hears of it any more."""
        self._cancelled.set()

    def _run(self) -> None:
        from inspector_app.usecases.sync_now import sync_beside

        try:
            report = sync_beside(self._session.world, self._session.ask, self._tell, self._cancelled)
        except Stopped:
            return
        except KnownError as error:
            self._deliver(self.refused, error)
        except Exception as bug:  # noqa: BLE001 (told, not swallowed)
            self._deliver(self.crashed, bug)
        else:
            self._deliver(self.finished, report)

    def _tell(self, step: str, number: int, count: int) -> None:
        if not self._cancelled.is_set():
            self._say(lambda: self.told.emit(step, number, count))

    def _deliver(self, signal: object, value: object) -> None:
        if not self._cancelled.is_set():
            self._say(lambda: signal.emit(value))  # type: ignore[attr-defined]

    def _say(self, deliver: object) -> None:
        try:
            self._came_back.emit(deliver)
        except RuntimeError:  # the window has gone meanwhile, and with it whoever listened
            self._cancelled.set()
