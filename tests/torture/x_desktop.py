"""A desktop without a person: an X screen and a message bus, in a home of their own below a folder."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def x_desktop(folder: Path) -> Iterator[dict[str, str]]:
    """Start it; yield the variables that lead a program to it, and end it."""
    variables = os.environ | _home(folder)
    screen = ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    with _running(screen, variables) as display:
        variables["DISPLAY"] = f":{display}"
        bus = ["dbus-run-session", "--", "sh", "-c", 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat']
        with _running(bus, variables) as address:
            variables["DBUS_SESSION_BUS_ADDRESS"] = address
            yield variables


def _home(folder: Path) -> dict[str, str]:
    home, runtime = folder / "home", folder / "run"
    home.mkdir(parents=True)
    runtime.mkdir(mode=0o700)
    return {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_DATA_HOME": str(home / ".local" / "share"),
        "XDG_RUNTIME_DIR": str(runtime),
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONUTF8": "1",
    }


@contextmanager
def _running(command: Sequence[str], variables: dict[str, str]) -> Iterator[str]:
    """Run a program that says one line when it is ready, and end it."""
    pipe, null = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, env=variables, stdin=pipe, stdout=pipe, stderr=null, text=True) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.stdin.close()
            process.terminate()
