"""Japanese through a real input method (ibus with anthy) on a real X screen: nothing composed is lost or doubled."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gui.input_method.japanese_desktop import japanese_desktop, missing

ROOT = Path(__file__).resolve().parents[3]
LACKING = missing()


def live(part: str, folder: Path, variables: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.gui.input_method.writer", part, str(folder)]
    return subprocess.run(
        command, env=variables, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.mark.slow
@pytest.mark.skipif(bool(LACKING), reason=f"no real input method here: {', '.join(LACKING)} missing")
def test_what_a_real_input_method_composes_is_safe_from_keys_clicks_locks_closing_and_a_kill(tmp_path: Path) -> None:
    with japanese_desktop(tmp_path) as variables:
        written = live("write", tmp_path / "data", variables)
        assert written.returncode == -signal.Signals["SIGKILL"], written.stderr
        read = live("again", tmp_path / "data", variables)
        assert (read.returncode, read.stderr) == (0, "")
