"""The clocks are given: a test cannot put the machine to sleep."""

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.gui.system_lock.sleep_watch import SleepWatch


@pytest.mark.parametrize(
    ("wall", "work", "slept"),
    [
        pytest.param(5, 5, False, id="nothing happened"),
        pytest.param(25, 25, False, id="the window was busy"),
        pytest.param(3600, 5, True, id="slept, and the working clock stood still"),
        pytest.param(3600, 3600, True, id="slept, and the working clock went on"),
        pytest.param(-3600, 5, False, id="the clock was set back: nobody has left"),
    ],
)
def test_a_sleep_is_told_from_a_busy_moment(qtbot: QtBot, wall: float, work: float, slept: bool) -> None:
    watch = SleepWatch()
    watch.look(1_000_000, 500)
    told: list[bool] = []
    watch.slept.connect(lambda: told.append(True))
    watch.look(1_000_000 + wall, 500 + work)
    assert told == [True] * slept
    del qtbot
