"""The wait after wrong passphrases: it grows, survives restarts, has an end, and keeps nobody out for good."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inspector_app.errors import VaultError
from inspector_app.storage.folder import Folder
from inspector_app.storage.tries import (
    BASE,
    FREE,
    LONGEST,
    check_wait,
    count_wrong,
    forget_tries,
    read_tries,
    wait_after,
)

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def fail(folder: Path, times: int, at: datetime = NOW) -> None:
    for _ in range(times):
        count_wrong(folder, at)


def seconds(folder: Path, at: datetime) -> int:
    with pytest.raises(VaultError, match=r"^vault\.wait") as caught:
        check_wait(folder, at)
    told = caught.value.data["seconds"]
    assert isinstance(told, int)
    return told


def test_the_wait_grows_to_an_end() -> None:
    waits = [wait_after(count) for count in range(40)]
    assert waits[: FREE + 1] == [timedelta(0)] * (FREE + 1)
    assert waits[FREE + 1 : FREE + 4] == [BASE, 2 * BASE, 4 * BASE]
    assert waits == sorted(waits)
    assert waits[-1] == wait_after(10**9) == LONGEST


def test_nobody_waits_without_a_reason(tmp_path: Path) -> None:
    check_wait(tmp_path, NOW)
    fail(tmp_path, FREE)
    check_wait(tmp_path, NOW)


def test_the_wait_is_told_in_seconds_and_ends(tmp_path: Path) -> None:
    fail(tmp_path, FREE + 2)
    assert seconds(tmp_path, NOW) == 10
    assert seconds(tmp_path, NOW + 9 * SECOND) == 1
    check_wait(tmp_path, NOW + 10 * SECOND)


def test_the_count_goes_on_after_a_wait(tmp_path: Path) -> None:
    fail(tmp_path, FREE + 1)
    later = NOW + BASE
    check_wait(tmp_path, later)
    fail(tmp_path, 1, later)
    assert seconds(tmp_path, later) == 10
    tries = read_tries(tmp_path)
    assert tries is not None
    assert (tries.count, tries.first, tries.last) == (FREE + 2, NOW, later)


def test_a_clock_that_was_set_back_begins_the_wait_anew_once(tmp_path: Path) -> None:
    fail(tmp_path, FREE + 1)
    earlier = NOW - timedelta(days=400)
    assert seconds(tmp_path, earlier) == 5
    check_wait(tmp_path, earlier + BASE)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"junk",
        b"[]",
        b'{"count":0,"first":"2026-11-24T10:00:00+00:00","last":"2026-11-24T10:00:00+00:00"}',
        b'{"count":-5,"first":"","last":""}',
        b'{"count":9,"first":"2026-11-24T10:00:00","last":"2026-11-24T10:00:00"}',
        b'{"count":1e400,"first":"2026-11-24T10:00:00+00:00","last":"2026-11-24T10:00:00+00:00"}',
        b"[" * 100_000,
    ],
)
def test_a_file_that_was_tampered_with_counts_as_a_wrong_try(tmp_path: Path, content: bytes) -> None:
    Folder(tmp_path).tries.write_bytes(content)
    written = datetime.fromtimestamp(Folder(tmp_path).tries.stat().st_mtime, UTC)
    assert seconds(tmp_path, written) == 5
    check_wait(tmp_path, written + BASE)


@pytest.mark.parametrize("count", [10**6, 10**12])
def test_a_huge_count_still_lets_in(tmp_path: Path, count: int) -> None:
    when = NOW.isoformat()
    Folder(tmp_path).tries.write_text(f'{{"count":{count},"first":"{when}","last":"{when}"}}')
    assert seconds(tmp_path, NOW) == LONGEST.total_seconds()
    check_wait(tmp_path, NOW + LONGEST)


def test_a_count_that_cannot_be_written_or_removed_keeps_nobody_out(tmp_path: Path) -> None:
    nowhere = tmp_path / "none"
    count_wrong(nowhere, NOW)
    check_wait(nowhere, NOW)
    forget_tries(nowhere)


def test_what_was_counted_is_forgotten_at_last(tmp_path: Path) -> None:
    fail(tmp_path, FREE + 5)
    forget_tries(tmp_path)
    assert read_tries(tmp_path) is None
    check_wait(tmp_path, NOW)
