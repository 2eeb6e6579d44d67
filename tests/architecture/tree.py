"""The tracked files, as the tests of this folder look at them."""

import functools
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]


@functools.cache
def tracked() -> tuple[Path, ...]:
    """Return every file that git knows and that is still there, relative to the top level."""
    listed = subprocess.run(["git", "-C", str(ROOT), "ls-files", "-z"], check=True, capture_output=True, text=True)
    return tuple(Path(name) for name in listed.stdout.split("\0") if name and (ROOT / name).is_file())


def python_files(*tops: str) -> list[Path]:
    """Return the tracked Python files below the folders `tops`, relative to the top level."""
    return [path for path in tracked() if path.suffix == ".py" and path.parts[0] in tops]


def text_of(path: Path) -> str:
    """Return the text of a tracked file."""
    return (ROOT / path).read_text(encoding="utf-8")
