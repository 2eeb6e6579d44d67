"""What can be found in the memory of a process before and after the vault is closed (decision 0061)."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from inspector_app.usecases.create_vault import create_vault
from inspector_app.usecases.world import make_world

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is looked into by way of /proc")
ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "Kumquat-椿-Lantern-77 Quartz"


def count(process: int, needles: Mapping[str, bytes]) -> dict[str, int]:
    """Return how often each needle lies in the memory of a process."""
    found = dict.fromkeys(needles, 0)
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{process}/maps").read_text().splitlines():
            place, rights, *rest = line.split()
            if "r" not in rights or rest[-1].startswith("[v"):
                continue
            begin, end = (int(side, 16) for side in place.split("-"))
            memory.seek(begin)
            piece = memory.read(end - begin)
            for name, needle in needles.items():
                found[name] += piece.count(needle)
    return found


def test_the_key_is_gone_when_the_vault_is_closed(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    vault = create_vault(make_world(folder), PASSPHRASE)
    needles = {"key": bytes(vault.key)}
    vault.close()
    command = [sys.executable, "-m", "tests.usecases.opener", str(folder), "備考"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, encoding="utf-8", cwd=ROOT) as child:
        assert child.stdin is not None
        assert child.stdout is not None

        def go_on(words: str = "") -> str:
            assert child.stdin is not None
            assert child.stdout is not None
            child.stdin.write(f"{words}\n")
            child.stdin.flush()
            return child.stdout.readline().strip()

        try:
            assert go_on(PASSPHRASE) == "open"
            assert count(child.pid, needles)["key"] > 0, "or this test could not find it afterwards either"
            assert go_on() == "locked"
            assert count(child.pid, needles)["key"] == 0
        finally:
            child.stdin.close()
