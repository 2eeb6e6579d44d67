"""Files outside the vault: read within bounds, written whole or not at all."""

import errno
import os
import stat
import sys
from pathlib import Path
from threading import Thread

import pytest

from inspector_app.errors import InputError
from inspector_app.usecases.read_file import LARGEST, read_file
from inspector_app.usecases.write_file import check_writable, write_file


def test_what_is_written_is_read(tmp_path: Path) -> None:
    file = tmp_path / "記録.pdf"
    write_file(file, b"one")
    write_file(file, b"two")
    assert read_file(file) == b"two"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_what_is_written_is_for_its_owner_alone(tmp_path: Path) -> None:
    write_file(tmp_path / "a", b"")
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600


def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "mine").write_bytes(b"mine")
    (tmp_path / "link").symlink_to(tmp_path / "mine")
    write_file(tmp_path / "link", b"new")
    assert (tmp_path / "mine").read_bytes() == b"mine"
    assert (tmp_path / "link").read_bytes() == b"new"


@pytest.mark.parametrize("check", [lambda target: write_file(target, b"x"), check_writable])
@pytest.mark.parametrize(("name", "reason"), [("none/a", "No such file"), ("folder", "Is a dir"), ("file/a", "Not a")])
def test_a_place_that_takes_no_file_is_told(tmp_path: Path, check: object, name: str, reason: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(InputError) as caught:
        check(tmp_path / name)  # type: ignore[operator]
    assert caught.value.code == "input.not_writable"
    assert caught.value.data["file"] == str(tmp_path / name)
    assert str(caught.value.data["reason"]).startswith(reason)
    assert sorted(each.name for each in tmp_path.rglob("*")) == ["file", "folder"]


def test_asking_whether_a_file_can_be_written_leaves_it_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"mine")
    check_writable(tmp_path / "a")
    check_writable(tmp_path / "b")
    assert [each.name for each in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_bytes() == b"mine"


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"input\.not_readable"):
        read_file(tmp_path / "none")
    with pytest.raises(InputError, match=r"input\.not_readable"):
        read_file(tmp_path)


def test_a_file_is_read_up_to_the_limit(tmp_path: Path) -> None:
    """With a lower limit: a quarter of a gigabyte is not needed to see where it lies."""
    assert LARGEST == 256 * 1024 * 1024
    (tmp_path / "a").write_bytes(bytes(1000))
    assert len(read_file(tmp_path / "a", 1000)) == 1000
    (tmp_path / "a").write_bytes(bytes(1001))
    with pytest.raises(InputError) as caught:
        read_file(tmp_path / "a", 1000)
    assert (caught.value.code, caught.value.data["limit"]) == ("input.too_large", 1000)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes among the files")
def test_a_pipe_is_read_to_its_end_and_one_into_which_nobody_writes_is_given_up(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    if sys.platform != "win32":
        os.mkfifo(pipe)
    with pytest.raises(InputError) as caught:
        read_file(pipe)
    assert caught.value.data["reason"] == os.strerror(errno.ETIMEDOUT)
    writer = Thread(target=pipe.write_bytes, args=(b"x" * 300_000,))
    writer.start()
    assert read_file(pipe) == b"x" * 300_000
    writer.join()
