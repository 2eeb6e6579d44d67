"""A desktop with a real Japanese input method: an X screen, a message bus, ibus with anthy, and a keyboard."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from time import monotonic

ENGINE = Path("/usr/share/ibus-anthy/engine/main.py")
PROGRAMS = ("Xvfb", "dbus-run-session", "ibus-daemon", "ibus", "xdotool")
SETTINGS = """\
[org/freedesktop/ibus/engine/anthy/common]
input-mode=0

[desktop/ibus/general]
preload-engines=['anthy']
"""
"""Hiragana from the first key on; out of the box anthy starts with Latin letters."""
_NULL = subprocess.DEVNULL


def missing() -> list[str]:
    """Return what this machine lacks for it."""
    return [each for each in PROGRAMS if shutil.which(each) is None] + [str(ENGINE)] * (not ENGINE.exists())


@contextmanager
def japanese_desktop(folder: Path) -> Iterator[dict[str, str]]:
    """Start it in a home below the folder; yield the variables that lead a program to it, and end it."""
    variables = os.environ | _home(folder)
    screen = ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    with _running(screen, variables) as display:
        variables["DISPLAY"] = f":{display}"
        bus = ["dbus-run-session", "--", "sh", "-c", 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat']
        with _running(bus, variables) as address:
            variables["DBUS_SESSION_BUS_ADDRESS"] = address
            # Debian's engine is written for Debian's own Python.
            daemon = ["ibus-daemon", "--replace", "--panel=disable", "--emoji-extension=disable"]
            path = {"PATH": "/usr/bin:/bin"}
            with subprocess.Popen(daemon, env=variables | path, stdout=_NULL, stderr=_NULL) as ibus:
                try:
                    _choose_engine(variables)
                    yield variables
                finally:
                    ibus.terminate()


def press(*keys: str) -> None:
    """Press keys by the names that X has for them, one after the other, on whatever has the keyboard."""
    subprocess.run(["xdotool", "key", *keys], check=True)


def _home(folder: Path) -> dict[str, str]:
    home, runtime = folder / "home", folder / "run"
    settings = home / ".config" / "glib-2.0" / "settings" / "keyfile"
    settings.parent.mkdir(parents=True)
    settings.write_text(SETTINGS, encoding="utf-8")
    runtime.mkdir(mode=0o700)
    return {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_DATA_HOME": str(home / ".local" / "share"),
        "XDG_RUNTIME_DIR": str(runtime),
        "GSETTINGS_BACKEND": "keyfile",
        "QT_QPA_PLATFORM": "xcb",
        "QT_IM_MODULE": "ibus",
        "PYTHONUTF8": "1",
    }


@contextmanager
def _running(command: Sequence[str], variables: dict[str, str]) -> Iterator[str]:
    """Run a program that says one line when it is ready, and end it."""
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=variables, stdin=pipe, stdout=pipe, stderr=_NULL, text=True) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.stdin.close()
            process.terminate()


def _choose_engine(variables: dict[str, str], seconds: float = 60.0) -> None:
    """Choose anthy as soon as the daemon takes it; the command's exit code is about keyboards that are not here."""
    deadline, pause = monotonic() + seconds, Event()
    while _ibus(variables, "engine") != "anthy":
        assert monotonic() < deadline, "ibus does not take its engine"
        _ibus(variables, "engine", "anthy")
        pause.wait(0.05)


def _ibus(variables: dict[str, str], *arguments: str) -> str:
    done = subprocess.run(["ibus", *arguments], env=variables, capture_output=True, text=True, check=False)
    return done.stdout.strip()
