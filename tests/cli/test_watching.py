"""Ctrl-C during long work, and the line that says how far it is."""

import io
import signal
import sys
from collections.abc import Iterator

import pytest

from inspector_app.cli.watching import watched
from inspector_app.usecases.pace import Stage


class Terminal(io.StringIO):
    """A standard error that somebody looks at."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _at_a_terminal() -> Iterator[None]:
    """Ctrl-C raises as at a terminal; a shell starts what runs in the background with it ignored, tests as well."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_ctrl_c_ends_the_work_at_its_next_step_and_is_raised_then(capsys: pytest.CaptureFixture[str]) -> None:
    before = signal.getsignal(signal.SIGINT)
    reached = []

    def work() -> None:
        with watched() as pace:
            pace.at(Stage.COPYING, 1, 2)
            signal.raise_signal(signal.SIGINT)
            reached.append("the end of what must not be cut off")
            pace.at(Stage.LOG)

    with pytest.raises(KeyboardInterrupt):
        work()
    assert reached
    assert "残していません" in capsys.readouterr().err
    assert signal.getsignal(signal.SIGINT) is before


def test_a_second_ctrl_c_does_not_wait() -> None:
    reached = []

    def work() -> None:
        with watched():
            signal.raise_signal(signal.SIGINT)
            reached.append("after the first")
            signal.raise_signal(signal.SIGINT)
            reached.append("after the second")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert reached == ["after the first"]


def test_what_was_started_to_ignore_ctrl_c_goes_on_ignoring_it() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with watched() as pace:
        signal.raise_signal(signal.SIGINT)
        pace.at(Stage.LOG)
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def test_a_terminal_sees_how_far_it_is_and_a_file_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for stream, seen in ((Terminal(), True), (io.StringIO(), False)):
        monkeypatch.setattr(sys, "stderr", stream)
        with watched() as pace:
            pace.at(Stage.LOG, 1, 4)
        assert ("25 %" in stream.getvalue()) is seen
        assert stream.getvalue().endswith("\x1b[K") is seen
