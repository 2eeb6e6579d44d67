"""The ballast: kept when there is plenty of room, given up when there is none."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from inspector_app.domain.ids import RowKey
from inspector_app.errors import VaultError
from inspector_app.storage.answers import load_journal, save_answer
from inspector_app.storage.ballast import SIZE, check_room, drop_ballast, keep_ballast
from inspector_app.storage.folder import Folder
from inspector_app.storage.vault import create_vault, open_vault
from tests.storage.examples import COST, INSPECTION_ID, NOW, PASSPHRASE, judged, prepare

MEGABYTE = 1024 * 1024


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own with room for eighty megabytes."""
    path = tmp_path / "disk"
    path.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=80m", "tmpfs", str(path)]
    if shutil.which("mount") is None or subprocess.run(command, capture_output=True, check=False).returncode != 0:
        pytest.skip("this process may not mount a file system")
    yield path
    subprocess.run(["umount", str(path)], check=True)


def test_it_takes_up_space_and_gives_it_back(disk: Path) -> None:
    before = shutil.disk_usage(disk).free
    assert keep_ballast(disk / "ballast")
    assert keep_ballast(disk / "ballast")
    assert before - shutil.disk_usage(disk).free == SIZE
    assert drop_ballast(disk / "ballast")
    assert not drop_ballast(disk / "ballast")
    assert shutil.disk_usage(disk).free == before


def test_little_room_is_told_and_takes_no_ballast(disk: Path) -> None:
    (disk / "filler").write_bytes(bytes(75 * MEGABYTE))
    assert not keep_ballast(disk / "ballast")
    assert not (disk / "ballast").exists()
    with pytest.raises(VaultError, match=r"^vault\.little_room \(free=\d+, needed=\d+\)$"):
        check_room(Folder(disk))


def test_a_full_disk_does_not_keep_the_log_from_being_brought_in(disk: Path) -> None:
    vault = create_vault(disk / "data", PASSPHRASE, cost=COST)
    prepare(vault)
    with (disk / "filler").open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))
    os.truncate(disk / "filler", (disk / "filler").stat().st_size - MEGABYTE)
    taken = 0
    with suppress(VaultError):
        while True:
            save_answer(vault, INSPECTION_ID, judged("A", f"{taken}" * 900, RowKey(f"small.r{taken:03}")), NOW)
            taken += 1
    assert shutil.disk_usage(disk).free < 64 * 1024
    assert vault.checkpoint()
    vault.close()
    assert not (disk / "data" / "vault.db-wal").exists()
    again = open_vault(disk / "data", PASSPHRASE)
    assert len(load_journal(again, INSPECTION_ID)) == taken > 10
    again.close()
