"""Writes Japanese through a real input method (ibus with anthy) under X, and says what was lost or doubled."""

import signal
import subprocess
import sys
from pathlib import Path

from tests.torture.input_method.japanese_desktop import japanese_desktop, missing

ROOT = Path(__file__).resolve().parents[3]


class NoInputMethodError(Exception):
    """This machine lacks what it needs; the message names it."""


def write_japanese(folder: Path) -> list[str]:
    """Go once through everything that may happen while something is composed; return the faults."""
    if lacking := missing():
        raise NoInputMethodError(", ".join(lacking))
    with japanese_desktop(folder) as variables:
        written = _live("write", folder / "data", variables)
        if written.returncode != -signal.Signals["SIGKILL"]:
            return [written.stderr]
        read = _live("again", folder / "data", variables)
        return [] if (read.returncode, read.stderr) == (0, "") else [read.stderr]


def _live(part: str, folder: Path, variables: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.torture.input_method.writer", part, str(folder)]
    return subprocess.run(
        command, env=variables, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )
