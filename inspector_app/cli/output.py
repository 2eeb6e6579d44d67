"""What the program prints: text that a terminal cannot be tricked with, JSON, and streams that may be gone."""

import io
import json
import os
import sys
import unicodedata
from datetime import datetime
from typing import TextIO

_TURNS_TEXT = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that change the direction of what follows, so that a line reads otherwise than it is."""


def prepare_streams() -> None:
    """Make characters that a stream's encoding does not have come out as escapes instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(*lines: str) -> None:
    """Print lines on standard output, whatever stands in them."""
    _write(sys.stdout, lines)


def complain(*lines: str) -> None:
    """Print lines on standard error, whatever stands in them."""
    _write(sys.stderr, lines)


def say_json(value: object, *, indent: int | None = None) -> None:
    """Print a JSON object on standard output, valid whatever the stream's encoding is; times as ISO 8601."""
    encoding = getattr(sys.stdout, "encoding", "")
    escaped = encoding.replace("-", "").lower() != "utf8"
    print(json.dumps(value, ensure_ascii=escaped, indent=indent, default=_as_text))


def flushed() -> bool:
    """Bring standard output to where it goes; False when it cannot get there. A reader that left is no failure."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        forget_output()
    except OSError as error:
        forget_output()
        complain(f"標準出力に書けません / cannot write to standard output: {error.strerror}")
        return False
    return True


def forget_output() -> None:
    """Lead standard output into nothing, so that Python does not fail once more when it ends."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)


def _write(stream: TextIO | None, lines: tuple[str, ...]) -> None:
    for line in lines:
        print(_harmless(line), file=stream)


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
