"""Looks for planted markers in everything that a program leaves on the disk.

    found = find_leaks(["髙橋商事", "PLANTED-7Q"], [home.root], processes=[pid])
    assert found == []

Searched are the names and the bytes of all files below the folders, and, on Linux, the files that the processes hold
open though their names are gone: a database's temporary files are deleted as soon as they are opened. A marker is
looked for in the encodings and escapes that programs write text in; compressed data is not unpacked.
"""

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp932", "euc_jp")
"""UTF-16 and the two Japanese encodings, because Windows, Qt and old tools write them."""

_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Leak:
    """A marker that was found. `position` is the byte in the file, or None where the name itself holds the marker."""

    path: Path
    marker: str
    encoding: str
    position: int | None


def find_leaks(markers: Sequence[str], folders: Iterable[Path], processes: Iterable[int] = ()) -> list[Leak]:
    """Return every place where a marker is found (the first in each file and encoding)."""
    spellings = [(marker, name, form) for marker in markers for name, form in _spellings(marker)]
    found: list[Leak] = []
    for path in _paths(folders):
        found += [Leak(path, marker, "name", None) for marker in markers if marker in path.name]
        found += _found_in(path, path, spellings)
    for opened, name in _nameless(processes):
        found += _found_in(opened, name, spellings)
    return found


def _spellings(marker: str) -> Iterator[tuple[str, bytes]]:
    """Yield the forms in which a text may lie in a file, each once."""
    forms = {"percent": quote(marker).encode(), "json": marker.encode("ascii", "backslashreplace")}
    for encoding in ENCODINGS:
        try:
            forms[encoding] = marker.encode(encoding)
        except UnicodeEncodeError:
            continue
    seen: set[bytes] = set()
    for name in (*ENCODINGS, "percent", "json"):
        form = forms.get(name)
        if form and form not in seen:
            seen.add(form)
            yield name, form


def _paths(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        for parent, directories, files in os.walk(folder):
            yield from (Path(parent, name) for name in sorted(directories) + sorted(files))


def _nameless(processes: Iterable[int]) -> Iterator[tuple[Path, Path]]:
    """Yield the open files of processes whose names are gone: how to open each, and what it was called."""
    if not Path("/proc/self/fd").is_dir():
        return
    for process in processes:
        for descriptor in Path(f"/proc/{process}/fd").iterdir():
            try:
                target = descriptor.readlink()
            except FileNotFoundError:
                continue
            if target.name.endswith(" (deleted)"):
                yield descriptor, target


def _found_in(path: Path, name: Path, spellings: Sequence[tuple[str, str, bytes]]) -> list[Leak]:
    """Return the first place of each spelling in a file; sockets, pipes and files that just went away have none."""
    first: dict[tuple[str, str], int] = {}
    overlap = max(len(form) for _, _, form in spellings) - 1
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return []
        with path.open("rb") as file:
            start, tail = 0, b""
            while piece := file.read(_PIECE):
                window = tail + piece
                for marker, encoding, form in spellings:
                    at = window.find(form)
                    if at >= 0:
                        first.setdefault((marker, encoding), start - len(tail) + at)
                start += len(piece)
                tail = window[-overlap:] if overlap else b""
    except FileNotFoundError:
        return []
    return [Leak(name, marker, encoding, position) for (marker, encoding), position in first.items()]
