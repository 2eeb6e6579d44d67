"""Tests wait for the thing itself, never for a while."""

import ast

import pytest

from tests.architecture.tree import python_files, text_of

BANNED = {"time.sleep", "asyncio.sleep", "qtbot.wait", "QTest.qWait", "QTest.qSleep", "QThread.msleep", "QThread.sleep"}


def waits(source: str) -> list[int]:
    """Return the lines on which time is waited away."""
    found = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Attribute(value=ast.Name(id=owner), attr=name) if f"{owner}.{name}" in BANNED:
                found.append(node.lineno)
            case ast.ImportFrom(module="time", names=names) if any(name.name == "sleep" for name in names):
                found.append(node.lineno)
    return found


def test_no_test_waits_for_a_while() -> None:
    found = [f"{path}:{line}" for path in python_files("tests") for line in waits(text_of(path))]
    assert found == []


def test_the_program_does_not_sleep_either() -> None:
    found = [f"{path}:{line}" for path in python_files("inspector_app") for line in waits(text_of(path))]
    assert found == []


@pytest.mark.parametrize(
    "source", ["import time\ntime.sleep(1)", "from time import sleep", "def f(qtbot):\n    qtbot.wait(100)"]
)
def test_the_ban_bites(source: str) -> None:
    assert waits(source) == [source.count("\n") + 1]
