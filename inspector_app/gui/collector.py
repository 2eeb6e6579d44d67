"""What Python throws away is thrown away in the window's thread only.

Objects that hold each other are freed by Python's collector, in whichever thread happens to make the next object. A
button or a timer that is destroyed in the vault thread is still known to the window's: the program ends with a
segmentation fault. So the collector is off, and asked here, in the window's thread, and not amid a key press.
"""

import gc
import threading
from collections.abc import Callable
from typing import Final
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer

_EVERY: Final = 500
"""Milliseconds between two looks."""
_QUIET: Final = 200
"""So few new objects since the last look mean that nobody is working."""
_PATIENCE: Final = 8
"""So many times Python's own threshold, and it is done though somebody works."""
_served: WeakSet[QObject] = WeakSet()
_beside: list[tuple[threading.Thread, object]] = []


class Collector(QObject):
    """Collects as Python would, by its thresholds; as a rule, while nobody works.

    What stands when that was done first, some hundred thousand objects, is looked through again only after a lock.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._young, self._stands = 0, False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_look)
        self._timer.start(_EVERY)

    def clean_up_soon(self) -> None:
        """Look through everything in a moment: the vault is closed, and what was shown of it shall be gone."""
        QTimer.singleShot(_EVERY, self, self._on_clean_up)

    def _on_clean_up(self) -> None:
        gc.unfreeze()
        self._stands = False
        gc.collect()

    def _collect_all(self) -> None:
        gc.collect()
        if not self._stands:
            self._stands = True
            gc.freeze()

    def _on_look(self) -> None:
        _beside[:] = [(thread, held) for thread, held in _beside if thread.is_alive()]
        (young, middle, old), (few, some, many) = gc.get_count(), gc.get_threshold()
        late = 1 if young - self._young < _QUIET else _PATIENCE
        if old > late * many:
            self._collect_all()
        elif middle > late * some:
            gc.collect(1)
        elif young > late * few:
            gc.collect(0)
        self._young = gc.get_count()[0]


def collect_for(application: QObject) -> None:
    """Collect as long as the application lives; only one collector does, however often it is asked for.

    A look among its children would hand out its style, and PySide6 makes hundreds of enumerations for that.
    """
    if application not in _served:
        Collector(application)
        _served.add(application)


def start_beside(work: Callable[[], None], name: str, held: object) -> None:
    """Do `work` on a thread of its own; `held`, whatever of Qt it uses, lives on here until the thread has ended."""
    thread = threading.Thread(target=work, name=name, daemon=True)
    _beside.append((thread, (held, work)))
    thread.start()
