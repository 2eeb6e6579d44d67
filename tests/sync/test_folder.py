"""A folder of exchange: files are whole or not there, and other things in it are left alone."""

import errno
import os
import sys
from pathlib import Path

import pytest

from inspector_app.errors import TransportError
from inspector_app.sync.folder import FolderTransport, write_whole
from inspector_app.sync.package import package_id
from tests.agency.material import make_pipe


@pytest.fixture
def transport(tmp_path: Path) -> FolderTransport:
    return FolderTransport(tmp_path)


def test_what_was_put_is_listed_and_read(transport: FolderTransport, tmp_path: Path) -> None:
    transport.put("a.record", b"one")
    transport.put("a.record", b"two")
    assert transport.names() == {"a.record"}
    assert transport.read("a.record", 10) == b"two"
    assert [path.name for path in tmp_path.iterdir()] == ["a.record"]


def test_the_other_side_may_read_it(transport: FolderTransport, tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        transport.put("a.record", b"x")
    finally:
        os.umask(before)
    assert (tmp_path / "a.record").stat().st_mode & 0o777 == 0o644


def test_other_things_are_not_seen(transport: FolderTransport, tmp_path: Path) -> None:
    (tmp_path / ".part-123").write_bytes(b"half")
    (tmp_path / "README.TXT").write_bytes(b"x")
    (tmp_path / "日本語.record").write_bytes(b"x")
    (tmp_path / "folder.record").mkdir()
    make_pipe(tmp_path / "pipe.record")
    assert transport.names() == frozenset()


@pytest.mark.parametrize("name", ["../a.record", "/etc/passwd", "a/b", "", ".hidden", "A.record", "a\0b"])
def test_names_lead_nowhere_else(transport: FolderTransport, name: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (a bug of the caller; nobody is told)
        transport.read(name, 10)
    with pytest.raises(ValueError):  # noqa: PT011 (a bug of the caller; nobody is told)
        transport.put(name, b"x")


def _failure(error: pytest.ExceptionInfo[TransportError]) -> str:
    return error.value.code


def test_what_is_too_large_is_not_read(transport: FolderTransport) -> None:
    transport.put("a.record", b"12345")
    assert transport.read("a.record", 5) == b"12345"
    with pytest.raises(TransportError) as caught:
        transport.read("a.record", 4)
    assert _failure(caught) == "transport.too_large"


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    gone = FolderTransport(tmp_path / "gone")
    for action in (gone.names, lambda: gone.read("a.record", 1), lambda: gone.put("a.record", b"")):
        with pytest.raises(TransportError) as caught:
            action()
        assert _failure(caught) == "transport.missing"


@pytest.mark.parametrize("name", ["missing.record", "folder.record", "pipe.record"])
def test_what_cannot_be_read(transport: FolderTransport, tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.record").mkdir()
    make_pipe(tmp_path / "pipe.record")
    with pytest.raises(TransportError) as caught:
        transport.read(name, 10)
    assert _failure(caught) == "transport.not_readable"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "transport.full"),
        (errno.EDQUOT, "transport.full"),
        (errno.EROFS, "transport.not_writable"),
        (errno.EACCES, "transport.not_writable"),
        (errno.EIO, "transport.not_writable"),
    ],
)
def test_what_cannot_be_written_leaves_nothing_behind(
    transport: FolderTransport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    transport.put("a.record", b"before")

    def fails(_: int) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patched:  # a disk that fails while it is written to
        patched.setattr(os, "fsync", fails)
        with pytest.raises(TransportError) as caught:
            transport.put("a.record", b"after")
    assert _failure(caught) == code
    assert [path.name for path in tmp_path.iterdir()] == ["a.record"]
    assert transport.read("a.record", 10) == b"before"


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc which file is meant")
def test_a_file_is_brought_to_the_disk_before_it_gets_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[str, bool]] = []
    fsync = os.fsync

    def watched(descriptor: int) -> None:
        seen.append((Path(f"/proc/self/fd/{descriptor}").readlink().name, (tmp_path / "a").exists()))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", watched)
    write_whole(tmp_path / "a", b"x")
    assert seen[0][0].startswith(".part-")
    assert not seen[0][1]
    assert seen[1] == (tmp_path.name, True)


def test_packages_are_known_by_their_names() -> None:
    assert package_id("0" * 64 + ".record") == "0" * 64
    assert [package_id(name) for name in ("x.record", "0" * 64, "0" * 64 + ".receipt", "G" * 64 + ".record")] == [
        None
    ] * 4
