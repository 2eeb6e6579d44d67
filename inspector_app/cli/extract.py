"""`extract FILE.pdf --out DIR`: the data and attachments inside a record."""

import argparse
from pathlib import Path

from inspector_app.cli.output import complain, say
from inspector_app.cli.words import reason_lines
from inspector_app.usecases.extract_record import extract_record
from inspector_app.usecases.read_file import read_file


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the verb takes."""
    parser.add_argument("file", type=Path, metavar="FILE.pdf")
    parser.add_argument("--out", required=True, type=Path, metavar="DIR")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    extracted = extract_record(read_file(options.file), options.out)
    for file in extracted.files:
        say(str(file))
    for reason in extracted.reasons:
        complain(*reason_lines(reason.code, reason.data))
    return 1 if extracted.reasons else 0
