"""What the window costs beside the least that Qt can do: starting, and going on to the next row."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytest_benchmark.fixture import BenchmarkFixture

from inspector_app.usecases.create_vault import create_vault
from inspector_app.usecases.open_inspection import open_inspection
from inspector_app.usecases.world import make_world
from tests.benchmarks.prototype import Prototype
from tests.gui.conftest import application, sit_down
from tests.gui.person import PASSPHRASE, Person
from tests.gui.steps import practice_guide

__all__ = ["application", "sit_down"]

STARTS, ROUNDS = 15, 8
START_LIMIT, STEP_LIMIT_MS, STEP_LIMIT = 1.3, 8.3, 2.0
"""The goals: start ≤ 1.3 × a bare window; next row p99 ≤ half a frame, or ≤ 2 × the prototype."""
_CHILD = Path(__file__).with_name("first_paint.py")


def start(*arguments: str) -> float:
    """Return the seconds from starting a process to its first paint; byte code is at hand, as where it is installed."""
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, str(_CHILD), *arguments]
    begun = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=variables) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"painted\n"
        return time.perf_counter() - begun


def test_start_to_unlock_screen(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    """Print the ratio to a bare window; both are started in turns."""
    create_vault(make_world(tmp_path / "data"), PASSPHRASE).close()
    bare: list[float] = []
    ours: list[float] = []
    start("program", str(tmp_path / "data"))  # the first start after a change compiles
    for _ in range(STARTS):
        bare.append(start("bare"))
        ours.append(start("program", str(tmp_path / "data")))
    for name, pick in (("median", statistics.median), ("fastest", min)):
        ratio = pick(ours) / pick(bare)
        benchmark.extra_info[f"ratio_{name}"] = round(ratio, 2)
        print(
            f"\nstart to unlock screen, {name}: {pick(ours) * 1000:.0f} ms,"
            f" {ratio:.2f} × a bare PySide6 window (goal ≤ {START_LIMIT})"
        )
    benchmark.pedantic(partial(start, "program", str(tmp_path / "data")), rounds=3)  # type: ignore[no-untyped-call]


class Painted(QObject):
    """Notes that a widget was painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__()
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        self.count += event.type() is QEvent.Type.Paint
        return False


def step(target: QWidget, painted: Painted) -> float:
    """Return the seconds from pressing A to the painted next row."""
    before = painted.count
    begun = time.perf_counter()
    QTest.keyPress(target, Qt.Key.Key_A)
    took = 0.0
    while painted.count != before or not took:  # until nothing is painted any more
        assert time.perf_counter() < begun + 10
        seen, before = painted.count, painted.count
        QCoreApplication.processEvents()
        if painted.count != seen:
            took = time.perf_counter() - begun
    QTest.keyRelease(target, Qt.Key.Key_A)
    return took


def come_forward(person: Person, window: QWidget) -> None:
    """Show a window and give it the keyboard, as a desktop does when it is clicked."""
    window.show()
    window.activateWindow()
    person.wait(window.isActiveWindow, "the window is active")
    person.rest(50)


def percentile(times: Sequence[float], percent: int) -> float:
    return statistics.quantiles(times, n=100)[percent - 1]


def test_key_press_to_painted_next_row(
    benchmark: BenchmarkFixture, sit_down: Callable[[], Person], tmp_path: Path
) -> None:
    """Print p50 and p99, and their ratios to the prototype; both go through the sheet in turns."""
    person = sit_down()
    guide = practice_guide(person)
    (inspection,) = person.inspections()
    form = person.run(lambda vault: open_inspection(vault, inspection)).form
    prototype = Prototype(form, tmp_path / "prototype.db")
    person.rest(2000)  # an inspector reads the first row for longer than that
    ours_painted, floor_painted = Painted(guide.page), Painted(prototype.list.viewport())
    ours: list[float] = []
    floor: list[float] = []
    for _ in range(ROUNDS):
        guide.row_chosen.emit(form.rows[0].key)
        come_forward(person, person.program.window)
        for _ in form.rows[:-1]:
            ours.append(step(guide.list, ours_painted))
            person.saved()  # nobody types faster than that; the prototype saves within its step
        come_forward(person, prototype)
        floor += [step(prototype.list, floor_painted) for _ in form.rows[:-1]]
        prototype.hide()
    assert guide.row_shown is not None
    assert guide.row_shown.no == len(form.rows)
    for percent in (50, 99):
        one, other = percentile(ours, percent), percentile(floor, percent)
        benchmark.extra_info[f"ratio_p{percent}"] = round(one / other, 2)
        goal = f" (goal ≤ {STEP_LIMIT_MS} ms or ≤ {STEP_LIMIT} ×)" if percent == 99 else ""
        print(
            f"\nkey press to painted next row, p{percent}: {one * 1000:.2f} ms,"
            f" {one / other:.2f} × a minimal list and detail with a SQLCipher commit{goal}"
        )
    guide.row_chosen.emit(form.rows[0].key)
    come_forward(person, person.program.window)
    benchmark.pedantic(partial(step, guide.list, ours_painted), rounds=30)  # type: ignore[no-untyped-call]
    prototype.deleteLater()
