"""Nothing that goes wrong on the vault thread is swallowed, and whoever asked always gets an answer."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.ids import InspectionId
from inspector_app.errors import KnownError
from inspector_app.gui.autosave import Autosave, SaveState
from inspector_app.gui.session import Session
from inspector_app.gui.tasks import FAULT, VaultThread
from inspector_app.usecases.answer_row import Saved
from inspector_app.usecases.world import device_time, make_world

ONE = InspectionId("i1")


@pytest.fixture
def thread(qapp: object) -> Iterator[VaultThread]:
    del qapp
    made = VaultThread()
    yield made
    made.finish()


def fault() -> None:
    raise ZeroDivisionError


def test_a_fault_is_told_and_answers_whoever_asked(thread: VaultThread, qtbot: QtBot) -> None:
    failed: list[KnownError] = []
    with qtbot.waitSignal(thread.crashed) as crashed:
        thread.run(fault, None, failed.append)
    assert [error.code for error in failed] == [FAULT]
    assert isinstance(crashed.args[0], ZeroDivisionError)


def test_a_fault_at_one_place_is_told_once(thread: VaultThread, qtbot: QtBot) -> None:
    told: list[Exception] = []
    failed: list[KnownError] = []
    thread.crashed.connect(told.append)
    for _ in range(3):
        thread.run(fault, None, failed.append)
    qtbot.waitUntil(lambda: len(failed) == 3)
    assert len(told) == 1


class Held:
    """Notes on which thread it is let go of."""

    def __init__(self, threads: set[int]) -> None:
        self._threads = threads

    def __del__(self) -> None:
        self._threads.add(threading.get_ident())


@pytest.fixture
def hurried() -> Iterator[None]:
    """Let threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("hurried")
def test_nothing_that_came_back_is_let_go_of_on_the_vault_thread(thread: VaultThread, qtbot: QtBot) -> None:
    """What is of Qt would end the program there; an error holds whatever was at hand where it was raised."""
    threads: set[int] = set()
    back: list[None] = []

    def refused() -> None:
        held = Held(threads)
        raise KnownError(type(held).__name__)

    for _ in range(2000):
        thread.run(lambda: Held(threads), lambda _: back.append(None))
        thread.run(refused, None, lambda _: back.append(None))
    qtbot.waitUntil(lambda: len(back) == 4000, timeout=30_000)
    assert threads == {threading.get_ident()}


def test_what_could_not_be_stored_for_a_fault_is_kept_and_stored_again(
    thread: VaultThread, qtbot: QtBot, tmp_path: Path
) -> None:
    tries: list[str] = []

    def store(_: object) -> Saved:
        tries.append("once more")
        if len(tries) == 1:
            fault()
        return Saved(7, device_time())

    autosave = Autosave()
    session = Session(make_world(tmp_path), thread, object(), lambda _: None)
    autosave.begin(session)
    autosave.put(ONE, "r17", "鍵は総務課長席", store, at_once=True)
    qtbot.waitUntil(lambda: autosave.error is not None)
    assert autosave.state is SaveState.FAILED
    assert autosave.unsaved(ONE) == {"r17": "鍵は総務課長席"}
    autosave.flush()
    qtbot.waitUntil(lambda: autosave.state is SaveState.SAVED)
    assert autosave.error is None
    assert autosave.unsaved(ONE) == {}


def test_what_may_not_be_kept_is_said_while_it_is_on_screen_and_forgotten_at_the_lock() -> None:
    autosave = Autosave()
    autosave.withhold(ONE, "r17", KnownError("input.individual_number"))
    assert autosave.state is SaveState.FAILED
    assert autosave.unsaved(ONE) == {}
    autosave.withhold(ONE, "r17", None)
    assert autosave.error is None
    autosave.withhold(ONE, "r17", KnownError("input.individual_number"))
    autosave.end()
    assert autosave.error is None
