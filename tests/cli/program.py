"""The program as a person runs it: a process of its own, real files, real streams."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from inspector_app.cli.main import run_verb

COMMAND = [sys.executable, "-m", "inspector_app"]
POWERLESS = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"]
"""Takes root's leave to ignore permissions away (util-linux); other people have none."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What standard output says, read as JSON."""
        return json.loads(self.out)

    def refused(self, *words: str) -> None:
        """Exit 1 with a message that holds all of the words, in both languages, and no traceback."""
        assert self.code == 1, self
        for word in words:
            assert word in self.err, self.err
        assert any("ぁ" <= each <= "ん" for each in self.err), self.err


def run(
    *arguments: str | Path,
    secret: str | bytes | None = None,
    environment: Mapping[str, str] | None = None,
    before: list[str] | None = None,
) -> Outcome:
    """Run one verb; `secret` goes in by a descriptor of its own, standard input is closed.

    No run may ever end in a traceback, in half a message, or with another code than the three.
    """
    given = [str(argument) for argument in arguments]
    reading = None
    if secret is not None:
        reading, writing = os.pipe()
        os.write(writing, (secret.encode() if isinstance(secret, str) else secret) + b"\n")
        os.close(writing)
        given += ["--passphrase-fd", str(reading)]
    try:
        done = subprocess.run(
            [*(before or []), *COMMAND, *given],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, **(environment or {})},
            pass_fds=() if reading is None else (reading,),
            check=False,
        )
    finally:
        if reading is not None:
            os.close(reading)
    assert "Traceback" not in done.stderr + done.stdout, done.stderr
    assert "不具合" not in done.stderr, done.stderr
    assert done.returncode in (0, 1, 2), done
    return Outcome(done.returncode, done.stdout, done.stderr)


def run_here(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Outcome:
    """Run one verb in this process, which is faster where only the file differs."""
    capsys.readouterr()
    code = run_verb([str(argument) for argument in arguments])
    said = capsys.readouterr()
    assert "不具合" not in said.err, said.err
    return Outcome(code, said.out, said.err)


def without_rights() -> list[str]:
    """Return what to put before a command so that file permissions count for it, even for root."""
    return POWERLESS if sys.platform == "linux" and os.geteuid() == 0 else []
