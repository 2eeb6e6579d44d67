"""The search for planted markers finds what it is there to find."""

import os
import sys
import tempfile
from pathlib import Path

import pytest

from tests.leaks import Leak, find_leaks

MARKER = "髙橋商事-PLANTED"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (MARKER.encode(), "utf-8"),
        (MARKER.encode("utf-16-le"), "utf-16-le"),
        (MARKER.encode("utf-16-be"), "utf-16-be"),
        (MARKER.encode("cp932"), "cp932"),
        (b"%E9%AB%99%E6%A9%8B%E5%95%86%E4%BA%8B-PLANTED", "percent"),
        (rb"\u9ad9\u6a4b\u5546\u4e8b-PLANTED", "json"),
    ],
)
def test_a_marker_is_found_in_every_spelling(tmp_path: Path, content: bytes, encoding: str) -> None:
    file = tmp_path / "deep" / "folder" / "file.bin"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"\0\xff" * 7 + content + b"\0")
    assert find_leaks([MARKER, "another"], [tmp_path]) == [Leak(file, MARKER, encoding, 14)]


def test_a_marker_across_two_pieces_is_found(tmp_path: Path) -> None:
    (tmp_path / "big").write_bytes(bytes((1 << 20) - 5) + MARKER.encode() + bytes(1 << 20))
    assert find_leaks([MARKER], [tmp_path]) == [Leak(tmp_path / "big", MARKER, "utf-8", (1 << 20) - 5)]


def test_a_marker_in_a_name_is_found(tmp_path: Path) -> None:
    (tmp_path / f"{MARKER}.d").mkdir()
    (tmp_path / f"{MARKER}.d" / f"a {MARKER}.txt").write_bytes(b"")
    assert [leak.encoding for leak in find_leaks([MARKER], [tmp_path])] == ["name", "name"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux shows the open files of a process")
def test_a_marker_in_an_open_file_without_a_name_is_found(tmp_path: Path) -> None:
    with tempfile.TemporaryFile(dir=tmp_path) as file:
        file.write(MARKER.encode())
        file.flush()
        assert find_leaks([MARKER], [tmp_path]) == []
        (found,) = find_leaks([MARKER], [tmp_path], processes=[os.getpid()])
    assert (found.marker, found.encoding) == (MARKER, "utf-8")


def test_nothing_is_found_where_nothing_is(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(os.urandom(100_000))
    assert find_leaks([MARKER], [tmp_path], processes=[os.getpid()]) == []
