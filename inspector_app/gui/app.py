"""The window's way into the world. Nothing of Qt is imported until the window is wanted."""

import gc
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from inspector_app.usecases.world import World


def run_verification(world: "World", argv: Sequence[str], file: "Path") -> int:
    """Show the check of a record in a window of its own and return the exit code when it is closed."""
    from inspector_app.gui.verify_window import run_verification as run

    return run(world, argv, file)


def run_window(world: "World", argv: Sequence[str]) -> int:
    """Show the window and return the exit code when it is closed; a second start only calls the first window."""
    # Importing Qt makes many objects and no garbage: collecting is put off until the window is painted.
    gc.disable()
    from inspector_app.gui.application import run

    return run(world, argv)
