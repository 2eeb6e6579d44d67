"""Puts the program together: the only file that knows every package."""

import sys
from collections.abc import Sequence
from pathlib import Path

from inspector_app import paths

# What is not needed for the unlock screen is imported later: start-up time is part of the promise (PRODUCT §8).


def run(arguments: Sequence[str]) -> int:
    """Open the window, or carry out the verb; return the exit code: 0 done, 1 refused or invalid, 2 wrong use.

    A file alone is a record to be checked in a window; that needs no vault.
    """
    match list(arguments):
        case []:
            folder = paths.data_folder()
        case ["--data", given]:
            folder = Path(given).absolute()
        case [file] if file.lower().endswith(".pdf"):
            return _verify(Path(file))
        case verb:
            from inspector_app.cli.main import run_verb
            from inspector_app.dumps import forbid_dumps

            forbid_dumps()
            return run_verb(verb)
    from inspector_app.gui.app import run_window
    from inspector_app.usecases.world import make_world

    return run_window(make_world(folder), sys.argv[:1])


def _verify(file: Path) -> int:
    from inspector_app.gui.app import run_verification
    from inspector_app.usecases.world import make_world

    return run_verification(make_world(paths.data_folder()), sys.argv[:1], file)
