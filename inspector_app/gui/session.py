"""What lasts from unlocking to locking: the open vault, the way to its thread, whose it is."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from inspector_app.errors import KnownError
from inspector_app.gui.long_work import LongWorks
from inspector_app.gui.tasks import Done, Failed, VaultThread
from inspector_app.usecases.stopped import Stopped
from inspector_app.usecases.world import World

T = TypeVar("T")


class Session:
    """One unlocked vault. After `close` nothing that comes back late is delivered any more.

    An errand is the part of it that one screen lives in: after `leave` nothing is delivered to that screen; what went
    wrong meanwhile is still said, by the window.
    """

    def __init__(
        self, world: World, thread: VaultThread, vault: Any, complain: Failed, works: LongWorks | None = None
    ) -> None:
        self._left = False
        self.works = works or LongWorks(self.ask, self._while_open(complain), thread.crashed.emit)
        self._errands: list[Session] = []
        self.world = world
        self.open = True
        self._thread = thread
        self._vault = vault
        self._complain = complain

    def run(
        self, work: Callable[[Any], T], done: Done[T] | None = None, failed: Callable[[KnownError], None] | None = None
    ) -> None:
        """Do `work(vault)` on the vault thread; without `failed` the window says what went wrong."""
        vault, refused = self._vault, failed or self._complain
        self._thread.run(lambda: work(vault), self._while_open(done), self._while_open(refused, self._complain))

    def ask(self, work: Callable[[Any], T], /) -> T:
        """Do `work(vault)` on the vault thread and wait for it, on a thread that may; Stopped once it is locked."""
        vault = self._vault
        if not self.open:
            raise Stopped

        def done() -> T:
            if not self.open:  # locking forgets the vault first and closes it afterwards
                raise Stopped
            return work(vault)

        return self._thread.ask(done)

    def tell(self, bug: Exception) -> None:
        """Tell of a fault on another thread as of one on the vault thread."""
        self._thread.crashed.emit(bug)

    def errand(self) -> "Session":
        """Return a session for one visit to a screen."""
        made = Session(self.world, self._thread, self._vault, self._while_open(self._complain), self.works)
        self._errands = [made]  # one screen is shown at a time: the one before was left
        return made

    def leave(self) -> None:
        """Deliver nothing to the screen of this errand from now on."""
        self._left = True

    def run_to_the_end(self, work: Callable[[Any], T], done: Done[T], failed: Failed) -> None:
        """Do `work(vault)` like `run`, and deliver what comes back even when the vault was locked meanwhile."""
        vault = self._vault
        self._thread.run(lambda: work(vault), done, failed)

    def close(self) -> None:
        """Close the vault when everything asked before is done, and forget it."""
        vault = self._vault
        self.end()
        self._thread.run(lambda: _lock(vault))

    def end(self) -> None:
        """Forget the vault; nothing is delivered any more."""
        self._vault, self.open = None, False
        self.works.end()
        for errand in self._errands:
            errand.end()

    def _while_open(
        self, deliver: Callable[[Any], None] | None, otherwise: Callable[[Any], None] | None = None
    ) -> Callable[[Any], None]:
        """Return what delivers to a screen that is still there, and to `otherwise` when it was left."""

        def delivered(value: Any) -> None:
            gone = self._left or (deliver is not None and _was_left(deliver))
            wanted = otherwise if gone else deliver
            if self.open and wanted is not None:
                wanted(value)

        return delivered


def _was_left(deliver: Callable[[Any], None]) -> bool:
    """Tell whether whoever asked is gone with the screen: what comes back late is for nobody then."""
    asked = getattr(deliver, "__self__", None)
    return isinstance(asked, QObject) and not isValid(asked)


def _lock(vault: Any) -> None:
    from inspector_app.usecases.unlock_vault import lock_vault

    lock_vault(vault)
