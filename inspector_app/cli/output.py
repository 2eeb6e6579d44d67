"""What the program prints: text that a terminal cannot be tricked with, JSON, and streams that may be gone."""

import io
import json
import os
import sys
import unicodedata
from datetime import datetime
from typing import TextIO

from inspector_app.errors import KnownError

_TURNS_TEXT = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that change the direction of what follows, so that a line reads otherwise than it is."""


def prepare_streams() -> None:
    """Make characters that a stream's encoding does not have come out as escapes instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(*lines: str, end: str = "\n") -> None:
    """Print lines on standard output, whatever stands in them; errors as `flush`."""
    _print("\n".join(_harmless(line) for line in lines), end)


def complain(*lines: str) -> None:
    """Print lines on standard error, whatever stands in them. Where nobody listens there is nothing to be done."""
    if sys.stderr is None:  # closed before the program began
        return
    try:
        sys.stderr.write("".join(f"{_harmless(line)}\n" for line in lines))
        sys.stderr.flush()
    except OSError:
        _forget(sys.stderr)


def say_json(value: object, *, indent: int | None = None) -> None:
    """Print a JSON object on standard output, valid whatever the stream's encoding is; times as ISO 8601."""
    encoding = getattr(sys.stdout, "encoding", "")
    escaped = encoding.replace("-", "").lower() != "utf8"
    _print(json.dumps(value, ensure_ascii=escaped, indent=indent, default=_as_text))


def flush() -> None:
    """Bring what was printed to where it goes. A reader that left early is no failure.

    KnownError `output.failed` (reason) when it cannot get there, for instance on a full disk.
    """
    complain()
    _print("", end="")


def _print(text: str, end: str = "\n") -> None:
    if sys.stdout is None:  # closed before the program began
        return
    try:
        print(text, end=end, flush=True)
    except BrokenPipeError:
        _forget(sys.stdout)
    except OSError as error:
        _forget(sys.stdout)
        raise KnownError("output.failed", reason=error.strerror) from None


def _forget(stream: TextIO) -> None:
    """Lead a stream into nothing, so that Python does not fail once more when it ends."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, stream.fileno())
    os.close(nothing)


def _as_text(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _harmless(text: str) -> str:
    """Return the text with control characters as escapes; names in a stranger's file may hold any."""
    return "".join(
        each if each == "\n" or not (unicodedata.category(each) == "Cc" or each in _TURNS_TEXT) else _escape(each)
        for each in text
    )


def _escape(character: str) -> str:
    return f"\\u{ord(character):04x}"
