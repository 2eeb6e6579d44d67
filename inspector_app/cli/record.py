"""`record --answers FILE --out PDF`: a record from answers keyed elsewhere (YAML or JSON), through the same rules."""

import argparse
import sys
from pathlib import Path

from inspector_app import paths
from inspector_app.cli.secret import add_passphrase_option, passphrase
from inspector_app.usecases.read_file import read_file
from inspector_app.usecases.record_answers import check_answers, draw_unsigned, sign_answers
from inspector_app.usecases.unlock_vault import lock_vault, unlock_vault
from inspector_app.usecases.world import make_world
from inspector_app.usecases.write_file import write_file


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the command line."""
    parser = verbs.add_parser(
        "record", help="別に入力した回答から検査記録を作る / a record from answers keyed elsewhere"
    )
    parser.add_argument("--answers", required=True, type=Path, metavar="FILE", help="YAML or JSON (answers-1 schema)")
    parser.add_argument("--out", required=True, type=Path, metavar="PDF")
    parser.add_argument("--sign", action="store_true", help="keep it in this person's vault and sign it there")
    parser.add_argument("--data", type=Path, metavar="DIR", help="the vault's folder, with --sign")
    add_passphrase_option(parser)
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    world = make_world(options.data or paths.data_folder())
    keyed = check_answers(world, read_file(options.answers), options.answers.name)
    if not options.sign:
        write_file(options.out, draw_unsigned(world, keyed))
        print(
            "署名はありません。各ページに「見本」と入ります。 / Unsigned, marked as a sample on each page.",
            file=sys.stderr,
        )
    else:
        vault = unlock_vault(world, passphrase(options))
        try:
            write_file(options.out, sign_answers(world, vault, keyed).pdf)
        finally:
            lock_vault(vault)
    print(options.out)
    return 0
