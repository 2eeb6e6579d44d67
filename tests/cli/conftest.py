"""One run of the demo for all who look at what it leaves, and a disk that is really full."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import Outcome, run

USER = "kaede-no-haha-31"
"""Who runs the demo, as far as the program can know."""


@dataclass(frozen=True, slots=True)
class Demo:
    """What the demo left, and what it said."""

    folder: Path
    outcome: Outcome
    summary: dict[str, Any]

    @property
    def record(self) -> Path:
        return self.folder / "record.pdf"

    @property
    def trust(self) -> Path:
        return self.folder / "trust.pem"

    @property
    def desk(self) -> Path:
        return self.folder / "agency"

    @property
    def desk_secret(self) -> str:
        return str(self.summary["agency_passphrase"])


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    folder = tmp_path_factory.mktemp("demo") / "デモ"
    outcome = run("demo", "--out", folder, environment={"USER": USER, "LOGNAME": USER, "HOSTNAME": USER})
    assert outcome.code == 0, outcome.err
    return Demo(folder, outcome, json.loads((folder / "summary.json").read_text("utf-8")))


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own without room for one more page."""
    if shutil.which("mount") is None:
        pytest.skip("there is no mount here")
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    mounted = subprocess.run(command, capture_output=True, text=True, check=False)
    if mounted.returncode != 0:
        pytest.skip(f"this process may not mount a file system: {mounted.stderr.strip()}")
    with (disk / "filler").open("wb", buffering=0) as filler, suppress(OSError):
        while filler.write(bytes(4096)):
            pass
    assert shutil.disk_usage(disk).free == 0
    yield disk
    subprocess.run(["umount", str(disk)], check=True)
