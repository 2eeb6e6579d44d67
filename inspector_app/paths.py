"""Where our own files and the inspector's files lie.

The folders `resources/` and `forms/` stand beside the package in a checkout and inside it in an installed wheel or a
frozen program.
"""

from functools import cache
from pathlib import Path

PROGRAM = "inspector-app"
_PACKAGE = Path(__file__).resolve().parent


@cache
def _beside_or_inside(name: str) -> Path:
    inside = _PACKAGE / f"_{name}"
    return inside if inside.is_dir() else _PACKAGE.parent / name


def resource(*parts: str) -> Path:
    """Return the path of one of our resources, e.g. `resource("schemas", "form-1.schema.json")`."""
    return _beside_or_inside("resources").joinpath(*parts)


def forms_folder() -> Path:
    """Return the folder with the form definitions that come with the program."""
    return _beside_or_inside("forms")


def data_folder() -> Path:
    """Return this person's folder for the vault, as the operating system has it; it need not exist yet."""
    from platformdirs import user_data_path

    return user_data_path(PROGRAM, appauthor=False)
