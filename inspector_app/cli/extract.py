"""`extract FILE.pdf --out DIR`: the data and attachments inside a record."""

import argparse
import sys
from pathlib import Path

from inspector_app.cli.words import reason_lines
from inspector_app.usecases.extract_record import extract_record
from inspector_app.usecases.read_file import read_file


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the command line."""
    parser = verbs.add_parser("extract", help="検査記録の中のデータを取り出す / take the data out of a record")
    parser.add_argument("file", type=Path, metavar="FILE.pdf")
    parser.add_argument("--out", required=True, type=Path, metavar="DIR")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    extracted = extract_record(read_file(options.file), options.out)
    for file in extracted.files:
        print(file)
    for reason in extracted.reasons:
        print("\n".join(reason_lines(reason.code, reason.data)), file=sys.stderr)
    return 1 if extracted.reasons else 0
