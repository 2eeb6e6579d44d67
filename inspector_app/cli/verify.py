"""`verify FILE.pdf [--trust CA.pem] [--json]`: who signed, when, and whether page and data agree."""

import argparse
from pathlib import Path

from inspector_app.cli.output import say, say_json
from inspector_app.cli.verdict import as_json, lines
from inspector_app.usecases.read_anchors import read_anchors
from inspector_app.usecases.read_revocation_list import read_revocation_list
from inspector_app.usecases.verify_file import verify_file
from inspector_app.usecases.world import device_time

__all__ = ["add_options", "as_json"]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the verb takes."""
    parser.add_argument("file", type=Path, metavar="FILE.pdf")
    parser.add_argument("--trust", type=Path, metavar="CA.pem", help="the agency's trust anchor")
    parser.add_argument("--trust-time", type=Path, metavar="PEM", help="the authorities behind its time-stamps")
    parser.add_argument(
        "--crl", type=Path, action="append", default=[], metavar="FILE", help="a revocation list that was kept"
    )
    parser.add_argument(
        *("--previous", "--later"),
        dest="others",
        type=Path,
        action="append",
        default=[],
        metavar="PDF",
        help="another edition: a record that this one corrects, or one that corrects it",
    )
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    anchors = read_anchors(options.trust) if options.trust else ()
    clocks = read_anchors(options.trust_time) if options.trust_time else ()
    lists = [read_revocation_list(each) for each in options.crl]
    now = device_time()
    found = verify_file(options.file, anchors, now, clocks, options.others, lists)
    if options.json:
        say_json(as_json(found))
    else:
        say(*lines(str(options.file), found, now))
    return 0 if found.checked.ok and found.chain.ok and not found.strangers and not found.unheard else 1
