"""Passphrases from a prompt or a file descriptor, never from an argument."""

import argparse
import getpass
import os
import sys

from inspector_app.errors import InputError

LONGEST = 4096
"""Bytes that are read from a descriptor; nobody's passphrase is longer."""


def add_passphrase_option(parser: argparse.ArgumentParser) -> None:
    """Offer `--passphrase-fd N` on a verb that needs a passphrase."""
    parser.add_argument(
        "--passphrase-fd",
        type=int,
        metavar="N",
        help="read the passphrase's first line from this open file descriptor instead of asking",
    )


def passphrase(options: argparse.Namespace, *, twice: bool = False) -> str:
    """Return the passphrase; asked for twice when it is being chosen.

    InputError `input.passphrase_missing` (no terminal and no descriptor, or nothing given), `input.passphrase_differs`,
    `input.passphrase_descriptor` (descriptor, reason).
    """
    return named_passphrase(options.passphrase_fd, "パスフレーズ / passphrase: ", twice=twice)


def named_passphrase(descriptor: int | None, prompt: str, *, twice: bool = False) -> str:
    """Return one of several passphrases, from its own descriptor or asked for by its own prompt; errors likewise."""
    given = ""
    if descriptor is not None:
        given = _read(descriptor)
    elif sys.stdin is not None and sys.stdin.isatty():
        given = _ask(prompt)
        if twice and _ask("もう一度 / again: ") != given:
            raise InputError("input.passphrase_differs")
    if not given:
        raise InputError("input.passphrase_missing")
    return given


def _read(descriptor: int) -> str:
    try:
        with os.fdopen(descriptor, "rb", closefd=False) as stream:
            line = stream.readline(LONGEST)
        return line.decode().rstrip("\r\n")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "UTF-8"
        raise InputError("input.passphrase_descriptor", descriptor=descriptor, reason=reason) from None


def _ask(prompt: str) -> str:
    try:
        return getpass.getpass(prompt)
    except EOFError:
        raise InputError("input.passphrase_missing") from None
