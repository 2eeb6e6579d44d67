"""How far a long work is, and how it is ended before it is done."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from threading import Event
from typing import Any, Final, TypeAlias

from inspector_app.storage.engine import FAILURES

_OPERATIONS: Final = 20_000
"""Steps of SQLite's machine, some milliseconds, between two looks at whether to go on."""


class Stopped(Exception):  # noqa: N818 (nobody made a mistake)
    """The vault was locked, or somebody does not want to wait: nothing more is stored."""


class Stage(StrEnum):
    """What a long work is doing."""

    COPYING = "copying"
    PAGES = "pages"
    STRUCTURE = "structure"
    LOG = "log"
    CONTENT = "content"
    RECORDS = "records"
    SAVING = "saving"
    OVERWRITING = "overwriting"
    SEALING = "sealing"
    DRAWING = "drawing"


Told: TypeAlias = Callable[[Stage, int, int], None]
"""Told what is being done, and how much of how much; of 0 where nobody knows."""


def _nobody(stage: Stage, done: int, total: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Who is told how far a work is, and the event that ends it, from whatever thread."""

    told: Told = _nobody
    cancelled: Event = field(default_factory=Event)

    def at(self, stage: Stage, done: int = 0, total: int = 0) -> None:
        """Tell how far it is; Stopped when it is not to go on."""
        if self.cancelled.is_set():
            raise Stopped
        self.told(stage, done, total)


UNHURRIED: Final = Pace()
"""For work that nobody watches and nobody ends."""


@contextmanager
def heeded(connection: Any, pace: Pace, look: Callable[[], None] | None = None) -> Generator[None, None, None]:
    """End what SQLite does on the connection when the work is ended: Stopped. `look` is called again and again."""

    def handle() -> bool:
        if look is not None and not pace.cancelled.is_set():
            look()
        return pace.cancelled.is_set()

    connection.set_progress_handler(handle, _OPERATIONS)
    try:
        yield
    except FAILURES as error:
        if pace.cancelled.is_set():
            raise Stopped from error
        raise
    finally:
        connection.set_progress_handler(None, 0)
