"""The set-up that the commands of packaging/ share: it does what is missing, once, and says so on standard error."""

import subprocess
from pathlib import Path

from tests.architecture.tree import ROOT


def shell(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a script with the functions of setup.sh, its virtual environment being `folder`."""
    text = f'source "{ROOT}/packaging/setup.sh"\nvenv="{folder}"\n{script}'
    command = ["bash", "-euo", "pipefail", "-c", text]
    return subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)


def test_only_what_is_missing_is_named(tmp_path: Path) -> None:
    wanted = f"bin:bash bash\nlib:libc.so.6 libc6\nfile:{ROOT} house\n"
    absent = "bin:no-such-program one\nlib:libnosuch.so.1 two\nfile:/no/such/file three\nfile:/no/other three\n"
    done = shell(f'missing_packages "{wanted}{absent}"', tmp_path)
    assert done.stdout.split() == ["one", "three", "two"]


def test_a_step_is_done_once_until_its_reason_changes(tmp_path: Path) -> None:
    done = shell('for value in a a "b c" "b c" a; do stamped x "$value" "Step" echo "$value"; done', tmp_path)
    assert done.stdout.splitlines() == ["a", "b c", "a"]
    assert done.stderr.count("Step: done, ") == 3


def test_a_step_that_fails_stops_and_is_tried_again(tmp_path: Path) -> None:
    done = shell("stamped x 1 Step false; echo unreachable", tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "Step: FAILED, " in done.stderr
    assert shell("stamped x 1 Step echo again", tmp_path).stdout == "again\n"


def test_a_python_without_venv_is_not_taken(tmp_path: Path) -> None:
    fake = tmp_path / "python3"
    fake.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    fake.chmod(0o755)
    assert shell(f'usable "{fake}" && echo taken || echo refused', tmp_path).stdout == "refused\n"
    assert shell('usable "$(find_python)" && echo taken', tmp_path).stdout == "taken\n"


def test_a_half_made_environment_is_not_sound(tmp_path: Path) -> None:
    assert shell("sound && echo sound || echo broken", tmp_path).stdout == "broken\n"
    (tmp_path / "stamp-made").touch()
    assert shell("sound && echo sound || echo broken", tmp_path).stdout == "sound\n"
    assert shell("python=/nowhere/python; sound && echo sound || echo broken", tmp_path).stdout == "broken\n"
