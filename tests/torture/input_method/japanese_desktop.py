"""A desktop with a real Japanese input method: an X screen, a message bus, ibus with anthy, and a keyboard."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from time import monotonic

from tests.torture.x_desktop import x_desktop

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
    with x_desktop(folder) as variables:
        settings = Path(variables["XDG_CONFIG_HOME"]) / "glib-2.0" / "settings" / "keyfile"
        settings.parent.mkdir(parents=True)
        settings.write_text(SETTINGS, encoding="utf-8")
        variables |= {"GSETTINGS_BACKEND": "keyfile", "QT_IM_MODULE": "ibus"}
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
