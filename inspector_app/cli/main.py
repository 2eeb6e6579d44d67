"""The command line: finds the verb, runs it, and turns errors into sentences and exit codes (PRODUCT §9)."""

import argparse
import sys
from collections.abc import Sequence

from inspector_app import __version__
from inspector_app.cli import agency, demo, extract, form, record, verify
from inspector_app.cli.words import sentence
from inspector_app.errors import KnownError

DONE, REFUSED, WRONG_USE = 0, 1, 2

VERBS = (demo, verify, extract, form, record, agency)


def run_verb(arguments: Sequence[str]) -> int:
    """Carry out one verb; return 0 when done, 1 when refused or invalid. Wrong use exits with 2 from argparse."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except KnownError as error:
        print(sentence(error), file=sys.stderr)
        return REFUSED
    except OSError as error:
        print(sentence(KnownError("file.unusable", file=error.filename, reason=error.strerror)), file=sys.stderr)
        return REFUSED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="inspector-app",
        description="実地検査ノート。引数なしで画面を開きます。 Without arguments the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"inspector-app {__version__}")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    for verb in VERBS:
        verb.add_to(verbs)
    return parser
