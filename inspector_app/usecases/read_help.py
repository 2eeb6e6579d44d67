"""What the help says of a screen, and of a row."""

from datetime import date
from functools import cache

from inspector_app import paths
from inspector_app.domain.form import Text
from inspector_app.domain.guideline import Edition, RowGuideline, in_force
from inspector_app.domain.ids import RowKey
from inspector_app.forms.guideline import read_guideline
from inspector_app.forms.help_texts import read_help


def help_for(screen: str) -> tuple[Text, ...]:
    """Return the paragraphs about a screen, none for a screen that the help does not know."""
    return _texts().get(screen, ())


def guideline_for(row: RowKey, day: date) -> RowGuideline | None:
    """Return what the guideline in force on a day says to a row, None for a row that it has nothing to say to."""
    edition = in_force(_editions(), day)
    return None if edition is None else edition.rows.get(row)


@cache
def _editions() -> tuple[Edition, ...]:
    return read_guideline(paths.resource("texts", "guideline.yaml"))


@cache
def _texts() -> dict[str, tuple[Text, ...]]:
    return read_help(paths.resource("texts", "help.yaml"))
