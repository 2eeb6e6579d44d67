"""What lasts from unlocking to locking: the open vault, the way to its thread, whose it is."""

from collections.abc import Callable
from typing import Any, TypeVar

from inspector_app.errors import KnownError
from inspector_app.gui.tasks import Done, Failed, VaultThread
from inspector_app.usecases.world import World

T = TypeVar("T")


class Session:
    """One unlocked vault. After `close` nothing that comes back late is delivered any more."""

    def __init__(self, world: World, thread: VaultThread, vault: Any, complain: Failed) -> None:
        self.world = world
        self.open = True
        self._thread = thread
        self._vault = vault
        self._complain = complain

    def run(
        self, work: Callable[[Any], T], done: Done[T] | None = None, failed: Callable[[KnownError], None] | None = None
    ) -> None:
        """Do `work(vault)` on the vault thread; without `failed` the window says what went wrong."""
        vault = self._vault
        self._thread.run(lambda: work(vault), self._while_open(done), self._while_open(failed or self._complain))

    def run_to_the_end(self, work: Callable[[Any], T], done: Done[T], failed: Failed) -> None:
        """Do `work(vault)` like `run`, and deliver what comes back even when the vault was locked meanwhile."""
        vault = self._vault
        self._thread.run(lambda: work(vault), done, failed)

    def close(self) -> None:
        """Close the vault when everything asked before is done, and forget it."""
        vault, self._vault, self.open = self._vault, None, False
        self._thread.run(lambda: _lock(vault))

    def _while_open(self, deliver: Callable[[Any], None] | None) -> Callable[[Any], None]:
        def delivered(value: Any) -> None:
            if self.open and deliver is not None:
                deliver(value)

        return delivered


def _lock(vault: Any) -> None:
    from inspector_app.usecases.unlock_vault import lock_vault

    lock_vault(vault)
