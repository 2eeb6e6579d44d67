"""`vault ask-recovery` and `vault recover`: open the vault again when its passphrase is forgotten."""

import argparse
from pathlib import Path

from inspector_app import paths
from inspector_app.cli.output import say
from inspector_app.cli.secret import add_passphrase_option, named_passphrase, passphrase
from inspector_app.usecases.read_file import read_file
from inspector_app.usecases.recover_vault import ask_recovery, recover_vault
from inspector_app.usecases.unlock_vault import lock_vault
from inspector_app.usecases.world import World, make_world
from inspector_app.usecases.write_file import write_file


def add_ask_recovery(parser: argparse.ArgumentParser) -> None:
    """Add what `vault ask-recovery` takes."""
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="the file to hand to the agency; it opens nothing alone"
    )
    parser.set_defaults(run=_ask)


def add_recover(parser: argparse.ArgumentParser) -> None:
    """Add what `vault recover` takes; the passphrase asked for is the new one."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the file that the agency's officers made")
    parser.add_argument("--code-fd", type=int, metavar="N", help="read the code from this descriptor instead of asking")
    add_passphrase_option(parser)
    parser.set_defaults(run=_recover)


def _ask(options: argparse.Namespace) -> int:
    write_file(options.file, ask_recovery(_world(options)))
    say(str(options.file))
    return 0


def _recover(options: argparse.Namespace) -> int:
    world, file = _world(options), read_file(options.file)
    code = named_passphrase(options.code_fd, "復旧の符号 / code: ")
    lock_vault(recover_vault(world, file, code, passphrase(options, twice=True)))
    say("新しいパスフレーズにしました。ファイルと符号は廃棄してください。 / Done; destroy file and code.")
    return 0


def _world(options: argparse.Namespace) -> World:
    return make_world((options.data or paths.data_folder()).absolute())
