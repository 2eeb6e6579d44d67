"""Puts the program together: the only file that knows every package."""

import sys
from collections.abc import Sequence
from pathlib import Path

from inspector_app import paths

# What is not needed for the unlock screen is imported later: start-up time is part of the promise (PRODUCT §8).


def run(arguments: Sequence[str]) -> int:
    """Open the window, or carry out the verb; return the exit code: 0 done, 1 refused or invalid, 2 wrong use."""
    arguments = list(arguments)
    folder = paths.data_folder
    if arguments[:1] == ["--data"] and len(arguments) > 1:
        given = Path(arguments[1]).absolute()
        folder, arguments = (lambda: given), arguments[2:]
    if not arguments:
        from inspector_app.gui.app import run_window
        from inspector_app.usecases.world import make_world

        return run_window(make_world(folder()), sys.argv[:1])
    from inspector_app.cli.main import run_verb

    return run_verb(arguments)
