"""What the use cases take from outside: a folder, the forms and the time."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from inspector_app import paths
from inspector_app.forms.library import Library

if TYPE_CHECKING:
    from datetime import datetime

# The unlock screen waits for this module, and for neither dataclasses nor datetime.

Clock = Callable[[], "datetime"]
"""Returns the device's time with its UTC offset."""

Progress = Callable[[str], None]
"""Told the code of each step as it begins ("sign.draw"); sentences are made by the caller."""


class World(NamedTuple):
    """Made once at the start and handed to every use case that needs it.

    `data_folder` holds the vault and nothing in clear.
    """

    data_folder: Path
    forms: Library
    now: Clock


def make_world(data_folder: Path) -> World:
    """Return the real world: the forms that come with the program, and this device's clock."""
    return World(data_folder, Library(paths.forms_folder()), device_time)


def device_time() -> "datetime":
    """Return this device's time to the second, with its UTC offset."""
    from datetime import datetime

    return datetime.now().astimezone().replace(microsecond=0)


def no_progress(step: str) -> None:
    """Tell nobody."""
