"""`record --answers FILE --out PDF`: a record from answers keyed elsewhere (YAML or JSON), through the same rules."""

import argparse
from pathlib import Path

from inspector_app import paths
from inspector_app.cli.output import complain, say
from inspector_app.cli.secret import add_passphrase_option, passphrase
from inspector_app.usecases.read_file import read_file
from inspector_app.usecases.record_answers import KeyedVisit, check_answers, draw_unsigned, sign_answers
from inspector_app.usecases.unlock_vault import lock_vault, unlock_vault
from inspector_app.usecases.world import World, make_world
from inspector_app.usecases.write_file import check_writable, write_file


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the verb takes."""
    example = paths.resource("practice", "answers-example.yaml")
    parser.add_argument(
        "--answers", required=True, type=Path, metavar="FILE", help=f"YAML or JSON; an example: {example}"
    )
    parser.add_argument("--out", required=True, type=Path, metavar="PDF")
    parser.add_argument("--sign", action="store_true", help="keep it in this person's vault and sign it there")
    parser.add_argument(
        "--data", type=Path, metavar="DIR", default=argparse.SUPPRESS, help="the vault's folder, with --sign"
    )
    add_passphrase_option(parser)
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    world = make_world(options.data or paths.data_folder())
    keyed = check_answers(world, read_file(options.answers), str(options.answers))
    check_writable(options.out)
    if options.sign:
        pdf = _signed(world, keyed, passphrase(options))
    else:
        pdf = draw_unsigned(world, keyed)
        complain("署名はありません。各ページに「見本」と入ります。 / Unsigned, marked as a sample on each page.")
    write_file(options.out, pdf)
    say(str(options.out))
    return 0


def _signed(world: World, keyed: KeyedVisit, secret: str) -> bytes:
    vault = unlock_vault(world, secret)
    try:
        return sign_answers(world, vault, keyed).pdf
    finally:
        lock_vault(vault)
