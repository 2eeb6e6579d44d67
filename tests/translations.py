"""Brings the translations up to date: `python -m tests.translations`.

The sentences in `inspector_app/gui` are collected into `resources/i18n/en.ts`; what is new there is marked unfinished
and is translated by hand (Qt Linguist, or any editor); run again, this makes `en.qm` of it, which the program reads.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"


def collect(target: Path) -> None:
    """Bring the `.ts` file in step with the sentences of the window, without line numbers."""
    sources = sorted(str(file) for file in (ROOT / "inspector_app" / "gui").rglob("*.py"))
    languages = ("-source-language", "ja", "-target-language", "en")
    _run("lupdate", *sources, "-ts", str(target), *languages, "-locations", "none", "-no-obsolete", "-silent")


def release(source: Path, target: Path) -> None:
    """Make the file that the program reads."""
    _run("lrelease", str(source), "-qm", str(target), "-silent")


def _run(tool: str, *arguments: str) -> None:
    script = f"import sys; from PySide6.scripts.pyside_tool import {tool}; sys.exit({tool}())"
    subprocess.run([sys.executable, "-c", script, *arguments], check=True, cwd=ROOT)


if __name__ == "__main__":
    collect(FOLDER / "en.ts")
    release(FOLDER / "en.ts", FOLDER / "en.qm")
