"""Passphrases from a prompt or a file descriptor, never from an argument."""

import argparse
import getpass
import os
import sys

from inspector_app.errors import InputError


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

    InputError `input.passphrase_missing` (no terminal and no descriptor, or nothing given), `input.passphrase_differs`.
    """
    if options.passphrase_fd is not None:
        with os.fdopen(options.passphrase_fd, encoding="utf-8", closefd=False) as stream:
            given = stream.readline().rstrip("\r\n")
    elif sys.stdin.isatty():
        given = getpass.getpass("パスフレーズ: ")
        if twice and getpass.getpass("もう一度: ") != given:
            raise InputError("input.passphrase_differs")
    else:
        given = ""
    if not given:
        raise InputError("input.passphrase_missing")
    return given
