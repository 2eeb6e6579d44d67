"""What the screen called saved survives 50 kills of the real window; and a window that lies is found out."""

from pathlib import Path

import pytest

from tests.torture.kills import Outcome
from tests.torture.window_kills import kill_the_window


def killed(folder: Path, kills: int, *, lies: bool = False) -> Outcome:
    *_, outcome = kill_the_window(folder / "data", kills, seed=20261122, lies=lies)
    return outcome


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_nothing_that_the_screen_called_saved_is_lost_by_50_kills(tmp_path: Path) -> None:
    outcome = killed(tmp_path, 50)

    assert outcome.faults == []
    assert outcome.acknowledged > 50


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_window_that_says_saved_too_early_is_found_out(tmp_path: Path) -> None:
    assert killed(tmp_path, 10, lies=True).faults
