"""What is thrown away of Qt is thrown away in the window's thread: anywhere else the program would end."""

import gc
import threading

import pytest
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from inspector_app.gui.collector import Collector, start_beside
from inspector_app.gui.tasks import VaultThread

PATIENCE = 20_000


class Witness:
    """Tells in which thread it was freed, and with it whatever held it."""

    def __init__(self, freed: list[int]) -> None:
        self._freed = freed

    def __del__(self) -> None:
        self._freed.append(threading.get_ident())


class Screen(QObject):
    """Holds itself, as a screen does through what it is connected to."""

    def __init__(self, freed: list[int], go_on: threading.Event | None = None) -> None:
        super().__init__()
        self.witness, self.itself, self.go_on = Witness(freed), self, go_on
        self.timer = QTimer(self)
        self.timer.start(1)

    def work(self) -> None:
        if self.go_on is not None:
            self.go_on.wait(PATIENCE)


def until(freed: list[int]) -> None:
    """Let the application work until something was freed."""
    deadline = QDeadlineTimer(PATIENCE)
    while not freed and not deadline.hasExpired():
        loop = QEventLoop()
        QTimer.singleShot(5, loop.quit)
        loop.exec()


@pytest.fixture
def vault_thread(application: QApplication) -> VaultThread:
    return VaultThread(application)


def test_screens_that_were_left_are_freed_in_the_windows_thread(vault_thread: VaultThread) -> None:
    freed: list[int] = []
    for _ in range(20):
        Screen(freed)
    kept = [vault_thread.ask(lambda: [[each] for each in range(20_000)]) for _ in range(5)]
    assert (len(kept), freed) == (5, [])  # many new objects there, and nothing of ours was touched
    until(freed)
    vault_thread.finish()
    assert set(freed) == {threading.get_ident()}


def test_a_screen_that_is_left_while_the_vault_works_for_it(vault_thread: VaultThread) -> None:
    freed: list[int] = []
    screen = Screen(freed)
    del screen.itself
    vault_thread.run(screen.work)
    del screen
    until(freed)
    vault_thread.finish()
    assert freed == [threading.get_ident()]


def test_a_screen_that_is_left_while_a_thread_of_its_own_works(application: QApplication) -> None:
    collector, freed, go_on = Collector(application), list[int](), threading.Event()
    screen = Screen(freed, go_on)
    del screen.itself
    start_beside(screen.work, "beside", screen)
    del screen
    gc.collect()
    assert freed == []
    go_on.set()
    until(freed)
    collector.deleteLater()
    assert freed == [threading.get_ident()]


def test_after_a_lock_what_was_kept_out_of_sight_is_looked_through_again(application: QApplication) -> None:
    collector, freed = Collector(application), list[int]()
    screen = Screen(freed)
    gc.freeze()  # as the collector does with what stands
    del screen
    gc.collect()
    assert freed == []
    collector.clean_up_soon()
    until(freed)
    collector.deleteLater()
    assert freed == [threading.get_ident()]
