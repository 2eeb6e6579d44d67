"""The mark: what a torn write, another vault's mark or a damaged one amount to."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector_app.domain.log import LogHead
from inspector_app.storage.mark import Mark, mark_key, put_mark, read_mark

KEY = mark_key(bytes(32), "v1")
HEADS = [LogHead(number, f"{number:064x}") for number in range(1, 6)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    put_mark(tmp_path / "vault.mark", HEADS[0], KEY)
    return tmp_path / "vault.mark"


def write(path: Path, *heads: LogHead) -> None:
    mark = Mark(path, KEY)
    for head in heads:
        mark.pending = head
        mark.write()
    mark.close()
    mark.close()
    assert mark.closed


def test_the_latest_head_is_read(path: Path) -> None:
    assert read_mark(path, KEY) == HEADS[0]
    for count in range(1, 5):
        write(path, *HEADS[1 : count + 1])
        assert read_mark(path, KEY) == HEADS[count]


def test_nothing_is_written_without_a_change(path: Path) -> None:
    before = path.read_bytes()
    mark = Mark(path, KEY)
    mark.pending = HEADS[3]
    mark.forget()
    mark.write()
    mark.close()
    assert path.read_bytes() == before


@pytest.mark.parametrize("length", [0, 1, 100, 511])
def test_a_torn_write_leaves_the_head_before_it(path: Path, length: int) -> None:
    write(path, HEADS[1])
    before = path.read_bytes()
    write(path, HEADS[1], HEADS[2])
    after = path.read_bytes()
    changed = [place for place in (0, 4096) if before[place : place + 512] != after[place : place + 512]]
    torn = bytearray(before)
    for place in changed:
        torn[place : place + length] = after[place : place + length]
    path.write_bytes(torn)
    assert read_mark(path, KEY) in {HEADS[1], HEADS[2]}


def test_another_vaults_mark_is_none(path: Path) -> None:
    assert read_mark(path, mark_key(bytes(32), "v2")) is None
    assert read_mark(path, mark_key(b"1" * 32, "v1")) is None


def test_a_missing_or_emptied_mark_is_none(path: Path) -> None:
    path.write_bytes(b"")
    assert read_mark(path, KEY) is None
    path.unlink()
    assert read_mark(path, KEY) is None


@given(st.integers(0, 4607), st.integers(1, 255))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_changed_byte_makes_a_head_that_never_was(path: Path, position: int, mask: int) -> None:
    put_mark(path, HEADS[0], KEY)
    write(path, HEADS[1])
    content = bytearray(path.read_bytes())
    content[position] ^= mask
    path.write_bytes(content)
    assert read_mark(path, KEY) in {HEADS[0], HEADS[1]}
