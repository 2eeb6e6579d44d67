"""Files, functions and classes stay short; a smoke alarm, not the aim (STYLE)."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.tree import python_files, text_of

FILE, FILE_AT_MOST, FUNCTION, CLASS, MAIN_WINDOW = 300, 400, 40, 200, 150

# Files between 300 and 400 lines, each with the reason why its thought does not split.
LONGER: dict[str, str] = {}


def too_long(path: Path, source: str) -> Iterator[str]:
    """Yield a line for the file and for each function and class in it that is too long."""
    allowed = MAIN_WINDOW if path.as_posix() == "inspector_app/gui/window.py" else FILE
    if path.as_posix() in LONGER:
        allowed = FILE_AT_MOST
    lines = source.count("\n")
    if lines > allowed:
        yield f"{path}: {lines} lines"
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                most = FUNCTION
            case ast.ClassDef():
                most = CLASS
            case _:
                continue
        length = (node.end_lineno or node.lineno) - node.lineno + 1
        if length > most:
            yield f"{path}:{node.lineno}: {node.name} has {length} lines"


def test_nothing_is_longer_than_the_style_allows() -> None:
    found = [line for path in python_files("inspector_app", "tests") for line in too_long(path, text_of(path))]
    assert found == []


def test_every_exception_is_still_needed() -> None:
    needed = {name for name in LONGER if text_of(Path(name)).count("\n") > FILE}
    assert needed == set(LONGER)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("x = 1\n" * 301, "301 lines"),
        ("def f():\n" + "    x = 1\n" * 40, "f has 41 lines"),
        ("class C:\n" + "    x = 1\n" * 200, "C has 201 lines"),
    ],
)
def test_the_alarm_rings(source: str, told: str) -> None:
    [line] = too_long(Path("sample.py"), source)
    assert told in line
