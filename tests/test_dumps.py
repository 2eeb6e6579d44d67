"""A process that falls on purpose."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

resource = pytest.importorskip("resource")
FALLS = """
import os, resource, signal
_, most = resource.getrlimit(resource.RLIMIT_CORE)
resource.setrlimit(resource.RLIMIT_CORE, (most, most))
{forbid}
os.kill(os.getpid(), signal.SIGSEGV)
"""
FORBID = "from inspector_app.dumps import forbid_dumps; forbid_dumps()"
CORE_BIT, SIGNAL_BITS = 0x80, 0x7F


def how_it_fell(program: str, folder: Path) -> int:
    """Run a program and return its status as the kernel tells it; its files lie in `folder`."""
    child = subprocess.Popen([sys.executable, "-c", program], cwd=folder, env=os.environ | {"PYTHONPATH": str(ROOT)})
    _, status = os.waitpid(child.pid, 0)
    child.returncode = 0  # waited for above, where it says more
    return status


ROOT = Path(__file__).resolve().parents[1]


def test_a_program_that_falls_leaves_no_core(tmp_path: Path) -> None:
    status = how_it_fell(FALLS.format(forbid=FORBID), tmp_path)
    assert status & SIGNAL_BITS == signal.SIGSEGV
    assert not status & CORE_BIT
    assert list(tmp_path.iterdir()) == []


def test_without_it_the_same_program_leaves_one(tmp_path: Path) -> None:
    if resource.getrlimit(resource.RLIMIT_CORE)[1] != resource.RLIM_INFINITY:
        pytest.skip("this machine allows no cores at all")
    assert how_it_fell(FALLS.format(forbid=""), tmp_path) & CORE_BIT
