"""What the first paint need not wait for (PRODUCT §8): `Qt` itself, whose hundred enumerations are made all at once."""

import ast
import subprocess
import sys
from pathlib import Path

from tests.architecture.tree import ROOT, text_of

_LISTED = """
import sys
from inspector_app.gui.application import run
from inspector_app.gui.unlock import presenter, view
for name, each in sys.modules.items():
    if name.startswith("inspector_app.gui"):
        print(each.__file__)
"""


def names_qt(source: str) -> bool:
    """Tell whether a module imports `Qt` as it is imported itself."""
    return any(
        isinstance(node, ast.ImportFrom)
        and node.module == "PySide6.QtCore"
        and any(alias.name == "Qt" for alias in node.names)
        for node in ast.parse(source).body
    )


def test_nothing_on_the_way_to_the_unlock_screen_names_qt() -> None:
    done = subprocess.run([sys.executable, "-c", _LISTED], cwd=ROOT, capture_output=True, text=True, check=True)
    files = done.stdout.split()
    assert any(file.endswith("passphrase_field.py") for file in files)
    assert [file for file in files if names_qt(text_of(Path(file)))] == []


def test_the_alarm_rings() -> None:
    assert names_qt("from PySide6.QtCore import QObject, Qt\n")
    assert not names_qt("def late():\n    from PySide6.QtCore import Qt\n")
