"""What every test starts from: a home of its own, a screen that nobody sees, no keyring of a real person."""

import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import hypothesis
import pytest

from tests import proving

_session_home = pytest.StashKey[tuple[Path, dict[str, str]]]()

# How long an example takes says nothing on a machine that does other things too. The same code is tried with the same
# examples; `pytest --hypothesis-profile=search` looks for others.
hypothesis.settings.register_profile("inspector", deadline=None, print_blob=True, derandomize=True)
hypothesis.settings.register_profile("search", deadline=None, print_blob=True)
hypothesis.settings.load_profile("inspector")


@dataclass(frozen=True, slots=True)
class Home:
    """The folders of one person on one machine, all below `root`, all empty at first.

    `vaults` is where the program keeps its files when nobody tells it otherwise (Linux); it does not exist yet.
    """

    root: Path
    data: Path
    config: Path
    cache: Path
    state: Path
    runtime: Path
    temp: Path
    vaults: Path

    def environment(self) -> dict[str, str]:
        """Return the variables that lead programs into these folders."""
        return {
            "HOME": str(self.root),
            "USERPROFILE": str(self.root),
            "XDG_DATA_HOME": str(self.data),
            "XDG_CONFIG_HOME": str(self.config),
            "XDG_CACHE_HOME": str(self.cache),
            "XDG_STATE_HOME": str(self.state),
            "XDG_RUNTIME_DIR": str(self.runtime),
            "TMPDIR": str(self.temp),
        }


def make_home(root: Path) -> Home:
    """Make the folders of a person below `root`."""
    data = root / ".local" / "share"
    home = Home(
        root=root,
        data=data,
        config=root / ".config",
        cache=root / ".cache",
        state=root / ".local" / "state",
        runtime=root / "run",
        temp=root / "tmp",
        vaults=data / "inspector-app",
    )
    for folder in (home.data, home.config, home.cache, home.state, home.temp):
        folder.mkdir(parents=True)
    home.runtime.mkdir(mode=0o700)
    return home


def pytest_configure(config: pytest.Config) -> None:
    """Move the whole session into a home of its own before anything asks where home is."""
    config.pluginmanager.register(proving, "proving")
    before = dict(os.environ)
    root = Path(tempfile.mkdtemp(prefix="inspector-tests-"))
    config.stash[_session_home] = root, before
    variables = make_home(root).environment()
    del variables["TMPDIR"]  # pytest's own folders stay where they are
    os.environ.update(variables)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["LANG"] = "C.UTF-8"
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    for name in ("LANGUAGE", "LC_ALL", "DBUS_SESSION_BUS_ADDRESS"):
        os.environ.pop(name, None)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave nothing behind."""
    root, before = config.stash[_session_home]
    os.environ.clear()
    os.environ.update(before)
    shutil.rmtree(root, ignore_errors=True)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """A home that nobody has used, for this test and the programs it starts."""
    fresh = make_home(tmp_path / "home")
    for name, value in fresh.environment().items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(tempfile, "tempdir", str(fresh.temp))
    return fresh


@pytest.fixture
def data_folder(home: Home) -> Path:
    """The folder in which the program keeps its vault when nobody tells it otherwise; it does not exist yet."""
    return home.vaults
