"""An installed program finds its resources and forms, as a checkout does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT

LOOK = """
from inspector_app import paths
print(paths.__file__)
print(len(list(paths.forms_folder().glob("*.yaml"))))
print(paths.resource("fonts", "BIZUDPGothic-Regular.ttf").is_file())
"""


def looked(folder: Path, cwd: Path) -> list[str]:
    """Return what the program in `folder` says about where it lies and what it finds."""
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    command = [sys.executable, "-c", LOOK]
    done = subprocess.run(command, cwd=cwd, env=environment, check=True, capture_output=True, text=True)
    return done.stdout.splitlines()


@pytest.mark.slow
def test_a_wheel_carries_its_resources_and_forms(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "wheel")]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    [wheel] = (tmp_path / "wheel").glob("*.whl")
    target = tmp_path / "installed"
    install = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--target", str(target)]
    subprocess.run([*install, str(wheel)], check=True, capture_output=True)
    where, forms, font = looked(target, tmp_path)
    assert Path(where).is_relative_to(target)
    assert int(forms) == len(list((ROOT / "forms").glob("*.yaml"))) > 0
    assert font == "True"


def test_a_checkout_finds_them_too(tmp_path: Path) -> None:
    where, forms, font = looked(ROOT, tmp_path)
    assert Path(where).is_relative_to(ROOT)
    assert (int(forms) > 0, font) == (True, "True")
